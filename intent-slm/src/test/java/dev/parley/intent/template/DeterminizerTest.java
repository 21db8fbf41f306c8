package dev.parley.intent.template;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.intent.IntentException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeterminizerTest {

    private static final int SYMBOLS = 4;

    @Test
    void acceptsWhatTheGivenAutomatonDoes() throws TooLargeException {
        Random random = new Random(42);
        for (int round = 0; round < 500; round++) {
            Nfa nfa = new Nfa();
            int states = 2 + random.nextInt(8);
            for (int i = 0; i < states; i++) {
                nfa.state();
            }
            int arcs = random.nextInt(25);
            for (int i = 0; i < arcs; i++) {
                // Symbols below zero are slots, zero is silent.
                nfa.arc(random.nextInt(states), random.nextInt(SYMBOLS) - 1, random.nextInt(states));
            }
            Map<Integer, Integer> payloads = new HashMap<>();
            for (int i = 0; i < states; i += 2) {
                payloads.put(i, i * 10);
            }
            Automaton automaton = Determinizer.determinize(nfa, 0, payloads);
            for (int sentence = 0; sentence < 20; sentence++) {
                compare(nfa, payloads, automaton, random);
            }
        }
    }

    private static void compare(Nfa nfa, Map<Integer, Integer> payloads, Automaton automaton, Random random) {
        Set<Integer> alive = closure(nfa, Set.of(0));
        int state = 0;
        for (int length = 0; length < 6; length++) {
            int[] expected = alive.stream().filter(payloads::containsKey).mapToInt(payloads::get).sorted().toArray();
            assertArrayEquals(expected, automaton.payloads(state));
            int symbol = random.nextBoolean() ? -1 : 1 + random.nextInt(SYMBOLS - 2);
            Set<Integer> reached = new HashSet<>();
            alive.forEach(from -> nfa.forEachArc(from, (label, to) -> {
                if (label == symbol) {
                    reached.add(to);
                }
            }));
            alive = closure(nfa, reached);
            state = automaton.next(state, symbol);
            assertEquals(reached.isEmpty(), state == Automaton.NOWHERE);
            if (state == Automaton.NOWHERE) {
                return;
            }
        }
    }

    private static Set<Integer> closure(Nfa nfa, Set<Integer> states) {
        Set<Integer> closure = new HashSet<>(states);
        int before;
        do {
            before = closure.size();
            Set.copyOf(closure).forEach(from -> nfa.forEachArc(from, (label, to) -> {
                if (label == Nfa.SILENT) {
                    closure.add(to);
                }
            }));
        } while (closure.size() > before);
        return closure;
    }

    @Test
    void namesTheSentenceThatCanGoOnInTooManyWays() {
        Templates templates = Homes.templates(Homes.FLAT, Homes.file("""
                intents:
                  Fine: {sentences: ["play a tune"]}
                  Odd: {sentences: ["well", "%s a %s c"]}
                """.formatted("[(a|b)] ".repeat(60), "(a|b) ".repeat(30))));
        IntentException refused = assertThrows(IntentException.class, templates::interpreter);
        assertTrue(refused.getMessage().startsWith("The sentence /intents/Odd/sentences/1 of the intent Odd can go on"),
                refused.getMessage());
    }
}

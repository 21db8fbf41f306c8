package dev.parley.intent.template;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.intent.Understanding;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutomatonTest {

    private static final int SYMBOLS = 4;

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 1_000})
    void acceptsWhatTheGivenAutomatonDoesHoweverLittleItKeeps(int kept) {
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
            Automaton automaton = new Automaton(nfa, payloads, kept);
            for (int sentence = 0; sentence < 20; sentence++) {
                compare(nfa, payloads, automaton, random);
            }
        }
    }

    private static void compare(Nfa nfa, Map<Integer, Integer> payloads, Automaton automaton, Random random) {
        Set<Integer> alive = closure(nfa, Set.of(0));
        Automaton.State state = automaton.start();
        for (int length = 0; length < 6; length++) {
            int[] expected = alive.stream().filter(payloads::containsKey).mapToInt(payloads::get).sorted().toArray();
            assertArrayEquals(expected, state.payloads());
            int symbol = random.nextBoolean() ? -1 : 1 + random.nextInt(SYMBOLS - 2);
            Set<Integer> reached = new HashSet<>();
            alive.forEach(from -> nfa.forEachArc(from, (label, to) -> {
                if (label == symbol) {
                    reached.add(to);
                }
            }));
            alive = closure(nfa, reached);
            state = automaton.next(state, symbol);
            assertEquals(reached.isEmpty(), state == null);
            if (state == null) {
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
    void isTheSameForThreadsThatUseItAtOnce() throws Exception {
        Templates templates = Homes.templates(Homes.FLAT);
        SentenceSampler sampler = new SentenceSampler(templates.speech(), new Random(8));
        List<String> sentences = Stream.generate(sampler::next).limit(300).toList();
        TemplateInterpreter alone = templates.interpreter();
        TemplateInterpreter shared = templates.interpreter();
        List<Understanding> expected = sentences.stream().map(alone::understand).toList();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            Callable<List<Understanding>> task = () -> sentences.stream().map(shared::understand).toList();
            for (Future<List<Understanding>> understood : pool.invokeAll(Collections.nCopies(4, task))) {
                assertEquals(expected, understood.get());
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void doesNotGrowWithWaysThatNobodyGoes() {
        TemplateInterpreter interpreter = Homes.templates(Homes.FLAT, Homes.file("""
                intents: {Odd: {sentences: ["%s zig %s zog"]}}
                """.formatted("[(zig|zag)] ".repeat(60), "(zig|zag) ".repeat(30)))).interpreter();
        String zags = "zag ".repeat(30);
        assertEquals("Odd()", Readings.first(interpreter.understand(zags + "zig " + zags + "zog")));
        assertEquals("", Readings.first(interpreter.understand(zags + zags + "zog")));
    }
}

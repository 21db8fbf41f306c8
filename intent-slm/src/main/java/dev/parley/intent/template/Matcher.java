package dev.parley.intent.template;

import dev.parley.intent.Intent;
import dev.parley.intent.Intent.Source;
import dev.parley.intent.Normalizer;
import dev.parley.intent.Slot;
import dev.parley.intent.Understanding.Reading;
import dev.parley.intent.template.ValueFinder.Utterance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Finds every way the templates allow an utterance, by a chart over (token, state) as in Earley ("An efficient
 * context-free parsing algorithm", CACM 1970): time grows with the utterance and the few states alive, not with the
 * number of templates. Immutable, thread-safe.
 */
final class Matcher {

    /** Longer utterances are not commands. */
    static final int MAX_TOKENS = 64;
    private static final int MAX_WAYS = 6;
    private static final int MAX_READINGS = 8;

    private final Automaton automaton;
    private final List<ValueFinder> finders;
    private final Symbols symbols;
    private final List<Template> templates;
    private final int and;
    private final int then;

    Matcher(Automaton automaton, List<ValueFinder> finders, Symbols symbols, List<Template> templates) {
        this.automaton = automaton;
        this.finders = finders;
        this.symbols = symbols;
        this.templates = templates;
        this.and = symbols.word("and");
        this.then = symbols.word("then");
    }

    /**
     * How far one way has come: a linked list, newest first.
     *
     * @param state  the automaton's state
     * @param back   the step before, or null at the start
     * @param filled the slot this step filled, or null
     * @param ended  the template a command ended with in this step, or null
     * @param wild   tokens that free slots have taken so far
     * @param named  tokens that names have taken so far
     */
    private record Step(int state, Step back, Slot filled, Template ended, int wild, int named) {
    }

    private record Way(List<Intent> intents, int wild, int named, int rank) {
    }

    /** The readings of an utterance, best first; empty where no template fits. */
    List<Reading> match(List<String> words) {
        if (words.isEmpty() || words.size() > MAX_TOKENS) {
            return List.of();
        }
        Utterance utterance = new Utterance(words, words.stream().mapToInt(symbols::known).toArray());
        int length = words.size();
        List<List<Step>> chart = new ArrayList<>(length + 1);
        for (int i = 0; i <= length; i++) {
            chart.add(new ArrayList<>());
        }
        chart.get(0).add(new Step(0, null, null, null, 0, 0));
        for (int at = 0; at < length; at++) {
            List<Step> steps = chart.get(at);
            for (int i = 0; i < steps.size(); i++) {
                advance(steps.get(i), at, utterance, chart);
            }
        }
        return readings(chart.get(length));
    }

    private void advance(Step step, int at, Utterance utterance, List<List<Step>> chart) {
        int next = automaton.next(step.state(), utterance.words()[at]);
        if (next != Automaton.NOWHERE && utterance.words()[at] != Symbols.UNKNOWN) {
            add(chart, at + 1, new Step(next, step.back(), step.filled(), step.ended(), step.wild(), step.named()));
        }
        for (int arc = automaton.firstArc(step.state());
                arc < automaton.endArc(step.state()) && automaton.symbol(arc) < 0; arc++) {
            fill(step, arc, at, utterance, chart);
        }
        int after = connector(utterance, at);
        if (after > at) {
            for (int payload : automaton.payloads(step.state())) {
                add(chart, after, new Step(0, step, null, templates.get(payload), step.wild(), step.named()));
            }
        }
    }

    private void fill(Step step, int arc, int at, Utterance utterance, List<List<Step>> chart) {
        int symbol = automaton.symbol(arc);
        int target = automaton.target(arc);
        String name = symbols.slots().get(-symbol - 1).slot();
        finders.get(-symbol - 1).find(utterance, at, (end, value, wild) -> {
            String text = String.join(" ", utterance.tokens().subList(at, end));
            add(chart, end, new Step(target, step, new Slot(name, text, value), null,
                    step.wild() + (wild ? end - at : 0), step.named() + (name.equals("name") ? end - at : 0)));
        });
    }

    /** The token after "and", "then" or "and then" between two commands, or the same where none stands there. */
    private int connector(Utterance utterance, int at) {
        int next = at;
        next += next < utterance.words().length && utterance.words()[next] == and ? 1 : 0;
        next += next < utterance.words().length && utterance.words()[next] == then ? 1 : 0;
        return next < utterance.words().length ? next : at;
    }

    private static void add(List<List<Step>> chart, int at, Step step) {
        List<Step> steps = chart.get(at);
        int same = 0;
        for (Step other : steps) {
            if (other.state() == step.state()) {
                same++;
            }
        }
        if (same < MAX_WAYS) {
            steps.add(step);
        }
    }

    private List<Reading> readings(List<Step> ends) {
        List<Way> ways = new ArrayList<>();
        for (Step end : ends) {
            for (int payload : automaton.payloads(end.state())) {
                ways.add(new Way(intents(end, templates.get(payload)), end.wild(), end.named(), payload));
            }
        }
        ways.sort(Comparator.comparingInt(Way::wild).thenComparing(way -> way.intents().size())
                .thenComparing(Comparator.comparingInt(Way::named).reversed()).thenComparing(Way::rank));
        LinkedHashSet<List<Intent>> distinct = new LinkedHashSet<>();
        ways.forEach(way -> distinct.add(way.intents()));
        return distinct.stream().limit(MAX_READINGS).map(Reading::new).toList();
    }

    /** Walks back from the end, gathering slots and closing an intent at each step that ended one. */
    private static List<Intent> intents(Step end, Template last) {
        List<Intent> intents = new ArrayList<>();
        List<Slot> filled = new ArrayList<>();
        Template template = last;
        for (Step step = end; step != null; step = step.back()) {
            if (step.ended() != null) {
                intents.add(0, intent(template, filled));
                filled.clear();
                template = step.ended();
            } else if (step.filled() != null) {
                filled.add(0, step.filled());
            }
        }
        intents.add(0, intent(template, filled));
        return intents;
    }

    private static Slot fixed(String name, Object value) {
        return new Slot(name, value instanceof Double number ? Normalizer.digits(number) : value.toString(), value);
    }

    private static Intent intent(Template template, List<Slot> filled) {
        Map<String, Slot> slots = new LinkedHashMap<>();
        filled.forEach(slot -> slots.putIfAbsent(slot.name(), slot));
        template.slots().forEach((name, value) -> slots.putIfAbsent(name, fixed(name, value)));
        return new Intent(template.intent(), slots, Source.TEMPLATE, 1);
    }
}

package dev.parley.intent.template;

import dev.parley.intent.Intent;
import dev.parley.intent.Understanding.Reading;
import dev.parley.intent.template.Trail.Ended;
import dev.parley.intent.template.Trail.Filled;
import dev.parley.intent.template.Trail.Filled.What;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Finds every way the templates allow an utterance, by a chart over (token, state) as in Earley ("An efficient
 * context-free parsing algorithm", CACM 1970): time grows with the utterance and the few states alive, not with the
 * number of templates. Immutable, thread-safe.
 */
final class Matcher {

    /** Longer utterances are not commands. */
    static final int MAX_TOKENS = 64;
    private static final int MAX_WAYS = 10;
    private static final int MAX_READINGS = 64;

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
     * How far one way has come.
     *
     * @param state the automaton's state
     * @param trail what happened so far, or null where nothing did
     * @param wild  tokens and pauses that free slots have taken so far
     * @param named tokens that names have taken so far
     */
    private record Step(Automaton.State state, Trail trail, int wild, int named) {

        private static final Comparator<Step> BEST_FIRST =
                Comparator.comparingInt(Step::wild).thenComparing(Step::named, Comparator.reverseOrder());

        Step to(Automaton.State next) {
            return new Step(next, trail, wild, named);
        }
    }

    /**
     * A way that takes the whole utterance.
     *
     * @param sentences how many it has
     * @param timed     true where a time was said with one of them
     * @param rank      the place of its last sentence among all
     */
    private record Way(List<Intent> intents, int sentences, boolean timed, int rank, Step end) {

        static final Comparator<Way> BEST_FIRST = Comparator.<Way>comparingInt(way -> way.end().wild())
                .thenComparingInt(way -> way.intents().size()).thenComparingInt(Way::sentences)
                .thenComparing(Way::timed).thenComparingInt(way -> -way.end().named()).thenComparingInt(Way::rank);
    }

    /** The readings of an utterance, best first; empty where no template fits. */
    List<Reading> match(String text) {
        Utterance utterance = Utterance.of(text, symbols::known);
        int length = utterance.length();
        if (length == 0 || length > MAX_TOKENS) {
            return List.of();
        }
        List<List<Step>> chart = new ArrayList<>(length + 1);
        for (int i = 0; i <= length; i++) {
            chart.add(new ArrayList<>());
        }
        chart.get(0).add(new Step(automaton.start(), null, 0, 0));
        for (int at = 0; at < length; at++) {
            List<Step> steps = chart.get(at);
            for (int i = 0; i < steps.size(); i++) {
                advance(steps.get(i), at, utterance, chart);
            }
        }
        return readings(chart.get(length));
    }

    private void advance(Step step, int at, Utterance utterance, List<List<Step>> chart) {
        int word = utterance.ids()[at];
        int bare = utterance.bare()[at];
        read(step, word, chart.get(at + 1));
        if (bare != word) {
            read(step, bare, chart.get(at + 1));
        }
        Automaton.Arcs arcs = automaton.arcs(step.state());
        for (int i = 0; i < arcs.symbols().length && arcs.symbols()[i] < 0; i++) {
            fill(step, -arcs.symbols()[i] - 1, arcs.targets()[i], at, utterance, chart);
        }
        int after = connector(utterance, at);
        if (after > at || utterance.pause(at)) {
            for (int payload : step.state().payloads()) {
                Trail ended = new Trail(step.trail(), new Ended(templates.get(payload)));
                add(chart.get(after), new Step(automaton.start(), ended, step.wild(), step.named()));
            }
        }
    }

    private void read(Step step, int word, List<Step> reached) {
        Automaton.State next = word == Symbols.UNKNOWN ? null : automaton.next(step.state(), word);
        if (next != null) {
            add(reached, step.to(next));
        }
    }

    private void fill(Step step, int index, Automaton.State target, int at, Utterance utterance,
                      List<List<Step>> chart) {
        Expression.SlotRef slot = symbols.slots().get(index);
        What what = slot.equals(Expression.JOINT) ? What.JOINT : !slot.equals(Expression.WHEN) ? What.VALUE
                : step.state() == automaton.start() ? What.TIME_AHEAD : What.TIME;
        ValueFinder finder = finders.get(index);
        finder.find(utterance, at, slot.slot(), (end, slots) ->
                add(chart.get(end), new Step(target, new Trail(step.trail(), new Filled(what, slots)),
                        step.wild() + (finder.wild() ? utterance.weight(at, end) : 0),
                        step.named() + (slot.slot().equals("name") ? end - at : 0))));
    }

    /**
     * The token after "and", "then" or "and then" between two sentences, or the same where none stands there; a pause
     * does as well.
     */
    private int connector(Utterance utterance, int at) {
        int next = utterance.is(at, and) ? at + 1 : at;
        next = utterance.is(next, then) ? next + 1 : next;
        return next < utterance.length() ? next : at;
    }

    /** Adds a way; of those that have come to the same state only some are kept, the best. */
    private static void add(List<Step> steps, Step step) {
        int same = 0;
        int worst = 0;
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).state() == step.state()) {
                worst = same == 0 || Step.BEST_FIRST.compare(steps.get(i), steps.get(worst)) >= 0 ? i : worst;
                same++;
            }
        }
        if (same < MAX_WAYS) {
            steps.add(step);
        } else if (Step.BEST_FIRST.compare(step, steps.get(worst)) < 0) {
            steps.set(worst, step);
        }
    }

    private List<Reading> readings(List<Step> ends) {
        List<Way> ways = new ArrayList<>();
        for (Step end : ends) {
            for (int payload : end.state().payloads()) {
                List<Sentence> sentences = Trail.sentences(end.trail(), templates.get(payload));
                if (sentences.stream().allMatch(Sentence::makesSense)) {
                    List<Intent> intents = intents(sentences);
                    if (!intents.isEmpty()) {
                        boolean timed = sentences.stream().anyMatch(Sentence::timed);
                        ways.add(new Way(intents, sentences.size(), timed, payload, end));
                    }
                }
            }
        }
        ways.sort(Way.BEST_FIRST);
        LinkedHashSet<List<Intent>> distinct = new LinkedHashSet<>();
        ways.forEach(way -> distinct.add(way.intents()));
        return distinct.stream().limit(MAX_READINGS).map(Reading::new).toList();
    }

    /** A time ahead of the first sentence is meant for all. None where a sentence says nothing. */
    private static List<Intent> intents(List<Sentence> sentences) {
        List<Filled> ahead = sentences.get(0).timesAhead();
        List<Intent> all = new ArrayList<>();
        for (Sentence sentence : sentences) {
            List<Intent> intents = sentence.at(ahead).intents();
            if (intents.isEmpty()) {
                return List.of();
            }
            all.addAll(intents);
        }
        return all;
    }
}

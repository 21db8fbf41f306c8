package dev.parley.intent.template;

import dev.parley.intent.Moments;
import dev.parley.intent.Normalizer;
import dev.parley.intent.Slot;
import dev.parley.intent.template.ListSpec.Range;
import dev.parley.intent.template.ListSpec.Values;
import java.util.List;
import java.util.Optional;

/** Finds what may fill one slot in an utterance. Immutable, thread-safe. */
sealed interface ValueFinder {

    /** Told of one find. */
    @FunctionalInterface
    interface Found {
        /** What is filled by the words up to a place. */
        void filled(int end, List<Slot> slots);
    }

    /** Reports everything that starts at a word and fills the slot. */
    void find(Utterance utterance, int from, String slot, Found found);

    /** True where any words would do. */
    default boolean wild() {
        return false;
    }

    /** Values of a closed list, by an automaton whose payloads are their places in the list. */
    record Closed(Values list, Automaton automaton) implements ValueFinder {
        @Override
        public void find(Utterance utterance, int from, String slot, Found found) {
            Automaton.State state = automaton.start();
            for (int at = from; at < utterance.length(); at++) {
                state = next(state, utterance.ids()[at], utterance.bare()[at]);
                if (state == null) {
                    return;
                }
                int[] values = state.payloads();
                if (values.length > 0) {
                    Object out = list.values().get(values[0]).out();
                    String text = list.ofHome() ? out.toString() : utterance.words(from, at + 1);
                    found.filled(at + 1, List.of(new Slot(slot, text, out)));
                }
            }
        }

        /** By the word, else by the word without a possessive ending. */
        private Automaton.State next(Automaton.State state, int word, int bare) {
            Automaton.State next = automaton.next(state, word);
            return next == null && bare != word ? automaton.next(state, bare) : next;
        }
    }

    /** A number within bounds; "one fifty" is a hundred and fifty, "thirty five hundred" 3,500. */
    record Number(Range range) implements ValueFinder {

        private static final int HUNDRED = 100;

        @Override
        public void find(Utterance utterance, int from, String slot, Found found) {
            Optional<Double> number = at(utterance, from);
            number.ifPresent(value -> report(value, slot, from + 1, found));
            number.filter(hundreds -> hundreds >= 1 && hundreds < HUNDRED && hundreds == Math.rint(hundreds))
                    .flatMap(hundreds -> rest(utterance, from + 1).map(rest -> hundreds * HUNDRED + rest))
                    .ifPresent(value -> report(value, slot, from + 2, found));
        }

        private void report(double value, String slot, int end, Found found) {
            if (value >= range.from() && value <= range.to()) {
                found.filled(end, List.of(new Slot(slot, Normalizer.digits(value), value)));
            }
        }

        private static Optional<Double> at(Utterance utterance, int at) {
            return at < utterance.length() ? Normalizer.number(utterance.words().get(at)) : Optional.empty();
        }

        /** What follows hundreds: tens, or the word itself. */
        private static Optional<Double> rest(Utterance utterance, int at) {
            if (at >= utterance.length() || utterance.pause(at)) {
                return Optional.empty();
            }
            return utterance.words().get(at).equals("hundred") ? Optional.of(0.0)
                    : at(utterance, at).filter(tens -> tens >= 10 && tens < HUNDRED && tens == Math.rint(tens));
        }
    }

    /** A value that a reader makes out. */
    record Read(ListSpec.Read.Reader reader) implements ValueFinder {
        @Override
        public void find(Utterance utterance, int from, String slot, Found found) {
            reader.at(utterance.words(), from).forEach(value -> {
                int end = from + value.words();
                found.filled(end, List.of(new Slot(slot, utterance.words(from, end), value.value())));
            });
        }
    }

    /** One or more words, whatever they are, as the speaker spells them. */
    record Anything() implements ValueFinder {
        @Override
        public void find(Utterance utterance, int from, String slot, Found found) {
            for (int end = from + 1; end <= utterance.length(); end++) {
                String text = utterance.spelled(from, end);
                found.filled(end, List.of(new Slot(slot, text, text)));
            }
        }

        @Override
        public boolean wild() {
            return true;
        }
    }

    /** What {@link Expression#WHEN} stands for; it brings its own slots. */
    record When() implements ValueFinder {
        @Override
        public void find(Utterance utterance, int from, String slot, Found found) {
            Moments.at(utterance.words(), from)
                    .forEach(moment -> found.filled(from + moment.words(), moment.value()));
        }
    }

    /**
     * What {@link Expression#JOINT} stands for; it fills nothing.
     *
     * @param and the number of that word
     */
    record Joint(int and) implements ValueFinder {
        @Override
        public void find(Utterance utterance, int from, String slot, Found found) {
            if (utterance.is(from, and)) {
                found.filled(from + 1, List.of());
            }
            if (utterance.pause(from)) {
                found.filled(from, List.of());
            }
        }
    }
}

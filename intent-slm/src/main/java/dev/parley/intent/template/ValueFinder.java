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
            int state = 0;
            for (int at = from; at < utterance.length(); at++) {
                state = automaton.next(state, utterance.words()[at]);
                if (state == Automaton.NOWHERE) {
                    return;
                }
                int[] values = automaton.payloads(state);
                if (values.length > 0) {
                    Object out = list.values().get(values[0]).out();
                    found.filled(at + 1, List.of(new Slot(slot, utterance.text(from, at + 1), out)));
                }
            }
        }
    }

    /** A number within bounds. */
    record Number(Range range) implements ValueFinder {
        @Override
        public void find(Utterance utterance, int from, String slot, Found found) {
            String token = utterance.tokens().get(from);
            Optional<Double> number = Normalizer.number(token);
            if (number.isPresent() && number.get() >= range.from() && number.get() <= range.to()) {
                found.filled(from + 1, List.of(new Slot(slot, token, number.get())));
            }
        }
    }

    /** A value that a reader makes out. */
    record Read(ListSpec.Read.Reader reader) implements ValueFinder {
        @Override
        public void find(Utterance utterance, int from, String slot, Found found) {
            reader.at(utterance.tokens(), from).forEach(value -> {
                int end = from + value.words();
                found.filled(end, List.of(new Slot(slot, utterance.text(from, end), value.value())));
            });
        }
    }

    /** One or more words, whatever they are. */
    record Anything() implements ValueFinder {
        @Override
        public void find(Utterance utterance, int from, String slot, Found found) {
            for (int end = from + 1; end <= utterance.length(); end++) {
                String text = utterance.text(from, end);
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
            Moments.at(utterance.tokens(), from)
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
        }
    }
}

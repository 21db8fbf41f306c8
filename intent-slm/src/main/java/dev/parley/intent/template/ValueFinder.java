package dev.parley.intent.template;

import dev.parley.intent.Normalizer;
import dev.parley.intent.template.ListSpec.Range;
import dev.parley.intent.template.ListSpec.Values;
import java.util.List;
import java.util.Optional;

/** Finds the values of one slot in an utterance. Immutable, thread-safe. */
sealed interface ValueFinder {

    /** Told of one value found. */
    @FunctionalInterface
    interface Found {
        /** A value that ends before a token; {@code wild} where any words would have done. */
        void value(int end, Object value, boolean wild);
    }

    /** Reports every value that starts at a token. */
    void find(Utterance utterance, int from, Found found);

    /**
     * An utterance, normalised and numbered.
     *
     * @param tokens its words
     * @param words  their numbers, {@link Symbols#UNKNOWN} where no template has them
     */
    record Utterance(List<String> tokens, int[] words) {
    }

    /** Values of a closed list, by an automaton whose payloads are their places in the list. */
    record Closed(Values list, Automaton automaton) implements ValueFinder {
        @Override
        public void find(Utterance utterance, int from, Found found) {
            int state = 0;
            for (int at = from; at < utterance.words().length; at++) {
                state = automaton.next(state, utterance.words()[at]);
                if (state == Automaton.NOWHERE) {
                    return;
                }
                int[] values = automaton.payloads(state);
                if (values.length > 0) {
                    found.value(at + 1, list.values().get(values[0]).out(), false);
                }
            }
        }
    }

    /** A number within bounds. */
    record Number(Range range) implements ValueFinder {
        @Override
        public void find(Utterance utterance, int from, Found found) {
            if (from < utterance.tokens().size()) {
                Optional<Double> number = Normalizer.number(utterance.tokens().get(from));
                if (number.isPresent() && number.get() >= range.from() && number.get() <= range.to()) {
                    found.value(from + 1, number.get(), false);
                }
            }
        }
    }

    /** A value that a reader makes out. */
    record Reading(ListSpec.Read.Reader reader) implements ValueFinder {
        @Override
        public void find(Utterance utterance, int from, Found found) {
            reader.at(utterance.tokens(), from)
                    .forEach(value -> found.value(from + value.words(), value.value(), false));
        }
    }

    /** One or more words, whatever they are. */
    record Anything() implements ValueFinder {
        @Override
        public void find(Utterance utterance, int from, Found found) {
            StringBuilder text = new StringBuilder();
            for (int at = from; at < utterance.tokens().size(); at++) {
                text.append(at == from ? "" : " ").append(utterance.tokens().get(at));
                found.value(at + 1, text.toString(), true);
            }
        }
    }
}

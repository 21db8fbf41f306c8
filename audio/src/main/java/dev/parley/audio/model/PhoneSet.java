package dev.parley.audio.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The sounds the acoustic model knows, by number: 39 ARPAbet phones and three fillers (silence and two noises).
 *
 * @param names their names, in the order of the model's definition
 */
record PhoneSet(List<String> names, Map<String, Integer> numbers) {

    private static final String SILENCE = "SIL";
    private static final List<String> FILLERS = List.of(SILENCE, "+NSN+", "+SPN+");

    static PhoneSet of(List<String> names) {
        Map<String, Integer> numbers = IntStream.range(0, names.size()).boxed()
                .collect(Collectors.toUnmodifiableMap(names::get, number -> number));
        return new PhoneSet(List.copyOf(names), numbers);
    }

    int size() {
        return names.size();
    }

    /** The number of a phone of speech, empty where there is none of that name. */
    Optional<Integer> speech(String name) {
        return FILLERS.contains(name) ? Optional.empty() : Optional.ofNullable(numbers.get(name));
    }

    int number(String name) {
        return numbers.get(name);
    }

    int silence() {
        return numbers.get(SILENCE);
    }

    boolean isFiller(int phone) {
        return FILLERS.contains(names.get(phone));
    }

    /** All phones but the fillers. */
    int[] speech() {
        return IntStream.range(0, size()).filter(phone -> !isFiller(phone)).toArray();
    }
}

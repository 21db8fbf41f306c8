package dev.parley.intent.template;

import dev.parley.intent.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What else people call a thing that is numbered: "Bedroom 1" is the first bedroom, and bedroom number one. */
final class NumberedNames {

    private static final int MOST = 20;
    private static final Map<String, String> ORDINALS = IntStream.rangeClosed(1, MOST).mapToObj(Integer::toString)
            .collect(Collectors.toUnmodifiableMap(number -> number, number -> Normalizer.normal(number + "th")));
    private static final Map<String, String> NUMBERS = ORDINALS.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private NumberedNames() {
    }

    /** The other names of a name that ends in a number up to 20, or starts with its ordinal; normalised, as it is. */
    static List<String> others(String name) {
        int first = name.indexOf(' ');
        int last = name.lastIndexOf(' ');
        if (first < 0) {
            return List.of();
        }
        String ordinal = ORDINALS.get(name.substring(last + 1));
        String number = NUMBERS.get(name.substring(0, first));
        String thing = ordinal != null ? name.substring(0, last) : name.substring(first + 1);
        return ordinal != null ? List.of(ordinal + " " + thing, thing + " number " + name.substring(last + 1))
                : number != null ? List.of(thing + " " + number, thing + " number " + number) : List.of();
    }
}

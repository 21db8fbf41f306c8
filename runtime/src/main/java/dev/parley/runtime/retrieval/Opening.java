package dev.parley.runtime.retrieval;

import dev.parley.intent.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a request or a question begins, which tells what kind it is. Stateless. */
final class Opening {

    private static final Set<String> POLITE = Set.of("please", "can", "could", "would", "will", "you", "kindly", "hey",
            "okay", "ok", "and", "now", "just", "then", "also");
    /** Verbs that are said for others. */
    private static final Map<String, String> ALIKE = Map.ofEntries(
            Map.entry("switch", "turn"), Map.entry("put", "turn"),
            Map.entry("raise", "open"), Map.entry("lift", "open"), Map.entry("shut", "close"),
            Map.entry("lower", "close"), Map.entry("make", "set"), Map.entry("change", "set"),
            Map.entry("adjust", "set"), Map.entry("dim", "set"), Map.entry("brighten", "set"),
            Map.entry("run", "start"), Map.entry("begin", "start"), Map.entry("launch", "start"),
            Map.entry("activate", "start"), Map.entry("pause", "stop"), Map.entry("halt", "stop"),
            Map.entry("cancel", "stop"));
    private static final Set<String> NEGATED = Set.of("not", "never", "no", "nobody", "without");

    private Opening() {
    }

    /** True where a sentence begins like another: with the same verb, or the same word of a question. */
    static boolean alike(String said, String other) {
        return words(said).stream().findFirst().equals(words(other).stream().findFirst());
    }

    /** True for what is not to be, or not to be known. */
    static boolean negated(String said) {
        return Normalizer.tokens(said).stream().anyMatch(NEGATED::contains);
    }

    /** The stems of a request without politeness, the verb as the most usual one. */
    static List<String> words(String said) {
        List<String> words = new ArrayList<>(Normalizer.tokens(said).stream().filter(word -> !POLITE.contains(word))
                .toList());
        if (!words.isEmpty()) {
            words.set(0, ALIKE.getOrDefault(words.get(0), words.get(0)));
        }
        return words.stream().map(Stems::of).toList();
    }
}

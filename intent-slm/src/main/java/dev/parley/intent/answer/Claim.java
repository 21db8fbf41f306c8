package dev.parley.intent.answer;

import java.util.Map;
import java.util.Objects;

/**
 * A fact as it is worded: its class of wordings, and what is copied into them.
 *
 * @param kind  the class of wordings, as "done.level"
 * @param many  true where the verb is in the plural
 * @param words by place: "n" a name with article, "m" without, and so on
 */
record Claim(String kind, boolean many, Map<String, String> words) {

    Claim {
        Objects.requireNonNull(kind);
        words = Map.copyOf(words);
    }
}

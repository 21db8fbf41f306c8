package dev.parley.runtime.list;

import dev.parley.intent.Normalizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a grocer sells: what belongs on the shopping list where no list is named. Immutable, thread-safe. */
final class Groceries {

    private static final String RESOURCE = "groceries.txt";

    private final Set<String> words;

    Groceries() {
        try (InputStream in = Groceries.class.getResourceAsStream(RESOURCE)) {
            words = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .map(Words::item).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    /** True where some word of the item is sold: "two bottles of milk", "oat milk". */
    boolean sell(String item) {
        List<String> tokens = Normalizer.tokens(item);
        return words.contains(Words.item(item)) || tokens.stream().map(Words::item).anyMatch(words::contains);
    }
}

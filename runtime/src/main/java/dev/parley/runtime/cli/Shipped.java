package dev.parley.runtime.cli;

import dev.parley.runtime.config.HomeFile;
import dev.parley.runtime.config.HomeReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The homes that come with Parley. Stateless. */
final class Shipped {

    static final Set<String> NAMES = Set.of("flat", "house", "factory", "coffee");
    private static final String COFFEE_INTENTS = "coffee-intents.yaml";

    private Shipped() {
    }

    /** Reads one of the {@link #NAMES}. */
    static HomeFile home(String name) {
        String main = name + ".yaml";
        List<String> files = name.equals("coffee") ? List.of(main, COFFEE_INTENTS) : List.of(main);
        try {
            Path folder = Files.createTempDirectory("parley-home-");
            try {
                for (String file : files) {
                    try (InputStream in = Shipped.class.getResourceAsStream("/homes/" + file)) {
                        Files.copy(in, folder.resolve(file));
                    }
                }
                return new HomeReader().read(folder.resolve(main));
            } finally {
                for (String file : files) {
                    Files.deleteIfExists(folder.resolve(file));
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + System.getProperty("java.io.tmpdir"), e);
        }
    }
}

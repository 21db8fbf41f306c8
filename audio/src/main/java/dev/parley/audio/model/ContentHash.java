package dev.parley.audio.model;

import dev.parley.audio.HomeLanguage;
import dev.parley.audio.WordGraph;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.TreeMap;

/** A name for content: equal for equal content. Confined to one thread. */
final class ContentHash {

    private static final int DIGITS = 16;
    private static final Comparator<WordGraph.Arc> ORDER = Comparator.comparingInt(WordGraph.Arc::from)
            .thenComparing(WordGraph.Arc::word).thenComparingInt(WordGraph.Arc::to);

    private final MessageDigest digest;

    ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    ContentHash add(Object part) {
        byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
        return this;
    }

    /** Adds a graph; the order of its arcs is of no consequence. */
    ContentHash add(WordGraph graph) {
        add(graph.states()).add(graph.finals());
        graph.arcs().stream().sorted(ORDER)
                .forEach(arc -> add(arc.from() + " " + arc.to() + " " + arc.word()));
        return this;
    }

    /** Adds all graphs of a home. */
    ContentHash add(HomeLanguage language) {
        add(language.sentences());
        new TreeMap<>(language.classes()).forEach((name, graph) -> add(name).add(graph));
        return this;
    }

    /** The name, in hexadecimal digits. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }
}

package dev.parley.runtime.retrieval;

import dev.parley.intent.Embedder;
import java.util.HashMap;
import java.util.Map;

/** How near two sentences are by what they mean. Keeps the vectors of the second ones. Confined to one thread. */
final class Meaning {

    private final Embedder embedder;
    private final Map<String, float[]> kept = new HashMap<>();

    Meaning(Embedder embedder) {
        this.embedder = embedder;
    }

    /** The vector of a sentence that comes but once. */
    float[] of(String sentence) {
        return embedder.embed(sentence);
    }

    /**
     * The cosine of two sentences, 1 where they mean the same.
     *
     * @param vector of the first one
     * @param known  one that comes again; there must not be endlessly many
     */
    double nearness(float[] vector, String known) {
        float[] other = kept.computeIfAbsent(known, embedder::embed);
        double product = 0;
        for (int i = 0; i < vector.length; i++) {
            product += vector[i] * other[i];
        }
        return product;
    }
}

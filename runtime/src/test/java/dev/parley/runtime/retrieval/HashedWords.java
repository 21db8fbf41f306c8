package dev.parley.runtime.retrieval;

import dev.parley.intent.Embedder;
import dev.parley.intent.Normalizer;
import java.util.Map;

/** Vectors of the words in a sentence, where some words mean the same. Counts how often it is asked. */
final class HashedWords implements Embedder {

    private static final int WIDTH = 256;

    private final Map<String, String> same;
    private int asked;

    HashedWords(Map<String, String> same) {
        this.same = same;
    }

    int asked() {
        return asked;
    }

    @Override
    public float[] embed(String sentence) {
        asked++;
        float[] vector = new float[WIDTH];
        Normalizer.tokens(sentence).forEach(word -> vector[Math.floorMod(same.getOrDefault(word, word).hashCode(),
                WIDTH)]++);
        double length = 0;
        for (float value : vector) {
            length += value * value;
        }
        for (int i = 0; i < WIDTH; i++) {
            vector[i] /= (float) Math.sqrt(length);
        }
        return vector;
    }
}

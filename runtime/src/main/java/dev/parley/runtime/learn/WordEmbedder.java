package dev.parley.runtime.learn;

import dev.parley.intent.Embedder;
import dev.parley.intent.Normalizer;

/**
 * Where there is no language model: sentences are near each other where they have nearly the same words, in any order.
 * Thread-safe.
 */
public final class WordEmbedder implements Embedder {

    private static final int PLACES = 512;

    @Override
    public float[] embed(String sentence) {
        float[] counts = new float[PLACES];
        double squares = 0;
        for (String word : Normalizer.tokens(sentence)) {
            int place = Math.floorMod(word.hashCode() * 0x9E3779B9, PLACES);
            squares += 2 * counts[place] + 1;
            counts[place]++;
        }
        for (int i = 0; i < PLACES && squares > 0; i++) {
            counts[i] /= (float) Math.sqrt(squares);
        }
        return counts;
    }
}

package dev.parley.intent;

/** Text to a vector: texts that mean nearly the same are near each other. Thread-safe; takes milliseconds. */
@FunctionalInterface
public interface Embedder {

    /**
     * The vector of one sentence, of length 1, so that the scalar product of two is their cosine.
     *
     * @param sentence at least one word; what is more than 48 words is not looked at
     */
    float[] embed(String sentence);
}

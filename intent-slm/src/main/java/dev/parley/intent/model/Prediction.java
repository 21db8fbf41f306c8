package dev.parley.intent.model;

/**
 * What the model says of one utterance, before anything is made of it: logits.
 *
 * @param frame     by word, which frame its command has
 * @param tag       by word, which tag
 * @param start     by word, whether a command goes on or starts
 * @param scope     served, not served, not a command
 * @param embedding of the utterance, of length 1
 */
record Prediction(float[][] frame, float[][] tag, float[][] start, float[] scope, float[] embedding) {

    /** Logits to probabilities. */
    static double[] softmax(float[] logits, double temperature) {
        double most = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            most = Math.max(most, logit);
        }
        double sum = 0;
        double[] shares = new double[logits.length];
        for (int i = 0; i < logits.length; i++) {
            shares[i] = Math.exp((logits[i] - most) / temperature);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    /** The place of the greatest. */
    static int best(double[] shares) {
        int best = 0;
        for (int i = 1; i < shares.length; i++) {
            best = shares[i] > shares[best] ? i : best;
        }
        return best;
    }
}

package dev.parley.audio.model;

import static dev.parley.audio.model.Cepstra.COUNT;
import static dev.parley.audio.model.Matrix.below;
import static dev.parley.audio.model.Matrix.beside;
import static dev.parley.audio.model.Matrix.constant;
import static dev.parley.audio.model.Matrix.diagonal;
import static dev.parley.audio.model.Matrix.zero;

/**
 * Takes a microphone's and a voice's colour off the cepstra, as a part of the network: subtracts a running mean over
 * the frames that sound like speech. A frame counts by how much louder it is than the running mean loudness. Each mean
 * starts as if a number of average frames had been heard, and forgets slowly.
 */
final class MeanNormalization {

    /** The mean cepstra Sphinx starts from ({@code -cmninit} of sphinxtrain's en-us models), as Sphinx counts them. */
    private static final double[] START =
            {41.00, -5.29, -0.12, 5.09, 2.48, -4.07, -1.37, -1.78, -5.08, -2.05, -6.45, -1.42, 1.17};
    private static final double STEEPNESS = 0.3;
    private static final double LOUDNESS_PRIOR_FRAMES = 30;
    private static final double MEAN_PRIOR_FRAMES = 100;
    private static final double KEPT_PER_FRAME = 0.998;

    private final Nnet net;

    MeanNormalization(Nnet net) {
        this.net = net;
    }

    /** Adds the nodes; the result has {@link Cepstra#COUNT} elements. */
    String of(String input) {
        double[] start = Cepstra.sphinxMinusKaldi();
        for (int k = 0; k < COUNT; k++) {
            start[k] -= START[k];
        }
        String cepstra = net.affine("centred", diagonal(COUNT, 1), start, input);

        double[][] loudness = zero(2, COUNT);
        loudness[0][0] = 1;
        String counted = net.affine("loudness", loudness, new double[] {0, 1}, cepstra);
        String meanLoudness = runningMean("loudness", counted, 1, LOUDNESS_PRIOR_FRAMES);

        double[][] louder = zero(COUNT + 1, COUNT + 1);
        for (double[] row : louder) {
            row[0] = STEEPNESS;
            row[COUNT] = -STEEPNESS;
        }
        String excess = net.affine("excess", louder, new double[COUNT + 1], Nnet.append(cepstra, meanLoudness));
        String weight = net.sigmoid("weight", COUNT + 1, excess);

        double[] one = new double[COUNT + 1];
        one[COUNT] = 1;
        String withOne = net.affine("with-one", below(diagonal(COUNT, 1), zero(1, COUNT)), one, cepstra);
        String weighted = net.product("weighted", 2, COUNT + 1, Nnet.append(withOne, weight));
        String mean = runningMean("cepstra", weighted, COUNT, MEAN_PRIOR_FRAMES);
        return net.affine("normalized", beside(diagonal(COUNT, 1), diagonal(COUNT, -1)), new double[COUNT],
                Nnet.append(cepstra, mean));
    }

    /**
     * sum / (prior + count) over the frames so far, where the input is values and, last, how much they count. nnet3 has
     * no division: 1 / (prior + count) = sigmoid(log prior - log count) / prior.
     */
    private String runningMean(String name, String input, int dimension, double priorFrames) {
        String kept = name + "-kept";
        String sum = net.same(name + "-sum", dimension + 1, Nnet.plusPrevious(input, kept));
        net.affine(kept, diagonal(dimension + 1, KEPT_PER_FRAME), new double[dimension + 1], sum);

        double[][] last = zero(1, dimension + 1);
        last[0][dimension] = 1;
        String count = net.affine(name + "-count", last, new double[1], sum);
        String logCount = net.signsAndLogarithms(name + "-log-count", 1, count);
        String logRatio = net.affine(name + "-log-ratio", beside(zero(dimension, 1), column(dimension, -1)),
                constant(dimension, StrictMath.log(priorFrames)), logCount);
        String share = net.sigmoid(name + "-share", dimension, logRatio);
        String scaled = net.affine(name + "-scaled",
                beside(diagonal(dimension, 1 / priorFrames), zero(dimension, 1)), new double[dimension], sum);
        return net.product(name + "-mean", 2, dimension, Nnet.append(scaled, share));
    }

    private static double[][] column(int rows, double value) {
        double[][] column = zero(rows, 1);
        for (double[] row : column) {
            row[0] = value;
        }
        return column;
    }
}

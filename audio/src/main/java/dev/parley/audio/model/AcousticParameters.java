package dev.parley.audio.model;

import java.nio.ByteBuffer;

/**
 * The numbers of the acoustic model: for each of three feature streams (cepstra, their slopes, their curvatures) one
 * codebook of 128 Gaussians a phone, and for each senone how it mixes its phone's Gaussians.
 *
 * @param means       [phone][stream][Gaussian][cepstrum]
 * @param variances   likewise
 * @param mixtures    [senone][stream][Gaussian], each row sums to 1
 * @param transitions [matrix][from][to], each row sums to 1
 */
record AcousticParameters(double[][][][] means, double[][][][] variances, double[][][] mixtures,
                          double[][][] transitions) {

    private static final double VARIANCE_FLOOR = 1e-4;
    private static final double MIXTURE_FLOOR = 1e-7;

    static AcousticParameters load() {
        return new AcousticParameters(codebooks(SphinxFiles.MEANS, -Double.MAX_VALUE),
                codebooks(SphinxFiles.VARIANCES, VARIANCE_FLOOR), mixtureWeights(), transitionMatrices());
    }

    private static double[][][][] codebooks(String file, double floor) {
        ByteBuffer in = SphinxFiles.binary(file);
        int phones = in.getInt();
        int streams = in.getInt();
        int gaussians = in.getInt();
        int[] dimensions = new int[streams];
        for (int stream = 0; stream < streams; stream++) {
            dimensions[stream] = in.getInt();
        }
        in.getInt(); // how many numbers follow
        double[][][][] books = new double[phones][streams][gaussians][];
        for (double[][][] phone : books) {
            for (int stream = 0; stream < streams; stream++) {
                for (int gaussian = 0; gaussian < gaussians; gaussian++) {
                    phone[stream][gaussian] = floats(in, dimensions[stream], floor);
                }
            }
        }
        return books;
    }

    private static double[][][] mixtureWeights() {
        ByteBuffer in = SphinxFiles.binary(SphinxFiles.MIXTURE_WEIGHTS);
        double[][][] weights = new double[in.getInt()][in.getInt()][];
        int gaussians = in.getInt();
        in.getInt(); // how many numbers follow
        for (double[][] senone : weights) {
            for (int stream = 0; stream < senone.length; stream++) {
                double[] row = normalized(floats(in, gaussians, -Double.MAX_VALUE));
                for (int i = 0; i < gaussians; i++) {
                    row[i] = Math.max(row[i], MIXTURE_FLOOR);
                }
                senone[stream] = normalized(row);
            }
        }
        return weights;
    }

    /** The share of each way from state to state: [matrix][from][to]. */
    static double[][][] transitionMatrices() {
        ByteBuffer in = SphinxFiles.binary(SphinxFiles.TRANSITIONS);
        double[][][] matrices = new double[in.getInt()][in.getInt()][];
        int columns = in.getInt();
        in.getInt(); // how many numbers follow
        for (double[][] matrix : matrices) {
            for (int row = 0; row < matrix.length; row++) {
                matrix[row] = normalized(floats(in, columns, -Double.MAX_VALUE));
            }
        }
        return matrices;
    }

    private static double[] floats(ByteBuffer in, int count, double floor) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = Math.max(in.getFloat(), floor);
        }
        return values;
    }

    private static double[] normalized(double[] row) {
        double sum = 0;
        for (double value : row) {
            sum += value;
        }
        double[] result = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            result[i] = row[i] / sum;
        }
        return result;
    }
}

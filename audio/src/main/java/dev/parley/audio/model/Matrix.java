package dev.parley.audio.model;

import java.util.Arrays;

/** Small matrices, as arrays of rows. */
final class Matrix {

    private Matrix() {
    }

    /** The unit matrix times a factor. */
    static double[][] diagonal(int size, double factor) {
        double[][] result = new double[size][size];
        for (int i = 0; i < size; i++) {
            result[i][i] = factor;
        }
        return result;
    }

    static double[][] zero(int rows, int columns) {
        return new double[rows][columns];
    }

    /** Matrices of the same height, side by side. */
    static double[][] beside(double[][]... parts) {
        double[][] result = new double[parts[0].length][];
        for (int row = 0; row < result.length; row++) {
            double[] joined = {};
            for (double[][] part : parts) {
                int start = joined.length;
                joined = Arrays.copyOf(joined, start + part[row].length);
                System.arraycopy(part[row], 0, joined, start, part[row].length);
            }
            result[row] = joined;
        }
        return result;
    }

    /** Matrices of the same width, one below the other. */
    static double[][] below(double[][] upper, double[][] lower) {
        double[][] result = Arrays.copyOf(upper, upper.length + lower.length);
        System.arraycopy(lower, 0, result, upper.length, lower.length);
        return result;
    }

    /** A vector of the same value throughout. */
    static double[] constant(int size, double value) {
        double[] result = new double[size];
        Arrays.fill(result, value);
        return result;
    }
}

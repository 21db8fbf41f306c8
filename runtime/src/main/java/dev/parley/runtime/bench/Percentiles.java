package dev.parley.runtime.bench;

import java.util.Arrays;

/**
 * What a series of measurements comes to, in its own unit.
 *
 * @param count how many there were
 * @param p50   the median
 * @param p95   of twenty, nineteen were no larger
 * @param p99   of a hundred, ninety-nine were no larger
 * @param worst the largest
 */
record Percentiles(int count, double p50, double p95, double p99, double worst) {

    static Percentiles of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Percentiles(sorted.length, at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99),
                sorted[sorted.length - 1]);
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }
}

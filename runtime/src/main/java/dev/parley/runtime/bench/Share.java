package dev.parley.runtime.bench;

import java.util.Locale;

/**
 * How many of how many.
 *
 * @param part those that count
 * @param of   all
 */
record Share(int part, int of) {

    private static final double TAIL = 0.025;
    private static final int HALVINGS = 60;

    @Override
    public String toString() {
        return of == 0 ? "" : String.format(Locale.ROOT, "%d of %d (%.1f %%)", part, of, 100.0 * part / of);
    }

    /** The upper end of the exact (Clopper-Pearson) 95 % interval, 0 to 1. */
    double upper() {
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS && part < of; i++) {
            double middle = (low + high) / 2;
            if (atMostPart(middle) > TAIL) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** The chance of so many or fewer, where each counts with the given chance. */
    private double atMostPart(double chance) {
        double sum = 0;
        double logChoose = 0;
        for (int k = 0; k <= part; k++) {
            sum += Math.exp(logChoose + k * Math.log(chance) + (of - k) * Math.log1p(-chance));
            logChoose += Math.log(of - k) - Math.log(k + 1);
        }
        return sum;
    }
}

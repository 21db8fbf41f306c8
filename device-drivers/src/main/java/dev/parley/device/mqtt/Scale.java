package dev.parley.device.mqtt;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a device writes a number: {@code theirs = offset + ours * factor}.
 *
 * @param offset  what they write for our 0
 * @param factor  what one of ours is in theirs; not 0
 * @param whole   whether they write whole numbers only
 * @param percent whether ours is a per cent value, and so read as a whole one
 */
record Scale(double offset, double factor, boolean whole, boolean percent) {

    /** They write what we write. */
    static final Scale SAME = new Scale(0, 1, false, false);

    private static final int DECIMALS = 4;

    /** They write {@code times} as much. */
    static Scale times(double times) {
        return new Scale(0, times, false, false);
    }

    /** They write {@code from} for our 0 and {@code to} for our 100; 0 to 1 has fractions, longer ranges have not. */
    static Scale range(double from, double to) {
        boolean whole = Math.abs(to - from) > 1 && from == Math.rint(from) && to == Math.rint(to);
        return new Scale(from, (to - from) / 100, whole, true);
    }

    double theirs(double ours) {
        double theirs = offset + ours * factor;
        return whole ? Math.rint(theirs) : round(theirs);
    }

    double ours(double theirs) {
        double ours = (theirs - offset) / factor;
        return (percent ? Math.rint(ours) : round(ours)) + 0.0; // never -0.0, which does not equal 0.0
    }

    /** How far apart two of our numbers may be when one has been through theirs and back. */
    double step() {
        return whole ? Math.abs(1 / factor) : 0;
    }

    /** A number as people write it: no exponent, no trailing zeros. */
    static String plain(double number) {
        String text = BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        return text.equals("-0") ? "0" : text;
    }

    private static double round(double number) {
        return Double.isFinite(number)
                ? BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP).doubleValue() : number;
    }
}

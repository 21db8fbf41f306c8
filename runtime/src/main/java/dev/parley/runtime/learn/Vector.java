package dev.parley.runtime.learn;

import java.util.Arrays;
import java.util.Base64;

/** A sentence's vector in one byte a number. Immutable. */
final class Vector {

    private static final int LARGEST = 127;

    private final byte[] numbers;

    private Vector(byte[] numbers) {
        this.numbers = numbers;
    }

    /** The vector nearest to one; its length is lost, its direction stays. */
    static Vector of(float[] exact) {
        float largest = 0;
        for (float number : exact) {
            largest = Math.max(largest, Math.abs(number));
        }
        byte[] numbers = new byte[exact.length];
        for (int i = 0; i < numbers.length && largest > 0; i++) {
            numbers[i] = (byte) Math.round(exact[i] / largest * LARGEST);
        }
        return new Vector(numbers);
    }

    static Vector parse(String text) {
        return new Vector(Base64.getDecoder().decode(text));
    }

    String text() {
        return Base64.getEncoder().encodeToString(numbers);
    }

    /** From -1 to 1; 0 where one of them is nothing, or they are of different sorts. */
    double cosine(Vector other) {
        if (numbers.length != other.numbers.length) {
            return 0;
        }
        double product = 0;
        double own = 0;
        double others = 0;
        for (int i = 0; i < numbers.length; i++) {
            product += numbers[i] * other.numbers[i];
            own += numbers[i] * numbers[i];
            others += other.numbers[i] * other.numbers[i];
        }
        return own == 0 || others == 0 ? 0 : product / Math.sqrt(own * others);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vector vector && Arrays.equals(numbers, vector.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }
}

package dev.parley.audio.model;

import java.util.stream.IntStream;

/** The tied states a phone goes through, one after the other: indices into the acoustic model's mixtures. */
record Senones(int first, int second, int third) {

    /** How many there are. */
    static final int COUNT = 3;

    int get(int state) {
        return switch (state) {
            case 0 -> first;
            case 1 -> second;
            default -> third;
        };
    }

    IntStream stream() {
        return IntStream.of(first, second, third);
    }
}

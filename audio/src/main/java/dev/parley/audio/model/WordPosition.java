package dev.parley.audio.model;

import java.util.Locale;

/** Where in a word a phone stands. The order is the one Kaldi numbers the phones in. */
enum WordPosition {
    BEGIN, END, INTERNAL, SINGLETON;

    /** The letter that stands for it in the Sphinx definition: b, e, i or s. */
    static WordPosition of(char letter) {
        return switch (letter) {
            case 'b' -> BEGIN;
            case 'e' -> END;
            case 'i' -> INTERNAL;
            case 's' -> SINGLETON;
            default -> throw new IllegalArgumentException("word position " + letter);
        };
    }

    /** How Kaldi's word_boundary.int calls it. */
    String kaldiName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

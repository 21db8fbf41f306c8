package dev.parley.audio.model;

import java.util.OptionalDouble;

/**
 * What the parts of a grammar charge, in natural logarithms.
 *
 * @param choice  what a choice among n ways to go on costs, per {@code ln n}; 0 or more
 * @param unknown what it costs to take speech for no sentence of the home ({@code [unk]}) instead of for one: small
 *                rejects more, large forces more into the nearest sentence; empty for no such way out
 * @param free    what it costs to hear free phrasing instead of a sentence of the home, whatever is said; 0 or more
 * @param phrasing what a word's improbability counts in free phrasing; 0 or more
 */
public record GrammarCosts(double choice, OptionalDouble unknown, double free, double phrasing) {

    /**
     * Found by measurement with the built-in model on synthetic speech by 25 voices to a house of 51 devices: of 120
     * sentences that are none of the house's, 20 % are taken for one (31 % at 5, 63 % at 10), and of 128 commands one less
     * is heard right than at 5. On real orders at a coffee machine 2.5, 5 and 10 hear alike.
     */
    public static final GrammarCosts BUILT_IN = new GrammarCosts(1, OptionalDouble.of(8), 4, 1);

    /** For models of the vendor, whose own costs are plain logarithms too. Not measured. */
    public static final GrammarCosts VENDOR = new GrammarCosts(1, OptionalDouble.of(10), 4, 1);

    public GrammarCosts {
        if (!(choice >= 0) || unknown.isPresent() && !(unknown.getAsDouble() >= 0)
                || !(free >= 0) || !(phrasing >= 0)) {
            throw new IllegalArgumentException("costs of a grammar must not be negative: " + choice + ", " + unknown
                    + ", " + free + ", " + phrasing);
        }
    }
}

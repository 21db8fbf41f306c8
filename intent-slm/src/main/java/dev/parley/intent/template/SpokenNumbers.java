package dev.parley.intent.template;

import dev.parley.intent.template.ListSpec.Range;
import java.math.BigDecimal;

/**
 * The numbers of a range as they are spoken, "one hundred [and] five": exactly those, with the endings that many
 * numbers have in common only once.
 */
final class SpokenNumbers {

    private static final int[] UNITS = {1_000_000, 1_000, 100};
    private static final String[] NAMES = {"million", "thousand", "hundred"};
    private static final int MOST_ARCS = 3_000;

    private final Nfa nfa;
    private final Speaker speaker;

    /** Adds a way from one state to another that says a text. */
    @FunctionalInterface
    interface Speaker {
        void say(String text, int from, int to);
    }

    SpokenNumbers(Nfa nfa, Speaker speaker) {
        this.nfa = nfa;
        this.speaker = speaker;
    }

    /** About how many arcs a range becomes, rather more than less. */
    static int cost(Range range) {
        int steps = (int) ((range.to() - range.from()) / range.step()) + 1;
        return whole(range) ? (int) Math.min(3 * (range.to() - range.from() + 1), MOST_ARCS) : 12 * steps;
    }

    /** Adds the numbers of a range: all whole ones, or where its steps are not whole, each step. */
    void add(Range range, int from, int to) {
        if (!whole(range)) {
            BigDecimal step = BigDecimal.valueOf(range.step());
            BigDecimal last = BigDecimal.valueOf(range.to());
            for (BigDecimal at = BigDecimal.valueOf(range.from()); at.compareTo(last) <= 0; at = at.add(step)) {
                speaker.say(at.toPlainString(), from, to);
            }
            return;
        }
        int low = (int) range.from();
        int high = (int) Math.floor(range.to());
        if (low < 0) {
            int minus = nfa.state();
            speaker.say("minus", from, minus);
            between(Math.max(1, -high), -low, 0, minus, to);
        }
        between(Math.max(0, low), high, 0, from, to);
    }

    private static boolean whole(Range range) {
        return range.step() == Math.rint(range.step()) && range.from() == Math.rint(range.from());
    }

    /** Numbers below a thousand times the unit: first those below the unit, then those that name it. */
    private void between(int low, int high, int unit, int from, int to) {
        if (unit == UNITS.length) {
            for (int number = low; number <= high; number++) {
                speaker.say(Integer.toString(number), from, to);
            }
            return;
        }
        int size = UNITS[unit];
        if (low < size && low <= high) {
            between(low, Math.min(high, size - 1), unit + 1, from, to);
        }
        int first = Math.max(low, size);
        while (first <= high) {
            boolean round = first % size == 0;
            boolean many = round && first + size - 1 <= high;
            int groups = many ? (high + 1) / size - first / size : 1;
            int last = many ? first + groups * size - 1 : Math.min(high, first - first % size + size - 1);
            naming(first, last, unit, from, to);
            first = last + 1;
        }
    }

    /** Numbers that name a unit, of which any count goes with any rest. */
    private void naming(int first, int last, int unit, int from, int to) {
        int size = UNITS[unit];
        int counted = nfa.state();
        int named = nfa.state();
        between(first / size, last / size, unit + 1, from, counted);
        speaker.say(NAMES[unit], counted, named);
        if (first % size == 0) {
            nfa.chain(named, to);
        }
        int least = Math.max(1, first % size);
        between(least, last % size, unit + 1, named, to);
        int most = Math.min(last % size, 99);
        if (least <= most) {
            int and = nfa.state();
            speaker.say("and", named, and);
            between(least, most, UNITS.length, and, to);
        }
    }
}

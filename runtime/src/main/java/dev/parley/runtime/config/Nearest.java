package dev.parley.runtime.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds what somebody probably meant to write. */
final class Nearest {

    private Nearest() {
    }

    /** {@code ; did you mean "brightness"?} for the nearest word, or the words allowed where none is near. */
    static String hint(String word, Collection<String> known) {
        String lower = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(candidate -> Math.abs(candidate.length() - lower.length()) <= reach(candidate))
                .min(Comparator.comparingInt(candidate -> distance(lower, candidate)))
                .filter(best -> distance(lower, best) <= reach(best))
                .map(best -> "; did you mean \"" + best + "\"?")
                .orElseGet(() -> known.isEmpty() ? "" : "; known here: " + String.join(", ", known));
    }

    private static int reach(String candidate) {
        return Math.max(1, candidate.length() / 3);
    }

    /** Letters to add, drop, replace, or swap with their neighbour (optimal string alignment). */
    static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}

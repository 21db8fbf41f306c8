package dev.parley.intent;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** English numbers in words as digits: "twenty one point five" is 21.5. Exact; up to nine digits. */
final class Numerals {

    private static final Map<String, Integer> ODD_SPELLINGS = Map.of("fourty", 40, "ninty", 90, "nought", 0);
    private static final Map<String, String> FRACTIONS =
            Map.of("a half", "5", "a quarter", "25", "three quarters", "75");
    private static final Map<String, Integer> SCALES = Map.of("thousand", 1_000, "million", 1_000_000);

    private record Whole(int value, int words) {
    }

    private Numerals() {
    }

    /** The number that starts at a word, the longest there is, or empty where none does. */
    static Optional<Found<String>> at(List<String> words, int from) {
        Whole dozen = dozens(words, from);
        if (dozen != null) {
            return Optional.of(new Found<>(Integer.toString(dozen.value()), dozen.words()));
        }
        int sign = words.get(from).equals("minus") ? 1 : 0;
        Whole whole = whole(words, from + sign);
        if (whole == null) {
            return Optional.empty();
        }
        int next = from + sign + whole.words();
        StringBuilder fraction = new StringBuilder();
        if (Words.is(words, next, "point")) {
            int digit = next + 1;
            while (below(words, digit, 10) >= 0) {
                fraction.append(below(words, digit++, 10));
            }
            next = fraction.isEmpty() ? next : digit;
        } else if (Words.is(words, next, "and") && FRACTIONS.containsKey(words(words, next + 1))) {
            fraction.append(FRACTIONS.get(words(words, next + 1)));
            next += 3;
        }
        String digits = Digits.plain("-".repeat(sign) + whole.value() + "." + fraction);
        return Optional.of(new Found<>(digits, next - from));
    }

    /** Two words from a place on. */
    private static String words(List<String> words, int from) {
        return from + 1 < words.size() ? words.get(from) + " " + words.get(from + 1) : "";
    }

    /** "A dozen", "half a dozen", "two dozen". */
    private static Whole dozens(List<String> words, int from) {
        if (Words.is(words, from, "half") && Words.is(words, from + 1, "a") && Words.is(words, from + 2, "dozen")
                && !isNumeral(words, from + 3)) {
            return new Whole(6, 3);
        }
        Whole count = Words.is(words, from, "a") ? new Whole(1, 1) : belowHundred(words, from);
        int dozen = count == null ? words.size() : from + count.words();
        return Words.is(words, dozen, "dozen") && !isNumeral(words, dozen + 1)
                ? new Whole(12 * count.value(), count.words() + 1) : null;
    }

    /**
     * "Nineteen hundred and five", and "one oh five", which is how the digits of 105 are read. Not behind another
     * number, nor after two words, so that neighbours stay apart: "20 100".
     */
    private static Whole hundreds(List<String> words, int from) {
        Whole count = belowHundred(words, from);
        if (count == null || count.value() == 0 || from > 0 && isNumeral(words, from - 1)) {
            return null;
        }
        int next = from + count.words();
        int unit = Words.is(words, next, "oh") || Words.is(words, next, "o") ? below(words, next + 1, 10) : -1;
        if (unit > 0 && !isNumeral(words, next + 2)) {
            return new Whole(count.value() * 100 + unit, count.words() + 2);
        }
        if (count.value() < 10 || count.words() > 1 || !Words.is(words, next, "hundred")) {
            return null;
        }
        Whole rest = skippingAnd(words, next + 1, Numerals::belowHundred);
        int more = rest == null || rest.value() == 0 ? 0 : rest.words();
        int end = next + 1 + more;
        return isScale(words, end) ? null : new Whole(count.value() * 100 + (more > 0 ? rest.value() : 0), end - from);
    }

    private static boolean isNumeral(List<String> words, int at) {
        return below(words, at, 20) >= 0 || tens(words, at) >= 0 || isScale(words, at);
    }

    private static boolean isScale(List<String> words, int at) {
        return at < words.size() && (words.get(at).equals("hundred") || SCALES.containsKey(words.get(at)));
    }

    /** Groups below a thousand with their scales: "two million [and] five", "three hundred thousand". */
    private static Whole whole(List<String> words, int from) {
        Whole hundreds = hundreds(words, from);
        if (hundreds != null) {
            return hundreds;
        }
        Whole group = belowThousand(words, from);
        if (group == null) {
            return null;
        }
        int value = 0;
        int next = from;
        int limit = Integer.MAX_VALUE;
        while (group != null && (next == from || group.value() > 0)) {
            int after = next + group.words();
            int scale = group.value() > 0 && after < words.size() ? SCALES.getOrDefault(words.get(after), 1) : 1;
            boolean and = next > from && Words.is(words, next, "and");
            if (scale >= limit || and && (scale > 1 || group.value() > 99)) {
                break;
            }
            value += group.value() * scale;
            next = after + (scale > 1 ? 1 : 0);
            limit = scale;
            group = scale > 1 ? skippingAnd(words, next, Numerals::belowThousand) : null;
        }
        return new Whole(value, next - from);
    }

    private static Whole belowThousand(List<String> words, int from) {
        boolean article = Words.is(words, from, "a") && from + 1 < words.size()
                && (words.get(from + 1).equals("hundred") || SCALES.containsKey(words.get(from + 1)));
        Whole first = article ? new Whole(1, 1) : belowHundred(words, from);
        if (first == null || first.value() == 0 || first.value() > 9) {
            return first;
        }
        int next = from + first.words() + 1;
        if (!Words.is(words, next - 1, "hundred")) {
            return first;
        }
        Whole rest = skippingAnd(words, next, Numerals::belowHundred);
        boolean none = rest == null || rest.value() == 0 || Words.is(words, next + rest.words(), "hundred");
        return none ? new Whole(first.value() * 100, next - from)
                : new Whole(first.value() * 100 + rest.value(), next - from + rest.words());
    }

    private static Whole belowHundred(List<String> words, int from) {
        int small = below(words, from, 20);
        if (small >= 0) {
            return new Whole(small, 1);
        }
        int tens = tens(words, from);
        if (tens < 0) {
            return null;
        }
        int unit = below(words, from + 1, 10);
        return unit > 0 ? new Whole(tens + unit, 2) : new Whole(tens, 1);
    }

    @FunctionalInterface
    private interface Reader {
        Whole read(List<String> words, int from);
    }

    /** Reads at a word, or behind an "and" there, which then counts as part of the number. */
    private static Whole skippingAnd(List<String> words, int from, Reader reader) {
        int and = Words.is(words, from, "and") ? 1 : 0;
        Whole read = reader.read(words, from + and);
        return read == null ? null : new Whole(read.value(), read.words() + and);
    }

    private static int below(List<String> words, int at, int limit) {
        if (at >= words.size()) {
            return -1;
        }
        int small = Digits.SMALL.indexOf(words.get(at));
        int value = small >= 0 ? small : ODD_SPELLINGS.getOrDefault(words.get(at), -1);
        return value < limit ? value : -1;
    }

    private static int tens(List<String> words, int at) {
        if (at >= words.size()) {
            return -1;
        }
        int tens = Digits.TENS.indexOf(words.get(at));
        return tens >= 0 ? 20 + 10 * tens : ODD_SPELLINGS.getOrDefault(words.get(at), -1);
    }
}

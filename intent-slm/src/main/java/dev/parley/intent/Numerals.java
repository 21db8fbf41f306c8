package dev.parley.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** English numbers between words and digits: "twenty one point five" and "21.5". Exact; up to nine digits. */
final class Numerals {

    /** More digits than this are no amount but a row of digits, and said one by one. */
    static final int MAX_DIGITS = 9;

    private static final List<String> SMALL = List.of("zero", "one", "two", "three", "four", "five", "six", "seven",
            "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
            "eighteen", "nineteen");
    private static final List<String> TENS = List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
            "ninety");
    private static final Map<String, Integer> ODD_SPELLINGS = Map.of("fourty", 40, "ninty", 90, "nought", 0);
    private static final Map<String, String> ORDINALS = Map.ofEntries(Map.entry("one", "first"),
            Map.entry("two", "second"), Map.entry("three", "third"), Map.entry("five", "fifth"),
            Map.entry("eight", "eighth"), Map.entry("nine", "ninth"), Map.entry("twelve", "twelfth"));
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
        if (is(words, next, "point")) {
            int digit = next + 1;
            while (below(words, digit, 10) >= 0) {
                fraction.append(below(words, digit++, 10));
            }
            next = fraction.isEmpty() ? next : digit;
        } else if (is(words, next, "and") && FRACTIONS.containsKey(words(words, next + 1))) {
            fraction.append(FRACTIONS.get(words(words, next + 1)));
            next += 3;
        }
        String digits = plain("-".repeat(sign) + whole.value() + "." + fraction);
        return Optional.of(new Found<>(digits, next - from));
    }

    /** Two words from a place on. */
    private static String words(List<String> words, int from) {
        return from + 1 < words.size() ? words.get(from) + " " + words.get(from + 1) : "";
    }

    /** "A dozen", "half a dozen", "two dozen". */
    private static Whole dozens(List<String> words, int from) {
        if (is(words, from, "half") && is(words, from + 1, "a") && is(words, from + 2, "dozen")
                && !isNumeral(words, from + 3)) {
            return new Whole(6, 3);
        }
        Whole count = is(words, from, "a") ? new Whole(1, 1) : belowHundred(words, from);
        int dozen = count == null ? words.size() : from + count.words();
        return is(words, dozen, "dozen") && !isNumeral(words, dozen + 1)
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
        int unit = is(words, next, "oh") || is(words, next, "o") ? below(words, next + 1, 10) : -1;
        if (unit > 0 && !isNumeral(words, next + 2)) {
            return new Whole(count.value() * 100 + unit, count.words() + 2);
        }
        if (count.value() < 10 || count.words() > 1 || !is(words, next, "hundred")) {
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
            boolean and = next > from && is(words, next, "and");
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
        boolean article = is(words, from, "a") && from + 1 < words.size()
                && (words.get(from + 1).equals("hundred") || SCALES.containsKey(words.get(from + 1)));
        Whole first = article ? new Whole(1, 1) : belowHundred(words, from);
        if (first == null || first.value() == 0 || first.value() > 9 || !is(words, from + first.words(), "hundred")) {
            return first;
        }
        int next = from + first.words() + 1;
        Whole rest = skippingAnd(words, next, Numerals::belowHundred);
        boolean none = rest == null || rest.value() == 0 || is(words, next + rest.words(), "hundred");
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
        int and = is(words, from, "and") ? 1 : 0;
        Whole read = reader.read(words, from + and);
        return read == null ? null : new Whole(read.value(), read.words() + and);
    }

    private static boolean is(List<String> words, int at, String word) {
        return at < words.size() && words.get(at).equals(word);
    }

    private static int below(List<String> words, int at, int limit) {
        if (at >= words.size()) {
            return -1;
        }
        int small = SMALL.indexOf(words.get(at));
        int value = small >= 0 ? small : ODD_SPELLINGS.getOrDefault(words.get(at), -1);
        return value < limit ? value : -1;
    }

    private static int tens(List<String> words, int at) {
        if (at >= words.size()) {
            return -1;
        }
        int tens = TENS.indexOf(words.get(at));
        return tens >= 0 ? 20 + 10 * tens : ODD_SPELLINGS.getOrDefault(words.get(at), -1);
    }

    /** Digits without needless zeros and signs: "21" for "0021.0", "0" for "-0". */
    static String plain(String digits) {
        int point = digits.indexOf('.');
        int sign = digits.startsWith("-") ? 1 : 0;
        int from = sign;
        int wholeEnd = point < 0 ? digits.length() : point;
        while (from < wholeEnd - 1 && digits.charAt(from) == '0') {
            from++;
        }
        int to = digits.length();
        while (point >= 0 && to > point && (digits.charAt(to - 1) == '0' || to - 1 == point)) {
            to--;
        }
        String plain = digits.substring(from, to);
        return sign == 0 || plain.equals("0") ? plain : "-" + plain;
    }

    /** Plain digits as they are said: "twenty one point five". */
    static List<String> spoken(String digits) {
        List<String> words = new ArrayList<>();
        int sign = digits.startsWith("-") ? 1 : 0;
        int point = digits.indexOf('.');
        String whole = digits.substring(sign, point < 0 ? digits.length() : point);
        if (sign > 0) {
            words.add("minus");
        }
        if (whole.length() > MAX_DIGITS) {
            oneByOne(whole, words);
        } else {
            speak(Integer.parseInt(whole), words);
        }
        if (point >= 0) {
            words.add("point");
            oneByOne(digits.substring(point + 1), words);
        }
        return words;
    }

    /** An ordinal of plain digits as it is said: "twenty first". */
    static List<String> ordinal(String digits) {
        List<String> words = new ArrayList<>(spoken(plain(digits)));
        int last = words.size() - 1;
        String word = words.get(last);
        words.set(last, ORDINALS.getOrDefault(word,
                word.endsWith("y") ? word.substring(0, word.length() - 1) + "ieth" : word + "th"));
        return words;
    }

    /**
     * A clock time as it is read: "seven thirty", "seven oh five", "seven hundred", "twenty one zero zero". A zero
     * ahead is said, since it tells the half of the day.
     *
     * @param time "7:30", "07:30" or "0730"
     */
    static List<String> clock(String time) {
        int minutes = time.length() - 2;
        String hour = time.substring(0, time.charAt(minutes - 1) == ':' ? minutes - 1 : minutes);
        List<String> words = new ArrayList<>();
        boolean zero = hour.length() == 2 && hour.startsWith("0");
        words.addAll(zero ? List.of("zero") : List.of());
        words.addAll(spoken(plain(hour)));
        String minute = plain(time.substring(minutes));
        if (minute.equals("0")) {
            boolean single = !words.get(words.size() - 1).equals("zero") && spoken(plain(hour)).size() == 1;
            words.addAll(single ? List.of("hundred") : List.of("zero", "zero"));
        } else {
            words.addAll(minute.length() == 1 ? List.of("oh") : List.of());
            words.addAll(spoken(minute));
        }
        return words;
    }

    private static void oneByOne(String digits, List<String> words) {
        digits.chars().forEach(digit -> words.add(SMALL.get(digit - '0')));
    }

    private static void speak(int value, List<String> words) {
        if (value < 20) {
            words.add(SMALL.get(value));
        } else if (value < 100) {
            words.add(TENS.get(value / 10 - 2));
            speakRest(value % 10, words);
        } else if (value < 1_000) {
            speakScaled(value, 100, "hundred", words);
        } else if (value < 1_000_000) {
            speakScaled(value, 1_000, "thousand", words);
        } else {
            speakScaled(value, 1_000_000, "million", words);
        }
    }

    private static void speakScaled(int value, int scale, String name, List<String> words) {
        speak(value / scale, words);
        words.add(name);
        speakRest(value % scale, words);
    }

    private static void speakRest(int value, List<String> words) {
        if (value > 0) {
            speak(value, words);
        }
    }
}

package dev.parley.intent;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** English numbers between words and digits: "twenty one point five" and "21.5". */
final class Numerals {

    private static final List<String> SMALL = List.of("zero", "one", "two", "three", "four", "five", "six", "seven",
            "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
            "eighteen", "nineteen");
    private static final List<String> TENS = List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
            "ninety");
    private static final Map<String, Integer> ODD_SPELLINGS = Map.of("fourty", 40, "ninty", 90, "nought", 0);

    private static final int MOST_DIGITS = 15;

    /** A number found in a run of words: its value, and how many words it took. */
    record Found(double value, int words) {
    }

    private Numerals() {
    }

    /** The number that starts at a word, the longest there is, or empty where none does. */
    static Optional<Found> at(List<String> words, int from) {
        int next = from;
        boolean negative = words.get(from).equals("minus") && from + 1 < words.size();
        if (negative) {
            next++;
        }
        Found whole = whole(words, next);
        if (whole == null) {
            return Optional.empty();
        }
        next += whole.words();
        double value = whole.value();
        if (next + 1 < words.size() && words.get(next).equals("point")) {
            StringBuilder digits = new StringBuilder();
            int digit = next + 1;
            while (digit < words.size() && below(words.get(digit), 10) >= 0) {
                digits.append(below(words.get(digit), 10));
                digit++;
            }
            if (!digits.isEmpty()) {
                value = Double.parseDouble((long) value + "." + digits);
                next = digit;
            }
        } else if (next + 2 < words.size() && words.get(next).equals("and") && words.get(next + 1).equals("a")
                && words.get(next + 2).equals("half")) {
            value += 0.5;
            next += 3;
        }
        return Optional.of(new Found(negative ? -value : value, next - from));
    }

    /** Reads up to "nine hundred ninety nine thousand ...": groups below a thousand, then the thousands. */
    private static Found whole(List<String> words, int from) {
        Found group = belowThousand(words, from);
        if (group == null) {
            return digits(words, from, MOST_DIGITS);
        }
        int next = from + group.words();
        if (next < words.size() && words.get(next).equals("thousand") && group.value() > 0) {
            next++;
            double value = group.value() * 1000;
            Found rest = rest(words, next, false);
            return rest == null ? new Found(value, next - from)
                    : new Found(value + rest.value(), next - from + rest.words());
        }
        return group;
    }

    /** What follows a thousand (or, below a hundred, a hundred), with or without "and". */
    private static Found rest(List<String> words, int from, boolean belowHundred) {
        boolean and = from < words.size() && words.get(from).equals("and");
        int at = and ? from + 1 : from;
        if (at >= words.size()) {
            return null;
        }
        Found rest = belowHundred ? belowHundred(words, at) : belowThousand(words, at);
        return rest == null || rest.value() == 0 ? null : new Found(rest.value(), rest.words() + at - from);
    }

    private static Found belowThousand(List<String> words, int from) {
        if (from >= words.size()) {
            return null;
        }
        boolean article = words.get(from).equals("a") && from + 1 < words.size()
                && (words.get(from + 1).equals("hundred") || words.get(from + 1).equals("thousand"));
        Found first = article ? new Found(1, 1) : belowHundred(words, from);
        if (first == null) {
            return null;
        }
        int next = from + first.words();
        if (next >= words.size() || !words.get(next).equals("hundred") || first.value() == 0 || first.value() > 9) {
            return first;
        }
        next++;
        double value = first.value() * 100;
        Found rest = rest(words, next, true);
        return rest == null ? new Found(value, next - from)
                : new Found(value + rest.value(), next - from + rest.words());
    }

    private static Found belowHundred(List<String> words, int from) {
        String word = words.get(from);
        int small = below(word, 20);
        if (small >= 0) {
            return new Found(small, 1);
        }
        int tens = tens(word);
        if (tens < 0) {
            return digits(words, from, 2);
        }
        int unit = from + 1 < words.size() ? below(words.get(from + 1), 10) : -1;
        return unit > 0 ? new Found(tens + unit, 2) : new Found(tens, 1);
    }

    /** A whole number written in digits, of at most so many. */
    private static Found digits(List<String> words, int from, int most) {
        if (from >= words.size()) {
            return null;
        }
        String word = words.get(from);
        boolean whole = word.length() <= most && word.chars().allMatch(c -> c >= '0' && c <= '9');
        return whole ? new Found(Long.parseLong(word), 1) : null;
    }

    private static int below(String word, int limit) {
        int index = SMALL.indexOf(word);
        if (index < 0) {
            index = ODD_SPELLINGS.getOrDefault(word, -1);
        }
        return index < limit ? index : -1;
    }

    private static int tens(String word) {
        int index = TENS.indexOf(word);
        return index >= 0 ? 20 + 10 * index : ODD_SPELLINGS.getOrDefault(word, -1);
    }

    /** A number as digits, without a needless fraction: "21", "21.5". */
    static String digits(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value)
                : BigDecimal.valueOf(value).toPlainString();
    }

    /** A number as it is said: "twenty one point five". Below a million; above that, digit by digit. */
    static List<String> spoken(String digits) {
        List<String> words = new ArrayList<>();
        String rest = digits;
        if (rest.startsWith("-")) {
            words.add("minus");
            rest = rest.substring(1);
        }
        int point = rest.indexOf('.');
        String whole = point < 0 ? rest : rest.substring(0, point);
        if (whole.length() > 6) {
            whole.chars().forEach(digit -> words.add(SMALL.get(digit - '0')));
        } else {
            speak(Integer.parseInt(whole), words);
        }
        if (point >= 0) {
            words.add("point");
            rest.substring(point + 1).chars().forEach(digit -> words.add(SMALL.get(digit - '0')));
        }
        return words;
    }

    private static void speak(int value, List<String> words) {
        if (value >= 1000) {
            speak(value / 1000, words);
            words.add("thousand");
            if (value % 1000 > 0) {
                speak(value % 1000, words);
            }
        } else if (value >= 100) {
            words.add(SMALL.get(value / 100));
            words.add("hundred");
            if (value % 100 > 0) {
                speak(value % 100, words);
            }
        } else if (value >= 20) {
            words.add(TENS.get(value / 10 - 2));
            if (value % 10 > 0) {
                words.add(SMALL.get(value % 10));
            }
        } else {
            words.add(SMALL.get(value));
        }
    }
}

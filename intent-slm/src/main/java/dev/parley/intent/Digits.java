package dev.parley.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Numbers in digits as they are said in English: 21.5 is "twenty one point five". Exact; up to nine digits. */
final class Digits {

    static final List<String> SMALL = List.of("zero", "one", "two", "three", "four", "five", "six", "seven",
            "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
            "eighteen", "nineteen");
    static final List<String> TENS = List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
            "ninety");
    private static final Map<String, String> ORDINALS = Map.ofEntries(Map.entry("one", "first"),
            Map.entry("two", "second"), Map.entry("three", "third"), Map.entry("five", "fifth"),
            Map.entry("eight", "eighth"), Map.entry("nine", "ninth"), Map.entry("twelve", "twelfth"));

    /** More digits than this are no amount but a row of digits, and said one by one. */
    private static final int MAX_DIGITS = 9;

    private Digits() {
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

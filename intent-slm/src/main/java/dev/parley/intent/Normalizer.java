package dev.parley.intent;

import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one normaliser for utterances, names, aliases and sentence templates. Two texts mean the same words if and only
 * if {@link #tokens} says so: case, punctuation, accents, contractions, "%" and numbers in words or digits are levelled.
 * Runs in time linear in the text.
 */
public final class Normalizer {

    /** Letters with inner apostrophes, or a number, or a sign that is spoken. */
    private static final Pattern WORD =
            Pattern.compile("\\p{L}+(?:'\\p{L}+)*+'?|-?\\d+(?:[.,]\\d+)*+|[%\\u00b0&+]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");

    private static final int MOST_DIGITS = 15;

    private static final Map<String, String> SIGNS =
            Map.of("%", "percent", "\u00b0", "degrees", "&", "and", "+", "plus");

    /** What people shorten, and how it is said in full. */
    private static final Map<String, List<String>> CONTRACTIONS = Map.ofEntries(
            Map.entry("what's", List.of("what", "is")), Map.entry("whats", List.of("what", "is")),
            Map.entry("it's", List.of("it", "is")), Map.entry("that's", List.of("that", "is")),
            Map.entry("where's", List.of("where", "is")), Map.entry("how's", List.of("how", "is")),
            Map.entry("there's", List.of("there", "is")), Map.entry("who's", List.of("who", "is")),
            Map.entry("let's", List.of("let", "us")), Map.entry("i'd", List.of("i", "would")),
            Map.entry("i'll", List.of("i", "will")), Map.entry("i'm", List.of("i", "am")),
            Map.entry("don't", List.of("do", "not")), Map.entry("dont", List.of("do", "not")),
            Map.entry("isn't", List.of("is", "not")), Map.entry("can't", List.of("can", "not")),
            Map.entry("ok", List.of("okay")), Map.entry("pct", List.of("percent")));

    private Normalizer() {
    }

    /**
     * The words of a text, levelled: lower case, no accents and punctuation, numbers as digits ("twenty one" is
     * {@code 21}), contractions in full.
     */
    public static List<String> tokens(String text) {
        List<String> words = words(text);
        List<String> full = new ArrayList<>(words.size() + 2);
        for (String word : words) {
            full.addAll(CONTRACTIONS.getOrDefault(word, List.of(word.replace("'", ""))));
        }
        return numbers(full);
    }

    /** {@link #tokens} in one string, with single spaces: equal for names that mean the same. */
    public static String normal(String text) {
        return String.join(" ", tokens(text));
    }

    /**
     * The words of a text as somebody speaks them: like {@link #tokens}, but contractions stay and numbers are words.
     * For speech grammars.
     */
    public static List<String> spoken(String text) {
        List<String> spoken = new ArrayList<>();
        for (String word : words(text)) {
            if (isNumber(word)) {
                spoken.addAll(Numerals.spoken(word));
            } else {
                spoken.add(word.endsWith("'") ? word.substring(0, word.length() - 1) : word);
            }
        }
        return spoken;
    }

    /** The number a token stands for, or empty where it is a word. */
    public static Optional<Double> number(String token) {
        return isNumber(token) ? Optional.of(Double.parseDouble(token)) : Optional.empty();
    }

    /** A number as a token: "21", "21.5". */
    public static String digits(double value) {
        return Numerals.digits(value);
    }

    private static boolean isNumber(String word) {
        char last = word.charAt(word.length() - 1);
        return last >= '0' && last <= '9';
    }

    private static List<String> words(String text) {
        String plain = MARKS.matcher(java.text.Normalizer.normalize(text.replace("\u00bd", " and a half"), Form.NFKD)).replaceAll("")
                .toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('\u2018', '\'');
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(plain);
        while (matcher.find()) {
            String word = matcher.group();
            char first = word.charAt(0);
            if (SIGNS.containsKey(word)) {
                words.add(SIGNS.get(word));
            } else if (word.equals("cent") && !words.isEmpty() && words.get(words.size() - 1).equals("per")) {
                words.set(words.size() - 1, "percent");
            } else if (first == '-' || Character.isDigit(first)) {
                number(word, plain, matcher.start(), words);
            } else {
                words.add(word);
            }
        }
        return words;
    }

    /**
     * "21.5", "1,000", "7.30.15", and the minus of "-3" but not of "line-3"; leading zeros dropped. Numbers too long to be
     * meant as such stay as they are.
     */
    private static void number(String word, String text, int start, List<String> words) {
        boolean minus = word.startsWith("-");
        boolean hyphen = minus && start > 0 && Character.isLetterOrDigit(text.charAt(start - 1));
        String digits = hyphen ? word.substring(1) : word;
        if (THOUSANDS.matcher(digits).matches()) {
            digits = digits.replace(",", "");
        }
        String[] parts = digits.split("[.,]");
        boolean plain = parts.length == 1 || parts.length == 2 && digits.indexOf(',') < 0;
        for (String part : plain ? new String[] {digits} : parts) {
            words.add(part.length() > MOST_DIGITS ? part : Numerals.digits(Double.parseDouble(part)));
        }
    }

    private static List<String> numbers(List<String> words) {
        List<String> tokens = new ArrayList<>(words.size());
        for (int i = 0; i < words.size();) {
            Optional<Numerals.Found> found = Numerals.at(words, i);
            if (found.isPresent()) {
                tokens.add(Numerals.digits(found.get().value()));
                i += found.get().words();
            } else {
                tokens.add(words.get(i));
                i++;
            }
        }
        return tokens;
    }
}

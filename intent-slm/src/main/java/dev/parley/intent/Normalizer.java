package dev.parley.intent;

import java.math.BigDecimal;
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
 * if {@link #tokens} says so: case, punctuation, accents, contractions, "%" and numbers in words or digits are
 * levelled. A text and its {@link #spoken} form always mean the same. Runs in time linear in the text.
 */
public final class Normalizer {

    /** Letters with inner apostrophes, or a number, or a sign that is spoken; possessive, so no text is too long. */
    private static final Pattern WORD =
            Pattern.compile("\\p{L}++(?:'\\p{L}++)*+|-?\\d++(?:[.,]\\d++)*+|[%\\u00b0&+]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("[\\u2018\\u2019\\u02bc\\u00b4`]");
    private static final Pattern RAISED = Pattern.compile("\\p{No}");
    private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}(?:,\\d{3})++(?:\\.\\d++)?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d++(?:\\.\\d++)?");

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
        List<String> full = new ArrayList<>();
        for (String word : spoken(text)) {
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
        String plain = plain(text);
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(plain);
        while (matcher.find()) {
            String word = matcher.group();
            char first = word.charAt(0);
            if (SIGNS.containsKey(word)) {
                words.add(SIGNS.get(word));
            } else if (word.equals("cent") && !words.isEmpty() && words.get(words.size() - 1).equals("per")) {
                words.set(words.size() - 1, "percent");
            } else if (first == '-' || first >= '0' && first <= '9') {
                boolean joined = matcher.start() > 0 && Character.isLetterOrDigit(plain.charAt(matcher.start() - 1));
                number(word, joined, words);
            } else {
                words.add(word);
            }
        }
        return words;
    }

    /** The number a token stands for, or empty where it is a word. */
    public static Optional<Double> number(String token) {
        return NUMBER.matcher(token).matches() ? Optional.of(Double.parseDouble(token)) : Optional.empty();
    }

    /** A finite number as a token: "21", "21.5". */
    public static String digits(double value) {
        return Numerals.plain(BigDecimal.valueOf(value).toPlainString());
    }

    /** Lower case, without accents, with plain apostrophes and digits. */
    private static String plain(String text) {
        String half = APOSTROPHES.matcher(text).replaceAll("'").replace("\u00bd", " and a half");
        String apart = RAISED.matcher(half).replaceAll(" $0");
        // Marks go first too: putting a long row of them in order would take a time of its length squared.
        String decomposed = java.text.Normalizer.normalize(MARKS.matcher(apart).replaceAll(""), Form.NFKD);
        StringBuilder plain = new StringBuilder(decomposed.length());
        MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT).codePoints()
                .forEach(c -> plain.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return plain.toString();
    }

    /** "21.5", "1,000", "7.30.15", and the minus of "-3" but not of "line-3". */
    private static void number(String word, boolean joined, List<String> words) {
        String digits = word.startsWith("-") && joined ? word.substring(1) : word;
        if (THOUSANDS.matcher(digits).matches()) {
            digits = digits.replace(",", "");
        }
        boolean one = NUMBER.matcher(digits).matches();
        for (String part : one ? new String[] {digits} : digits.split("[.,]")) {
            words.addAll(Numerals.spoken(Numerals.plain(part)));
        }
    }

    private static List<String> numbers(List<String> words) {
        List<String> tokens = new ArrayList<>(words.size());
        for (int i = 0; i < words.size();) {
            Optional<Numerals.Found> found = Numerals.at(words, i);
            if (found.isPresent()) {
                tokens.add(found.get().digits());
                i += found.get().words();
            } else {
                tokens.add(words.get(i));
                i++;
            }
        }
        return tokens;
    }
}

package dev.parley.intent;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one normaliser for utterances, names, aliases and sentence templates. Two texts mean the same words if and only
 * if {@link #tokens} says so: case, punctuation, accents, contractions, "%", spelled letters, ordinals, clock times and
 * numbers in words or digits are levelled. A text and its {@link #spoken} form always mean the same. Runs in time
 * linear in the text.
 */
public final class Normalizer {

    private static final Pattern NUMBER = Pattern.compile("-?\\d++(?:\\.\\d++)?");

    private Normalizer() {
    }

    /**
     * The words of a text, levelled: lower case, no accents and punctuation, numbers as digits ("twenty one" is
     * {@code 21}), contractions in full, spelled letters together ("T V" is {@code tv}), ordinals as words.
     */
    public static List<String> tokens(String text) {
        List<Token> words = SpokenWords.of(text).stream().map(word -> new Token(word.word(), false, 0, 0)).toList();
        return words(numbers(full(words)));
    }

    /**
     * The words of an utterance: those of {@link #tokens} with where they stand, what they are without a possessive
     * ending, and where the speaker paused, which also ends a number.
     */
    public static List<Token> utterance(String text) {
        return numbers(full(SpokenWords.of(text)));
    }

    /** True where a text has words; much quicker than {@link #tokens}. */
    public static boolean isSayable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
                return true;
            }
        }
        return !text.isBlank() && !SpokenWords.of(text).isEmpty();
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
        return words(SpokenWords.of(text));
    }

    /** The number a token stands for, or empty where it is a word. */
    public static Optional<Double> number(String token) {
        return NUMBER.matcher(token).matches() ? Optional.of(Double.parseDouble(token)) : Optional.empty();
    }

    /** A finite number as a token: "21", "21.5". */
    public static String digits(double value) {
        return Digits.plain(BigDecimal.valueOf(value).toPlainString());
    }

    private static List<String> words(List<Token> tokens) {
        return tokens.stream().map(Token::word).toList();
    }

    /** Contractions in full, and no apostrophes. */
    private static List<Token> full(List<Token> words) {
        List<Token> full = new ArrayList<>(words.size());
        for (Token word : words) {
            boolean begins = full.isEmpty() || word.pause();
            List<String> said = begins && isNumber(word.bare()) && !word.bare().equals(word.word())
                    ? List.of(word.bare(), "is") : Contractions.full(word.word());
            if (said.isEmpty()) {
                full.add(new Token(plain(word.word()), plain(word.bare()), word.pause(), word.start(), word.end()));
            }
            for (int i = 0; i < said.size(); i++) {
                full.add(new Token(said.get(i), word.pause() && i == 0, word.start(), word.end()));
            }
        }
        return full;
    }

    /** True for a number's first word. "Nineteen's plenty" begins with one; "bedroom one's lamp" is of bedroom one. */
    private static boolean isNumber(String word) {
        return Numerals.at(List.of(word), 0).isPresent();
    }

    private static String plain(String word) {
        return word.indexOf('\'') < 0 ? word : word.replace("'", "");
    }

    /** Numbers as digits, each within a run of words without a pause. */
    private static List<Token> numbers(List<Token> words) {
        List<String> plain = words(words);
        List<Token> tokens = new ArrayList<>(words.size());
        int pause = 0;
        for (int at = 0; at < words.size();) {
            while (pause <= at || pause < words.size() && !words.get(pause).pause()) {
                pause++;
            }
            Optional<Found<String>> found = Numerals.at(plain.subList(0, pause), at);
            int next = at + found.map(Found::words).orElse(1);
            Token first = words.get(at);
            tokens.add(found.map(number -> new Token(number.value(), first.pause(), first.start(),
                    words.get(next - 1).end())).orElse(first));
            at = next;
        }
        return tokens;
    }
}

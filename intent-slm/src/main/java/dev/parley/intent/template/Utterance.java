package dev.parley.intent.template;

import dev.parley.intent.Normalizer;
import dev.parley.intent.Token;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * An utterance, normalised and numbered.
 *
 * @param text   as it was said, with single spaces
 * @param tokens its words, with their places in the text
 * @param words  the same, levelled
 * @param ids    their numbers, {@link Symbols#UNKNOWN} where no template has them
 * @param bare   the numbers of the words without a possessive ending
 */
record Utterance(String text, List<Token> tokens, List<String> words, int[] ids, int[] bare) {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]++");

    /** An utterance, with words numbered by a table. */
    static Utterance of(String utterance, ToIntFunction<String> number) {
        return of(utterance, UnaryOperator.identity(), number);
    }

    /** An utterance, with words rewritten, then numbered by a table. */
    static Utterance of(String utterance, UnaryOperator<List<Token>> rewriting, ToIntFunction<String> number) {
        String text = SPACE.matcher(utterance).replaceAll(" ");
        List<Token> tokens = rewriting.apply(Normalizer.utterance(text));
        return new Utterance(text, tokens, tokens.stream().map(Token::word).toList(),
                tokens.stream().map(Token::word).mapToInt(number).toArray(),
                tokens.stream().map(Token::bare).mapToInt(number).toArray());
    }

    int length() {
        return ids.length;
    }

    /** The words from one place up to another. */
    String words(int from, int to) {
        return String.join(" ", words.subList(from, to));
    }

    /** The same in the speaker's own spelling, commas and all. */
    String spelled(int from, int to) {
        return text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /** How many words and pauses within there are from one place up to another. */
    int weight(int from, int to) {
        return to - from + (int) tokens.subList(from + 1, to).stream().filter(Token::pause).count();
    }

    /** True where the speaker paused before a word. */
    boolean pause(int at) {
        return tokens.get(at).pause();
    }

    /** True where that word stands at a place. */
    boolean is(int at, int word) {
        return at < ids.length && ids[at] == word;
    }
}

package dev.parley.intent.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A home's own wording of an answer, "Aye aye, {name} is {state}, captain!". What it begins and ends with is said as it
 * is written; what is between tells the model how answers are to sound.
 *
 * @param opener what answers begin with, before a comma or colon; or ""
 * @param mark   that comma or colon, or ""
 * @param core   the words between, in small letters
 * @param closer what answers end with, after a comma; or ""
 * @param end    "." or "!"
 */
public record Example(String opener, String mark, List<String> core, String closer, String end) {

    /** No wording of one's own. */
    static final Example NONE = new Example("", "", List.of(), "", "");

    private static final int MAX_LETTERS = 100;
    private static final String NAME = "{name}";
    private static final String STATE = "{state}";
    private static final Pattern SHAPE = Pattern.compile(
            "(?:(?<opener>[^{},:]+(?:,[^{},:]+)*)(?<mark>[,:])\\s)?\\s*(?<core>.*}[^,{}]*?)"
                    + "(?:,\\s*(?<closer>[^{},:]+))?");
    private static final Pattern WORDS = Pattern.compile("\\{name}|\\{state}|[\\p{L}\\p{M}'\u2019-]+|[,:]");

    /** Words that tell how something is or went: an answer has them only where they are true. */
    private static final Set<String> TELLING = Set.of("yes", "no", "not", "nope", "never", "none", "nothing", "cannot",
            "failed", "failure", "sorry", "unfortunately", "done", "success", "already", "only", "just", "on", "off",
            "open", "opened", "closed", "locked", "unlocked", "ready", "broken", "wrong", "impossible", "refused",
            "and", "or", "if", "false", "true");

    public Example {
        Objects.requireNonNull(opener);
        Objects.requireNonNull(mark);
        core = List.copyOf(core);
        Objects.requireNonNull(closer);
        Objects.requireNonNull(end);
    }

    /**
     * Reads an example.
     *
     * @throws IllegalArgumentException that says what is wrong with it
     */
    public static Example of(String text) {
        String line = text.strip();
        check(line.length() <= MAX_LETTERS, "is longer than " + MAX_LETTERS + " letters");
        check(once(line, NAME) && once(line, STATE), "must have " + NAME + " once and " + STATE + " once,"
                + " as in \"Aye aye, {name} is {state}, captain!\"");
        check(!line.replace(NAME, "").replace(STATE, "").matches(".*[{}].*"), "has braces beside those of " + NAME
                + " and " + STATE);
        check(line.chars().noneMatch(Character::isDigit), "must not have digits: numbers come from what is so");
        String end = line.endsWith("!") ? "!" : ".";
        String body = line.endsWith("!") || line.endsWith(".") ? line.substring(0, line.length() - 1).strip() : line;
        check(!body.matches(".*[.!?].*"), "must be one sentence that is no question");
        Matcher shape = SHAPE.matcher(body);
        check(shape.matches(), "must have words beside {name} and {state} only before a comma or colon, between, and"
                + " after a last comma");
        String opener = part(shape, "opener");
        String closer = part(shape, "closer");
        tellsNothing(opener);
        tellsNothing(closer);
        return new Example(opener, part(shape, "mark"), core(shape.group("core")), closer, end);
    }

    private static String part(Matcher shape, String name) {
        return Objects.requireNonNullElse(shape.group(name), "").strip();
    }

    private static void check(boolean right, String wrong) {
        if (!right) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private static boolean once(String text, String part) {
        return text.contains(part) && text.indexOf(part) == text.lastIndexOf(part);
    }

    private static void tellsNothing(String said) {
        Matcher words = WORDS.matcher(said.toLowerCase(Locale.ROOT));
        while (words.find()) {
            String word = words.group();
            check(!TELLING.contains(word) && !word.endsWith("n't") && !word.endsWith("n\u2019t"),
                    "begins or ends with \"" + word + "\", which would not be true of every answer");
        }
    }

    private static List<String> core(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORDS.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            if (matcher.group().equals(NAME) && !words.isEmpty() && words.get(words.size() - 1).equals("the")) {
                words.remove(words.size() - 1);
            }
            words.add(matcher.group());
        }
        return words;
    }

    /** Its words as the model knows them. */
    List<String> prompt(Persona persona, Set<String> known) {
        List<String> prompt = new ArrayList<>();
        if (!opener.isEmpty()) {
            prompt.addAll(List.of(AnswerModel.OPEN, mark));
        }
        for (String word : core) {
            String capital = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
            if (word.equals(NAME)) {
                prompt.add(persona == Persona.TERSE ? "<m1>" : "<n1>");
            } else if (word.equals(STATE)) {
                prompt.add("<p1>");
            } else {
                prompt.add(known.contains(word) ? word : known.contains(capital) ? capital : AnswerModel.UNKNOWN);
            }
        }
        if (!closer.isEmpty()) {
            prompt.addAll(List.of(",", AnswerModel.CLOSE));
        }
        prompt.add(end);
        return prompt;
    }
}

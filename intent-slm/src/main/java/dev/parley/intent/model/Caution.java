package dev.parley.intent.model;

import dev.parley.intent.Intent;
import dev.parley.intent.template.Gazetteer;
import java.util.List;
import java.util.Set;

/**
 * Words that may make of a command something else. Some do, whatever the model holds of it: a condition, which nobody
 * here can wait for, a question whether something was done, what is told to somebody else. With others ("the lights are
 * not needed", "nobody is in there") the model has to be nearly certain.
 */
final class Caution {

    private static final Set<String> CONDITIONS = Set.of("if", "unless", "until", "once", "provided", "whenever",
            "when", "till", "assuming", "supposing");
    /** "If it is not too much trouble" is none. */
    private static final Set<String> POLITE = Set.of("mind", "trouble", "bother", "possible", "okay", "ok", "alright",
            "please", "may", "convenient", "kind");
    private static final int POLITE_WITHIN = 7;
    private static final Set<String> WERE_DONE = Set.of("have", "has", "had", "did", "was", "were");
    private static final Set<String> PEOPLE = Set.of("i", "you", "we", "he", "she", "they", "anyone", "anybody",
            "someone", "somebody", "everyone");
    private static final Set<String> ARE = Set.of("are", "is", "were", "was", "am");
    private static final Set<String> OUGHT = Set.of("must", "should", "shall", "may");
    private static final Set<String> PAST = Set.of("just", "already", "yesterday", "ago", "nearly", "almost");
    private static final Set<String> TELLING = Set.of("tell", "ask", "told", "asked", "says", "said", "remind");
    private static final Set<String> KEEPING = Set.of("stay", "remain", "keep", "kept", "stays", "while");
    private static final Set<String> OTHERS = Set.of("somebody", "someone", "whoever", "nobody", "who", "anybody");
    private static final Set<String> NOT_NOW = Set.of("refrain", "forbid", "refuse", "planning", "wondering", "yet",
            "never", "written", "always");
    private static final Set<String> NOT_BEFORE = Set.of("you", "leave", "let", "forget", "need", "want", "like", "too",
            "enough", "so", "much", "very");
    /** What no device here can do, in words that the model takes for something else. */
    private static final Set<String> NEVER_SERVED = Set.of("flash", "blink", "flicker", "strobe", "pulse");
    /** What conditions do not matter to: it says what time is for, or does nothing. */
    private static final Set<String> HARMLESS = Set.of("start_timer", "repeat", "help");
    private static final int AT_THE_START = 3;

    /** What words advise. */
    enum Advice { DO, BE_SURE, LEAVE }

    private Caution() {
    }

    /** True where an intent asks, and so can do no harm. */
    static boolean asks(Intent intent) {
        return intent.name().startsWith("get_") || intent.name().endsWith("_status") || intent.name().endsWith("_query")
                || intent.name().endsWith("_check") || intent.name().endsWith("_history");
    }

    /** True where nothing bad comes of an intent that was not meant. */
    static boolean isHarmless(Intent intent) {
        return asks(intent) || HARMLESS.contains(intent.name());
    }

    /**
     * What the words of a command advise.
     *
     * @param free by word, true where it fills no slot
     */
    static Advice of(List<Gazetteer.Word> words, boolean[] free) {
        Advice advice = Advice.DO;
        for (int at = 0; at < words.size(); at++) {
            if (free[at] && forbids(words, at, free)) {
                return Advice.LEAVE;
            }
            if (free[at] && warns(words, at, free)) {
                advice = Advice.BE_SURE;
            }
        }
        return advice;
    }

    private static boolean forbids(List<Gazetteer.Word> words, int at, boolean[] free) {
        String word = word(words, at);
        String next = word(words, at + 1);
        boolean condition = CONDITIONS.contains(word) && !next.equals("you") && !isPolite(words, at)
                || word.equals("soon") && next.equals("as") || word.equals("in") && next.equals("case");
        boolean wasDone = WERE_DONE.contains(word) && (at < AT_THE_START && PEOPLE.contains(next)
                || PAST.contains(next));
        boolean told = TELLING.contains(word) && word(words, at + 2).equals("to") && !PEOPLE.contains(next)
                && free[at + 1] && !next.equals("me");
        boolean mused = word.equals("i") && next.equals("could")
                && !Set.of("do", "use", "murder").contains(word(words, at + 2))
                || word.equals("why") && WERE_DONE.contains(next);
        boolean mustNot = word.equals("not") && at > 0 && OUGHT.contains(word(words, at - 1)) && !next.equals("forget")
                || word.equals("anything") && next.equals("but");
        boolean asked = ARE.contains(word) && at < AT_THE_START && PEOPLE.contains(next)
                && word(words, at + 2).equals("going");
        return condition || wasDone || told || mused || mustNot || asked || NOT_NOW.contains(word)
                || NEVER_SERVED.contains(word);
    }

    private static boolean warns(List<Gazetteer.Word> words, int at, boolean[] free) {
        String word = word(words, at);
        String next = word(words, at + 1);
        boolean kept = KEEPING.contains(word) && !(word.equals("keep") && next.equals("on")) && !next.equals("you")
                && at > 0;
        boolean refused = word.equals("not") && at > 0 && free[at - 1] && !NOT_BEFORE.contains(next);
        return kept || refused || at < AT_THE_START && OTHERS.contains(word);
    }

    private static boolean isPolite(List<Gazetteer.Word> words, int at) {
        return word(words, at).equals("if") && words.subList(at, Math.min(words.size(), at + POLITE_WITHIN)).stream()
                .anyMatch(word -> POLITE.contains(word.token().word()));
    }

    private static String word(List<Gazetteer.Word> words, int at) {
        return at < words.size() ? words.get(at).token().word() : "";
    }
}

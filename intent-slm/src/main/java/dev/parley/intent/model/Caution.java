package dev.parley.intent.model;

import dev.parley.intent.Intent;
import dev.parley.intent.template.Gazetteer;
import java.util.List;
import java.util.Set;

/**
 * Words that make of a command something else, whatever the model holds of it: a condition, which nobody here can wait
 * for, a question whether something was done, what is told to somebody else, what was done already.
 */
final class Caution {

    private static final Set<String> CONDITIONS = Set.of("if", "unless", "until", "once", "provided", "whenever", "when",
            "while", "till", "assuming", "supposing");
    private static final Set<String> WERE_DONE = Set.of("have", "has", "had", "did", "was", "were");
    private static final Set<String> PEOPLE = Set.of("i", "you", "we", "he", "she", "they", "anyone", "anybody", "someone",
            "somebody", "everyone");
    private static final Set<String> PAST = Set.of("just", "already", "yesterday", "ago", "nearly", "almost");
    private static final Set<String> TELLING = Set.of("tell", "ask", "told", "asked", "says", "said", "remind");
    private static final Set<String> KEEPING = Set.of("stay", "remain", "keep", "kept", "stays");
    private static final Set<String> OTHERS = Set.of("somebody", "someone", "whoever", "nobody", "who", "anybody");
    private static final Set<String> NOT_NOW = Set.of("might", "refrain", "forbid", "refuse", "planning", "wondering", "yet",
            "never", "written", "always");
    private static final Set<String> NOT_BEFORE = Set.of("you", "leave", "let", "forget", "need", "want", "like", "too",
            "enough", "so", "much", "very");
    private static final int AT_THE_START = 3;

    private Caution() {
    }

    /** True where an intent asks, and so can do no harm. */
    static boolean asks(Intent intent) {
        return intent.name().startsWith("get_") || intent.name().endsWith("_status") || intent.name().endsWith("_query")
                || intent.name().endsWith("_check") || intent.name().endsWith("_history");
    }

    /**
     * True where words speak against doing anything.
     *
     * @param free by word, true where it fills no slot
     */
    static boolean advises(List<Gazetteer.Word> words, boolean[] free) {
        for (int at = 0; at < words.size(); at++) {
            if (!free[at]) {
                continue;
            }
            String word = word(words, at);
            String next = word(words, at + 1);
            boolean condition = CONDITIONS.contains(word) && !next.equals("you")
                    || word.equals("soon") && next.equals("as") || word.equals("in") && next.equals("case");
            boolean wasDone = WERE_DONE.contains(word) && (at < AT_THE_START && PEOPLE.contains(next)
                    || PAST.contains(next));
            boolean told = TELLING.contains(word) && word(words, at + 2).equals("to") && !PEOPLE.contains(next)
                    && free[at + 1] && !next.equals("me");
            boolean kept = KEEPING.contains(word) && !next.equals("on") && at > 0;
            boolean refused = word.equals("not") && at > 0 && free[at - 1] && !NOT_BEFORE.contains(next);
            boolean mused = word.equals("i") && next.equals("could") && !Set.of("do", "use").contains(word(words, at + 2))
                    || word.equals("why") && WERE_DONE.contains(next);
            boolean ofOthers = at < AT_THE_START && OTHERS.contains(word);
            if (condition || wasDone || told || kept || refused || mused || ofOthers || NOT_NOW.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static String word(List<Gazetteer.Word> words, int at) {
        return at < words.size() ? words.get(at).token().word() : "";
    }
}

package dev.parley.intent.model;

import dev.parley.intent.Intent;
import dev.parley.intent.template.Gazetteer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

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
    /** "Have reception turn the sign on" is told to reception; "have the lights turn on" is not. */
    private static final Set<String> TURNING = Set.of("turn", "switch", "put");
    private static final Set<String> ON_OFF = Set.of("on", "off", "up", "down");
    private static final int HAVING = 5;
    /** "Would it help to close the shutters" asks for advice. */
    private static final Set<String> MATTERS = Set.of("help", "matter", "hurt", "work", "make");
    private static final Set<String> PRAISE = Set.of("great", "brilliant", "wonderful", "fantastic", "sure", "lovely",
            "marvellous");
    private static final Set<String> ITS = Set.of("it", "it's", "its");
    private static final Set<String> PASSED = Set.of("passed", "up", "over", "gone", "past");
    private static final int TIME_WITHIN = 7;
    private static final Set<Integer> TIME = Set.of(Gazetteer.FEATURES.indexOf("time begins"));
    private static final Set<Integer> DURATION = Set.of(Gazetteer.FEATURES.indexOf("duration begins"));
    /** "I'd be happier if the hall lantern was off" asks for it. */
    private static final Set<String> WISHED = Set.of("better", "nicer", "happier", "like", "love", "prefer", "great",
            "good", "lovely", "grateful", "appreciate", "nice", "help", "helpful", "rather");
    private static final int WISHED_WITHIN = 2;

    /** What words advise. */
    enum Advice {
        DO,
        BE_SURE,
        /** Only what is for later: "when it is ten the telly goes off". */
        DEFER,
        LEAVE
    }

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
            if (free[at] && isOfTime(words, at)) {
                advice = Advice.DEFER;
            } else if (free[at] && forbids(words, at, free)) {
                return Advice.LEAVE;
            } else if (free[at] && advice == Advice.DO && warns(words, at, free)) {
                advice = Advice.BE_SURE;
            }
        }
        return advice;
    }

    /** "When it gets to six pm", "once an hour has passed": a condition that a clock can wait for. */
    private static boolean isOfTime(List<Gazetteer.Word> words, int at) {
        String word = word(words, at);
        int end = Math.min(words.size(), at + TIME_WITHIN);
        boolean clock = word.equals("when") && ITS.contains(word(words, at + 1));
        boolean span = word.equals("once")
                && words.subList(at, end).stream().anyMatch(later -> PASSED.contains(later.token().word()));
        return (clock || span) && words.subList(at, end).stream().anyMatch(
                later -> Arrays.stream(later.features()).anyMatch(clock ? TIME::contains : DURATION::contains));
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
        boolean inverted = at == 0 && word.equals("should");
        boolean sneered = at == 0 && word.equals("oh") && PRAISE.contains(next);
        boolean passedOn = at == 0 && word.equals("have") && IntStream.range(1, Math.min(words.size(), HAVING))
                .anyMatch(verb -> TURNING.contains(word(words, verb)) && !ON_OFF.contains(word(words, verb + 1)));
        boolean weighed = word.equals("thinking") && Set.of("of", "about").contains(next)
                || at == 0 && word.equals("would") && next.equals("it") && MATTERS.contains(word(words, 2));
        return condition || inverted || sneered || passedOn || weighed || wasDone || told || mused || mustNot || asked || NOT_NOW.contains(word)
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
        return word(words, at).equals("if")
                && (words.subList(at, Math.min(words.size(), at + POLITE_WITHIN)).stream()
                        .anyMatch(word -> POLITE.contains(word.token().word()))
                || words.subList(Math.max(0, at - WISHED_WITHIN), at).stream()
                        .anyMatch(word -> WISHED.contains(word.token().word())));
    }

    private static String word(List<Gazetteer.Word> words, int at) {
        return at < words.size() ? words.get(at).token().word() : "";
    }
}

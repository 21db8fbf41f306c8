package dev.parley.intent.answer;

import dev.parley.intent.Fact;
import dev.parley.intent.answer.RandomFacts.Drawn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Judges the finished text of an answer by what a listener would take it to say. It knows nothing of the model's words,
 * of the families or of the checker: names and values are struck out of the text, the rest is read clause by clause for
 * words that tell success, failure, time, and the kind of thing.
 */
final class Oracle {

    private static final String FAILURE = "\\b(not|cannot|can't|unreachable|refused|sorry|afraid|could|would|tried)\\b";
    private static final String NONE = "\\b(no|none|nothing|empty)\\b";
    private static final String DEED = "\\b(turned|switched|pressed|skipped|gone|went|added|removed|took|taken|ticked|"
            + "marked|cleared|emptied|created|cancelled|silenced|started|resumed|changed|i've (just )?(set|put|made|"
            + "paused|stopped|locked|closed))\\b";
    private static final Map<String, String> TIMERS = Map.ofEntries(Map.entry("started", "set|started|running|on"),
            Map.entry("status", "left|to go"), Map.entry("paused", "paused"), Map.entry("held", "paused"),
            Map.entry("resumed", "goes on|go on|again|resumed"), Map.entry("changed", "now|changed"),
            Map.entry("cancelled", "cancelled"), Map.entry("silenced", "stopped|silenced|silent"),
            Map.entry("ringing", "ringing"), Map.entry("started_alarm", "set"), Map.entry("nothing", "no"),
            Map.entry("started_reminder", "remind|reminder"), Map.entry("changed_reminder", "remind|reminder"));
    private static final Map<String, String> LISTS = Map.ofEntries(Map.entry("added", "added|put|noted|too"),
            Map.entry("there", "already"), Map.entry("removed", "removed|took|taken"),
            Map.entry("checked", "ticked|done"), Map.entry("missing", "no"), Map.entry("content", "has|have|on|:|see"),
            Map.entry("empty", "empty|nothing"), Map.entry("contains", "has|have|on|see"), Map.entry("lacks", "no"),
            Map.entry("created", "ready|made|created"), Map.entry("cleared", "empty|cleared|emptied"));
    private static final List<String> TIMER_WORDS = List.of("paused", "cancelled", "silenced", "ringing", "resumed");
    private static final List<String> LIST_WORDS = List.of("added", "noted", "removed", "took", "taken", "ticked",
            "cleared", "emptied", "created");
    /** Kinds of things, and what facts may speak of them. */
    private static final Map<String, String> THINGS = Map.of("volume", "VALUE|DONE|ALREADY|STATE|CHECKED",
            "temperature", "VALUE", "humidity", "VALUE", "track", "SKIPPED|WENT_BACK", "scene", "ACTIVATED",
            "clock", "TIME", "calendar", "DATE", "remind|reminder|alarm", "TIMER", "pressed", "PRESSED",
            "today", "DATE");

    private Oracle() {
    }

    /** What is untrue about an answer; empty where nothing is. */
    static Optional<String> untrue(List<Drawn> facts, String answer) {
        String text = answer;
        int from = 0;
        for (int i = 0; i < facts.size(); i++) {
            int end = from;
            for (String copied : facts.get(i).copied()) {
                Matcher said = Pattern.compile("(?iu)(?<![\\p{L}\\d.])" + Pattern.quote(copied) + "(?![\\p{L}\\d])")
                        .matcher(text);
                if (!said.find(from)) {
                    return Optional.of("does not say " + copied);
                }
                String mark = "#" + (char) ('A' + i) + "#";
                text = text.substring(0, said.start()) + mark + text.substring(said.end());
                end = Math.max(end + mark.length() - (said.start() < end ? copied.length() : mark.length()),
                        said.start() + mark.length());
            }
            from = end;
        }
        if (text.matches("(?s).*\\d.*")) {
            return Optional.of("has a number of its own");
        }
        boolean failed = facts.stream().anyMatch(drawn -> failure(drawn.fact()));
        if (failed && text.matches("(?i)(all )?(done|there you go|with pleasure|gladly|my pleasure)\\b.*")) {
            return Optional.of("is glad of a failure");
        }
        List<String> clauses = clauses(text, facts.size());
        if (clauses.size() != facts.size()) {
            return Optional.of("has not one clause a fact");
        }
        for (int i = 0; i < clauses.size(); i++) {
            Optional<String> wrong = untrue(facts.get(i).fact(), clauses.get(i).toLowerCase());
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    /** The text of each fact: from its first copy, with the words since the end of the sentence or clause before. */
    private static List<String> clauses(String text, int facts) {
        List<String> clauses = new ArrayList<>();
        String open = "";
        String rows = text.replaceAll("(?i)(#[A-Z]#)((,| and|, and) (the )?\\1)+", "$1");
        for (String piece : rows.replaceAll("(?i)(^|[.!] )(yes|no)[,:] ", "$1$2 ").split("(?<=[.!])\\s*|, and |,\\s")) {
            int speaksOf = clauses.size();
            String before = clauses.isEmpty() ? "" : "#" + (char) ('A' + speaksOf - 1) + "#";
            if (!clauses.isEmpty() && (piece.contains(before) || !piece.contains("#"))) {
                clauses.set(speaksOf - 1, clauses.get(speaksOf - 1) + " " + piece);
            } else if (speaksOf < facts && piece.contains("#" + (char) ('A' + speaksOf) + "#")) {
                clauses.add(open + piece);
                open = "";
            } else {
                open += piece + " ";
            }
        }
        return clauses;
    }

    private static boolean failure(Fact fact) {
        return switch (fact.kind()) {
            case UNAVAILABLE, TIMEOUT, REFUSED, CANNOT -> true;
            default -> false;
        };
    }

    private static Optional<String> untrue(Fact fact, String clause) {
        String answer = fact.values().getOrDefault("answer", "");
        boolean none = fact.subjects().isEmpty() && fact.kind() == Fact.Kind.FOUND
                || List.of("missing", "lacks", "nothing").contains(answer)
                || answer.equals("empty");
        boolean asked = List.of("yes", "no", "so", "not", "only", "contains", "lacks").contains(answer);
        String said = clause.replaceFirst("^(yes|no)\\b", "");
        boolean yes = clause.startsWith("yes");
        boolean no = clause.startsWith("no ") && asked;
        if (asked && !(List.of("yes", "so", "contains").contains(answer) ? yes : no) || !asked && yes) {
            return Optional.of("answers the wrong way: " + clause);
        }
        String rest = asked ? said : clause;
        boolean denied = answer.equals("not");
        for (String thing : THINGS.keySet()) {
            if (has(rest, thing) && !fact.kind().name().matches(THINGS.get(thing))) {
                return Optional.of("speaks of another thing: " + clause);
            }
        }
        if (failure(fact)) {
            return has(rest, told(fact)) && !has(rest, DEED) ? Optional.empty()
                    : Optional.of("hides a failure: " + clause);
        }
        if (has(rest, FAILURE) && !denied || denied != has(rest, "not")) {
            return Optional.of("tells a failure: " + clause);
        }
        if (fact.kind() != Fact.Kind.TIMER && !answer.equals("cleared") && none != has(rest, NONE)) {
            return Optional.of(none ? "hides that there is none: " + clause : "says there is none: " + clause);
        }
        if (has(rest, "already") != (fact.kind() == Fact.Kind.ALREADY || answer.equals("there"))) {
            return Optional.of("is wrong about before: " + clause);
        }
        if (has(rest, "only") != answer.equals("only") && !has(rest, "just")) {
            return Optional.of("is wrong about others: " + clause);
        }
        return switch (fact.kind()) {
            case ALREADY, STATE, CHECKED, FOUND, COUNTED, VALUE, TIME -> has(rest, DEED)
                    ? Optional.of("tells a deed: " + clause) : Optional.empty();
            case TIMER -> only(TIMERS.get(answer), TIMER_WORDS, rest);
            case LIST -> only(LISTS.get(answer), LIST_WORDS, rest);
            default -> Optional.empty();
        };
    }

    private static Optional<String> only(String wanted, List<String> others, String clause) {
        boolean right = Pattern.compile("(" + wanted + ")").matcher(clause).find();
        return right && others.stream().filter(other -> !wanted.contains(other)).noneMatch(other -> has(clause, other))
                ? Optional.empty() : Optional.of("tells another deed: " + clause);
    }

    private static String told(Fact fact) {
        return switch (fact.kind()) {
            case UNAVAILABLE -> "(cannot|can't|could not|not) (be )?reach(ed|able)?|unreachable";
            case TIMEOUT -> "(not|no|did not) (respond|responded|responding|answer)";
            case REFUSED -> "refused|(did|would) not do it";
            default -> "can't|cannot|not able to";
        };
    }

    private static boolean has(String text, String words) {
        return Pattern.compile("\\b(" + words + ")\\b").matcher(text).find();
    }
}

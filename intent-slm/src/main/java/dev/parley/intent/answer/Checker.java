package dev.parley.intent.answer;

import dev.parley.intent.answer.Families.Family;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds an answer against its facts. It passes where it can be read as an opener that fits, one clause for each fact in
 * their order, and an end; where each clause says all that its fact has once and nothing of another's, has the word
 * that decides about its truth once, and joins words only as people did for this class of fact and number. Immutable,
 * thread-safe.
 */
final class Checker {

    private static final Pattern PLACE = Pattern.compile("<([a-z])(\\d)>");
    private static final String STOP = ".";
    private static final String COMMA = ",";

    private final Families families;

    Checker(Families families) {
        this.families = families;
    }

    /**
     * True where an answer says the claims and nothing else.
     *
     * @param example the home's own wording, which tells whether there are an opener and a closer of its own
     */
    boolean passes(List<String> answer, List<Claim> claims, Example example) {
        if (answer.isEmpty() || claims.isEmpty()) {
            return false;
        }
        boolean failed = claims.stream().map(this::family).anyMatch(Family::failed);
        String end = answer.get(answer.size() - 1);
        if (!end.equals(STOP) && !(end.equals("!") && !failed)) {
            return false;
        }
        List<String> body = answer.subList(0, answer.size() - 1);
        if (body.contains(AnswerModel.CLOSE)) {
            int comma = body.size() - 2;
            if (failed || example.closer().isEmpty() || comma < 0
                    || !body.subList(comma, body.size()).equals(List.of(COMMA, AnswerModel.CLOSE))) {
                return false;
            }
            body = body.subList(0, comma);
        }
        for (List<String> opener : openers(claims, failed, example)) {
            if (body.size() > opener.size() && body.subList(0, opener.size()).equals(opener)
                    && says(body.subList(opener.size(), body.size()), claims, 0)) {
                return true;
            }
        }
        return false;
    }

    private Family family(Claim claim) {
        return families.classes().get(claim.kind());
    }

    /** Nothing is opened gladly that tells of a failure. */
    private Set<List<String>> openers(List<Claim> claims, boolean failed, Example example) {
        Family first = family(claims.get(0));
        Set<List<String>> openers = new HashSet<>(Set.of(List.of()));
        if (first.failed() || !failed) {
            openers.addAll(families.openers().get(first.group()));
        }
        if (!failed && !first.group().equals(Families.BARE) && !example.opener().isEmpty()) {
            openers.add(List.of(AnswerModel.OPEN, example.mark()));
        }
        return openers;
    }

    /** True where the words are one clause for each claim from the given one on. */
    private boolean says(List<String> words, List<Claim> claims, int at) {
        if (at == claims.size() - 1) {
            return clause(words, claims.get(at), at + 1);
        }
        for (int end = 1; end < words.size(); end++) {
            int next = joined(words, end, at == claims.size() - 2);
            List<String> clause = words.subList(0, end);
            List<String> rest = words.subList(next, words.size());
            boolean stop = words.get(end).equals(STOP);
            if (next > 0 && clause(clause, claims.get(at), at + 1)
                    && (stop || joins(clause, claims.get(at)) && joins(rest, claims.get(at + 1)))
                    && says(rest, claims, at + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Where the next clause begins if this one ends here; 0 where it does not. */
    private static int joined(List<String> words, int end, boolean last) {
        boolean and = end + 1 < words.size() && words.get(end + 1).equals("and");
        return words.get(end).equals(STOP) || words.get(end).equals(COMMA) && !and && !last ? end + 1
                : words.get(end).equals(COMMA) && and ? end + 2 : 0;
    }

    /** True where a clause may be part of a longer sentence. */
    private boolean joins(List<String> words, Claim claim) {
        int stop = words.indexOf(STOP);
        return !family(claim).whole() && !words.subList(0, stop < 0 ? words.size() : stop).contains(":");
    }

    private boolean clause(List<String> words, Claim claim, int number) {
        Family family = family(claim);
        if (words.size() > family.longest()) {
            return false;
        }
        Set<String> pairs = claim.many() ? family.many() : family.one();
        List<String> said = new ArrayList<>();
        String before = "^";
        for (String word : words) {
            Matcher place = PLACE.matcher(word);
            boolean copied = place.matches();
            if (copied && Integer.parseInt(place.group(2)) != number) {
                return false;
            }
            String now = copied ? "<" + place.group(1) + ">" : word;
            if (copied) {
                said.add(place.group(1).equals("m") ? "n" : place.group(1));
            }
            if (!pairs.contains(before + " " + now)) {
                return false;
            }
            before = now;
        }
        long deciding = words.stream().filter(family.must()::contains).count();
        return pairs.contains(before + " $") && said.size() == family.slots().size()
                && Set.copyOf(said).equals(family.slots()) && (family.must().isEmpty() || deciding == 1);
    }
}

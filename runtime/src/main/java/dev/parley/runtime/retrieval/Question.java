package dev.parley.runtime.retrieval;

import dev.parley.intent.Normalizer;
import java.util.List;
import java.util.Set;

/** Tells questions from other speech. Stateless. */
final class Question {

    private static final Set<String> FIRST = Set.of("who", "whom", "whose", "what", "when", "where", "which", "why",
            "how", "is", "are", "was", "were", "am", "can", "could", "may", "must", "should", "shall", "do", "does",
            "did", "has", "have", "will");
    /** Said ahead of a question. */
    private static final List<List<String>> AHEAD = List.of(List.of("can", "you", "tell", "me"),
            List.of("could", "you", "tell", "me"), List.of("do", "you", "know"), List.of("tell", "me"),
            List.of("i", "wonder"), List.of("i", "want", "to", "know"), List.of("hey"), List.of("okay"), List.of("ok"),
            List.of("so"), List.of("and"), List.of("but"), List.of("please"), List.of("sorry"), List.of("um"),
            List.of("uh"), List.of("excuse", "me"), List.of("in"), List.of("at"), List.of("on"), List.of("for"));

    private static final Set<List<String>> NO_QUESTION = Set.of(List.of("what", "a"), List.of("what", "an"),
            List.of("do", "not"));
    private static final Set<String> DEEDS = Set.of("did", "have", "are", "were", "will", "would");
    private static final Set<String> SOMEBODY = Set.of("you", "your", "yours", "my", "mine", "he", "his", "she", "her");

    private Question() {
    }

    /** True for what is asked, by its first word or its mark; speech comes without marks. */
    static boolean is(String text) {
        List<String> words = withoutLead(Normalizer.tokens(text));
        return (text.strip().endsWith("?") || asks(words)) && !ofDeeds(words);
    }

    /** "Did you open the gate" asks what Parley did, and no document knows. */
    private static boolean ofDeeds(List<String> words) {
        int you = words.indexOf("you");
        return you > 0 && DEEDS.contains(words.get(you - 1));
    }

    /** True for a question about those who talk: "are you a machine", "where is my telephone". */
    static boolean ofSomebody(String text) {
        return withoutLead(Normalizer.tokens(text)).stream().anyMatch(SOMEBODY::contains);
    }

    private static boolean asks(List<String> words) {
        return !words.isEmpty() && FIRST.contains(words.get(0))
                && !(words.size() > 1 && NO_QUESTION.contains(words.subList(0, 2)));
    }

    private static List<String> withoutLead(List<String> words) {
        return AHEAD.stream()
                .filter(ahead -> words.size() > ahead.size() && words.subList(0, ahead.size()).equals(ahead))
                .findFirst().map(ahead -> withoutLead(words.subList(ahead.size(), words.size()))).orElse(words);
    }
}

package dev.parley.intent.template;

import dev.parley.intent.Normalizer;
import dev.parley.intent.Token;
import dev.parley.intent.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes compounds as a home's names have them: "in feed belt" is the infeed belt, "bandsaw" the band saw. Recognisers
 * and people part and join such words as they like. Immutable, thread-safe.
 */
final class Compounds {

    private static final int SHORTEST_PART = 2;
    private static final int SHORTEST_JOINED = 5;

    private final Set<String> words = new HashSet<>();
    private final Set<String> pairs = new HashSet<>();

    Compounds(Vocabulary vocabulary) {
        vocabulary.terms().values().forEach(terms -> terms.forEach(term -> {
            List<String> name = Normalizer.tokens(term.text());
            words.addAll(name);
            for (int at = 1; at < name.size(); at++) {
                pairs.add(name.get(at - 1) + " " + name.get(at));
            }
        }));
    }

    /** The words of an utterance, joined and parted. */
    List<Token> of(List<Token> said) {
        List<Token> written = new ArrayList<>(said.size());
        for (int at = 0; at < said.size(); at++) {
            Token word = said.get(at);
            if (at + 1 < said.size() && isParted(said, at)) {
                Token next = said.get(++at);
                written.add(new Token(word.word() + next.word(), word.word() + next.bare(), word.pause(), word.start(),
                        next.end()));
            } else {
                written.addAll(parts(word));
            }
        }
        return written;
    }

    private boolean isParted(List<Token> said, int at) {
        String first = said.get(at).word();
        Token next = said.get(at + 1);
        boolean leads = at + 2 < said.size() && pairs.contains(next.word() + " " + said.get(at + 2).bare());
        return !next.pause() && !leads && first.length() + next.bare().length() >= SHORTEST_JOINED
                && words.contains(first + next.bare()) && !pairs.contains(first + " " + next.bare());
    }

    private List<Token> parts(Token word) {
        if (word.word().length() == word.end() - word.start() && !words.contains(word.bare())) {
            for (int at = SHORTEST_PART; at <= word.bare().length() - SHORTEST_PART; at++) {
                String first = word.word().substring(0, at);
                if (pairs.contains(first + " " + word.bare().substring(at))) {
                    int middle = word.start() + at;
                    return List.of(new Token(first, first, word.pause(), word.start(), middle),
                            new Token(word.word().substring(at), word.bare().substring(at), false, middle, word.end()));
                }
            }
        }
        return List.of(word);
    }
}

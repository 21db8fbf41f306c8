package dev.parley.intent.template;

import dev.parley.intent.Vocabulary;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/** Puts marked sentences into made-up homes that have what they name. Confined to one thread. */
final class MarkedHomes {

    private static final int SENTENCES_A_HOME = 20;
    private static final Set<String> NAMES = Set.of("name", "area", "floor");

    private final RandomHomes homes;
    private final Random random;
    private final boolean mostly;

    /**
     * Those homes.
     *
     * @param mostly true for homes that lack some of the names
     */
    MarkedHomes(RandomHomes homes, Random random, boolean mostly) {
        this.homes = homes;
        this.random = random;
        this.mostly = mostly;
    }

    /** What is done with a sentence in a home, which has those of some others too. */
    @FunctionalInterface
    interface Use {
        void in(Place place, TaggedSentence sentence, List<TaggedSentence> some) throws IOException;
    }

    /** Uses each of some sentences in a home, a few in each. */
    void each(List<TaggedSentence> sentences, Function<Vocabulary, Place> place, Use use) throws IOException {
        for (int from = 0; from < sentences.size(); from += SENTENCES_A_HOME) {
            List<TaggedSentence> some = sentences.subList(from, Math.min(from + SENTENCES_A_HOME, sentences.size()));
            Map<String, Set<String>> needed = new HashMap<>();
            for (TaggedSentence sentence : some) {
                sentence.spans().forEach(span -> {
                    String list = span.tag().replace("except_", "");
                    if (NAMES.contains(list) && !(mostly && random.nextInt(8) == 0)) {
                        needed.computeIfAbsent(list, none -> new HashSet<>()).add(sentence.text()
                                .substring(span.start(), span.end()).replaceAll("'s?$", ""));
                    }
                });
            }
            Place made = place.apply(homes.next(needed));
            for (TaggedSentence sentence : some) {
                use.in(made, sentence, some);
            }
        }
    }
}

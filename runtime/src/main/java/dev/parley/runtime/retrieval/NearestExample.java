package dev.parley.runtime.retrieval;

import dev.parley.intent.Embedder;
import dev.parley.runtime.retrieval.WordIndex.Entry;
import dev.parley.runtime.retrieval.WordIndex.Hit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Sentences that a home serves, to offer one in the place of one that it does not. It has to begin like what was said,
 * to share words with it and, where there is a language model, to mean nearly the same. Confined to the turn thread.
 */
public final class NearestExample {

    private static final int LONGEST = 16;
    /** What share of the words a sentence has to have; and how nearly it has to mean the same, where that is known. */
    private static final double ENOUGH = 0.4;
    private static final double ENOUGH_IF_NEAR = 0.3;
    private static final double NEAR = 0.7;
    private static final int MOST_CONSIDERED = 24;

    private final List<String> sentences;
    private final WordIndex index;
    private final Optional<Meaning> meaning;

    /**
     * Sentences to choose from.
     *
     * @param embedder by what sentences mean, or empty where only words are to decide
     */
    public NearestExample(List<String> sentences, Optional<Embedder> embedder) {
        this.sentences = List.copyOf(sentences);
        this.index = new WordIndex(sentences.stream().map(each -> new Entry(Opening.words(each), List.of())).toList());
        this.meaning = embedder.map(Meaning::new);
    }

    private record Candidate(String sentence, double share, double nearness) {
    }

    /** The sentence nearest to what was said; empty where none is near. */
    public Optional<String> to(String said) {
        List<String> words = Opening.words(said);
        if (words.isEmpty() || words.size() > LONGEST || Opening.negated(said)) {
            return Optional.empty();
        }
        List<Hit> hits = index.find(words).stream()
                .filter(hit -> hit.share() >= (meaning.isPresent() ? ENOUGH_IF_NEAR : ENOUGH))
                .filter(hit -> isLike(said, sentences.get(hit.place())))
                .sorted(Comparator.comparingDouble((Hit hit) -> -hit.share())).limit(MOST_CONSIDERED).toList();
        if (meaning.isEmpty() || hits.isEmpty()) {
            return hits.stream().findFirst().map(hit -> sentences.get(hit.place()));
        }
        float[] vector = meaning.get().of(said);
        return hits.stream().map(hit -> new Candidate(sentences.get(hit.place()), hit.share(),
                        meaning.get().nearness(vector, sentences.get(hit.place()))))
                .filter(candidate -> candidate.nearness() >= NEAR)
                .max(Comparator.comparingDouble(candidate -> candidate.share() + candidate.nearness()))
                .map(Candidate::sentence);
    }

    /** True where a sentence begins like another and is about something that it is about, too. */
    private static boolean isLike(String said, String sentence) {
        List<String> subject = ContentWords.of(sentence);
        List<String> others = ContentWords.of(said);
        return Opening.alike(said, sentence) && subject.subList(Math.min(1, subject.size()), subject.size()).stream()
                .anyMatch(others::contains);
    }
}

package dev.parley.runtime.retrieval;

import dev.parley.intent.Embedder;
import dev.parley.runtime.retrieval.WordIndex.Entry;
import dev.parley.runtime.retrieval.WordIndex.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The documents of a home, asked questions. A sentence answers that has most of what the question is about, in its own
 * words and those of its headings; where there is a language model, of several the one that means the nearest, and a
 * sentence with less of the words has to mean the more. Of a question of one word a sentence has to
 * begin with it. Confined to the turn thread.
 */
public final class Library {

    /** What share of a question a sentence has to have in words; and what less of it, if it means nearly the same. */
    private static final double ENOUGH = 0.62;
    private static final double ENOUGH_IF_NEAR = 0.4;
    private static final double NEAR = 0.75;
    /** A sentence that has none of the words itself answers nothing. */
    private static final double LEAST_OWN = 0.1;
    /** How much words decide next to meaning, and how many sentences are looked at for it. */
    private static final double OF_WORDS = 0.8;
    private static final int MOST_CONSIDERED = 12;
    /** What a sentence is about it mostly begins with. */
    private static final double BEGINS_SO = 0.05;

    private final List<Passage> passages;
    private final WordIndex index;
    private final Optional<Meaning> meaning;

    /**
     * A library.
     *
     * @param embedder by what sentences mean, or empty where only words are to decide
     */
    public Library(List<Document> documents, Optional<Embedder> embedder) {
        this.passages = documents.stream().flatMap(document -> document.passages().stream()).toList();
        this.index = new WordIndex(passages.stream().map(Library::entry).toList());
        this.meaning = embedder.map(Meaning::new);
    }

    private static Entry entry(Passage passage) {
        List<String> own = ContentWords.of(passage.text());
        Set<String> context = new HashSet<>(ContentWords.of(passage.source() + ". " + passage.context()));
        return new Entry(own, List.copyOf(context));
    }

    /** A passage that may be the answer. */
    private record Candidate(Passage passage, double words, double near, double score) {
    }

    /** The passage that answers a question best; empty where none does well enough, or nothing is asked. */
    public Optional<Passage> answer(String text) {
        List<String> asked = ContentWords.of(text);
        if (passages.isEmpty() || asked.isEmpty() || !Question.is(text)
                || asked.size() == 1 && Question.ofSomebody(text)) {
            return Optional.empty();
        }
        return candidates(text, asked).stream()
                .filter(candidate -> candidate.words() >= ENOUGH || candidate.near() >= NEAR)
                .max(Comparator.comparingDouble(Candidate::score)).map(Candidate::passage);
    }

    private List<Candidate> candidates(String text, List<String> asked) {
        List<Hit> hits = index.find(asked).stream().filter(hit -> hit.share() >= ENOUGH_IF_NEAR)
                .sorted(Comparator.comparingDouble((Hit hit) -> -hit.share())).limit(MOST_CONSIDERED).toList();
        Optional<float[]> vector = hits.isEmpty() ? Optional.empty() : meaning.map(known -> known.of(text));
        List<Candidate> candidates = new ArrayList<>();
        for (Hit hit : hits) {
            Passage passage = passages.get(hit.place());
            boolean front = beginsWith(passage, asked);
            boolean fits = hit.own() >= LEAST_OWN && (asked.size() > 1 || front) || inHeading(passage, asked);
            if (fits) {
                double near = vector.map(of -> meaning.orElseThrow().nearness(of, passage.text())).orElse(0.0);
                candidates.add(new Candidate(passage, hit.share(), near,
                        OF_WORDS * hit.share() + (1 - OF_WORDS) * near + (front ? BEGINS_SO : 0)));
            }
        }
        return candidates;
    }

    private static boolean beginsWith(Passage passage, List<String> asked) {
        return ContentWords.of(passage.text()).stream().findFirst().filter(asked::contains).isPresent();
    }

    /** True where a heading says what the sentence below it is about. */
    private static boolean inHeading(Passage passage, List<String> asked) {
        return ContentWords.of(passage.context()).stream().anyMatch(asked::contains);
    }
}

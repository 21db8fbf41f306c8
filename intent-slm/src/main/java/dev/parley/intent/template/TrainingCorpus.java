package dev.parley.intent.template;

import dev.parley.intent.Normalizer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Writes the corpus the language model is trained on: sentences of the built-in templates and of the phrasings under
 * {@code training/}, and marked sentences of others, in random homes, as {@link CorpusWriter} has it. The same seed
 * gives the same rows.
 */
public final class TrainingCorpus {

    private static final int ROWS_A_HOME = 250;
    /** One marked sentence in so many is also said in one breath with another. */
    private static final int JOINED_MARKED = 5;

    private final TrainingFolder training;
    private final Random random;
    private final RandomHomes homes;

    TrainingCorpus(TrainingFolder training, Random random) {
        this.training = training;
        this.random = random;
        this.homes = new RandomHomes(training.lexicon(), random);
    }

    /**
     * Writes a corpus.
     *
     * @param args folder {@code training}, folder to write {@code corpus1.jsonl} and
     *             {@code features.json} to, number of rows, seed, a file with sentences for tests and
     *             evaluation, one a line, which are left out whoever says them, and any number of files with marked
     *             sentences, see {@link MarkedSentence}
     */
    public static void main(String[] args) throws IOException {
        TrainingCorpus corpus = new TrainingCorpus(TrainingFolder.read(Path.of(args[0])),
                new Random(Long.parseLong(args[3])));
        CorpusWriter.features(Path.of(args[1]));
        try (CorpusWriter out = new CorpusWriter(Path.of(args[1], "corpus1.jsonl"),
                Files.readAllLines(Path.of(args[4])))) {
            corpus.sample(out, Integer.parseInt(args[2]));
            for (String file : List.of(args).subList(5, args.length)) {
                List<TaggedSentence> sentences = new ArrayList<>();
                for (String line : Files.readAllLines(Path.of(file))) {
                    MarkedSentence.of(line).map(MarkedSentence::sentence).ifPresent(sentences::add);
                }
                corpus.marked(sentences, out);
            }
            System.err.println(out.leftOut() + " sentences left out, since tests have them");
        }
    }

    /** Draws sentences in homes made up for them. */
    void sample(CorpusWriter out, int rows) throws IOException {
        PrintStream told = System.err;
        for (int home = 0, written = 0; written < rows; home++) {
            int number = home;
            Place place = Place.of(List.of(), training.phrasings().keySet(), homes.next(Map.of()), number,
                    (file, pointer, message) -> {
                        if (number == 0) {
                            told.println(training.phrasings().get(file) + pointer + ": " + message);
                        }
                    });
            PlaceSampler sampler = new PlaceSampler(place, place.linked().templates(), training.free(), random);
            for (int i = 0; i < ROWS_A_HOME && written < rows; i++) {
                Optional<PlaceSampler.Drawn> drawn = sampler.next();
                if (drawn.isPresent()) {
                    out.write(drawn.get().sentence(), place, drawn.get().family());
                    written++;
                }
            }
        }
    }

    /** Sentences others have marked, each in a home that mostly has what they name. */
    void marked(List<TaggedSentence> sentences, CorpusWriter out) throws IOException {
        new MarkedHomes(homes, random, true).each(sentences,
                vocabulary -> Place.of(List.of(), List.of(), vocabulary, Place.NO_NUMBER,
                        (unread, pointer, message) -> { }),
                (place, sentence, some) -> {
                    out.write(sentence, place);
                    TaggedSentence next = one(some);
                    if (random.nextInt(JOINED_MARKED) == 0 && sentence != next && isCommands(sentence)
                            && isCommands(next)) {
                        out.write(sentence.then(one(PlaceSampler.BETWEEN), next), place,
                                Normalizer.normal(sentence.text()) + "+" + Normalizer.normal(next.text()));
                    }
                });
    }

    private static boolean isCommands(TaggedSentence sentence) {
        return sentence.segments().stream().allMatch(segment -> PlaceSampler.isCommand(segment.intent()));
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}

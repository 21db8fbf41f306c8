package dev.parley.intent.template;

import dev.parley.intent.Intent;
import dev.parley.intent.Normalizer;
import dev.parley.intent.Vocabulary;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Sentences that no training has, neither a home's nor that of the model which comes with Parley, to measure by how models
 * do in general: of those marked by hand and of the families of phrasings what {@code slm/data.py}, {@code is_dev}, keeps
 * apart. They are in homes made up for them, always the same.
 */
public final class KeptSentences {

    private static final long SEED = 20261201;
    private static final BigInteger APART = BigInteger.valueOf(25);
    private static final int MARKED = 1_200;
    private static final int HOMES = 8;
    private static final int OF_A_HOME = 50;
    private static final Templates.ProblemSink UNTOLD = (file, pointer, message) -> { };

    private KeptSentences() {
    }

    /**
     * A sentence in a home.
     *
     * @param meant empty where it is nothing that Parley serves
     * @param home  the words of the home
     */
    public record Kept(String said, List<Intent> meant, Gazetteer home) {
    }

    /**
     * All of them.
     *
     * @param training the folder {@code intent-slm/training}
     * @throws IOException where the folder cannot be read
     */
    public static List<Kept> read(Path training) throws IOException {
        TrainingFolder folder = TrainingFolder.read(training);
        Random random = new Random(SEED);
        RandomHomes homes = new RandomHomes(folder.lexicon(), random);
        List<Kept> kept = new ArrayList<>();
        List<TaggedSentence> marked = folder.marked();
        Collections.shuffle(marked, random);
        new MarkedHomes(homes, random, false).each(
                marked.stream().filter(sentence -> apart(sentence.text())).limit(MARKED).toList(),
                vocabulary -> place(vocabulary, List.of()), (place, sentence, some) -> add(sentence, place, kept));
        for (int i = 0; i < HOMES; i++) {
            Place place = place(homes.next(Map.of()), folder.phrasings().keySet().stream().toList());
            PlaceSampler sampler = new PlaceSampler(place, place.linked().templates().stream()
                    .filter(KeptSentences::apart).toList(), folder.free(), random);
            for (int drawn = 0; drawn < OF_A_HOME; drawn++) {
                Optional<TaggedSentence> sentence = sampler.next().map(PlaceSampler.Drawn::sentence);
                sentence.ifPresent(said -> add(said, place, kept));
            }
        }
        return kept;
    }

    /** True for a template that no training has, as {@code slm/data.py} says it. */
    static boolean apart(Template template) {
        return isApart(PlaceSampler.family(template));
    }

    /** True for a marked sentence that no training has. */
    static boolean apart(String marked) {
        return isApart(Normalizer.normal(marked));
    }

    private static boolean isApart(String family) {
        return new BigInteger(1, Example.hash(family)).mod(APART).signum() == 0;
    }

    private static Place place(Vocabulary vocabulary, List<TemplateFile> phrasings) {
        return Place.of(List.of(), phrasings, vocabulary, Place.NO_NUMBER, UNTOLD);
    }

    private static void add(TaggedSentence sentence, Place place, List<Kept> kept) {
        new Meaning(place.gazetteer()).of(sentence)
                .ifPresent(meant -> kept.add(new Kept(sentence.text(), meant, place.gazetteer())));
    }
}

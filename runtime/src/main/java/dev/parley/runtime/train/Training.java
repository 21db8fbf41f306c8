package dev.parley.runtime.train;

import dev.parley.intent.IntentException;
import dev.parley.intent.model.LanguageModel;
import dev.parley.intent.template.Example;
import dev.parley.intent.template.ExampleMarker;
import dev.parley.intent.template.Gazetteer;
import dev.parley.intent.template.HomeCorpus;
import dev.parley.intent.template.KeptSentences;
import dev.parley.intent.template.KeptSentences.Kept;
import dev.parley.intent.template.Templates;
import dev.parley.runtime.UsageException;
import dev.parley.runtime.Wiring;
import dev.parley.runtime.config.HomeFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Trains the language model for one home, and installs what is no worse than what is there. Confined to one thread. */
public final class Training {

    private static final int THREADS = 1;
    private static final long SEED = 20261201;
    /** With fewer, a model that has learned nothing may look as good as one that has. */
    private static final int FEW = 20;

    private final HomeFile home;
    private final InstalledModels models;
    private final Path folder;
    private final Consumer<String> out;
    private final Templates templates;

    /**
     * A training.
     *
     * @param folder the folder {@code intent-slm/training}
     * @param out    told of every step
     * @throws dev.parley.runtime.config.ConfigException where the home's own intents have problems
     */
    public Training(HomeFile home, InstalledModels models, Path folder, Consumer<String> out) {
        this.home = home;
        this.models = models;
        this.folder = folder;
        this.out = out;
        this.templates = Wiring.templates(home);
    }

    /**
     * Reads examples.
     *
     * @throws dev.parley.runtime.config.ConfigException with all that is wrong with them
     */
    public Examples examples(Path file) {
        try (LanguageModel model = models.open(home.home(), THREADS)) {
            Examples examples = new ExamplesFile(file, new ExampleMarker(templates, Wiring.plainly(home),
                    model::tells)).read();
            examples.warnings().forEach(warning -> out.accept(warning.toString()));
            return examples;
        }
    }

    /**
     * Trains and, where nothing got worse, installs.
     *
     * @param work  a folder for what comes and goes
     * @param steps how long to train
     * @throws IntentException where the model is worse than the one in use, which is left there
     */
    public void run(Examples examples, Path work, Python python, int steps, Clock clock)
            throws IOException, InterruptedException {
        Files.createDirectories(work);
        try (FileChannel channel = FileChannel.open(work.resolve("lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE); FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new UsageException("another parley train is running in " + work + "; wait for its end");
            }
            Path start = Files.createDirectories(work.resolve("start"));
            Path made = Files.createDirectories(work.resolve("made"));
            begin(start);
            python.prepare();
            int sentences = new HomeCorpus(folder, templates, SEED).write(work, examples.all());
            int kept = examples.kept().size();
            out.accept(String.format("%d sentences to learn from, %d of your examples among them, many times over; %d"
                    + " are kept apart", sentences, examples.all().size() - kept, kept));
            python.module("slm.tune", List.of("--model", start.toString(), "--work", work.toString(), "--to",
                    made.toString(), "--steps", Integer.toString(steps)));
            install(compared(start, made, examples), made, clock);
        }
    }

    /** How the model in use, and the one that comes with Parley, do on all of some examples. */
    public void measure(Examples examples) {
        Exam exam = exam(examples.all());
        try (LanguageModel used = models.open(home.home(), THREADS);
                LanguageModel shipped = LanguageModel.builtIn(THREADS)) {
            out.accept("The model in use: " + exam.of(used));
            out.accept("The one that comes with Parley: " + exam.of(shipped));
        }
    }

    /** The files to start from: the model in use, where it can be used. */
    private void begin(Path start) throws IOException {
        Optional<Path> used;
        try {
            used = models.inUse(home.home());
        } catch (IntentException e) {
            out.accept("Starting from the model that comes with Parley: " + e.getMessage());
            used = Optional.empty();
        }
        if (used.isEmpty()) {
            LanguageModel.copyBuiltIn(start);
            return;
        }
        for (String file : LanguageModel.FILES) {
            Files.write(start.resolve(file), Files.readAllBytes(used.get().resolve(file)));
        }
    }

    private List<Comparison> compared(Path start, Path made, Examples examples) throws IOException {
        Exam general = new Exam(KeptSentences.read(folder));
        Exam own = exam(examples.kept());
        List<Comparison> compared = new ArrayList<>();
        try (LanguageModel before = LanguageModel.in(start, THREADS);
                LanguageModel after = LanguageModel.in(made, THREADS);
                LanguageModel shipped = LanguageModel.builtIn(THREADS)) {
            Exam.Marks now = general.of(after);
            compared.add(new Comparison("sentences kept apart in general", general.of(before), now));
            if (models.inUse(home.home()).isPresent()) {
                compared.add(new Comparison("sentences kept apart in general, by the model that comes with Parley",
                        general.of(shipped), now));
            }
            if (!own.sentences().isEmpty()) {
                String few = own.sentences().size() < FEW ? " (too few to tell much)" : "";
                compared.add(new Comparison("your examples kept apart" + few, own.of(before), own.of(after)));
            }
        }
        compared.forEach(comparison -> out.accept(comparison.toString()));
        return compared;
    }

    private Exam exam(List<Example> examples) {
        Gazetteer words = templates.gazetteer();
        return new Exam(examples.stream().map(example -> new Kept(example.said(), example.meant(), words)).toList());
    }

    private void install(List<Comparison> compared, Path made, Clock clock) {
        compared.stream().flatMap(comparison -> comparison.worse().stream()).findFirst().ifPresent(worse -> {
            throw new IntentException("not installed, the model in use stays: the new one is " + worse);
        });
        models.install(home.home(), made, clock.instant().truncatedTo(ChronoUnit.SECONDS),
                compared.stream().flatMap(comparison -> comparison.toString().lines()).toList());
        out.accept("Installed; to go back to the one before: parley train --home " + home.file() + " --back");
    }
}

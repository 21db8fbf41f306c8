package dev.parley.runtime.train;

import dev.parley.device.Home;
import dev.parley.intent.IntentException;
import dev.parley.intent.model.LanguageModel;
import dev.parley.runtime.LanguageModels;
import dev.parley.runtime.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tinylog.Logger;

/**
 * The language models that were trained for homes on this machine. Each home has a folder with numbered models, and a
 * file {@code current} with the number of the one in use, 0 for the one that comes with Parley. That file is what is
 * exchanged, in one step, when a model is installed or taken back; a model that is not whole is never named in it.
 * One process at a time may change it.
 */
public final class InstalledModels implements LanguageModels {

    private static final String CURRENT = "current";
    private static final String NUMBER = "\\d{1,9}";
    private static final int BUILT_IN = 0;

    private final Path folder;

    /**
     * Those of a machine.
     *
     * @param state where Parley keeps what must not be lost
     */
    public InstalledModels(Path state) {
        this.folder = state.resolve("language-models");
    }

    /** A model that was trained for the home and can be used, else the one that comes with Parley. */
    @Override
    public LanguageModel open(Home home, int threads) {
        try {
            Optional<Path> trained = inUse(home);
            if (trained.isPresent()) {
                LanguageModel model = LanguageModel.in(trained.get(), threads);
                Logger.info("Understands by the language model that was trained for this home, {}", trained.get());
                return model;
            }
        } catch (IntentException e) {
            Logger.warn("The language model that was trained for {} cannot be used, so the one that comes with Parley"
                    + " is: {}. Train it again with parley train, or go back with parley train --back", home.name(),
                    e.getMessage());
        }
        return LanguageModel.builtIn(threads);
    }

    /**
     * The folder of the model in use; empty for the one that comes with Parley.
     *
     * @throws IntentException where it is damaged or not this home's
     */
    public Optional<Path> inUse(Home home) {
        try {
            int current = current(home);
            if (current == BUILT_IN) {
                return Optional.empty();
            }
            Path model = of(home).resolve(Integer.toString(current));
            Trained trained = Trained.read(model);
            if (!trained.home().equals(home.name())) {
                throw new IntentException(model + " was trained for the home " + trained.home());
            }
            for (String file : LanguageModel.FILES) {
                if (!sum(model.resolve(file)).equals(trained.sums().get(file))) {
                    throw new IntentException(model.resolve(file) + " has been damaged");
                }
            }
            return Optional.of(model);
        } catch (NoSuchFileException e) {
            throw new IntentException("there is no " + e.getMessage(), e);
        } catch (IOException e) {
            throw new IntentException(e.getMessage(), e);
        }
    }

    /** What is in use for a home, in lines to read. */
    public List<String> status(Home home) {
        Optional<Path> model = inUse(home);
        if (model.isEmpty()) {
            return List.of("The language model that comes with Parley is in use.");
        }
        try {
            Trained trained = Trained.read(model.get());
            return Stream.concat(Stream.of("In use: " + model.get() + ", trained " + trained.at()),
                    trained.figures().stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + model.get(), e);
        }
    }

    /**
     * Installs a model, in one step; the one before is kept.
     *
     * @param files   a folder that has its files
     * @param figures how it compares, for {@link #status}
     */
    public void install(Home home, Path files, Instant at, List<String> figures) {
        try {
            Path models = Files.createDirectories(of(home));
            List<Integer> numbers = numbers(home);
            int number = numbers.isEmpty() ? 1 : numbers.get(numbers.size() - 1) + 1;
            Path made = models.resolve(number + ".part");
            remove(made);
            Files.createDirectory(made);
            Map<String, String> sums = new LinkedHashMap<>();
            for (String file : LanguageModel.FILES) {
                Files.copy(files.resolve(file), made.resolve(file));
                sync(made.resolve(file));
                sums.put(file, sum(made.resolve(file)));
            }
            new Trained(home.name(), at, figures, sums).write(made);
            sync(made.resolve(Trained.FILE));
            Files.move(made, models.resolve(Integer.toString(number)), StandardCopyOption.ATOMIC_MOVE);
            int before = isNamed(home) ? current(home) : BUILT_IN;
            use(home, number);
            for (int old : numbers) {
                if (old != before) {
                    remove(models.resolve(Integer.toString(old)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot install a language model in " + of(home), e);
        }
    }

    /**
     * Goes back to the model before, and from the first one to the one that comes with Parley.
     *
     * @throws UsageException where that is in use
     */
    public void back(Home home) {
        try {
            int current = isNamed(home) ? current(home) : Integer.MAX_VALUE;
            if (current == BUILT_IN) {
                throw new UsageException("the language model that comes with Parley is in use; there is none before"
                        + " it");
            }
            use(home, numbers(home).stream().filter(number -> number < current).reduce(BUILT_IN, Math::max));
            remove(of(home).resolve(Integer.toString(current)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot change " + of(home), e);
        }
    }

    /** A home's folder; what a name has beside letters and digits does not matter. */
    private Path of(Home home) {
        String name = home.name().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]+", "-");
        return folder.resolve("home-" + name);
    }

    private int current(Home home) throws IOException {
        if (!isNamed(home)) {
            throw new IOException(of(home).resolve(CURRENT) + " does not name a model");
        }
        Path file = of(home).resolve(CURRENT);
        return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : BUILT_IN;
    }

    /** False where nobody can tell which model is in use. */
    private boolean isNamed(Home home) throws IOException {
        Path file = of(home).resolve(CURRENT);
        return !Files.exists(file) || Files.readString(file).strip().matches(NUMBER);
    }

    private void use(Home home, int number) throws IOException {
        Path file = of(home).resolve(CURRENT);
        Path fresh = Files.writeString(of(home).resolve(CURRENT + ".part"), number + "\n");
        sync(fresh);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        sync(of(home));
    }

    /** The numbers of a home's models, in ascending order. */
    private List<Integer> numbers(Home home) throws IOException {
        try (Stream<Path> models = Files.list(of(home))) {
            return models.map(model -> model.getFileName().toString()).filter(name -> name.matches(NUMBER))
                    .map(Integer::valueOf).sorted().toList();
        }
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static String sum(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static void remove(Path model) throws IOException {
        if (Files.exists(model)) {
            try (Stream<Path> files = Files.list(model)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(model);
        }
    }
}

package dev.parley.audio.vosk;

import com.sun.jna.Pointer;
import dev.parley.audio.AudioException;
import dev.parley.audio.Pcm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.tinylog.Logger;

/**
 * A speech model in memory, shared by the recognisers made from it. Thread-safe. Closing it lets its memory go once its
 * last recogniser is closed too.
 */
public final class VoskModel implements AutoCloseable {

    /** Loading redirects stderr, which the whole process shares. */
    private static final Object LOADING = new Object();

    private final Path directory;
    private final String name;
    private final double wordTimeFactor;
    private final VoskApi api;
    private Pointer model;

    /** Loads a vendor's model, named after its directory. */
    public VoskModel(Path directory) {
        this(directory, String.valueOf(directory.getFileName()), 1);
    }

    /**
     * Loads a model.
     *
     * @param directory      with am, conf and graph in it
     * @param name           what transcripts call it
     * @param wordTimeFactor by how much libvosk's word times are too large: it takes every frame for 30 ms, so 3 for a
     *                       model with frames of 10 ms, else 1
     * @throws AudioException where libvosk or the model is missing or damaged; names the directory and the reason
     */
    public VoskModel(Path directory, String name, double wordTimeFactor) {
        this(directory, name, wordTimeFactor, checked(directory).load());
    }

    private VoskModel(Path directory, String name, double wordTimeFactor, VoskApi api) {
        this(directory, name, wordTimeFactor, api, load(api, directory));
    }

    /** A model loaded by a library, or by what stands for it in tests. */
    VoskModel(Path directory, String name, double wordTimeFactor, VoskApi api, Pointer model) {
        this.directory = directory;
        this.name = Objects.requireNonNull(name);
        this.wordTimeFactor = wordTimeFactor;
        this.api = api;
        this.model = model;
    }

    /** What transcripts call it. */
    public String name() {
        return name;
    }

    /** Whether the model has a word, so that it can be heard at all. */
    public synchronized boolean knows(String word) {
        return api.vosk_model_find_word(open(), word) >= 0;
    }

    @Override
    public synchronized void close() {
        if (model != null) {
            api.vosk_model_free(model);
            model = null;
        }
    }

    /** By how much its word times are too large. */
    double wordTimeFactor() {
        return wordTimeFactor;
    }

    VoskApi api() {
        return api;
    }

    /** A fresh native recogniser, which holds on to the native model and is the caller's to free. */
    synchronized Pointer newRecognizer() {
        KaldiLog.takeError();
        Pointer recognizer = api.vosk_recognizer_new(open(), Pcm.RATE);
        if (recognizer == null) {
            throw unusable(directory, KaldiLog.takeError().orElse(""));
        }
        api.vosk_recognizer_set_words(recognizer, 1);
        return recognizer;
    }

    /** Before the library is loaded for nothing. */
    private static NativeVosk checked(Path directory) {
        if (!Files.exists(directory.resolve("am/final.mdl")) && !Files.exists(directory.resolve("final.mdl"))) {
            throw new AudioException("There is no speech model at " + directory + ": "
                    + (Files.isDirectory(directory) ? "it has no am/final.mdl" : "that folder does not exist")
                    + ". See: parley models list");
        }
        return NativeVosk.ofThisMachine();
    }

    private static Pointer load(VoskApi api, Path directory) {
        synchronized (LOADING) {
            StderrTap tap = new StderrTap();
            Pointer loaded;
            boolean usable;
            try (tap) {
                loaded = api.vosk_model_new(directory.toString());
                usable = loaded != null && canDecode(api, loaded);
            }
            LoadingLog log = LoadingLog.of(tap.text());
            tap.giveBack(log.foreign());
            log.notes().forEach(note -> Logger.debug("Kaldi: {}", note));
            log.warnings().forEach(warning -> Logger.warn("Kaldi: {}", warning));
            KaldiLog.attach(api);
            if (!usable) {
                if (loaded != null) {
                    api.vosk_model_free(loaded);
                }
                throw unusable(directory, String.join("; ", log.errors()));
            }
            return loaded;
        }
    }

    /** libvosk loads a model without a decoding graph happily, and fails with its first recogniser. */
    private static boolean canDecode(VoskApi api, Pointer loaded) {
        Pointer probe = api.vosk_recognizer_new(loaded, Pcm.RATE);
        if (probe == null) {
            return false;
        }
        api.vosk_recognizer_free(probe);
        return true;
    }

    private static AudioException unusable(Path directory, String reason) {
        return new AudioException("The speech model at " + directory + " cannot be used: "
                + (reason.isEmpty() ? "libvosk gives no reason" : reason)
                + ". Check it with: parley models verify");
    }

    private Pointer open() {
        if (model == null) {
            throw new IllegalStateException("The speech model " + name + " is closed");
        }
        return model;
    }
}

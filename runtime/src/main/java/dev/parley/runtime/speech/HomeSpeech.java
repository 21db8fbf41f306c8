package dev.parley.runtime.speech;

import dev.parley.audio.AudioException;
import dev.parley.audio.HomeLanguage;
import dev.parley.audio.SpeechRecognizer;
import dev.parley.audio.VoiceActivity;
import dev.parley.audio.WordGraph;
import dev.parley.audio.model.BuiltInModel;
import dev.parley.audio.model.SpeechModel;
import dev.parley.audio.model.VendorModel;
import dev.parley.audio.vad.SileroVoiceActivity;
import dev.parley.audio.vosk.VoskModel;
import dev.parley.audio.vosk.VoskRecognizer;
import dev.parley.device.Device;
import dev.parley.device.Home;
import dev.parley.intent.Normalizer;
import dev.parley.intent.template.SpeechGrammar;
import dev.parley.intent.template.SpeechProgress;
import dev.parley.intent.template.Templates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tinylog.Logger;

/**
 * The speech model of one home, loaded: its sentences and names, in the built-in English model or in a vendor's.
 * Thread-safe; its recognisers are not.
 */
public final class HomeSpeech implements AutoCloseable {

    /** The model made from the home's own words; other names are those of installed models. */
    public static final String BUILT_IN = "built-in";

    private final SpeechModel made;
    private final SpeechProgress progress;
    private final VoskModel model;

    private HomeSpeech(SpeechModel made, SpeechProgress progress) {
        this.made = made;
        this.progress = progress;
        this.model = new VoskModel(made.directory(), made.name(), made.wordTimeFactor());
    }

    /**
     * Loads the model of a home; made first where its words or sentences changed, which takes seconds.
     *
     * @param model     {@link #BUILT_IN}, the name of an installed model, or a model's folder
     * @param cache     where made models are kept
     * @param installed where models are installed
     * @throws AudioException where the model is missing or cannot be used
     */
    public static HomeSpeech open(Home home, Templates templates, String model, Path cache, Path installed) {
        SpeechGrammar grammar = templates.speech();
        HomeLanguage language = language(grammar, templates);
        SpeechModel made = model.equals(BUILT_IN)
                ? new BuiltInModel(cache).build(language, pronunciations(home))
                : new VendorModel(folder(model, installed), cache).build(language);
        if (!made.missing().isEmpty()) {
            Logger.warn("The speech model {} does not know these words, and will not hear sentences with them: {}",
                    model, String.join(", ", made.missing()));
        }
        return new HomeSpeech(made, new SpeechProgress(grammar));
    }

    private static Path folder(String model, Path installed) {
        Path folder = Files.isDirectory(Path.of(model)) ? Path.of(model) : installed.resolve(model);
        if (!Files.isDirectory(folder)) {
            throw new AudioException("There is no speech model " + model + " in " + installed
                    + "; install it with: parley models install " + model);
        }
        return folder;
    }

    /** A recogniser, confined to the calling thread. */
    public SpeechRecognizer recognizer() {
        return new VoskRecognizer(model, words -> progress.isSentence(String.join(" ", words)));
    }

    /** Listens by a recogniser and a voice activity of its own, confined to the calling thread. */
    public Attention attention(EndRules rules) {
        VoiceActivity voice = new SileroVoiceActivity();
        return new Attention(recognizer(), voice, progress::of, rules);
    }

    /** How the model was made. */
    public SpeechModel made() {
        return made;
    }

    @Override
    public void close() {
        model.close();
    }

    /** What is said in a home in audio's words. */
    static HomeLanguage language(SpeechGrammar sentences, Templates templates) {
        return new HomeLanguage(graph(sentences), templates.speechClasses().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> graph(each.getValue()))));
    }

    /** A home's sentences in audio's words. */
    static WordGraph graph(SpeechGrammar grammar) {
        return new WordGraph(grammar.states(), grammar.arcs().stream()
                .map(arc -> new WordGraph.Arc(arc.from(), arc.to(), arc.word())).toList(), grammar.finals());
    }

    /**
     * What the home file's {@code say:} gives: for a name of one word every entry is a pronunciation of it, else the
     * n-th entry is that of the n-th word, "" leaving the built-in one.
     */
    static Map<String, List<String>> pronunciations(Home home) {
        Map<String, List<String>> pronunciations = new HashMap<>();
        for (Device device : home.devices()) {
            List<String> words = Normalizer.spoken(device.name());
            List<String> say = device.label().say();
            for (int i = 0; i < say.size(); i++) {
                int word = words.size() == 1 ? 0 : i;
                if (word < words.size() && !say.get(i).isBlank()) {
                    pronunciations.computeIfAbsent(words.get(word), key -> new ArrayList<>()).add(say.get(i));
                }
            }
        }
        return pronunciations;
    }
}

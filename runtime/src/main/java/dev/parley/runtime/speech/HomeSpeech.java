package dev.parley.runtime.speech;

import dev.parley.audio.WordGraph;
import dev.parley.audio.model.BuiltInModel;
import dev.parley.audio.model.SpeechModel;
import dev.parley.audio.vosk.VoskModel;
import dev.parley.device.Device;
import dev.parley.device.Home;
import dev.parley.intent.Normalizer;
import dev.parley.intent.template.SpeechGrammar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The speech model of one home: its sentences and names, in the built-in English model or in a vendor's. Stateless. */
public final class HomeSpeech {

    private HomeSpeech() {
    }

    /**
     * The built-in model for a home, made when its words or sentences changed.
     *
     * @param cache where made models are kept
     */
    public static SpeechModel build(Home home, SpeechGrammar grammar, Path cache) {
        return new BuiltInModel(cache).build(graph(grammar), pronunciations(home));
    }

    /** Loads a model that was made. */
    public static VoskModel load(SpeechModel model) {
        return new VoskModel(model.directory(), model.name(), model.wordTimeFactor());
    }

    /** A home's sentences in audio's words. */
    public static WordGraph graph(SpeechGrammar grammar) {
        return new WordGraph(grammar.states(), grammar.arcs().stream()
                .map(arc -> new WordGraph.Arc(arc.from(), arc.to(), arc.word())).toList(), grammar.finals());
    }

    /**
     * What the home file's {@code say:} gives: for a name of one word every entry is a pronunciation of it, else the n-th
     * entry is that of the n-th word, "" leaving the built-in one.
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

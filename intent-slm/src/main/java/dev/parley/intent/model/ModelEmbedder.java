package dev.parley.intent.model;

import dev.parley.intent.Embedder;
import dev.parley.intent.template.Gazetteer;
import java.util.List;

/** Vectors of sentences by the language model, in the light of one home's words. Thread-safe. */
public final class ModelEmbedder implements Embedder {

    private final LanguageModel model;
    private final Gazetteer gazetteer;

    /**
     * An embedder for one home.
     *
     * @param model     stays its owner's, who closes it
     * @param gazetteer the words of the home
     */
    public ModelEmbedder(LanguageModel model, Gazetteer gazetteer) {
        this.model = model;
        this.gazetteer = gazetteer;
    }

    @Override
    public float[] embed(String sentence) {
        List<Gazetteer.Word> words = gazetteer.mark(sentence);
        return model.predict(words.subList(0, Math.min(words.size(), LanguageModel.MAX_WORDS))).embedding();
    }
}

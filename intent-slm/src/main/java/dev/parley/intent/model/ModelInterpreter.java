package dev.parley.intent.model;

import dev.parley.intent.Interpreter;
import dev.parley.intent.Moments;
import dev.parley.intent.Understanding;
import dev.parley.intent.Understanding.NotUnderstood;
import dev.parley.intent.Understanding.Reading;
import dev.parley.intent.Understanding.Understood;
import dev.parley.intent.template.Gazetteer;
import java.util.List;

/**
 * Understands by the language model what a home's words allow. Every intent carries how certain it is; whoever acts
 * decides what that is enough for. Thread-safe; takes milliseconds.
 */
public final class ModelInterpreter implements Interpreter {

    /** What is less likely to be for Parley is not. */
    private static final double LEAST_SERVED = 0.5;
    private static final double NEARLY_CERTAIN = 0.97;
    private static final int MAX_CHARACTERS = 600;
    private static final List<String> LATER = List.of(Moments.DELAY, Moments.AT);

    private final LanguageModel model;
    private final Gazetteer gazetteer;
    private final Decoder decoder;

    /**
     * An interpreter for one home.
     *
     * @param model     stays its owner's, who closes it
     * @param gazetteer the words of the home
     */
    public ModelInterpreter(LanguageModel model, Gazetteer gazetteer) {
        this.model = model;
        this.gazetteer = gazetteer;
        this.decoder = new Decoder(model.labels(), gazetteer);
    }

    @Override
    public Understanding understand(String utterance) {
        if (utterance.length() > MAX_CHARACTERS) {
            return new NotUnderstood();
        }
        List<Gazetteer.Word> words = gazetteer.mark(utterance);
        if (words.isEmpty() || words.size() > LanguageModel.MAX_WORDS) {
            return new NotUnderstood();
        }
        Prediction said = model.predict(words);
        double[] scope = Prediction.softmax(said.scope(), model.labels().temperature().scope());
        if (scope[0] < LEAST_SERVED) {
            return new NotUnderstood();
        }
        return decoder.decode(utterance, words, said, scope[0])
                .filter(reading -> isAdvisable(reading, Caution.of(words, decoder.free(said))))
                .<Understanding>map(reading -> new Understood(List.of(reading))).orElseGet(NotUnderstood::new);
    }

    private static boolean isAdvisable(Reading reading, Caution.Advice advice) {
        return reading.intents().stream().allMatch(intent -> Caution.isHarmless(intent) || switch (advice) {
            case DO -> true;
            case BE_SURE -> intent.confidence() >= NEARLY_CERTAIN;
            case DEFER -> LATER.stream().anyMatch(slot -> intent.slot(slot).isPresent());
            case LEAVE -> false;
        });
    }
}

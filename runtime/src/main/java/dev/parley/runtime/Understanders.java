package dev.parley.runtime;

import dev.parley.intent.FirstUnderstood;
import dev.parley.intent.Interpreter;
import dev.parley.intent.model.LanguageModel;
import dev.parley.intent.model.ModelInterpreter;
import dev.parley.intent.template.Templates;
import java.util.List;
import java.util.Optional;

/**
 * What understands the utterances of a home.
 *
 * @param interpreter text to intents
 * @param model       the language model, where one is used; closed with this
 */
public record Understanders(Interpreter interpreter, Optional<LanguageModel> model) implements AutoCloseable {

    /** One utterance is too short to be shared between cores, and the recogniser needs the others. */
    private static final int THREADS = 1;

    static Understanders of(Understood understood, Templates templates) {
        if (understood == Understood.BY_TEMPLATES) {
            return new Understanders(templates.interpreter(), Optional.empty());
        }
        LanguageModel model = LanguageModel.builtIn(THREADS);
        Interpreter byModel = new ModelInterpreter(model, templates.gazetteer());
        return new Understanders(understood == Understood.BY_MODEL ? byModel
                : new FirstUnderstood(List.of(templates.interpreter(), byModel)), Optional.of(model));
    }

    @Override
    public void close() {
        model.ifPresent(LanguageModel::close);
    }
}

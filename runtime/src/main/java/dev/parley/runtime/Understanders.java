package dev.parley.runtime;

import dev.parley.intent.Embedder;
import dev.parley.intent.FirstUnderstood;
import dev.parley.intent.Interpreter;
import dev.parley.intent.model.LanguageModel;
import dev.parley.intent.model.ModelEmbedder;
import dev.parley.intent.model.ModelInterpreter;
import dev.parley.intent.template.Gazetteer;
import dev.parley.intent.template.Templates;
import dev.parley.runtime.learn.Experience;
import dev.parley.runtime.learn.ExperiencedInterpreter;
import dev.parley.runtime.learn.Lessons;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * What understands the utterances of a home.
 *
 * @param interpreter text to intents
 * @param embedder    sentences to vectors, where there is a language model
 * @param model       the language model, where one is used; closed with this
 * @param experience  what is learned of it, where that is allowed
 */
public record Understanders(Interpreter interpreter, Optional<Embedder> embedder, Optional<LanguageModel> model,
                            Optional<Experience> experience)
        implements AutoCloseable {

    /** One utterance is too short to be shared between cores, and the recogniser needs the others. */
    private static final int THREADS = 1;

    /**
     * Wires them.
     *
     * @param lessons what was learned, where learning is allowed
     * @param models  opens the language model for some threads
     */
    static Understanders of(Understood understood, Templates templates, Optional<Lessons> lessons,
                            IntFunction<LanguageModel> models) {
        if (understood == Understood.BY_TEMPLATES) {
            return new Understanders(templates.interpreter(), Optional.empty(), Optional.empty(),
                    Optional.empty());
        }
        LanguageModel model = models.apply(THREADS);
        Gazetteer gazetteer = templates.gazetteer();
        Interpreter byModel = new ModelInterpreter(model, gazetteer);
        Embedder embedder = new ModelEmbedder(model, gazetteer);
        if (understood == Understood.BY_MODEL) {
            return new Understanders(byModel, Optional.of(embedder), Optional.of(model), Optional.empty());
        }
        Optional<Experience> experience = lessons.map(known -> new Experience(known, embedder));
        Interpreter learned = experience.<Interpreter>map(known -> new ExperiencedInterpreter(byModel, known))
                .orElse(byModel);
        return new Understanders(new FirstUnderstood(List.of(templates.interpreter(), learned)), Optional.of(embedder),
                Optional.of(model), experience);
    }

    @Override
    public void close() {
        model.ifPresent(LanguageModel::close);
    }
}

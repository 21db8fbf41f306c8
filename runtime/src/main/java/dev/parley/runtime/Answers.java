package dev.parley.runtime;

import dev.parley.intent.Responder;
import dev.parley.intent.answer.AnswerModel;
import dev.parley.intent.answer.ModelResponder;
import dev.parley.intent.answer.Style;
import dev.parley.intent.reply.TemplateResponder;
import java.util.Optional;

/**
 * What words the answers of a home.
 *
 * @param responder facts to text
 * @param model     the same, where a model does it; closed with this
 */
public record Answers(Responder responder, Optional<ModelResponder> model) implements AutoCloseable {

    /** By the model in a style, or by templates without one. */
    static Answers of(Optional<Style> style) {
        Optional<ModelResponder> model = style.map(wanted -> new ModelResponder(new AnswerModel(), wanted));
        return new Answers(model.<Responder>map(responder -> responder).orElseGet(TemplateResponder::new), model);
    }

    @Override
    public void close() {
        model.ifPresent(ModelResponder::close);
    }
}

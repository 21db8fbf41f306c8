package dev.parley.intent.answer;

import dev.parley.intent.Fact;
import dev.parley.intent.IntentException;
import dev.parley.intent.Responder;
import dev.parley.intent.reply.TemplateResponder;
import dev.parley.intent.reply.Wording;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.tinylog.Logger;

/**
 * Words answers by the model, in a home's style; by the templates where a fact must be said in set words, where the
 * checker has any doubt, or where time is over. Thread-safe.
 */
public final class ModelResponder implements Responder, AutoCloseable {

    private final AnswerModel model;
    private final Style style;
    private final LongSupplier nanoTime;
    private final Claims claims;
    private final Checker checker;
    private final Responder templates;
    private final AtomicInteger turn = new AtomicInteger();

    /**
     * A responder that has said its first words to nobody, which are slow.
     *
     * @param model closed with this
     */
    public ModelResponder(AnswerModel model, Style style) {
        this(model, style, System::nanoTime);
        worded(List.of(new Fact(Fact.Kind.UNAVAILABLE, List.of("Lamp"), Map.of())), 0, Long.MAX_VALUE / 2);
    }

    ModelResponder(AnswerModel model, Style style, LongSupplier nanoTime) {
        Wording wording = new Wording();
        this.model = Objects.requireNonNull(model);
        this.style = Objects.requireNonNull(style);
        this.nanoTime = Objects.requireNonNull(nanoTime);
        this.claims = new Claims(wording);
        this.checker = new Checker(model.families());
        this.templates = new TemplateResponder(wording);
    }

    @Override
    public String reply(List<Fact> facts) {
        int now = Math.floorMod(turn.getAndIncrement(), model.turns());
        try {
            return worded(facts, now, style.budget().toNanos()).filter(Worded::passes).map(Worded::text)
                    .orElseGet(() -> templates.reply(facts));
        } catch (IntentException e) {
            Logger.warn(e, "The answer is worded by templates");
            return templates.reply(facts);
        }
    }

    /**
     * What the model says.
     *
     * @param words  the model's words, and places for what is copied
     * @param text   the answer
     * @param passes true where the checker has no doubt
     */
    record Worded(List<String> words, String text, boolean passes) {
    }

    /** The model's answer whether it passes or not; empty where it has none, or none in time. */
    Optional<Worded> worded(List<Fact> facts, int now, long nanos) {
        long deadline = nanoTime.getAsLong() + nanos;
        List<Claim> said = Wording.merged(facts).stream().flatMap(fact -> claims.of(fact).stream())
                .filter(model.families()::serve).toList();
        if (said.isEmpty() || said.size() > model.mostFacts() || said.size() != Wording.merged(facts).size()) {
            return Optional.empty();
        }
        Example example = style.example(now);
        return model.answer(model.source(style, now, said), nanoTime, deadline).map(words ->
                new Worded(words, Rendering.text(words, said, example), checker.passes(words, said, example)));
    }

    @Override
    public void close() {
        model.close();
    }
}

package dev.parley.intent;

import dev.parley.intent.Understanding.NotUnderstood;
import dev.parley.intent.Understanding.Understood;
import java.util.List;

/** Asks one interpreter after another until one understands. Thread-safe where they are. */
public final class FirstUnderstood implements Interpreter {

    private final List<Interpreter> interpreters;

    /** The interpreters in the order in which they are asked; at least one. */
    public FirstUnderstood(List<Interpreter> interpreters) {
        this.interpreters = List.copyOf(interpreters);
    }

    @Override
    public Understanding understand(String utterance) {
        return understood(utterance, 0);
    }

    @Override
    public Understanding otherwise(String utterance) {
        return understood(utterance, 1);
    }

    /** By the first to understand, but for some. */
    private Understanding understood(String utterance, int skipped) {
        return interpreters.stream().map(interpreter -> interpreter.understand(utterance))
                .filter(Understood.class::isInstance).skip(skipped).findFirst().orElseGet(NotUnderstood::new);
    }
}

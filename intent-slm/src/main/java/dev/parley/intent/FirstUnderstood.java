package dev.parley.intent;

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
        Understanding last = new Understanding.NotUnderstood();
        for (Interpreter interpreter : interpreters) {
            last = interpreter.understand(utterance);
            if (last instanceof Understood) {
                return last;
            }
        }
        return last;
    }
}

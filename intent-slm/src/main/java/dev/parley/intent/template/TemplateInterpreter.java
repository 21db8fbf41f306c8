package dev.parley.intent.template;

import dev.parley.intent.Interpreter;
import dev.parley.intent.Understanding;
import dev.parley.intent.Understanding.NotUnderstood;
import dev.parley.intent.Understanding.Reading;
import dev.parley.intent.Understanding.Understood;
import java.util.List;

/** Understands exactly the sentences that templates allow, in microseconds. Immutable, thread-safe. */
public final class TemplateInterpreter implements Interpreter {

    private static final int MAX_CHARACTERS = 2_000;

    private final Matcher matcher;

    TemplateInterpreter(Matcher matcher) {
        this.matcher = matcher;
    }

    @Override
    public Understanding understand(String utterance) {
        if (utterance.length() > MAX_CHARACTERS) {
            return new NotUnderstood();
        }
        List<Reading> readings = matcher.match(utterance);
        return readings.isEmpty() ? new NotUnderstood() : new Understood(readings);
    }
}

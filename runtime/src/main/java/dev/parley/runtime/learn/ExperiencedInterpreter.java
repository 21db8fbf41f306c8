package dev.parley.runtime.learn;

import dev.parley.intent.Interpreter;
import dev.parley.intent.Understanding;
import dev.parley.intent.Understanding.Understood;

/** The language model, with what was learned from being put right. Thread-safe where the model is. */
public final class ExperiencedInterpreter implements Interpreter {

    private final Interpreter model;
    private final Experience experience;

    /** Asks the model, and weighs what it says. */
    public ExperiencedInterpreter(Interpreter model, Experience experience) {
        this.model = model;
        this.experience = experience;
    }

    @Override
    public Understanding understand(String utterance) {
        Understanding understanding = model.understand(utterance);
        return understanding instanceof Understood understood
                ? new Understood(experience.weighed(utterance, understood.readings())) : understanding;
    }
}

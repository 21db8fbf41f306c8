package dev.parley.runtime.learn;

import dev.parley.intent.Intent;
import dev.parley.intent.Intent.Source;
import dev.parley.intent.Interpreter;
import dev.parley.intent.Understanding;
import dev.parley.intent.Understanding.NotUnderstood;
import dev.parley.intent.Understanding.Reading;
import dev.parley.intent.Understanding.Understood;
import dev.parley.runtime.Things;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** In the language model's place: takes some utterances for what it was told, as certain as it was told. */
public final class FakeModel implements Interpreter {

    private final Map<String, Understanding> readings = new HashMap<>();

    /** An intent as the model makes them. */
    public static Intent guess(String intent, String slots, double confidence) {
        Intent certain = Things.intent(intent, slots);
        return new Intent(certain.name(), certain.slots(), Source.SLM, confidence);
    }

    /** Takes an utterance for an intent from now on. */
    public FakeModel takes(String utterance, String intent, String slots, double confidence) {
        readings.put(utterance, new Understood(List.of(new Reading(List.of(guess(intent, slots, confidence))))));
        return this;
    }

    @Override
    public Understanding understand(String utterance) {
        return readings.getOrDefault(utterance, new NotUnderstood());
    }
}

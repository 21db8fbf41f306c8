package dev.parley.runtime.bench;

import dev.parley.intent.Normalizer;
import dev.parley.intent.template.SpeechGrammar;
import dev.parley.intent.template.SpeechProgress;

/** Tells which sentences a home's speech grammar has word for word. */
final class StrictSentences {

    private final SpeechProgress progress;

    StrictSentences(SpeechGrammar grammar) {
        this.progress = new SpeechProgress(grammar);
    }

    boolean have(String text) {
        return progress.isSentence(String.join(" ", Normalizer.spoken(text)));
    }
}

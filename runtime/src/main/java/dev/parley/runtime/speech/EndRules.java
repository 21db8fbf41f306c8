package dev.parley.runtime.speech;

import dev.parley.intent.template.SpeechProgress.Stage;

/**
 * How long a speaker is waited for. Who has said all there is to say gets an answer at once; who is in the middle of a
 * sentence may think.
 *
 * @param completeMillis   silence that ends a complete sentence
 * @param openMillis       silence that ends a sentence that may go on
 * @param unfinishedMillis silence that ends the beginning of a sentence
 * @param strayMillis      silence that ends what is no sentence
 * @param longestSeconds   the longest utterance, from the first word
 */
public record EndRules(int completeMillis, int openMillis, int unfinishedMillis, int strayMillis, int longestSeconds) {

    /** As measured: see docs/decisions/0013. */
    public static final EndRules DEFAULT = new EndRules(220, 800, 1_300, 1_300, 15);

    /** The same with another longest utterance. */
    public EndRules longest(int seconds) {
        return new EndRules(completeMillis, openMillis, unfinishedMillis, strayMillis, seconds);
    }

    int silenceMillis(Stage stage) {
        return switch (stage) {
            case DONE -> completeMillis;
            case OPEN -> openMillis;
            case BEGUN -> unfinishedMillis;
            case ASTRAY -> strayMillis;
        };
    }

    static Ending ending(Stage stage) {
        return switch (stage) {
            case DONE -> Ending.COMPLETE_SENTENCE;
            case OPEN -> Ending.OPEN_SENTENCE;
            case BEGUN -> Ending.UNFINISHED_SENTENCE;
            case ASTRAY -> Ending.NO_SENTENCE;
        };
    }
}

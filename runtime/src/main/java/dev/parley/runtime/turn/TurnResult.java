package dev.parley.runtime.turn;

import dev.parley.device.Change;
import dev.parley.intent.Intent;
import dev.parley.runtime.own.Publication;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What came of one utterance.
 *
 * @param utterance what was said
 * @param status    how it ended
 * @param commands  what was understood, with the devices it is about
 * @param changes   what became different
 * @param response  the answer, as text
 * @param timing    how long each stage took
 */
public record TurnResult(Utterance utterance, Status status, List<Understood> commands, List<Change> changes,
                         String response, Timing timing) {

    /** How a turn ended; nothing changed unless it is {@link #DONE} or {@link #FAILED}. */
    public enum Status {
        /** It was done. */
        DONE,
        /** A question was answered. */
        ANSWERED,
        /** It is not clear which device is meant; the response asks. */
        CLARIFY,
        /** It needs a yes first; the response asks. */
        CONFIRM,
        /** Understood as something that cannot be done here. */
        UNSUPPORTED,
        /** Not a command. */
        REJECTED,
        /** A device did not do it; the response says which. */
        FAILED;

        /** The word in results. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public TurnResult {
        Objects.requireNonNull(utterance);
        commands = List.copyOf(commands);
        changes = List.copyOf(changes);
        Objects.requireNonNull(response);
    }

    /**
     * One intent and whom it concerns.
     *
     * @param targets   device ids
     * @param published what a user's own intent published
     */
    public record Understood(Intent intent, List<String> targets, List<Publication> published) {
        public Understood {
            targets = List.copyOf(targets);
            published = List.copyOf(published);
        }
    }

    /**
     * Time a stage took, in milliseconds.
     *
     * @param stt     from the end of speech to the transcript; 0 for typed text
     * @param parse   text to intents
     * @param resolve intents to commands
     * @param act     commands until every device had answered or failed
     * @param respond wording the answer
     */
    public record Timing(double stt, double parse, double resolve, double act, double respond) {
    }
}

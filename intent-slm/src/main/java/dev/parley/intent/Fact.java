package dev.parley.intent;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One thing to be said, true and checked: what happened, what is so, or what is asked.
 *
 * @param kind     what sort of thing it is
 * @param subjects names of what it is about, as the home file writes them; may be empty
 * @param values   what is said about them, by the names the wording uses; texts as they are to be read
 */
public record Fact(Kind kind, List<String> subjects, Map<String, String> values) {

    /** What can be said. In brackets: the values it needs besides subjects. */
    public enum Kind {
        /** A state came about (key, value). */
        DONE,
        /** A state was so before (key, value). */
        ALREADY,
        /** A state is so, as was asked (key, value). */
        STATE,
        /** The subjects could not be reached (none). */
        UNAVAILABLE,
        /** The subjects gave no answer in time (none). */
        TIMEOUT,
        /** The subjects said no (none). */
        REFUSED,
        /** A button was pressed, a scene run, a cover halted, a track skipped (none). */
        PRESSED, ACTIVATED, HALTED, SKIPPED, WENT_BACK, ACKNOWLEDGED,
        /** The subjects cannot do an intent (intent). */
        CANNOT,
        /** A value is outside of what the subjects take (value, min, max, unit). */
        OUT_OF_RANGE,
        /** Which of the subjects is meant? */
        WHICH,
        /** Shall an intent be done to the subjects (intent)? */
        CONFIRM,
        /** Nothing in the home is so called (words). */
        NO_SUCH,
        /** A question was answered yes or no, with the state (answer, key, value). */
        CHECKED,
        /** Which things are so: the subjects, or none (noun, state). */
        FOUND,
        /** How many things are so (count, noun, state). */
        COUNTED,
        /** A value was asked for (attribute, value, unit). */
        VALUE,
        /** What is not known (attribute). */
        UNKNOWN,
        /** The time (time), the date (date). */
        TIME, DATE,
        /** A timer, alarm or reminder is in a case of its own (answer; text, length, left, time). */
        TIMER,
        /** A list is in a case of its own (answer; items). */
        LIST,
        /** An intent will be carried out later (intent, when); what was done will be changed back (when). */
        SCHEDULED, REVERTS,
        /** What waits to be carried out (answer; text, when). */
        PLANNED,
        /** What devices did is told in a case of its own (answer; event, how, when, length, count, key, value). */
        HISTORY,
        /** A dialogue ended without a deed. */
        CANCELLED, NOTHING_TO_CANCEL, NOTHING_TO_REPEAT, NOTHING_TO_ANSWER, NOTHING_TO_UNDO,
        /** The PIN is asked for; it was wrong; no more guesses are taken for now. */
        ASK_PIN, WRONG_PIN, PIN_LOCKED,
        /** Nothing was understood. */
        NOT_UNDERSTOOD, UNSUPPORTED,
        /** What can be said (examples). */
        HELP,
        /** Nothing was understood, but something near would be (text). */
        SUGGESTED,
        /** What a document, the subject, says (text). */
        QUOTED,
        /** A user's own intent was heard (intent). */
        HEARD_OWN,
        /** A user's own words (text). */
        OWN_WORDS
    }

    public Fact {
        Objects.requireNonNull(kind);
        subjects = List.copyOf(subjects);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** A fact about nothing in particular. */
    public static Fact of(Kind kind) {
        return new Fact(kind, List.of(), Map.of());
    }
}

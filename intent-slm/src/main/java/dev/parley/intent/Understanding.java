package dev.parley.intent;

import java.util.List;

/** What an utterance was understood to be. */
public sealed interface Understanding {

    /**
     * Something Parley serves, in one or more readings: "fan" may be a device's name or a type. Which reading holds
     * depends on the home, so all are handed on, the likeliest first.
     *
     * @param readings at least one
     */
    record Understood(List<Reading> readings) implements Understanding {
        public Understood {
            readings = List.copyOf(readings);
            if (readings.isEmpty()) {
                throw new IllegalArgumentException("Understood nothing");
            }
        }
    }

    /** Not something that is said to Parley, or not understood. */
    record NotUnderstood() implements Understanding {
    }

    /**
     * One way to take an utterance.
     *
     * @param intents what the speaker wants, in the order it was said; at least one
     */
    record Reading(List<Intent> intents) {
        public Reading {
            intents = List.copyOf(intents);
            if (intents.isEmpty()) {
                throw new IllegalArgumentException("A reading without intents");
            }
        }
    }
}

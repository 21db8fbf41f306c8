package dev.parley.intent;

import java.util.List;

/** What an utterance was understood to be. */
public sealed interface Understanding {

    /**
     * One or more things to do, in the order they were said.
     *
     * @param intents at least one
     */
    record Understood(List<Intent> intents) implements Understanding {
        public Understood {
            intents = List.copyOf(intents);
            if (intents.isEmpty()) {
                throw new IllegalArgumentException("Understood nothing");
            }
        }
    }

    /** Not something that is said to Parley, or not understood. */
    record NotUnderstood() implements Understanding {
    }
}

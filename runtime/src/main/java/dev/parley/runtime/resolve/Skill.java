package dev.parley.runtime.resolve;

import dev.parley.intent.Intent;
import java.util.Optional;
import java.util.Set;

/** Something Parley does itself, without a device: timers, lists. Implementations are thread-safe. */
public interface Skill {

    /** The names of the intents it serves. */
    Set<String> intents();

    /**
     * What an intent comes to. Nothing happens yet.
     *
     * @param area id of the area the speaker is in, or empty
     */
    Resolution resolve(Intent intent, Optional<String> area);

    /** What "stop" or "cancel" comes to where something of this skill sounds right now; empty where nothing does. */
    default Optional<Resolution> interrupted(Intent intent, Optional<String> area) {
        return Optional.empty();
    }

    /** Forgets everything, as a home file that was just read. */
    void reset();
}

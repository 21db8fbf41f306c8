package dev.parley.runtime.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.audio.Pcm;
import dev.parley.device.Device;
import dev.parley.runtime.Assistant;
import dev.parley.runtime.UsageException;
import dev.parley.runtime.Wiring;
import dev.parley.runtime.config.HomeReader;
import dev.parley.runtime.config.StateValues;
import dev.parley.runtime.speech.Attention;
import dev.parley.runtime.speech.EndRules;
import dev.parley.runtime.speech.Hearing;
import dev.parley.runtime.speech.HomeSpeech;
import dev.parley.runtime.turn.TurnResult;
import dev.parley.runtime.turn.Utterance;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A home that hears and understands as delivered, and is as its file says before every sentence. */
final class SpokenHome implements AutoCloseable {

    private final Assistant assistant;
    private final HomeSpeech speech;
    private final StrictSentences strict;

    SpokenHome(Path file, Path cache) {
        assistant = Wiring.assistant(new HomeReader().read(file), Clock.systemDefaultZone()).start();
        strict = new StrictSentences(assistant.templates().speech());
        speech = HomeSpeech.open(assistant.file().home(), assistant.templates(), HomeSpeech.BUILT_IN, cache, cache);
    }

    /** Whether the home's speech grammar has the text word for word. */
    boolean strictlyHas(String text) {
        return strict.have(text);
    }

    /** What is heard in a sound, as {@code parley listen} hears it: one utterance or several. */
    List<Utterance> hear(Pcm sound, Optional<String> area) {
        List<Utterance> heard = new ArrayList<>();
        try (Attention attention = speech.attention(EndRules.DEFAULT)) {
            new Hearing(attention, area).hear(new PcmSource(sound), Optional.empty(), heard::add);
        }
        return heard;
    }

    /** What comes of utterances, one after another. */
    List<TurnResult> take(SpokenRow.Setting setting, List<Utterance> utterances) {
        assistant.simulated().reset();
        assistant.turns().reset();
        setting.given().properties().forEach(entry -> put(entry.getKey(), entry.getValue()));
        return utterances.stream().map(assistant.turns()::take).toList();
    }

    private void put(String id, JsonNode state) {
        Device device = assistant.file().home().device(id)
                .orElseThrow(() -> new UsageException("the home has no device " + id));
        assistant.simulated().put(id, StateValues.parse(device.type(), state, (key, problem) -> {
            throw new UsageException("state of " + id + ": " + problem);
        }));
    }

    @Override
    public void close() {
        speech.close();
        assistant.close();
    }
}

package dev.parley.runtime.doctor;

import dev.parley.audio.Pcm;
import dev.parley.audio.wav.WavSource;
import dev.parley.device.Assistants;
import dev.parley.device.Device;
import dev.parley.device.DeviceType;
import dev.parley.device.Home;
import dev.parley.device.StateKey;
import dev.parley.intent.Normalizer;
import dev.parley.runtime.Wiring;
import dev.parley.runtime.config.ParleyConfig;
import dev.parley.runtime.config.Setup;
import dev.parley.runtime.speech.Attention;
import dev.parley.runtime.speech.EndRules;
import dev.parley.runtime.speech.Hearing;
import dev.parley.runtime.speech.HomeSpeech;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A sentence that a home listens for, to be said into its microphone. Stateless. */
final class HomePhrase {

    private HomePhrase() {
    }

    /** One with a name of the home's own in it, where it has anything to switch; a light before all else. */
    static String of(Home home) {
        Optional<Device> device = home.devices().stream()
                .filter(each -> each.has(StateKey.ON) && !Assistants.is(each))
                .min(Comparator.comparing(each -> each.type() != DeviceType.LIGHT));
        return device.map(each -> "turn on the " + String.join(" ", Normalizer.spoken(each.name())))
                .orElse("what time is it");
    }

    /**
     * What the home's speech model hears in a sound; made first where it is not there, which takes seconds.
     *
     * @param models where speech models are installed
     * @return "" where nothing of it is a sentence of the home
     * @throws dev.parley.audio.AudioException where the model is missing or cannot be used
     */
    static String heardIn(Pcm sound, Setup setup, Path models) {
        ParleyConfig config = setup.config();
        List<String> heard = new ArrayList<>();
        try (HomeSpeech speech = HomeSpeech.open(setup.home().home(), Wiring.templates(setup.home()),
                config.listening().model(), config.service().cache(), models);
                Attention attention = speech.attention(EndRules.DEFAULT);
                WavSource source = new WavSource(new ByteArrayInputStream(sound.wav()), "the recording")) {
            new Hearing(attention, Optional.empty()).hear(source, Optional.empty(),
                    utterance -> heard.add(utterance.text()));
        }
        return String.join(", ", heard.stream().filter(text -> !text.isEmpty()).toList());
    }
}

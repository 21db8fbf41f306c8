package dev.parley.runtime.config;

import dev.parley.audio.tts.EspeakVoice;
import dev.parley.audio.tts.PiperVoice;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;

/**
 * How answers are spoken: the content of {@code voice} in {@code parley.yaml}, defaults filled in.
 *
 * @param engine what speaks; keys {@code engine}, {@code name}, {@code file}, {@code words_per_minute}
 * @param volume how loud, 0 to 1; key {@code volume} in per cent, default 100
 * @param quiet  when it is softer; key {@code quiet_hours}, default never
 * @param tones  whether tones say that Parley listens and that it did not understand; key {@code tones}, default false
 */
public record VoiceConfig(Engine engine, double volume, Optional<QuietHours> quiet, boolean tones) {

    /** espeak-ng's British voice. */
    public static final VoiceConfig DEFAULT =
            new VoiceConfig(new Engine.Espeak(new EspeakVoice("en-gb", 165, 50)), 1, Optional.empty(), false);

    public VoiceConfig {
        Objects.requireNonNull(engine);
        Objects.requireNonNull(quiet);
    }

    /** What speaks. */
    public sealed interface Engine {

        /** espeak-ng. */
        record Espeak(EspeakVoice voice) implements Engine {
        }

        /** A Piper voice. */
        record Piper(PiperVoice voice) implements Engine {
        }
    }

    /**
     * Hours in which everything is softer, every day.
     *
     * @param from   when they begin; key {@code from}
     * @param to     when they are over, on the next day where that is earlier; key {@code to}
     * @param volume how loud it is then at most, 0 to 1, 0 for silent; key {@code volume} in per cent, default 20
     */
    public record QuietHours(LocalTime from, LocalTime to, double volume) {

        boolean at(LocalTime time) {
            boolean begun = !time.isBefore(from);
            boolean over = !time.isBefore(to);
            return from.isBefore(to) ? begun && !over : begun || !over;
        }
    }

    /** How loud answers and tones are at a time of day, 0 to 1. */
    public double volumeAt(LocalTime time) {
        return Math.min(volume, quiet.filter(hours -> hours.at(time)).map(QuietHours::volume).orElse(1.0));
    }
}

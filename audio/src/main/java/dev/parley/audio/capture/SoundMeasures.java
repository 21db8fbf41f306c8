package dev.parley.audio.capture;

import java.util.Objects;
import java.util.Optional;

/**
 * What a few seconds of sound are like. Levels are decibels below full scale, as in {@link SoundLevel}.
 *
 * @param level              its peak, and its mean power without its offset
 * @param noiseDecibels      the room: of frames of 20 ms, the level that a tenth of them stay below
 * @param speechDecibels     whoever speaks: the level that a twentieth of the frames exceed
 * @param offset             the mean of all samples, as a share of full scale, -1 to 1
 * @param clippedShare       the share of samples that are as large as samples can be, 0 to 1
 * @param hum                the mains, where it is heard
 */
public record SoundMeasures(SoundLevel level, double noiseDecibels, double speechDecibels, double offset,
                            double clippedShare, Optional<MainsHum> hum) {
    public SoundMeasures {
        Objects.requireNonNull(level);
        Objects.requireNonNull(hum);
    }

    /** Decibels by which speech is above the room. */
    public double speechToNoise() {
        return speechDecibels - noiseDecibels;
    }
}

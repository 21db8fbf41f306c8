package dev.parley.runtime.doctor;

import dev.parley.audio.capture.SoundLevel;
import java.util.Locale;

/** A level as a bar of text, a character for every 2 dB, with a mark at the loudest so far. Confined to one thread. */
public final class LevelMeter {

    private static final int WIDTH = 30;
    private static final double DECIBELS_A_CHARACTER = 2;

    private double loudest = SoundLevel.SILENCE.peakDecibels();

    /** The bar of the latest frame: {@code [############      |           ] -36 dB}. */
    public String bar(short[] frame) {
        SoundLevel level = SoundLevel.of(frame, frame.length);
        loudest = Math.max(loudest, level.peakDecibels());
        int filled = characters(level.rmsDecibels());
        StringBuilder bar = new StringBuilder("#".repeat(filled)).append(" ".repeat(WIDTH - filled));
        int mark = characters(loudest);
        if (mark > 0) {
            bar.setCharAt(mark - 1, '|');
        }
        return String.format(Locale.ROOT, "[%s] %4.0f dB", bar, level.rmsDecibels());
    }

    private static int characters(double decibels) {
        long characters = WIDTH + Math.round(decibels / DECIBELS_A_CHARACTER);
        return (int) Math.max(0, Math.min(WIDTH, characters));
    }
}

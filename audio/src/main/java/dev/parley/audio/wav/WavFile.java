package dev.parley.audio.wav;

import dev.parley.audio.AudioException;
import dev.parley.audio.Pcm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Whole WAV files. */
public final class WavFile {

    private WavFile() {
    }

    /**
     * Writes a sound as a WAV file of 16 bits, over what may be there.
     *
     * @throws AudioException where the file cannot be written
     */
    public static void write(Path file, Pcm sound) {
        try {
            Files.write(file, sound.wav());
        } catch (IOException e) {
            throw new AudioException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    /**
     * Reads a whole WAV or FLAC file into memory.
     *
     * @throws AudioException as {@link WavSource} does
     */
    public static Pcm read(Path file) {
        List<Pcm> blocks = new ArrayList<>();
        try (WavSource source = new WavSource(file)) {
            short[] block = new short[Pcm.RATE];
            for (int count = source.read(block); count > 0; count = source.read(block)) {
                blocks.add(new Pcm(Arrays.copyOf(block, count)));
            }
        }
        return Pcm.joined(blocks);
    }
}

package dev.parley.audio.wav;

import dev.parley.audio.AudioException;
import dev.parley.audio.AudioSource;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Sound from a recording: WAV (8 to 32 bits, or floating point) or FLAC (8 to 24 bits), any rate from 1 to 384 kHz, up
 * to 32 channels, which are mixed. A file that is cut short gives what there is of it, and a warning in the log.
 */
public final class WavSource implements AudioSource {

    private final AudioSource sound;

    /**
     * Opens a file.
     *
     * @throws AudioException where it is missing, is neither WAV nor FLAC, or has a format Parley cannot read
     */
    public WavSource(Path file) {
        this(open(file), file.toString());
    }

    /**
     * Reads a stream, which is closed with this source, and at once where it holds no sound.
     *
     * @param name what messages call it
     * @throws AudioException where it is neither WAV nor FLAC, or has a format Parley cannot read
     */
    public WavSource(InputStream in, String name) {
        BufferedInputStream buffered = new BufferedInputStream(in);
        try {
            sound = SoundFile.recognize(buffered, name).orElseThrow(
                    () -> new AudioException(name + " is neither a WAV nor a FLAC file"));
        } catch (AudioException e) {
            closeQuietly(buffered, e);
            throw e;
        }
    }

    @Override
    public int read(short[] frame) {
        return sound.read(frame);
    }

    @Override
    public void close() {
        sound.close();
    }

    private static InputStream open(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new AudioException(file + " is a folder, not a sound file");
            }
            return Files.newInputStream(file);
        } catch (NoSuchFileException e) {
            throw new AudioException("There is no file " + file, e);
        } catch (IOException e) {
            throw new AudioException(file + " cannot be opened: " + e.getMessage(), e);
        }
    }

    private static void closeQuietly(InputStream in, AudioException because) {
        try {
            in.close();
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }
}

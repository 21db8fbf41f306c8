package dev.parley.audio.wav;

import dev.parley.audio.AudioException;
import dev.parley.audio.AudioSource;
import java.io.BufferedInputStream;
import java.io.InputStream;

/**
 * Sound from a pipe: signed 16-bit samples, low byte first, mono, 16 kHz ({@code arecord -f S16_LE -r 16000 -t raw}),
 * unless it begins like a WAV or FLAC file, which is read as such.
 */
public final class RawSource implements AudioSource {

    private final AudioSource sound;

    /**
     * Reads a stream, which is closed with this source.
     *
     * @param name what messages call it
     * @throws AudioException where it cannot be read, or is a WAV or FLAC file of a format Parley cannot read
     */
    public RawSource(InputStream in, String name) {
        BufferedInputStream buffered = new BufferedInputStream(in);
        sound = SoundFile.recognize(buffered, name).orElseGet(() -> SoundFile.bare(buffered, name));
    }

    @Override
    public int read(short[] frame) {
        return sound.read(frame);
    }

    @Override
    public void close() {
        sound.close();
    }
}

package dev.parley.audio.wav;

import dev.parley.audio.AudioException;
import dev.parley.audio.AudioSource;
import dev.parley.audio.Pcm;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells files apart by their first four bytes. */
final class SoundFile {

    private static final SampleFormat BARE = new SampleFormat(Pcm.RATE, 1, 2, false);

    private SoundFile() {
    }

    /** The sound of a WAV or FLAC stream, or empty where it is neither; nothing is consumed then. */
    static Optional<AudioSource> recognize(BufferedInputStream in, String name) {
        try {
            in.mark(4);
            byte[] magic = in.readNBytes(4);
            in.reset();
            if (magic.length < 4) {
                return Optional.empty();
            }
            if (WavHeader.startsWith(magic)) {
                WavHeader header = WavHeader.read(in, name);
                return Optional.of(new SampleStream(in, header.format(), header.bytes(), name));
            }
            if (new String(magic, StandardCharsets.ISO_8859_1).equals(FlacHeader.MAGIC)) {
                FlacHeader header = FlacHeader.read(in, name);
                return Optional.of(new SampleStream(new FlacStream(in, header), header.format(), header.bytes(), name));
            }
            return Optional.empty();
        } catch (EOFException e) {
            throw new AudioException(name + " ends before its first sample", e);
        } catch (IOException e) {
            throw new AudioException(name + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** A stream of nothing but samples in Parley's own format. */
    static AudioSource bare(InputStream in, String name) {
        return new SampleStream(in, BARE, WavHeader.UNKNOWN, name);
    }
}

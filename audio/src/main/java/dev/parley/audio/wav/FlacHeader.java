package dev.parley.audio.wav;

import dev.parley.audio.AudioException;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The part of a FLAC file before its first frame (RFC 9639, section 8).
 *
 * @param format how {@link FlacStream} gives its samples: 2 or 3 bytes each
 * @param depth  bits a sample has in the file
 * @param bytes  how many bytes of samples there are, or {@link WavHeader#UNKNOWN}
 */
record FlacHeader(SampleFormat format, int depth, long bytes) {

    static final String MAGIC = "fLaC";

    private static final int MAX_DEPTH = 24;
    private static final int STREAMINFO = 0;
    private static final int STREAMINFO_BYTES = 34;

    /**
     * Reads up to the first frame.
     *
     * @param name of the file, for messages
     * @throws AudioException where it is damaged or of a kind Parley cannot read
     */
    static FlacHeader read(InputStream in, String name) throws IOException {
        DataInputStream data = new DataInputStream(in);
        data.skipNBytes(MAGIC.length());
        int block = data.readInt();
        if ((block >>> 24 & 0x7f) != STREAMINFO || (block & 0xffffff) != STREAMINFO_BYTES) {
            throw new AudioException(name + " is a damaged FLAC file: it does not begin with its format");
        }
        FlacHeader header = streamInfo(data, name);
        while (block >= 0) {
            block = data.readInt();
            data.skipNBytes(block & 0xffffff);
        }
        return header;
    }

    private static FlacHeader streamInfo(DataInputStream data, String name) throws IOException {
        data.skipNBytes(10);
        long packed = data.readLong();
        data.skipNBytes(16);
        int depth = (int) (packed >>> 36 & 0x1f) + 1;
        if (depth < 4 || depth > MAX_DEPTH) {
            throw new AudioException(name + " has samples of " + depth + " bits; FLAC of 4 to " + MAX_DEPTH
                    + " bits is possible");
        }
        SampleFormat format = new SampleFormat((int) (packed >>> 44), (int) (packed >>> 41 & 7) + 1,
                depth <= 16 ? 2 : 3, false).checked(name);
        long samples = packed & 0xfffffffffL;
        return new FlacHeader(format, depth, samples == 0 ? WavHeader.UNKNOWN : samples * format.frameBytes());
    }
}

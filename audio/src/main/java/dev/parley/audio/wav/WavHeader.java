package dev.parley.audio.wav;

import dev.parley.audio.AudioException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The part of a WAV file before its samples. Layout: "Multimedia Programming Interface and Data Specifications 1.0"
 * (IBM, Microsoft, 1991), chapter RIFF, with WAVE_FORMAT_EXTENSIBLE of 2001.
 *
 * @param format how the samples lie
 * @param bytes  how many bytes of them follow, or {@link #UNKNOWN}
 */
record WavHeader(SampleFormat format, long bytes) {

    /** Written by programs that stream: they cannot know the length beforehand. */
    static final long UNKNOWN = -1;

    private static final int PCM = 1;
    private static final int IEEE_FLOAT = 3;
    private static final int EXTENSIBLE = 0xfffe;

    /** Lengths from here on, and 0, stand for "not known" (arecord, sox and espeak-ng to a pipe, ffmpeg). */
    private static final long STREAMED = 0x7ffff000L;

    /** No real fmt chunk has more; a larger one is damage, and must not be read into memory. */
    private static final long LARGEST_FORMAT = 4_096;

    /** Whether a file that begins with these four bytes is a WAV file. */
    static boolean startsWith(byte[] magic) {
        String text = new String(magic, StandardCharsets.ISO_8859_1);
        return text.equals("RIFF") || text.equals("RF64");
    }

    /**
     * Reads up to the first sample.
     *
     * @param name of the file, for messages
     * @throws AudioException where this is no WAV file, or one that Parley cannot read
     */
    static WavHeader read(InputStream in, String name) throws IOException {
        ByteBuffer riff = read(in, 12, name);
        if (!startsWith(new byte[] {riff.get(0), riff.get(1), riff.get(2), riff.get(3)})
                || !id(riff, 8).equals("WAVE")) {
            throw new AudioException(name + " is not a WAV file");
        }
        SampleFormat format = null;
        while (true) {
            ByteBuffer chunk = read(in, 8, name);
            long size = Integer.toUnsignedLong(chunk.getInt(4));
            switch (id(chunk, 0)) {
                case "fmt " -> format = format(in, size, name);
                case "data" -> {
                    if (format == null) {
                        throw new AudioException(name + " is a damaged WAV file: its samples come before their format");
                    }
                    return new WavHeader(format, size == 0 || size >= STREAMED ? UNKNOWN : size);
                }
                default -> skip(in, size + size % 2, name);
            }
        }
    }

    private static SampleFormat format(InputStream in, long size, String name) throws IOException {
        if (size < 16 || size > LARGEST_FORMAT) {
            throw new AudioException(name + " is a damaged WAV file: its format takes " + size + " bytes");
        }
        ByteBuffer chunk = read(in, (int) (size + size % 2), name);
        int tag = Short.toUnsignedInt(chunk.getShort(0));
        if (tag == EXTENSIBLE && size >= 26) {
            tag = Short.toUnsignedInt(chunk.getShort(24));
        }
        if (tag != PCM && tag != IEEE_FLOAT) {
            throw new AudioException(name + " holds compressed sound (WAV format " + tag
                    + "), which Parley does not read. Convert it: sox IN.wav -e signed -b 16 OUT.wav");
        }
        int channels = Short.toUnsignedInt(chunk.getShort(2));
        int frameBytes = Short.toUnsignedInt(chunk.getShort(12));
        int width = channels == 0 ? 0 : frameBytes / channels;
        int bits = Short.toUnsignedInt(chunk.getShort(14));
        SampleFormat format =
                new SampleFormat(chunk.getInt(4), channels, width, tag == IEEE_FLOAT).checked(name);
        if (format.frameBytes() != frameBytes || (bits + 7) / 8 != width) {
            throw new AudioException(name + " is a damaged WAV file: " + channels + " channels of " + bits
                    + " bits do not make " + frameBytes + " bytes");
        }
        return format;
    }

    private static void skip(InputStream in, long count, String name) throws IOException {
        try {
            in.skipNBytes(count);
        } catch (EOFException e) {
            throw endsEarly(name);
        }
    }

    private static ByteBuffer read(InputStream in, int count, String name) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw endsEarly(name);
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static AudioException endsEarly(String name) {
        return new AudioException(name + " is not a whole WAV file: it ends before its first sample");
    }

    private static String id(ByteBuffer bytes, int at) {
        byte[] id = new byte[4];
        bytes.get(at, id);
        return new String(id, StandardCharsets.ISO_8859_1);
    }
}

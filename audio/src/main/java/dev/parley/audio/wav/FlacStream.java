package dev.parley.audio.wav;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * Decodes the frames of a FLAC file into plain samples, little-endian, channel by channel. Written after RFC 9639,
 * section 9. Every frame's check sum is tested. Memory is bounded by one frame: 65,536 samples of 8 channels.
 */
final class FlacStream extends InputStream {

    private static final int SYNC = 0b111111111111100;
    private static final int LEFT_SIDE = 8;
    private static final int SIDE_RIGHT = 9;
    private static final int MID_SIDE = 10;

    private final InputStream in;
    private final BitReader bits;
    private final SampleFormat format;
    private final int depth;
    private final int[][] channels;
    private byte[] decoded = new byte[0];
    private int given;
    private int ready;

    /** Reads on where the first frame begins. */
    FlacStream(InputStream in, FlacHeader header) {
        this.in = in;
        this.bits = new BitReader(in);
        this.format = header.format();
        this.depth = header.depth();
        this.channels = new int[format.channels()][0];
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** A file that ends in the middle of a frame ends before that frame. */
    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (given == ready) {
            try {
                decodeFrame();
            } catch (EOFException e) {
                return -1;
            }
        }
        int count = Math.min(length, ready - given);
        System.arraycopy(decoded, given, bytes, offset, count);
        given += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void decodeFrame() throws IOException {
        bits.startCheckSum();
        if (bits.unsigned(15) != SYNC) {
            throw damaged();
        }
        bits.unsigned(1);
        int sizeCode = (int) bits.unsigned(4);
        int rateCode = (int) bits.unsigned(4);
        int assignment = (int) bits.unsigned(4);
        bits.unsigned(4);
        skipNumber();
        int count = blockSize(sizeCode);
        bits.unsigned(rateCode == 12 ? 8 : rateCode >= 13 ? 16 : 0);
        bits.unsigned(8);
        decodeChannels(assignment, count);
        bits.align();
        int expected = bits.checkSum();
        if (bits.unsigned(16) != expected) {
            throw damaged();
        }
        pack(count);
    }

    /** The frame's number, in as many bytes as its first one has leading ones, as in UTF-8. */
    private void skipNumber() throws IOException {
        int first = (int) bits.unsigned(8);
        int ones = Integer.numberOfLeadingZeros(~(first << 24));
        for (int i = 1; i < ones; i++) {
            bits.unsigned(8);
        }
    }

    private int blockSize(int code) throws IOException {
        return switch (code) {
            case 0 -> throw damaged();
            case 1 -> 192;
            case 2, 3, 4, 5 -> 144 << code;
            case 6 -> (int) bits.unsigned(8) + 1;
            case 7 -> (int) bits.unsigned(16) + 1;
            default -> 1 << code;
        };
    }

    private void decodeChannels(int assignment, int count) throws IOException {
        boolean paired = assignment >= LEFT_SIDE;
        if (assignment > MID_SIDE || (paired ? 2 : assignment + 1) != channels.length) {
            throw damaged();
        }
        for (int channel = 0; channel < channels.length; channel++) {
            boolean side = paired && channel == (assignment == SIDE_RIGHT ? 0 : 1);
            if (channels[channel].length < count) {
                channels[channel] = new int[count];
            }
            FlacSubframe.decode(bits, side ? depth + 1 : depth, channels[channel], count);
        }
        if (paired) {
            separate(assignment, channels[0], channels[1], count);
        }
    }

    private static void separate(int assignment, int[] first, int[] second, int count) {
        for (int i = 0; i < count; i++) {
            switch (assignment) {
                case LEFT_SIDE -> second[i] = first[i] - second[i];
                case SIDE_RIGHT -> first[i] += second[i];
                default -> {
                    int side = second[i];
                    int mid = first[i] << 1 | side & 1;
                    first[i] = mid + side >> 1;
                    second[i] = mid - side >> 1;
                }
            }
        }
    }

    private void pack(int count) {
        int shift = 8 * format.width() - depth;
        ready = count * format.frameBytes();
        given = 0;
        if (decoded.length < ready) {
            decoded = new byte[ready];
        }
        int at = 0;
        for (int i = 0; i < count; i++) {
            for (int[] channel : channels) {
                int sample = channel[i] << shift;
                for (int k = 0; k < format.width(); k++) {
                    decoded[at++] = (byte) (sample >> 8 * k);
                }
            }
        }
    }

    private static IOException damaged() {
        return new IOException("its FLAC data is damaged");
    }
}

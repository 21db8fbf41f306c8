package dev.parley.audio.wav;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Bits of a stream, the highest of each byte first, with FLAC's check sum over the bytes they came from. */
final class BitReader {

    private static final int[] CRC16 = crcTable(0x8005);

    /** No residual of 32 bits has more; a longer run of zeros is damage. */
    private static final int LONGEST_UNARY = 1 << 25;

    private final InputStream in;
    private int current;
    private int left;
    private int crc;

    BitReader(InputStream in) {
        this.in = in;
    }

    /** The next 0 to 32 bits as an unsigned number. */
    long unsigned(int count) throws IOException {
        long value = 0;
        int wanted = count;
        while (wanted > 0) {
            if (left == 0) {
                load();
            }
            int some = Math.min(wanted, left);
            left -= some;
            value = value << some | current >>> left & (1 << some) - 1;
            wanted -= some;
        }
        return value;
    }

    /** The next 0 to 32 bits as a number in two's complement. */
    int signed(int count) throws IOException {
        return count == 0 ? 0 : (int) (unsigned(count) << 64 - count >> 64 - count);
    }

    /** How many zeros come before the next one, which is taken too. */
    int unary() throws IOException {
        int zeros = 0;
        while (true) {
            if (left == 0) {
                load();
            }
            int rest = current & (1 << left) - 1;
            if (rest != 0) {
                int skip = Integer.numberOfLeadingZeros(rest) - (32 - left);
                left -= skip + 1;
                return zeros + skip;
            }
            zeros += left;
            left = 0;
            if (zeros > LONGEST_UNARY) {
                throw new IOException("its FLAC data is damaged");
            }
        }
    }

    /** Skips to the next whole byte. */
    void align() {
        left = 0;
    }

    /** Starts the check sum anew, at a whole byte. */
    void startCheckSum() {
        crc = 0;
    }

    /** The CRC-16 of the bytes since {@link #startCheckSum}. */
    int checkSum() {
        return crc;
    }

    private void load() throws IOException {
        current = in.read();
        if (current < 0) {
            throw new EOFException("the FLAC data ends early");
        }
        left = 8;
        crc = crc << 8 & 0xffff ^ CRC16[crc >>> 8 ^ current];
    }

    private static int[] crcTable(int polynomial) {
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            int value = i << 8;
            for (int bit = 0; bit < 8; bit++) {
                value = (value & 0x8000) != 0 ? value << 1 ^ polynomial : value << 1;
            }
            table[i] = value & 0xffff;
        }
        return table;
    }
}

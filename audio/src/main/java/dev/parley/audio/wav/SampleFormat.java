package dev.parley.audio.wav;

import dev.parley.audio.AudioException;
import dev.parley.audio.Resampler;

/**
 * How samples lie in a file, little-endian, channel by channel.
 *
 * @param rate     samples a second in each channel
 * @param channels 1 to {@value #MAX_CHANNELS}
 * @param width    bytes a sample: 1 (unsigned), 2, 3, 4, or 4 and 8 where floating
 * @param floating IEEE floating point, full scale -1 to 1
 */
record SampleFormat(int rate, int channels, int width, boolean floating) {

    static final int MAX_CHANNELS = 32;

    /**
     * Checks a format.
     *
     * @param name of the file, for the message
     * @throws AudioException where Parley cannot read it
     */
    SampleFormat checked(String name) {
        if (channels < 1 || channels > MAX_CHANNELS) {
            throw new AudioException(name + " claims " + channels + " channels; 1 to " + MAX_CHANNELS
                    + " are possible");
        }
        if (rate < Resampler.MIN_RATE || rate > Resampler.MAX_RATE) {
            throw new AudioException(name + " claims " + Integer.toUnsignedString(rate) + " samples a second; "
                    + Resampler.MIN_RATE + " to " + Resampler.MAX_RATE + " are possible");
        }
        if (floating ? width != 4 && width != 8 : width < 1 || width > 4) {
            throw new AudioException(name + " has " + (floating ? "floating-point " : "") + "samples of " + width
                    + " bytes; 8, 16, 24 and 32 bits, and 32 and 64 bits floating, are possible");
        }
        return this;
    }

    /** Bytes for one sample of every channel. */
    int frameBytes() {
        return width * channels;
    }

    /** The mean of all channels at an offset, full scale -1 to 1; what is no number is silence. */
    float mono(byte[] bytes, int offset) {
        double sum = 0;
        for (int channel = 0; channel < channels; channel++) {
            sum += sample(bytes, offset + channel * width);
        }
        float mean = (float) (sum / channels);
        return Float.isFinite(mean) ? mean : 0;
    }

    private double sample(byte[] bytes, int at) {
        if (width == 1) {
            return ((bytes[at] & 0xff) - 128) / 128.0;
        }
        long bits = bytes[at + width - 1];
        for (int i = width - 2; i >= 0; i--) {
            bits = bits << 8 | bytes[at + i] & 0xff;
        }
        if (floating) {
            return width == 4 ? Float.intBitsToFloat((int) bits) : Double.longBitsToDouble(bits);
        }
        return bits / (double) (1L << 8 * width - 1);
    }
}

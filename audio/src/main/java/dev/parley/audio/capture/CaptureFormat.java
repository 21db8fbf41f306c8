package dev.parley.audio.capture;

import dev.parley.audio.Pcm;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a card is asked to record.
 *
 * @param sample   a sample as arecord names it: {@code S16_LE}
 * @param rate     samples a second in each channel
 * @param channels how many
 */
record CaptureFormat(String sample, int rate, int channels) {

    /** Parley's own, which ALSA's plug layer can make of nearly any card's. */
    static final CaptureFormat PARLEYS = new CaptureFormat("S16_LE", Pcm.RATE, 1);

    /** Samples that a WAV file can hold and Parley reads, the best first. */
    private static final List<String> SAMPLES = List.of("S16_LE", "S32_LE", "S24_3LE", "FLOAT_LE", "U8");

    private static final String NUMBERS = ":\\s*([\\[(]?)(\\d+)(?: (\\d+))?";
    private static final Pattern FORMATS = Pattern.compile("^FORMAT:(.*)$", Pattern.MULTILINE);
    private static final Pattern RATES = Pattern.compile("^RATE" + NUMBERS, Pattern.MULTILINE);
    private static final Pattern CHANNELS = Pattern.compile("^CHANNELS" + NUMBERS, Pattern.MULTILINE);

    /**
     * The nearest to Parley's format that a card can do: no fewer samples a second where it can, no more channels than
     * it must.
     *
     * @param dump what {@code arecord --dump-hw-params} prints
     * @return empty where the dump tells nothing, or no sample that Parley reads
     */
    static Optional<CaptureFormat> offered(String dump) {
        Matcher formats = FORMATS.matcher(dump);
        Matcher rates = RATES.matcher(dump);
        Matcher channels = CHANNELS.matcher(dump);
        if (!formats.find() || !rates.find() || !channels.find()) {
            return Optional.empty();
        }
        List<String> there = Arrays.asList(formats.group(1).strip().split("\\s+"));
        return SAMPLES.stream().filter(there::contains).findFirst().map(sample ->
                new CaptureFormat(sample, nearest(rates, PARLEYS.rate()), nearest(channels, PARLEYS.channels())));
    }

    /** The value of a range {@code [8000 48000]}, or of the only one there is, that comes nearest. */
    private static int nearest(Matcher range, int wanted) {
        long low = Long.parseLong(range.group(2));
        long high = range.group(3) == null ? low : Long.parseLong(range.group(3));
        return (int) Math.max(low, Math.min(high, wanted));
    }

    @Override
    public String toString() {
        return rate + " Hz, " + (channels == 1 ? "1 channel" : channels + " channels") + ", " + sample;
    }
}

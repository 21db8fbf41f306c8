package dev.parley.audio.capture;

import dev.parley.audio.Pcm;
import dev.parley.audio.capture.SoundFault.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Measures a few seconds of a microphone's sound, and says what to change. Stateless. The bounds are such that none of
 * 207 real recordings of coffee orders, by people at their own computers, has a fault, and a kitchen's noise alone has.
 */
public final class SoundCheck {

    /** 20 ms: one period of the lowest hum. */
    private static final int FRAME = Pcm.RATE / 50;
    private static final double ROOM = 0.10;
    private static final double VOICE = 0.95;

    /** A resampled plateau ripples a little below the largest sample. */
    private static final int LARGEST = 32_440;
    private static final double TOLERABLE_CLIPPING = 0.001;
    private static final double TOLERABLE_OFFSET = 0.03;
    /** The quietest of real microphones, with its own noise, is louder. */
    private static final double DEAD_DECIBELS = -75;
    private static final double LOUDEST_SPEECH = -9;
    private static final double SOFTEST_SPEECH = -45;
    private static final double LEAST_SPEECH_TO_NOISE = 6;
    private static final double GOOD_SPEECH_TO_NOISE = 15;
    private static final double LOUDEST_ROOM = -35;
    /** Hum below this is less than what most rooms have in it. */
    private static final double TOLERABLE_HUM = -55;

    private SoundCheck() {
    }

    /** Measures samples at {@value Pcm#RATE} a second; at least half a second, to find hum. */
    public static SoundMeasures measure(short[] samples) {
        double mean = IntStream.range(0, samples.length).mapToDouble(i -> samples[i]).average().orElse(0);
        double[] frames = IntStream.range(0, samples.length / FRAME)
                .mapToDouble(i -> rms(samples, i * FRAME, FRAME, mean)).sorted().toArray();
        long clipped = IntStream.range(0, samples.length).filter(i -> Math.abs(samples[i]) >= LARGEST).count();
        SoundLevel level = new SoundLevel(SoundLevel.of(samples, samples.length).peakDecibels(),
                SoundLevel.decibels(rms(samples, 0, samples.length, mean)));
        return new SoundMeasures(level, percentile(frames, ROOM), percentile(frames, VOICE), mean / 32_768,
                samples.length == 0 ? 0 : clipped / (double) samples.length, MainsHum.in(samples));
    }

    /**
     * What is to be mended, the worst first; empty where all is well.
     *
     * @param spoken whether somebody was told to speak meanwhile
     * @param card   the card as {@code amixer -c} takes it, where it is known
     */
    public static List<SoundFault> faults(SoundMeasures sound, boolean spoken, Optional<String> card) {
        Mixer mixer = new Mixer(card);
        if (isDead(sound)) {
            return List.of(fault(Kind.DEAD, "the microphone gives nothing at all: see that it is plugged in and not"
                    + " switched off, or name another (microphone: in parley.yaml); switch its capture on: %s",
                    mixer.command("cap")));
        }
        List<SoundFault> faults = new ArrayList<>();
        level(sound, spoken, mixer).ifPresent(faults::add);
        noise(sound, spoken).ifPresent(faults::add);
        sound.hum().filter(hum -> hum.decibels() > TOLERABLE_HUM).ifPresent(hum -> faults.add(fault(Kind.HUM,
                "the mains hum (%d Hz, %.0f dB): move the microphone and its cable away from power supplies, or use"
                        + " another supply or a USB microphone", hum.hertz(), hum.decibels())));
        if (Math.abs(sound.offset()) > TOLERABLE_OFFSET) {
            faults.add(fault(Kind.OFFSET, "the sound lies %.0f %% of full scale beside its middle (a DC offset), which"
                    + " no mixer mends: use another input, adapter or microphone", 100 * sound.offset()));
        }
        return faults;
    }

    /** At most one of too loud and too quiet, and neither where nobody spoke. */
    private static Optional<SoundFault> level(SoundMeasures sound, boolean spoken, Mixer mixer) {
        if (sound.clippedShare() > TOLERABLE_CLIPPING) {
            return Optional.of(fault(Kind.CLIPPED, "%.1f %% of the sound is cut off (clipped): lower the capture level:"
                    + " %s", 100 * sound.clippedShare(), mixer.command("20%-")));
        }
        if (!spoken || sound.speechToNoise() < LEAST_SPEECH_TO_NOISE) {
            return Optional.empty();
        }
        if (sound.speechDecibels() > LOUDEST_SPEECH) {
            return Optional.of(fault(Kind.TOO_LOUD, "speech is too loud (%.0f dB, where -12 to -35 is good): lower the"
                    + " capture level: %s", sound.speechDecibels(), mixer.command("10%-")));
        }
        return sound.speechDecibels() > SOFTEST_SPEECH ? Optional.empty()
                : Optional.of(fault(Kind.TOO_QUIET, "speech is too quiet (%.0f dB, where -12 to -35 is good): come"
                        + " closer, or raise the capture level: %s", sound.speechDecibels(), mixer.command("20%+")));
    }

    private static Optional<SoundFault> noise(SoundMeasures sound, boolean spoken) {
        if (spoken && sound.speechToNoise() < LEAST_SPEECH_TO_NOISE) {
            return Optional.of(fault(Kind.NO_SPEECH, "no speech rises above the noise (%.0f dB): speak during the"
                    + " recording, and see that this is the microphone you speak into", sound.noiseDecibels()));
        }
        if (spoken && sound.speechToNoise() < GOOD_SPEECH_TO_NOISE) {
            return Optional.of(fault(Kind.NOISY, "speech is only %.0f dB above the noise, where 15 are needed: move the"
                    + " microphone closer to who speaks, or away from fans and speakers", sound.speechToNoise()));
        }
        return sound.noiseDecibels() < LOUDEST_ROOM ? Optional.empty()
                : Optional.of(fault(Kind.NOISY, "the noise is loud (%.0f dB, where less than -50 is good): move the"
                        + " microphone away from fans and speakers, and lower a boost that the mixer may have",
                        sound.noiseDecibels()));
    }

    private static boolean isDead(SoundMeasures sound) {
        return sound.level().rmsDecibels() < DEAD_DECIBELS - 10 || sound.level().peakDecibels() < DEAD_DECIBELS;
    }

    private static double rms(short[] samples, int from, int length, double mean) {
        double sum = 0;
        for (int i = from; i < from + length; i++) {
            sum += (samples[i] - mean) * (samples[i] - mean);
        }
        return length == 0 ? 0 : Math.sqrt(sum / length);
    }

    private static double percentile(double[] sorted, double share) {
        return SoundLevel.decibels(sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))]);
    }

    private static SoundFault fault(Kind kind, String advice, Object... values) {
        return new SoundFault(kind, String.format(Locale.ROOT, advice, values));
    }

    /** Words for the mixer's command line; what its control is called differs from card to card. */
    private record Mixer(Optional<String> card) {

        String command(String change) {
            String amixer = "amixer" + card.map(id -> " -c " + id).orElse("");
            return amixer + " sset Capture " + change + " (or Mic; \"" + amixer + " scontrols\" lists what there is)";
        }
    }
}

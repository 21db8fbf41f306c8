package dev.parley.audio.tts;

import dev.parley.audio.AudioException;
import dev.parley.audio.ChildProcess;
import dev.parley.audio.Pcm;
import dev.parley.audio.Resampler;
import dev.parley.audio.SpeechSynthesizer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Speaks by running espeak-ng, which needs about 30 ms for a sentence; the last {@value #CACHED} sentences are kept.
 * Thread-safe.
 */
public final class EspeakSynthesizer implements SpeechSynthesizer {

    private static final int CACHED = 32;
    private static final double LONGEST_CACHED_SECONDS = 10;
    private static final int LONGEST_TEXT = 4_000;
    private static final int WAV_HEADER = 44;

    /** Exit codes of timeout(1), which stands between us and a hanging synthesizer. */
    private static final int TIMED_OUT = 124;
    private static final int NOT_FOUND = 127;

    private final List<String> command;
    private final Map<String, Pcm> recent = new LinkedHashMap<>(CACHED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Pcm> eldest) {
            return size() > CACHED;
        }
    };

    /** Speaks with a voice. Whether espeak-ng is installed shows with the first sentence. */
    public EspeakSynthesizer(EspeakVoice voice) {
        this(List.of("timeout", "20", "espeak-ng", "--stdin", "--stdout", "-b", "1", "-v", voice.name(),
                "-s", String.valueOf(voice.wordsPerMinute()), "-p", String.valueOf(voice.pitch())));
    }

    /** Speaks with a command that takes text and gives a WAV file of 16 bits, mono. */
    EspeakSynthesizer(List<String> command) {
        this.command = List.copyOf(command);
    }

    @Override
    public Pcm synthesize(String text) {
        String plain = plain(text);
        if (plain.isEmpty()) {
            return new Pcm(new short[0]);
        }
        synchronized (recent) {
            Pcm known = recent.get(plain);
            if (known != null) {
                return known;
            }
        }
        Pcm sound = decode(run(plain));
        if (sound.seconds() <= LONGEST_CACHED_SECONDS) {
            synchronized (recent) {
                recent.put(plain, sound);
            }
        }
        return sound;
    }

    /** No control characters (espeak-ng takes some for commands) and no [[phonemes]]. */
    private static String plain(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\\s]+", " ").replaceAll("\\[(?=\\[)", "[ ").strip();
        return plain.substring(0, Math.min(LONGEST_TEXT, plain.length()));
    }

    private byte[] run(String text) {
        try (ChildProcess espeak = new ChildProcess(command, "espeak-ng")) {
            byte[] wav = exchange(espeak, text);
            int code = espeak.waitFor();
            if (code == NOT_FOUND) {
                throw new AudioException("Answers cannot be spoken: espeak-ng is not installed."
                        + " Install it with: apt install espeak-ng");
            }
            if (code == TIMED_OUT) {
                throw new AudioException("espeak-ng did not finish speaking \"" + text + "\" within 20 s");
            }
            if (code != 0 || wav.length == 0) {
                throw new AudioException("espeak-ng failed (exit code " + code + "): " + espeak.complaint());
            }
            return wav;
        }
    }

    private static byte[] exchange(ChildProcess espeak, String text) {
        try {
            try (OutputStream in = espeak.input()) {
                in.write(text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // It ended without reading: its exit code and words say why.
            }
            return espeak.output().readAllBytes();
        } catch (IOException e) {
            throw new AudioException("espeak-ng's sound cannot be read: " + e.getMessage(), e);
        }
    }

    /** espeak-ng writes the plainest WAV header there is, with no use for its lengths since it streams. */
    private static Pcm decode(byte[] wav) {
        ByteBuffer header = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
        if (wav.length < WAV_HEADER || header.getShort(22) != 1 || header.getShort(34) != 16) {
            throw new AudioException("espeak-ng gave something else than a WAV file of 16 bits, mono");
        }
        int rate = header.getInt(24);
        if (rate < Resampler.MIN_RATE || rate > Resampler.MAX_RATE) {
            throw new AudioException("espeak-ng gave a sound of " + rate + " samples a second");
        }
        short[] samples = Pcm.ofLittleEndian(Arrays.copyOfRange(wav, WAV_HEADER, wav.length),
                wav.length - WAV_HEADER).samples();
        float[] scaled = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            scaled[i] = samples[i] / 32_768f;
        }
        Resampler resampler = new Resampler(rate);
        short[] head = resampler.resample(scaled, scaled.length);
        short[] tail = resampler.finish();
        short[] all = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, all, head.length, tail.length);
        return new Pcm(all);
    }
}

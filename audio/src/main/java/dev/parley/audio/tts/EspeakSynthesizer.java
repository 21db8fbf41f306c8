package dev.parley.audio.tts;

import dev.parley.audio.AudioException;
import dev.parley.audio.Pcm;
import dev.parley.audio.Resampler;
import dev.parley.audio.SpeechSynthesizer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/** Speaks by running espeak-ng, which needs about 30 ms for a sentence. Thread-safe. */
public final class EspeakSynthesizer implements SpeechSynthesizer {

    private static final int WAV_HEADER = 44;

    private final EspeakProgram program;

    /** Speaks with a voice. Whether espeak-ng is installed shows with the first sentence. */
    public EspeakSynthesizer(EspeakVoice voice) {
        program = EspeakProgram.with("--stdout", "-v", voice.name(), "-s", String.valueOf(voice.wordsPerMinute()),
                "-p", String.valueOf(voice.pitch()));
    }

    /** Speaks with a command that takes text and gives a WAV file of 16 bits, mono. */
    EspeakSynthesizer(List<String> command) {
        program = EspeakProgram.insteadOf(command);
    }

    @Override
    public Pcm synthesize(String text) {
        String plain = EspeakProgram.plain(text);
        return plain.isEmpty() ? new Pcm(new short[0]) : decode(program.answer(plain));
    }

    @Override
    public List<String> phrases(String text) {
        return Sentences.of(text);
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
        return Resampler.whole(scaled, rate);
    }
}

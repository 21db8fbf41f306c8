package dev.parley.audio.tts;

import dev.parley.audio.AudioException;
import dev.parley.audio.Pcm;
import dev.parley.audio.Resampler;
import dev.parley.audio.SpeechSynthesizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Speaks with a Piper voice: espeak-ng's phonemes, phrase by phrase, through a VITS network. Phrases are sentences, long
 * ones cut by their clauses: the network needs, and keeps, memory for the longest. A phrase sounds a little different
 * each time, unless the voice's noise is 0. Thread-safe; one phrase at a time.
 *
 * <p>Source: J. Kim, J. Kong and J. Son, "Conditional Variational Autoencoder with Adversarial Learning for End-to-End
 * Text-to-Speech", 2021; level and pauses as <a href="https://github.com/rhasspy/piper">Piper</a> has them.
 */
public final class PiperSynthesizer implements SpeechSynthesizer {

    /** After each phrase. */
    private static final Pcm PAUSE = new Pcm(new short[Pcm.RATE / 5]);
    private static final Pcm SILENCE = new Pcm(new short[0]);
    /** A phrase with a peak below this is silence. */
    private static final float SOFTEST_PEAK = 0.01f;

    private final PiperVoice voice;
    private final Phonemizer phonemizer;
    private final PiperNetwork network;

    /**
     * Loads a voice, which takes a second or two; whether espeak-ng is installed shows with the first sentence.
     *
     * @throws AudioException where its network cannot be loaded, or is none of a Piper voice
     */
    public PiperSynthesizer(PiperVoice voice) {
        this.voice = voice;
        this.phonemizer = new Phonemizer(voice.espeakVoice());
        this.network = new PiperNetwork(voice);
    }

    @Override
    public Pcm synthesize(String text) {
        List<Pcm> parts = new ArrayList<>();
        for (String phrase : phrases(EspeakProgram.plain(text))) {
            parts.add(spoken(phrase));
            parts.add(PAUSE);
        }
        return Pcm.joined(parts);
    }

    @Override
    public List<String> phrases(String text) {
        return Sentences.of(text).stream().flatMap(sentence -> Sentences.clauses(sentence).stream()).toList();
    }

    private Pcm spoken(String phrase) {
        String ipa = phonemizer.ipa(phrase);
        if (ipa.codePoints().noneMatch(Character::isLetter)) {
            return SILENCE; // of marks alone a network makes noise
        }
        float[] samples = network.samples(voice.phonemeIds().of(ipa));
        level(samples);
        return Resampler.whole(samples, voice.manner().rate());
    }

    /** As loud as can be: networks differ much in level. */
    private static void level(float[] samples) {
        float peak = SOFTEST_PEAK;
        for (float sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        for (int i = 0; i < samples.length; i++) {
            samples[i] /= peak;
        }
    }

    @Override
    public void close() {
        network.close();
    }
}

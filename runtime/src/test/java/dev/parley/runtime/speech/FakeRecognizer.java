package dev.parley.runtime.speech;

import dev.parley.audio.AudioException;
import dev.parley.audio.Pcm;
import dev.parley.audio.SpeechRecognizer;
import dev.parley.audio.Transcript;
import java.util.List;

/**
 * Hears its words wherever {@link FakeMicrophone#SPEECH} was, thinks that a sentence has ended {@value #SETTLED} s after it, and
 * breaks at {@link FakeMicrophone#POISON}. Confined to the thread that made it, as the real one is.
 */
final class FakeRecognizer implements SpeechRecognizer {

    static final double SETTLED = 0.1;

    private final Thread owner = Thread.currentThread();
    private final String words;
    private boolean speech;
    private int silence;
    private int samples;
    private volatile boolean closed;

    FakeRecognizer(String words) {
        this.words = words;
    }

    @Override
    public boolean hear(short[] frame, int length) {
        check();
        samples += length;
        if (frame[0] == FakeMicrophone.POISON) {
            close();
            throw new AudioException("the recogniser broke");
        }
        speech |= frame[0] == FakeMicrophone.SPEECH;
        silence = frame[0] == FakeMicrophone.SPEECH ? 0 : silence + length;
        return speech && silence >= SETTLED * Pcm.RATE;
    }

    @Override
    public String partial() {
        check();
        return speech ? words : "";
    }

    @Override
    public Transcript finish() {
        check();
        String text = speech ? words : "";
        Transcript heard = new Transcript(text, List.of(), speech ? 0.9 : 0, seconds(), "fake",
                Transcript.Part.of(text, sentence -> true));
        reset();
        return heard;
    }

    @Override
    public void reset() {
        check();
        speech = false;
        silence = 0;
        samples = 0;
    }

    /** How much of the utterance under way it was given. */
    double seconds() {
        return samples / (double) Pcm.RATE;
    }

    boolean closed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }

    private void check() {
        if (closed || Thread.currentThread() != owner) {
            throw new IllegalStateException(closed ? "closed" : "used on " + Thread.currentThread().getName());
        }
    }
}

package dev.parley.runtime.speech;

import dev.parley.audio.Pcm;
import dev.parley.audio.SpeechSynthesizer;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A text as sound, phrase by phrase: while one is played, the thread {@code parley-voice} makes the next. Confined to
 * one thread.
 */
public final class Phrases implements Iterator<Pcm>, AutoCloseable {

    private static final Pcm SILENCE = new Pcm(new short[0]);

    private final SpeechSynthesizer synthesizer;
    private final Iterator<String> phrases;
    private final ExecutorService maker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "parley-voice");
        thread.setDaemon(true);
        return thread;
    });
    private final double gain;
    private Future<Pcm> ahead;

    /**
     * The phrases of a text, the first of which is begun at once.
     *
     * @param text an answer, as it is written
     * @param gain how loud, 1 for as it is synthesised
     */
    public Phrases(String text, SpeechSynthesizer synthesizer, double gain) {
        this.synthesizer = synthesizer;
        this.gain = gain;
        this.phrases = synthesizer.phrases(SpokenText.of(text)).iterator();
        begin();
    }

    private void begin() {
        String phrase = phrases.hasNext() ? phrases.next() : null;
        ahead = phrase == null ? null : maker.submit(() -> synthesizer.synthesize(phrase));
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    /**
     * The next phrase, as soon as it is made; silence where the thread is interrupted meanwhile, and then no more.
     *
     * @throws dev.parley.audio.AudioException where it cannot be made
     */
    @Override
    public Pcm next() {
        if (ahead == null) {
            throw new NoSuchElementException();
        }
        try {
            Pcm made = ahead.get();
            begin();
            return made.scaled(gain);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ahead = null;
            return SILENCE;
        } catch (ExecutionException e) {
            ahead = null;
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("A phrase could not be made", e);
        }
    }

    /** What is being made is not waited for. */
    @Override
    public void close() {
        maker.shutdownNow();
    }
}

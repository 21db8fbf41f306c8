package dev.parley.audio.vosk;

import com.sun.jna.Pointer;
import dev.parley.audio.AudioException;
import dev.parley.audio.Pcm;
import dev.parley.audio.SpeechRecognizer;
import dev.parley.audio.Transcript;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Vosk as a stream. Give it frames of about 100 ms: it looks for the end of an utterance once a frame.
 *
 * <p>A native recogniser lives for one stream, at most for {@value #ROUND_SECONDS} seconds and the utterance under way
 * then: libvosk keeps the features of all it has heard, and would restart its clock by itself at 200 s.
 */
public final class VoskRecognizer implements SpeechRecognizer {

    private static final int ROUND_SECONDS = 180;

    private final Thread owner = Thread.currentThread();
    private final VoskModel model;
    private final VoskApi api;
    private final VoskJson.Source source;
    private Pointer recognizer;
    private long heard;
    private long utteranceStart;
    private long roundStart;
    private boolean roundOver;

    /**
     * Makes a recogniser of a model that hears nothing but sentences.
     *
     * @throws IllegalStateException where the model is closed
     */
    public VoskRecognizer(VoskModel model) {
        this(model, words -> true);
    }

    /**
     * Makes a recogniser, confined to the calling thread. It goes on to the end of its utterance when the model is
     * closed before it.
     *
     * @param sentences tells what is a sentence and what is said freely
     * @throws IllegalStateException where the model is closed
     */
    public VoskRecognizer(VoskModel model, Predicate<List<String>> sentences) {
        this.model = model;
        this.source = new VoskJson.Source(model.name(), sentences);
        this.api = model.api();
        this.recognizer = model.newRecognizer();
    }

    /**
     * {@inheritDoc} That is Kaldi's end of an utterance, which nobody has to heed.
     *
     * @throws IllegalStateException from another thread, or once it is closed or has failed
     */
    @Override
    public boolean hear(short[] frame, int length) {
        Objects.checkFromIndexSize(0, length, frame.length);
        Pointer handle = open();
        if (length == 0) {
            return false;
        }
        if (roundOver) {
            handle = renew();
        }
        int ended = api.vosk_recognizer_accept_waveform_s(handle, frame, length);
        if (ended < 0) {
            close();
            throw new AudioException("Speech recognition failed: "
                    + KaldiLog.takeError().orElse("libvosk gives no reason"));
        }
        heard += length;
        return ended > 0;
    }

    @Override
    public String partial() {
        return VoskJson.partial(api.vosk_recognizer_partial_result(open()));
    }

    @Override
    public Transcript finish() {
        Transcript transcript = transcript(api.vosk_recognizer_final_result(open()));
        heard = 0;
        utteranceStart = 0;
        roundOver = true;
        return transcript;
    }

    @Override
    public void reset() {
        api.vosk_recognizer_reset(open());
        utteranceStart = heard;
        roundOver |= heard - roundStart > (long) ROUND_SECONDS * Pcm.RATE;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException from another thread
     */
    @Override
    public void close() {
        checkThread();
        if (recognizer != null) {
            api.vosk_recognizer_free(recognizer);
            recognizer = null;
        }
    }

    private Pointer renew() {
        Pointer next = model.newRecognizer();
        api.vosk_recognizer_free(recognizer);
        recognizer = next;
        roundStart = heard;
        roundOver = false;
        return next;
    }

    private Transcript transcript(String json) {
        return VoskJson.transcript(json, roundStart / (double) Pcm.RATE, model.wordTimeFactor(),
                (heard - utteranceStart) / (double) Pcm.RATE, source);
    }

    private Pointer open() {
        checkThread();
        if (recognizer == null) {
            throw new IllegalStateException("This recogniser is closed");
        }
        return recognizer;
    }

    private void checkThread() {
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("This recogniser belongs to the thread " + owner.getName()
                    + ", and was called from " + Thread.currentThread().getName());
        }
    }
}

package dev.parley.audio.tts;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.parley.audio.AudioException;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The network of a Piper voice, from phoneme ids to samples. Thread-safe; one phrase at a time.
 *
 * <p>It takes {@code input} (int64, 1 x phoneme ids), {@code input_lengths} (int64, 1), {@code scales} (float: noise,
 * length, noise width) and, of a voice of several speakers, {@code sid} (int64, 1); it gives {@code output} (float, 1 x
 * 1 x 1 x samples).
 */
final class PiperNetwork implements AutoCloseable {

    private static final Set<String> INPUTS = Set.of("input", "input_lengths", "scales");
    private static final String SPEAKER = "sid";
    /** Nothing else is to be done while an answer is made, and more than these do not make it sooner. */
    private static final int MOST_THREADS = 4;

    private final PiperVoice voice;
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final OrtSession.RunOptions options;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Loads the network; throws an {@link AudioException} where it cannot be, or is none of a Piper voice. */
    PiperNetwork(PiperVoice voice) {
        this.voice = voice;
        try {
            session = open();
            options = new OrtSession.RunOptions();
        } catch (OrtException e) {
            throw new AudioException(voice.file() + " is no network that can be run: " + e.getMessage(), e);
        }
        Set<String> inputs = session.getInputNames();
        if (!inputs.containsAll(INPUTS) || inputs.contains(SPEAKER) != voice.speaker().isPresent()) {
            close();
            throw new AudioException(voice.file() + " is not the network of this Piper voice: it takes " + inputs);
        }
    }

    /** Cores are not kept busy between phrases. The arena stays: without it more memory is taken, and no time saved. */
    private OrtSession open() throws OrtException {
        try (OrtSession.SessionOptions settings = new OrtSession.SessionOptions()) {
            settings.setIntraOpNumThreads(Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
            settings.setInterOpNumThreads(1);
            settings.addConfigEntry("session.intra_op.allow_spinning", "0");
            return environment.createSession(voice.file().toString(), settings);
        }
    }

    /**
     * Speaks a phrase.
     *
     * @return samples at the rate of the voice, full scale is -1 to 1
     * @throws AudioException where the network fails, or is closed before it is done
     */
    synchronized float[] samples(long[] phonemeIds) {
        if (closed.get()) {
            throw new AudioException("The voice " + voice.file() + " is closed");
        }
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            PiperVoice.Manner manner = voice.manner();
            inputs.put("input", OnnxTensor.createTensor(environment, new long[][] {phonemeIds}));
            inputs.put("input_lengths", OnnxTensor.createTensor(environment, new long[] {phonemeIds.length}));
            inputs.put("scales", OnnxTensor.createTensor(environment,
                    new float[] {manner.noise(), manner.length(), manner.noiseWidth()}));
            if (voice.speaker().isPresent()) {
                inputs.put(SPEAKER, OnnxTensor.createTensor(environment, new long[] {voice.speaker().getAsLong()}));
            }
            try (OrtSession.Result result = session.run(inputs, options)) {
                FloatBuffer output = ((OnnxTensor) result.get(0)).getFloatBuffer();
                float[] samples = new float[output.remaining()];
                output.get(samples);
                return samples;
            }
        } catch (OrtException e) {
            throw new AudioException("The voice " + voice.file() + " failed: " + e.getMessage(), e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    /** Ends what is being spoken, and lets the native memory go. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            options.setTerminate(true);
            release();
        } catch (OrtException e) {
            throw new AudioException("The voice " + voice.file() + " cannot be closed: " + e.getMessage(), e);
        }
    }

    private synchronized void release() throws OrtException {
        options.close();
        session.close();
    }
}

package dev.parley.audio.vad;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.parley.audio.AudioException;
import dev.parley.audio.Pcm;
import dev.parley.audio.VoiceActivity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.List;
import java.util.Map;

/**
 * Voice activity by Silero VAD, a recurrent network, in ONNX Runtime on the calling thread: 0.1 ms a frame on a PC. The
 * tensors are made once; two states take turns at being read and written. Confined to one thread.
 *
 * <p>See {@code MODEL_CARD.md} beside the network for what goes in and comes out.
 */
public final class SileroVoiceActivity implements VoiceActivity {

    private static final String NETWORK = "silero_vad_v5.onnx";
    /** Samples of the frame before that the network sees again. */
    private static final int CONTEXT = 64;
    private static final long[] STATE = {2, 1, 128};
    private static final float FULL_SCALE = 32_768;

    private final OrtSession session;
    private final FloatBuffer sound = floats(CONTEXT + FRAME);
    private final FloatBuffer probability = floats(1);
    private final List<FloatBuffer> states = List.of(floats(2 * 128), floats(2 * 128));
    private final List<OnnxTensor> tensors;
    private final List<Step> steps;
    private int next;
    private boolean closed;

    /** One of the two ways to run: from which state, into which. */
    private record Step(Map<String, OnnxTensorLike> inputs, Map<String, OnnxValue> outputs) {
    }

    /**
     * Loads the network.
     *
     * @throws AudioException where ONNX Runtime cannot run here
     */
    public SileroVoiceActivity() {
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            session = open(environment);
            OnnxTensor in = OnnxTensor.createTensor(environment, sound, new long[] {1, CONTEXT + FRAME});
            OnnxTensor out = OnnxTensor.createTensor(environment, probability, new long[] {1, 1});
            OnnxTensor even = OnnxTensor.createTensor(environment, states.get(0), STATE);
            OnnxTensor odd = OnnxTensor.createTensor(environment, states.get(1), STATE);
            OnnxTensor rate = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[] {Pcm.RATE}), new long[0]);
            tensors = List.of(in, out, even, odd, rate);
            steps = List.of(
                    new Step(Map.of("input", in, "state", even, "sr", rate), Map.of("output", out, "stateN", odd)),
                    new Step(Map.of("input", in, "state", odd, "sr", rate), Map.of("output", out, "stateN", even)));
        } catch (OrtException e) {
            throw new AudioException("ONNX Runtime cannot load the voice activity model: " + e.getMessage(), e);
        }
    }

    /** No thread of its own, and no arena that keeps memory. */
    private static OrtSession open(OrtEnvironment environment) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            return environment.createSession(network(), options);
        }
    }

    private static byte[] network() {
        try (InputStream in = SileroVoiceActivity.class.getResourceAsStream(NETWORK)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AudioException("Cannot read the built-in " + NETWORK, e);
        }
    }

    /** ONNX Runtime reads and writes such a buffer where it lies. */
    private static FloatBuffer floats(int length) {
        return ByteBuffer.allocateDirect(Float.BYTES * length).order(ByteOrder.nativeOrder()).asFloatBuffer();
    }

    @Override
    public double probability(short[] frame) {
        if (closed) {
            throw new IllegalStateException("This voice activity is closed");
        }
        for (int i = 0; i < CONTEXT; i++) {
            sound.put(i, sound.get(FRAME + i));
        }
        for (int i = 0; i < FRAME; i++) {
            sound.put(CONTEXT + i, frame[i] / FULL_SCALE);
        }
        Step step = steps.get(next);
        next = 1 - next;
        try {
            session.run(step.inputs(), step.outputs()).close();
            return probability.get(0);
        } catch (OrtException e) {
            close();
            throw new AudioException("Voice activity failed: " + e.getMessage(), e);
        }
    }

    @Override
    public void reset() {
        for (FloatBuffer buffer : List.of(sound, states.get(0), states.get(1))) {
            for (int i = 0; i < buffer.capacity(); i++) {
                buffer.put(i, 0);
            }
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            tensors.forEach(OnnxTensor::close);
            try {
                session.close();
            } catch (OrtException e) {
                throw new AudioException("ONNX Runtime cannot let the voice activity model go", e);
            }
        }
    }
}

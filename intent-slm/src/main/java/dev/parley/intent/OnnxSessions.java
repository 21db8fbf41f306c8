package dev.parley.intent;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/** Opens networks the way a small board wants them: few threads, no spinning, no arena that keeps memory. */
public final class OnnxSessions {

    private OnnxSessions() {
    }

    /**
     * A session, which is the caller's to close.
     *
     * @param network the bytes of an ONNX file
     * @param threads that one run may use, at least 1
     * @throws OrtException where it is no network that ONNX Runtime can run
     */
    public static OrtSession open(byte[] network, int threads) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            return OrtEnvironment.getEnvironment().createSession(network, options);
        }
    }
}

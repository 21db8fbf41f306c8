package dev.parley.runtime.speech;

import dev.parley.audio.VoiceActivity;

/** Takes everything but {@link FakeMicrophone#SILENCE} for speech. */
final class FakeVoice implements VoiceActivity {

    private boolean closed;

    @Override
    public double probability(short[] frame) {
        return frame[0] == FakeMicrophone.SILENCE ? 0 : 1;
    }

    @Override
    public void reset() {
        // each frame is taken for itself
    }

    boolean closed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}

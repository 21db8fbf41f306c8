package dev.parley.audio.vad;

import dev.parley.audio.VoiceActivity;

/**
 * Voice activity by level alone: whatever stands out of the quietest of late. Costs nothing, and takes dishes for
 * speech; it is here for {@link SileroVoiceActivity} to be measured against. Confined to one thread.
 */
public final class EnergyGate implements VoiceActivity {

    /** How far above its surroundings speech is: 10 dB. */
    private static final double RISE = 3.2;
    /** How fast the level of the surroundings may rise: 1.5 dB a second. */
    private static final double DRIFT = 1.0055;
    private static final double SILENCE = 1;

    private double floor = Double.MAX_VALUE;

    @Override
    public double probability(short[] frame) {
        double sum = 0;
        for (int i = 0; i < FRAME; i++) {
            sum += (double) frame[i] * frame[i];
        }
        double level = Math.max(SILENCE, Math.sqrt(sum / FRAME));
        floor = Math.min(level, floor * DRIFT);
        return level > RISE * floor ? 1 : 0;
    }

    @Override
    public void reset() {
        floor = Double.MAX_VALUE;
    }

    @Override
    public void close() {
        // nothing is held
    }
}

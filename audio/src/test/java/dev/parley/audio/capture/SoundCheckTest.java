package dev.parley.audio.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.audio.Pcm;
import dev.parley.audio.capture.SoundFault.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On four seconds of made sounds, whose levels are known. */
class SoundCheckTest {

    private static final int LENGTH = 4 * Pcm.RATE;
    private static final double SINE_DECIBELS = -3.01;

    /** A sound from what it is at each sample, full scale being 1; what is more is cut off. */
    private static short[] sound(IntToDoubleFunction wave) {
        short[] samples = new short[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            samples[i] = (short) Math.max(-32_768, Math.min(32_767, Math.round(32_768 * wave.applyAsDouble(i))));
        }
        return samples;
    }

    private static IntToDoubleFunction sine(double hertz, double amplitude) {
        return i -> amplitude * Math.sin(2 * Math.PI * hertz * i / Pcm.RATE);
    }

    /** White noise of a level. */
    private static IntToDoubleFunction noise(double decibels) {
        Random random = new Random(1);
        double rms = Math.pow(10, decibels / 20);
        return i -> rms * random.nextGaussian();
    }

    private static IntToDoubleFunction sum(IntToDoubleFunction... waves) {
        return i -> Stream.of(waves).mapToDouble(wave -> wave.applyAsDouble(i)).sum();
    }

    /** Somebody who speaks half of the time, in noise of -60 dB: syllables of 200 ms at a level. */
    private static IntToDoubleFunction speech(double decibels) {
        double amplitude = Math.pow(10, (decibels - SINE_DECIBELS) / 20);
        IntToDoubleFunction voice = sine(437, amplitude);
        return sum(noise(-60), i -> i / 3_200 % 2 == 0 ? 0 : voice.applyAsDouble(i));
    }

    private static List<Kind> kinds(IntToDoubleFunction wave) {
        return faults(wave).stream().map(SoundFault::kind).toList();
    }

    private static List<SoundFault> faults(IntToDoubleFunction wave) {
        return SoundCheck.faults(SoundCheck.measure(sound(wave)), true, Optional.of("ArrayUAC10"));
    }

    static Stream<Arguments> sounds() {
        return Stream.of(
                Arguments.of("speech as it should be", speech(-22), List.of()),
                Arguments.of("zeros", sine(437, 0), List.of(Kind.DEAD)),
                Arguments.of("one value", (IntToDoubleFunction) i -> 0.2, List.of(Kind.DEAD)),
                Arguments.of("the last bit, trembling", noise(-95), List.of(Kind.DEAD)),
                Arguments.of("speech cut off", speech(2), List.of(Kind.CLIPPED)),
                Arguments.of("speech too loud", speech(-6), List.of(Kind.TOO_LOUD)),
                Arguments.of("speech too quiet", sum(speech(-48), noise(-70)), List.of(Kind.TOO_QUIET, Kind.NOISY)),
                Arguments.of("nobody speaks", noise(-60), List.of(Kind.NO_SPEECH)),
                Arguments.of("speech in loud noise", sum(speech(-18), noise(-28)), List.of(Kind.NOISY)),
                Arguments.of("hum below speech", sum(speech(-20), sine(50, 0.01)), List.of(Kind.HUM)),
                Arguments.of("offset", sum(speech(-22), i -> 0.1), List.of(Kind.OFFSET)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sounds")
    void everyFault_isFound_andNoOther(String what, IntToDoubleFunction wave, List<Kind> kinds) {
        assertEquals(kinds, kinds(wave), () -> what + ": " + SoundCheck.measure(sound(wave)));
    }

    @Test
    void levels_areThoseOfTheSound() {
        SoundMeasures sound = SoundCheck.measure(sound(speech(-20)));

        assertEquals(-60, sound.noiseDecibels(), 1);
        assertEquals(-20, sound.speechDecibels(), 0.5);
        assertEquals(40, sound.speechToNoise(), 1.5);
        assertEquals(-23, sound.level().rmsDecibels(), 0.2);
        assertEquals(-17, sound.level().peakDecibels(), 0.2);
    }

    @Test
    void offset_isAShareOfFullScale_andNoPartOfTheLevels() {
        SoundMeasures sound = SoundCheck.measure(sound(sum(noise(-60), i -> -0.25)));

        assertEquals(-0.25, sound.offset(), 0.001);
        assertEquals(-60, sound.level().rmsDecibels(), 0.2);
        assertEquals(-60, sound.noiseDecibels(), 1);
    }

    @Test
    void clippedShare_isThatOfASineTwiceTooLarge() {
        double share = 1 - 2 * Math.asin(0.5 * 0.99) / Math.PI;

        assertEquals(share, SoundCheck.measure(sound(sine(437, 2))).clippedShare(), 0.01);
        assertEquals(0, SoundCheck.measure(sound(sine(437, 0.9))).clippedShare());
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 60})
    void hum_isThePowerOfItsHarmonicsTogether(int hertz) {
        IntToDoubleFunction hum = sum(noise(-60), sine(hertz, 0.01), sine(3 * hertz, 0.01));

        MainsHum found = SoundCheck.measure(sound(hum)).hum().orElseThrow();

        assertEquals(hertz, found.hertz());
        assertEquals(-40, found.decibels(), 0.3);
    }

    @ParameterizedTest(name = "mains at {0} Hz")
    @ValueSource(doubles = {49.8, 50.2})
    void mains_mayBeSlowOrFast(double hertz) {
        MainsHum found = SoundCheck.measure(sound(sum(noise(-60), sine(hertz, 0.02)))).hum().orElseThrow();

        assertEquals(50, found.hertz());
    }

    @Test
    void rumbleAndVoices_areNoHum() {
        double[] rumble = {0};
        IntToDoubleFunction steps = noise(-50);
        IntToDoubleFunction brown = i -> rumble[0] = 0.999 * rumble[0] + steps.applyAsDouble(i);
        IntToDoubleFunction voice = i -> i / 8_000 % 2 == 0 ? 0 : 0.1 * Math.sin(2 * Math.PI * 100 * i / Pcm.RATE);

        assertEquals(Optional.empty(), SoundCheck.measure(sound(brown)).hum());
        assertEquals(Optional.empty(), SoundCheck.measure(sound(sum(noise(-60), voice))).hum());
    }

    @Test
    void whereNobodyWasToldToSpeak_aQuietRoomIsFine() {
        SoundMeasures room = SoundCheck.measure(sound(noise(-60)));

        assertEquals(List.of(), SoundCheck.faults(room, false, Optional.empty()));
    }

    @Test
    void advice_namesTheCard_andTheCommand() {
        String advice = faults(speech(2)).get(0).advice();

        assertTrue(advice.contains("lower the capture level: amixer -c ArrayUAC10 sset Capture 20%-"), advice);
    }

    @Test
    void noSoundAtAll_isDead() {
        SoundMeasures nothing = SoundCheck.measure(new short[0]);

        assertEquals(Kind.DEAD, SoundCheck.faults(nothing, true, Optional.empty()).get(0).kind());
    }
}

package dev.parley.audio.tts;

import dev.parley.audio.AudioException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * A <a href="https://github.com/OHF-Voice/piper1-gpl">Piper</a> voice: a network, {@code NAME.onnx}, and what is known
 * of it, {@code NAME.onnx.json} beside it. Immutable.
 *
 * @param file        the network
 * @param espeakVoice the voice of espeak-ng whose phonemes it was trained with: {@code en-us}
 * @param manner      how it sounds
 * @param phonemeIds  its numbers for phonemes
 * @param speakers    the numbers of its speakers by name, empty for a voice of one
 * @param speaker     who of them speaks, empty for a voice of one
 */
public record PiperVoice(Path file, String espeakVoice, Manner manner, PhonemeIds phonemeIds,
                         Map<String, Long> speakers, OptionalLong speaker) {
    public PiperVoice {
        Objects.requireNonNull(file);
        Objects.requireNonNull(espeakVoice);
        Objects.requireNonNull(manner);
        Objects.requireNonNull(phonemeIds);
        speakers = Map.copyOf(speakers);
        Objects.requireNonNull(speaker);
    }

    /**
     * How a voice sounds.
     *
     * @param rate       samples a second
     * @param noise      how much its sound varies, 0 for not at all
     * @param length     how long it takes: 1 is the pace it was trained with, 2 twice as long
     * @param noiseWidth how much its rhythm varies, 0 for not at all
     */
    public record Manner(int rate, float noise, float length, float noiseWidth) {
    }

    /**
     * Reads what is known of a voice; its network is not looked into.
     *
     * @param file the network, {@code NAME.onnx}
     * @throws AudioException where one of the two files is missing, or says that it is another kind of voice
     */
    public static PiperVoice read(Path file) {
        return new PiperVoiceFile(file).read();
    }

    /**
     * The same voice at another pace.
     *
     * @param times how much faster, 1 for the same
     */
    public PiperVoice faster(double times) {
        Manner other = new Manner(manner.rate, manner.noise, (float) (manner.length / times), manner.noiseWidth);
        return new PiperVoice(file, espeakVoice, other, phonemeIds, speakers, speaker);
    }

    /**
     * The same voice, spoken by another of its speakers.
     *
     * @param name one of {@link #speakers}
     * @throws AudioException where it has none of that name
     */
    public PiperVoice spokenBy(String name) {
        Long number = speakers.get(name);
        if (number == null) {
            throw new AudioException(file + (speakers.isEmpty() ? " has one speaker, without a name"
                    : " has no speaker \"" + name + "\"; it has " + String.join(", ", speakers.keySet().stream()
                            .sorted().limit(10).toList()) + (speakers.size() > 10 ? ", ..." : "")));
        }
        return new PiperVoice(file, espeakVoice, manner, phonemeIds, speakers, OptionalLong.of(number));
    }
}

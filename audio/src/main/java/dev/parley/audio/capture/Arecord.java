package dev.parley.audio.capture;

import java.util.List;
import java.util.stream.Stream;

/**
 * How arecord is called.
 *
 * @param program the program and what goes before its options
 * @param cards   where the names of microphones are looked up
 */
record Arecord(List<String> program, SoundCards cards) {

    static final Arecord OF_THIS_MACHINE = new Arecord(List.of("arecord"), SoundCards.ofThisMachine());

    Arecord {
        program = List.copyOf(program);
    }

    /**
     * The command that records from a microphone. As a WAV file, since a card that is not asked by way of ALSA's plug
     * layer may record at another rate than it is asked for, and only the file's head tells; with what the card can do
     * in its complaints, for when it cannot do this.
     *
     * @param microphone an ALSA device, or a part of a card's name
     * @throws dev.parley.audio.AudioException where the name means several cards, or none
     */
    List<String> command(String microphone, CaptureFormat format) {
        return Stream.concat(program.stream(), Stream.of("-q", "-D", cards.device(microphone), "--dump-hw-params",
                "-f", format.sample(), "-r", String.valueOf(format.rate()), "-c", String.valueOf(format.channels()),
                "-t", "wav")).toList();
    }
}

package dev.parley.runtime.cli;

import dev.parley.audio.AudioException;
import dev.parley.audio.Speaker;
import dev.parley.audio.SpeechSynthesizer;
import dev.parley.audio.playback.WavSpeaker;
import dev.parley.audio.tts.PiperVoice;
import dev.parley.runtime.UsageException;
import dev.parley.runtime.board.BoardWiring;
import dev.parley.runtime.config.ParleyConfig;
import dev.parley.runtime.config.VoiceConfig;
import dev.parley.runtime.speech.Phrases;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley say}: speaks a text, as the service would; at any hour, since somebody asks for it. */
@Command(name = "say", mixinStandardHelpOptions = true,
        description = "Speak a text, to the sound card or into a WAV file.")
public final class SayCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @ArgGroup(exclusive = true)
    private How how = new How();

    @Option(names = "--wav", paramLabel = "FILE", description = "Write a WAV file (16 kHz, 16 bits, mono) instead.")
    private Path wav;

    @Parameters(arity = "1..*", paramLabel = "TEXT", description = "What to say.")
    private List<String> text;

    /** What speaks, and where. */
    static final class How {
        @Option(names = "--config", paramLabel = "parley.yaml",
                description = "The voice, volume and speaker of a board.")
        private Path config;

        @Option(names = "--voice", paramLabel = "FILE", description = "A Piper voice, NAME.onnx with NAME.onnx.json.")
        private Path voice;
    }

    /** The command, not yet parsed. */
    public SayCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        ParleyConfig.Sound sound = how.config == null ? ParleyConfig.Sound.DEFAULT
                : ParleyConfig.read(how.config, surroundings.environment()).sound();
        VoiceConfig.Engine engine = how.voice == null ? sound.voice().engine()
                : new VoiceConfig.Engine.Piper(voice(how.voice));
        try (Speaker speaker = speaker(sound.speaker());
                SpeechSynthesizer synthesizer = BoardWiring.synthesizer(engine);
                Phrases phrases = new Phrases(String.join(" ", text), synthesizer, sound.voice().volume())) {
            speaker.play(phrases);
        }
        return 0;
    }

    /** A voice that somebody has named on the command line. */
    static PiperVoice voice(Path file) {
        try {
            return PiperVoice.read(file);
        } catch (AudioException e) {
            throw new UsageException("--voice: " + e.getMessage());
        }
    }

    private Speaker speaker(ParleyConfig.Speaker configured) {
        return wav != null ? WavSpeaker.toFile(wav) : BoardWiring.speaker(configured).orElseThrow(() ->
                new UsageException("this board has no speaker (speaker: none); name a file with --wav"));
    }
}

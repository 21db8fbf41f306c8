package dev.parley.runtime.cli;

import dev.parley.audio.Speaker;
import dev.parley.audio.playback.AlsaSpeaker;
import dev.parley.audio.playback.WavSpeaker;
import dev.parley.audio.tts.EspeakSynthesizer;
import dev.parley.audio.tts.EspeakVoice;
import dev.parley.runtime.demo.Demo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley demo}: recorded speech moves devices, and is answered. */
@Command(name = "demo", mixinStandardHelpOptions = true,
        description = "Hear shipped recordings, move an MQTT light and a GPIO relay, speak the answers.")
public final class DemoCommand implements Callable<Integer> {

    private static final Path CARDS = Path.of("/dev/snd");

    private final Surroundings surroundings;

    @Option(names = "--answers", paramLabel = "FOLDER",
            description = "Write the spoken answers there as WAV files, even where there is a sound card.")
    private Path answers;

    @Spec
    private CommandSpec spec;

    /** The command, not yet parsed. */
    public DemoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path cache = surroundings.folders().cache();
        Path folder = answers != null ? answers : cache.resolve("demo-answers");
        boolean card = answers == null && Files.isDirectory(CARDS);
        try (Speaker speaker = card ? new AlsaSpeaker("default") : WavSpeaker.toFolder(folder)) {
            boolean right = new Demo(spec.commandLine().getOut(), cache,
                    new EspeakSynthesizer(EspeakVoice.DEFAULT), speaker).run();
            if (!card) {
                spec.commandLine().getOut().println("The spoken answers are in " + folder);
            }
            return right ? 0 : 1;
        }
    }
}

package dev.parley.runtime.cli;

import dev.parley.audio.AudioException;
import dev.parley.audio.AudioSource;
import dev.parley.audio.capture.AlsaMicrophone;
import dev.parley.audio.wav.RawSource;
import dev.parley.audio.wav.WavSource;
import dev.parley.runtime.Assistant;
import dev.parley.runtime.Folders;
import dev.parley.runtime.Parley;
import dev.parley.runtime.Understood;
import dev.parley.runtime.Wiring;
import dev.parley.runtime.config.HomeFile;
import dev.parley.runtime.memory.Memory;
import dev.parley.runtime.speech.Attention;
import dev.parley.runtime.speech.EndRules;
import dev.parley.runtime.speech.Hearing;
import dev.parley.runtime.speech.HomeSpeech;
import dev.parley.runtime.timer.Clocks;
import dev.parley.runtime.train.InstalledModels;
import dev.parley.runtime.turn.ResultJson;
import dev.parley.runtime.turn.TurnResult;
import dev.parley.runtime.turn.Utterance;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley listen}: speech in, one result for each utterance. */
@Command(name = "listen", mixinStandardHelpOptions = true, description = "Hear utterances, and do what they say.")
public final class ListenCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private HomeOption home;

    @Option(names = "--json", description = "Print each result as one line of JSON.")
    private boolean json;

    @Option(names = "--model", paramLabel = "NAME", defaultValue = HomeSpeech.BUILT_IN,
            description = "The speech model: built-in, the name of an installed one, or a folder.")
    private String model;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Input input;

    @Spec
    private CommandSpec spec;

    private int worst;

    /** Where the sound comes from. */
    static final class Input {
        @Option(names = "--wav", arity = "1..*", paramLabel = "FILE",
                description = "Recordings (WAV or FLAC, any rate); - is standard input (the same, or raw 16 kHz"
                        + " 16-bit mono).")
        private List<String> recordings = List.of();

        @Option(names = "--mic", description = "The microphone, until interrupted.")
        private boolean microphone;
    }

    /** The command, not yet parsed. */
    public ListenCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        HomeFile file = home.read();
        Optional<String> area = home.area(file.home());
        Folders folders = surroundings.folders();
        try (Assistant assistant = Wiring.assistant(file, Clocks.system(Clock.systemDefaultZone()), Memory.inMemory(),
                Understood.BY_BOTH, new InstalledModels(folders.state())).startSettled();
                HomeSpeech speech = HomeSpeech.open(file.home(), assistant.templates(), model,
                        folders.cache(), folders.models())) {
            if (input.microphone) {
                hear(new AlsaMicrophone("default", AlsaMicrophone.OnFailure.GIVE_UP), Optional.empty(), area, speech,
                        assistant);
            }
            for (String recording : input.recordings) {
                recording(recording, area, speech, assistant);
            }
        }
        return worst;
    }

    /** A recording that cannot be read is told, and the others are heard all the same. */
    private void recording(String name, Optional<String> area, HomeSpeech speech, Assistant assistant) {
        try {
            AudioSource sound = name.equals("-") ? new RawSource(surroundings.in(), "standard input")
                    : new WavSource(Path.of(name));
            hear(sound, Optional.of(name), area, speech, assistant);
        } catch (AudioException e) {
            spec.commandLine().getErr().println("parley: " + e.getMessage());
            worst = Parley.BAD_INPUT;
        }
    }

    private void hear(AudioSource sound, Optional<String> file, Optional<String> area, HomeSpeech speech,
                      Assistant assistant) {
        try (sound; Attention attention = speech.attention(EndRules.DEFAULT)) {
            new Hearing(attention, area).hear(sound, file, utterance -> take(assistant, utterance));
        }
    }

    private void take(Assistant assistant, Utterance utterance) {
        TurnResult result = assistant.turns().take(utterance);
        worst = Math.max(worst, AskCommand.exitCode(result.status()));
        spec.commandLine().getOut().println(json ? ResultJson.line(result)
                : "\"" + utterance.text() + "\"" + System.lineSeparator() + Readout.of(result));
    }
}

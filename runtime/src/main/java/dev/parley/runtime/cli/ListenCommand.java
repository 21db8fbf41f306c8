package dev.parley.runtime.cli;

import dev.parley.audio.AudioException;
import dev.parley.audio.AudioSource;
import dev.parley.audio.SpeechRecognizer;
import dev.parley.audio.capture.AlsaMicrophone;
import dev.parley.audio.wav.RawSource;
import dev.parley.audio.wav.WavSource;
import dev.parley.runtime.Assistant;
import dev.parley.runtime.Folders;
import dev.parley.runtime.Parley;
import dev.parley.runtime.Wiring;
import dev.parley.runtime.resolve.HomeIndex;
import dev.parley.runtime.speech.Hearing;
import dev.parley.runtime.speech.HomeSpeech;
import dev.parley.runtime.turn.ResultJson;
import dev.parley.runtime.turn.TurnResult;
import dev.parley.runtime.turn.Utterance;
import java.io.PrintWriter;
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

    /** Where the sound comes from. */
    static final class Input {
        @Option(names = "--wav", arity = "1..*", paramLabel = "FILE",
                description = "Recordings (WAV or FLAC, any rate); - is standard input (WAV, or raw 16 kHz 16-bit mono).")
        private List<String> recordings;

        @Option(names = "--mic", description = "The microphone, until interrupted.")
        private boolean microphone;
    }

    private int worst;

    @Override
    public Integer call() {
        try (Assistant assistant = Wiring.assistant(home.read(), Clock.systemDefaultZone()).start()) {
            Optional<String> area = home.area(new HomeIndex(assistant.file().home()));
            Folders folders = Folders.ofProcess();
            try (HomeSpeech speech = HomeSpeech.open(assistant.file().home(), assistant.templates().speech(), model,
                    folders.cache(), folders.models()); SpeechRecognizer recognizer = speech.recognizer()) {
                hear(new Hearing(recognizer, area), assistant);
            }
        }
        return worst;
    }

    /** A recording that cannot be read is told, and the others are heard all the same. */
    private void hear(Hearing hearing, Assistant assistant) {
        if (input.microphone) {
            try (AudioSource sound = new AlsaMicrophone("default", AlsaMicrophone.OnFailure.GIVE_UP)) {
                hearing.hear(sound, Optional.empty(), utterance -> take(assistant, utterance));
            }
            return;
        }
        for (String recording : input.recordings) {
            try (AudioSource sound = open(recording)) {
                hearing.hear(sound, Optional.of(recording), utterance -> take(assistant, utterance));
            } catch (AudioException e) {
                spec.commandLine().getErr().println("parley: " + e.getMessage());
                worst = Parley.BAD_INPUT;
            }
        }
    }

    private static AudioSource open(String recording) {
        return recording.equals("-") ? RawSource.standardInput() : new WavSource(Path.of(recording));
    }

    private void take(Assistant assistant, Utterance utterance) {
        TurnResult result = assistant.turns().take(utterance);
        worst = Math.max(worst, AskCommand.exitCode(result.status()));
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? ResultJson.line(result) : "\"" + utterance.text() + "\"" + System.lineSeparator()
                + Readout.of(result));
        out.flush();
    }
}

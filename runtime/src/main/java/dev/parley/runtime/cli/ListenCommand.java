package dev.parley.runtime.cli;

import dev.parley.audio.AudioSource;
import dev.parley.audio.model.SpeechModel;
import dev.parley.audio.vosk.VoskModel;
import dev.parley.audio.vosk.VoskRecognizer;
import dev.parley.audio.wav.RawSource;
import dev.parley.audio.wav.WavSource;
import dev.parley.runtime.Assistant;
import dev.parley.runtime.Folders;
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
            SpeechModel made = HomeSpeech.build(assistant.file().home(), assistant.templates().speech(),
                    Folders.ofProcess().cache());
            try (VoskModel model = HomeSpeech.load(made); VoskRecognizer recognizer = new VoskRecognizer(model)) {
                Hearing hearing = new Hearing(recognizer, area);
                for (String recording : input.recordings) {
                    try (AudioSource sound = open(recording)) {
                        hearing.hear(sound, Optional.of(recording), utterance -> take(assistant, utterance));
                    }
                }
            }
        }
        return worst;
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

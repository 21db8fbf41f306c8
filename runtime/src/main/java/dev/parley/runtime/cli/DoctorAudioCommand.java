package dev.parley.runtime.cli;

import dev.parley.audio.AudioException;
import dev.parley.runtime.UsageException;
import dev.parley.runtime.config.Setup;
import dev.parley.runtime.doctor.AudioDoctor;
import dev.parley.runtime.doctor.LevelMeter;
import dev.parley.runtime.doctor.SoundReport;
import dev.parley.runtime.turn.ResultJson;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley doctor audio}: what the microphone and the speaker need, found by listening to them. */
@Command(name = "audio", mixinStandardHelpOptions = true, description = "Record, measure, play, and hear a phrase with"
        + " the home's speech model; say what to change.")
public final class DoctorAudioCommand implements Callable<Integer> {

    private static final int LONGEST = 60;

    private final Surroundings surroundings;

    @Option(names = "--config", paramLabel = "parley.yaml",
            description = "The configuration of the service: its microphone, speaker and home.")
    private Path config;

    @Option(names = "--microphone", paramLabel = "NAME",
            description = "Another microphone: an ALSA device, or a part of a card's name.")
    private String microphone;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "5",
            description = "How long to record, 1 to " + LONGEST + " (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--wav", paramLabel = "FILE",
            description = "Look at a recording (WAV or FLAC) instead of the microphone and the speaker.")
    private Path recording;

    @Option(names = "--json", description = "Print what was found as one line of JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /** The command, not yet parsed. */
    public DoctorAudioCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (seconds < 1 || seconds > LONGEST) {
            throw new UsageException("--seconds must be a whole number from 1 to " + LONGEST + ", not " + seconds);
        }
        Optional<Setup> setup = Optional.ofNullable(config).map(file -> Setup.read(file, surroundings.environment()));
        AudioDoctor doctor = new AudioDoctor(setup, surroundings.folders().models(), meter());
        SoundReport report = recording == null ? ofMicrophone(doctor, setup) : ofRecording(doctor);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(ResultJson.line(report.json()));
        } else {
            report.findings().forEach(finding -> DoctorCommand.print(finding, out));
        }
        return report.fine() ? 0 : 1;
    }

    private SoundReport ofRecording(AudioDoctor doctor) {
        try {
            return doctor.examine(recording);
        } catch (AudioException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private SoundReport ofMicrophone(AudioDoctor doctor, Optional<Setup> setup) {
        String name = Optional.ofNullable(microphone).orElseGet(() -> setup.map(known -> known.config().sound()
                .microphone().orElseThrow(() -> new UsageException(config + " says \"microphone: none\"; name one with"
                        + " --microphone"))).orElse("default"));
        if (!json) {
            spec.commandLine().getOut().println("Recording for " + seconds + " s. "
                    + doctor.phrase().map(phrase -> "Say: \"" + phrase + "\"").orElse("Say something."));
        }
        SoundReport report = doctor.examine(name, seconds);
        if (isWatched()) {
            spec.commandLine().getOut().println();
        }
        return report;
    }

    private Consumer<short[]> meter() {
        if (!isWatched()) {
            return frame -> { };
        }
        LevelMeter meter = new LevelMeter();
        PrintWriter out = spec.commandLine().getOut();
        return frame -> {
            out.print("\r" + meter.bar(frame));
            out.flush();
        };
    }

    /** Whether somebody looks at a terminal; a pipe is to get no meter. */
    private boolean isWatched() {
        return !json && System.console() != null;
    }
}

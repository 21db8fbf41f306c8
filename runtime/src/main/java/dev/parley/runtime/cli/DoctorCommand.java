package dev.parley.runtime.cli;

import dev.parley.runtime.UsageException;
import dev.parley.runtime.doctor.Doctor;
import dev.parley.runtime.doctor.Finding;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley doctor}: what this machine lacks, and how to mend it. */
@Command(name = "doctor", mixinStandardHelpOptions = true,
        description = "Check audio, speech, GPIO, broker, disk and clock; say how to mend each. With \"audio\", listen"
                + " to the microphone.")
public final class DoctorCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(names = "--broker", paramLabel = "URL", defaultValue = "tcp://localhost:1883",
            description = "The MQTT broker (${DEFAULT-VALUE}).")
    private URI broker;

    @Option(names = "--microphone", paramLabel = "DEVICE", defaultValue = "default",
            description = "The microphone: an ALSA device, or a part of a card's name (${DEFAULT-VALUE}).")
    private String microphone;

    @Spec
    private CommandSpec spec;

    /** The command, not yet parsed. */
    public DoctorCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (broker.getHost() == null) {
            throw new UsageException("--broker is an address like tcp://localhost:1883, not " + broker);
        }
        List<Finding> findings = new Doctor(surroundings.folders(), broker, microphone,
                Clock.systemDefaultZone()).examine();
        PrintWriter out = spec.commandLine().getOut();
        findings.forEach(finding -> print(finding, out));
        return findings.stream().anyMatch(finding -> finding.state() == Finding.State.BAD) ? 1 : 0;
    }

    static void print(Finding finding, PrintWriter out) {
        out.printf("%-8s %-11s %s%n", finding.state().name().toLowerCase(Locale.ROOT), finding.subject(),
                finding.detail());
    }
}

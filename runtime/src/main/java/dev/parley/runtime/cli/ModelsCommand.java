package dev.parley.runtime.cli;

import dev.parley.audio.AudioException;
import dev.parley.audio.install.Offer;
import dev.parley.audio.install.Progress;
import dev.parley.audio.install.Source;
import dev.parley.audio.install.SpeechModels;
import dev.parley.audio.install.Trust;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley models}: speech models and libvosk, by name. */
@Command(name = "models", mixinStandardHelpOptions = true,
        description = "List, install and verify speech models and Vosk's native library.")
public final class ModelsCommand implements Runnable {

    private static final double MEGABYTE = 1e6;

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    /** The command, not yet parsed. */
    public ModelsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        list();
    }

    private SpeechModels models() {
        return new SpeechModels(surroundings.folders().models(), surroundings.folders().libraries());
    }

    @Command(name = "list", mixinStandardHelpOptions = true,
            description = "What there is: name, size, licence, SHA-256, installed or not.")
    void list() {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%-34s %9s  %-12s %-64s %s%n", "NAME", "SIZE", "LICENCE", "SHA-256", "INSTALLED");
        out.printf("%-34s %9s  %-12s %-64s %s%n", "built-in", "10 MB", "BSD-2-Clause",
                "made on this machine for each home", "yes");
        models().list().forEach(listed -> {
            Offer offer = listed.offer();
            out.printf("%-34s %6.1f MB  %-12s %-64s %s%n", offer.name(), offer.bytes() / MEGABYTE, offer.licence(),
                    offer.sha256().orElse("none published"), listed.installed().map(Path::toString).orElse("no"));
        });
    }

    /** Where to install from, other than the vendor. */
    static final class From {
        @Option(names = "--mirror", paramLabel = "URL",
                description = "A server with the archives under their own names.")
        private String mirror;

        @Option(names = "--file", paramLabel = "FILE", description = "The archive, on this machine.")
        private Path file;

        Source source() {
            return mirror != null ? Source.Mirror.of(mirror) : new Source.LocalFile(file);
        }
    }

    /** How to trust an archive that has no published check sum. */
    static final class Check {
        @Option(names = "--sha256", paramLabel = "SUM", description = "Its SHA-256, where Parley's list has none.")
        private String sum;

        @Option(names = "--trust", description = "Take what comes, where Parley's list has no SHA-256.")
        private boolean blind;

        Trust trust() {
            return blind ? new Trust.Blind() : new Trust.Given(sum);
        }
    }

    @Command(name = "install", mixinStandardHelpOptions = true,
            description = "Install by name; a wrong or cut download is refused, a broken one is resumed next time.")
    int install(@Parameters(paramLabel = "NAME", description = "As listed, or libvosk.") String name,
            @ArgGroup(exclusive = true) From from, @ArgGroup(exclusive = true) Check check) {
        PrintWriter out = spec.commandLine().getOut();
        Path place = models().install(name, from == null ? new Source.Vendor() : from.source(),
                check == null ? new Trust.Pinned() : check.trust(), new Percent(out));
        out.println("Installed in " + place);
        return 0;
    }

    @Command(name = "verify", mixinStandardHelpOptions = true,
            description = "Compare what is installed with the check sums recorded then.")
    int verify() {
        PrintWriter out = spec.commandLine().getOut();
        List<SpeechModels.Verified> verified = models().verify();
        verified.forEach(found -> {
            out.printf("%s: %s%n", found.name(), found.problems().isEmpty() ? "whole" : "damaged");
            found.problems().forEach(problem -> out.println("  " + problem));
        });
        if (verified.isEmpty()) {
            out.println("Nothing is installed; the built-in model needs no installing.");
        }
        if (verified.stream().anyMatch(found -> !found.problems().isEmpty())) {
            throw new AudioException("Install what is damaged again: parley models install NAME");
        }
        return 0;
    }

    /** Prints each tenth of a download. */
    private static final class Percent implements Progress {
        private final PrintWriter out;
        private long tenths = -1;

        Percent(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void at(long done, long total) {
            long now = total == 0 ? 0 : done * 10 / total;
            if (now != tenths) {
                tenths = now;
                out.printf("%d %% of %.1f MB%n", now * 10, total / MEGABYTE);
            }
        }
    }
}

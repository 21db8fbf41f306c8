package dev.parley.runtime.cli;

import dev.parley.runtime.config.HomeFile;
import dev.parley.runtime.config.HomeReader;
import dev.parley.runtime.resolve.HomeIndex;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The home a command is about, and where in it. */
final class HomeOption {

    @Option(names = "--home", required = true, paramLabel = "HOME.yaml", description = "The home file.")
    private Path home;

    @Option(names = "--area", paramLabel = "AREA", description = "Where the speaker is: an area's id or name.")
    private String area;

    HomeFile read() {
        return new HomeReader().read(home);
    }

    /** The area, as given; it must be one of the home. */
    Optional<String> area(HomeIndex index) {
        if (area != null && index.areaMeant(area).isEmpty()) {
            throw new UsageException("parley: " + home + " has no area \"" + area + "\"; it has "
                    + String.join(", ", index.home().areas().stream().map(found -> found.id()).toList()));
        }
        return Optional.ofNullable(area);
    }
}

package dev.parley.runtime.cli;

import dev.parley.device.Area;
import dev.parley.device.Home;
import dev.parley.runtime.UsageException;
import dev.parley.runtime.config.HomeFile;
import dev.parley.runtime.config.HomeReader;
import dev.parley.runtime.resolve.HomeIndex;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The home a command is about, and where in it. */
final class HomeOption {

    @Option(names = "--home", required = true, paramLabel = "HOME.yaml",
            description = "The home file, or a home that comes with Parley: flat, house, factory, coffee.")
    private Path home;

    @Option(names = "--area", paramLabel = "AREA", description = "Where the speaker is: an area's id or name.")
    private String area;

    HomeFile read() {
        return read(home);
    }

    /** A home file, or one of those that come with Parley. */
    static HomeFile read(Path home) {
        return Shipped.NAMES.contains(home.toString()) && !Files.exists(home) ? Shipped.home(home.toString())
                : new HomeReader().read(home);
    }

    /** The area, as given; it must be one of the home. */
    Optional<String> area(Home read) {
        if (area != null && new HomeIndex(read).areaMeant(area).isEmpty()) {
            throw new UsageException(home + " has no area \"" + area + "\"; it has "
                    + read.areas().stream().map(Area::id).collect(Collectors.joining(", ")));
        }
        return Optional.ofNullable(area);
    }
}

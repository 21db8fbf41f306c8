package dev.parley.runtime.timer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * What time it is, twice.
 *
 * @param wall  the time of day; people and the network set it, and a board without a battery boots with an old one
 * @param ticks nanoseconds since some moment of this boot; nobody sets them
 * @param boot  tells this boot from others; processes of one boot share their ticks
 */
public record Clocks(Clock wall, LongSupplier ticks, String boot) {

    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");

    public Clocks {
        Objects.requireNonNull(wall);
        Objects.requireNonNull(ticks);
        Objects.requireNonNull(boot);
    }

    /** The machine's ticks beside a clock. On Linux they are {@code CLOCK_MONOTONIC}. */
    public static Clocks system(Clock wall) {
        return new Clocks(wall, System::nanoTime, bootId());
    }

    /** Where the kernel does not tell, every process is a boot of its own. */
    private static String bootId() {
        try {
            return Files.readString(BOOT_ID).strip();
        } catch (IOException e) {
            return UUID.randomUUID().toString();
        }
    }

    Instant now() {
        return wall.instant();
    }

    /** How the two stand to each other now. */
    Anchor anchor() {
        return new Anchor(boot, wall.instant().minusNanos(ticks.getAsLong()));
    }
}

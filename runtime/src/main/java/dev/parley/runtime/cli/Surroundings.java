package dev.parley.runtime.cli;

import dev.parley.runtime.Folders;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * What a command finds around it.
 *
 * @param in          standard input
 * @param environment environment variables
 * @param folders     where Parley keeps things, as the environment says
 */
public record Surroundings(InputStream in, Map<String, String> environment, Folders folders) {
    public Surroundings {
        Objects.requireNonNull(in);
        environment = Map.copyOf(environment);
        Objects.requireNonNull(folders);
    }

    /** Those of this process. */
    public static Surroundings ofProcess() {
        return of(System.in, System.getenv(), Path.of(System.getProperty("user.home")));
    }

    /**
     * Those of an environment.
     *
     * @param home the user's home folder
     */
    public static Surroundings of(InputStream in, Map<String, String> environment, Path home) {
        return new Surroundings(in, environment, Folders.of(environment, home));
    }
}

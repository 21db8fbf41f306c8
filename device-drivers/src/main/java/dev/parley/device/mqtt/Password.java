package dev.parley.device.mqtt;

import dev.parley.device.DeviceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A password, or where to find it. It never shows itself. */
public final class Password {

    private enum Source { TEXT, FILE, ENVIRONMENT }

    private final Source source;
    private final String value;

    private Password(Source source, String value) {
        this.source = source;
        this.value = Objects.requireNonNull(value);
    }

    /** The password itself. */
    public static Password text(String password) {
        return new Password(Source.TEXT, password);
    }

    /** A file whose first line is the password; read at each connect, so that it can be changed. */
    public static Password file(Path file) {
        return new Password(Source.FILE, file.toString());
    }

    /** An environment variable that has the password. */
    public static Password environment(String variable) {
        return new Password(Source.ENVIRONMENT, variable);
    }

    /**
     * The password.
     *
     * @throws DeviceException where the file cannot be read or the variable is not set; it names which, not the content
     */
    String reveal() {
        return switch (source) {
            case TEXT -> value;
            case FILE -> firstLine(Path.of(value));
            case ENVIRONMENT -> environmentValue();
        };
    }

    private String environmentValue() {
        String found = System.getenv(value);
        if (found == null) {
            throw new DeviceException("The environment variable " + value
                    + ", named by password_env, is not set; set it for the user Parley runs as");
        }
        return found;
    }

    private static String firstLine(Path file) {
        try {
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw new DeviceException("The password file " + file + " cannot be read (" + e.getClass().getSimpleName()
                    + "); it must exist and be readable for the user Parley runs as", e);
        }
    }

    @Override
    public String toString() {
        return "(hidden)";
    }
}

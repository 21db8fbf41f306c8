package dev.parley.runtime;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where Parley keeps things on this machine: as systemd says for a service, else as the XDG base directories say.
 *
 * @param state what must not be lost
 * @param cache what can be made again
 * @param data  what was installed: speech models, libvosk
 */
public record Folders(Path state, Path cache, Path data) {

    /** The folders of this process, by its environment. */
    public static Folders ofProcess() {
        return of(System.getenv(), Path.of(System.getProperty("user.home")));
    }

    /**
     * The folders that an environment asks for.
     *
     * @param environment environment variables
     * @param home        the user's home folder
     */
    public static Folders of(Map<String, String> environment, Path home) {
        return new Folders(folder(environment, "STATE_DIRECTORY", "XDG_STATE_HOME", home.resolve(".local/state")),
                folder(environment, "CACHE_DIRECTORY", "XDG_CACHE_HOME", home.resolve(".cache")),
                folder(environment, "STATE_DIRECTORY", "XDG_DATA_HOME", home.resolve(".local/share")));
    }

    /** Where speech models are installed. */
    public Path models() {
        return data.resolve("models");
    }

    /** Where libvosk is installed, unless it came with the system. */
    public Path libraries() {
        return data.resolve("lib");
    }

    /** A variable that is empty counts as not there, as the XDG specification has it. */
    private static Path folder(Map<String, String> environment, String ofService, String ofUser, Path usual) {
        String service = environment.getOrDefault(ofService, "");
        if (!service.isBlank()) {
            return Path.of(service.split(":")[0]);
        }
        String user = environment.getOrDefault(ofUser, "");
        return (user.isBlank() ? usual : Path.of(user)).resolve("parley");
    }
}

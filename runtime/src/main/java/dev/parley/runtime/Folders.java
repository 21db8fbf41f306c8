package dev.parley.runtime;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

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

    static Folders of(Map<String, String> environment, Path home) {
        Path state = folder(environment, "STATE_DIRECTORY", "XDG_STATE_HOME", home.resolve(".local/state"));
        Path cache = folder(environment, "CACHE_DIRECTORY", "XDG_CACHE_HOME", home.resolve(".cache"));
        Path data = folder(environment, "STATE_DIRECTORY", "XDG_DATA_HOME", home.resolve(".local/share"));
        return new Folders(state, cache, data);
    }

    /** Where speech models are installed. */
    public Path models() {
        return data.resolve("models");
    }

    private static Path folder(Map<String, String> environment, String ofService, String ofUser, Path usual) {
        Optional<Path> service = Optional.ofNullable(environment.get(ofService)).map(paths -> Path.of(paths.split(":")[0]));
        return service.orElseGet(() ->
                Optional.ofNullable(environment.get(ofUser)).map(Path::of).orElse(usual).resolve("parley"));
    }
}

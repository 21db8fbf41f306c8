package dev.parley.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldersTest {

    private static final Path HOME = Path.of("/home/ada");

    @Test
    void user_hasThemInTheHomeFolder() {
        assertEquals(new Folders(Path.of("/home/ada/.local/state/parley"), Path.of("/home/ada/.cache/parley"),
                Path.of("/home/ada/.local/share/parley")), Folders.of(Map.of(), HOME));
    }

    @Test
    void user_mayPutThemElsewhere() {
        assertEquals(new Folders(Path.of("/s/parley"), Path.of("/c/parley"), Path.of("/d/parley")), Folders.of(
                Map.of("XDG_STATE_HOME", "/s", "XDG_CACHE_HOME", "/c", "XDG_DATA_HOME", "/d"), HOME));
    }

    @Test
    void emptyVariable_countsAsNone() {
        assertEquals(Folders.of(Map.of(), HOME), Folders.of(Map.of("XDG_CACHE_HOME", "", "STATE_DIRECTORY", ""), HOME));
    }

    @Test
    void service_hasThemWhereSystemdSays_theFirstOfSeveral() {
        Folders folders = Folders.of(Map.of("STATE_DIRECTORY", "/var/lib/parley:/var/lib/other",
                "CACHE_DIRECTORY", "/var/cache/parley", "XDG_DATA_HOME", "/d"), HOME);

        assertEquals(new Folders(Path.of("/var/lib/parley"), Path.of("/var/cache/parley"), Path.of("/var/lib/parley")),
                folders);
        assertEquals(Path.of("/var/lib/parley/models"), folders.models());
        assertEquals(Path.of("/var/lib/parley/lib"), folders.libraries());
    }
}

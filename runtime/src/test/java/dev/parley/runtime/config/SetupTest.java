package dev.parley.runtime.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetupTest {

    @TempDir
    private Path directory;

    @BeforeEach
    void writeTheHome() {
        Texts.write(directory, "home.yaml", "name: Home\nareas: [{id: hall, name: Hall}]\n");
    }

    private Setup read(String config) {
        return Setup.read(Texts.write(directory, "parley.yaml", config), Map.of());
    }

    @Test
    void configurationAndHome_areReadTogether() {
        Setup setup = read("board: a\narea: hall\n");

        assertEquals("Home", setup.home().home().name());
        assertEquals("parley/a", setup.config().board().topic());
    }

    @Test
    void areaTheHomeLacks_isToldWhereItIsNamed() {
        assertEquals(List.of("2: the home " + directory.resolve("home.yaml")
                + " has no area with the id \"hal\"; did you mean \"hall\"?"),
                Texts.problems(() -> read("board: a\narea: hal\n")));
    }

    @Test
    void problemsOfBothFiles_areToldTogether() {
        Texts.write(directory, "home.yaml", "nmae: Home\n");

        ConfigException thrown = assertThrows(ConfigException.class, () -> read("bord: a\n"));

        assertEquals(List.of("home.yaml", "home.yaml", "parley.yaml"), thrown.problems().stream()
                .map(problem -> problem.file().getFileName().toString()).toList());
    }
}

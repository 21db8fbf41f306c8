package dev.parley.runtime.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesakesTest {

    @TempDir
    private Path directory;

    private long warnings(String one, String other) {
        Path file = Texts.write(directory, "home.yaml", "name: Home\ndevices:\n"
                + "  - {id: a, name: \"" + one + "\", type: light}\n  - {id: b, name: \"" + other + "\", type: fan}\n");
        return new HomeReader().read(file).warnings().size();
    }

    @ParameterizedTest
    @CsvSource({"Line 1,line one", "Baby's room,babys room", "Fan (left),Fan left", "Study,Steady", "Pump 2,Pump to"})
    void namesNobodyCanTellApartByEar_areWarnedOf(String one, String other) {
        assertEquals(1, warnings(one, other));
    }

    @ParameterizedTest
    @CsvSource({"Line 1,Line 2", "Back door,Bike door", "Hall light,Hall lights", "Ceiling lamp,Sailing Olympia"})
    void namesThatDiffer_areNot(String one, String other) {
        assertEquals(0, warnings(one, other));
    }
}

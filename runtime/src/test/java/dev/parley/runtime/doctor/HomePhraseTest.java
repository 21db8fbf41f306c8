package dev.parley.runtime.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.runtime.config.HomeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomePhraseTest {

    private static final String HEATER = "{id: switch.heater, name: Heater, type: switch, state: {on: false}}";
    private static final String LIGHT = "{id: light.one, name: Kitchen light 1, type: light, state: {on: false}}";

    @TempDir
    private Path folder;

    private String phrase(String devices) throws IOException {
        Path file = Files.writeString(folder.resolve("home.yaml"), "name: Test home\ndevices: [" + devices + "]\n");
        return HomePhrase.of(new HomeReader().read(file).home());
    }

    @Test
    void light_isPreferred_andItsNameSpokenAsTheHomeHearsIt() throws IOException {
        assertEquals("turn on the kitchen light one", phrase(HEATER + ", " + LIGHT));
    }

    @Test
    void whatElseCanBeSwitchedOn_willDo() throws IOException {
        assertEquals("turn on the heater", phrase(HEATER));
    }

    @Test
    void homeWithNothingToSwitch_isAskedTheTime() throws IOException {
        assertEquals("what time is it", phrase(""));
    }
}

package dev.parley.runtime.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MansionTest {

    @Test
    void file_isWhatItsWriterWrites() throws IOException {
        try (InputStream file = MansionTest.class.getResourceAsStream("/homes/mansion.yaml")) {
            assertEquals(new String(file.readAllBytes(), StandardCharsets.UTF_8), Mansion.yaml());
        }
    }
}

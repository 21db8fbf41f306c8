package dev.parley.device.mqtt;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import dev.parley.device.StateKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a device says is a value that fits its key, nothing, or nonsense; never an exception. */
class PayloadFuzzTest {

    private static final List<String> SEEDS = List.of("ON", "true", "42", "-1e300", "1e999", "\"x\"",
            "{\"a\":{\"b\":1}}", "{\"a\":[1,2,{}]}", "[\"milk\"]", "null", "#ff00ff", "{\"a\":\"\\ud800\"}", "\u0000",
            "[".repeat(2000), "9".repeat(2000), "{\"a\":1e400}", "");
    private static final List<Scale> SCALES = List.of(Scale.SAME, Scale.range(0, 255), Scale.range(1, 0),
            Scale.times(1e-300));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void payloads(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 4_000; i++) {
            String payload = mutated(random);
            String key = key(random);
            StateSource source = new StateSource("t", pointer(random), random.nextInt(8) == 0 ? Map.of("ON", true)
                    : Map.of(), new Values(key), SCALES.get(random.nextInt(SCALES.size())));
            StateSource.Read read = source.read(payload);
            assertTrue(read.value().isPresent() == (read.found() == StateSource.Found.VALUE));
            if (source.map().isEmpty()) {
                read.value().ifPresent(value -> assertTrue(source.values().fits(value), key + " from " + payload));
            }
        }
    }

    private static String key(Random random) {
        StateKey[] keys = StateKey.values();
        int pick = random.nextInt(keys.length + 1);
        return pick == keys.length ? "own" : keys[pick].word();
    }

    private static Optional<JsonPointer> pointer(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Optional.of(JsonPointer.compile(""));
            case 1 -> Optional.of(JsonPointer.compile("/a"));
            case 2 -> Optional.of(JsonPointer.compile("/a/b"));
            default -> Optional.empty();
        };
    }

    private static String mutated(Random random) {
        byte[] bytes = SEEDS.get(random.nextInt(SEEDS.size())).getBytes(StandardCharsets.UTF_8);
        for (int flips = random.nextInt(4); flips > 0 && bytes.length > 0; flips--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return new String(bytes, 0, bytes.length == 0 ? 0 : bytes.length - random.nextInt(Math.min(2, bytes.length)),
                StandardCharsets.UTF_8);
    }
}

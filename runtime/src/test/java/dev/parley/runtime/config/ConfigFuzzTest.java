package dev.parley.runtime.config;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file holds, it is valid or a {@link ConfigException} says why not; nothing else happens, and soon. */
class ConfigFuzzTest {

    private static final int FILES_EACH = 150;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String[] SCRAPS = {"\t", ": ", "- ", "{", "}", "[", "]", "\"", "'", "#", "&a ", "*a", "!!int ",
        "? ", "|\n", ">\n", "---\n", "...\n", "%YAML 9.9\n", "\u0000", "\u0007", "\uFEFF", "~", "<<: ", "\r", "\u2028",
        "1e999", "-.inf", ".nan", "0x", "0b2", "9999999999999999999999", "null", "true", "\\u0000", "\ud83d\ude00"};

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"flat", "house", "factory", "coffee"})
    void mutatedHome_isValidOrExplained(String home) throws IOException, URISyntaxException {
        byte[] valid = Files.readAllBytes(Path.of(HomeFile.class.getResource("/homes/" + home + ".yaml").toURI()));

        assertTimeoutPreemptively(PATIENCE, () ->
                fuzz(valid, home.hashCode(), file -> new HomeReader().read(file)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void mutatedConfiguration_isValidOrExplained(long seed) throws IOException {
        byte[] valid = new String(Files.readAllBytes(Path.of("../systemd/parley.yaml")), StandardCharsets.UTF_8)
                .replaceAll("(?m)^( *)#(\\w+:)", "$1$2").getBytes(StandardCharsets.UTF_8);

        assertTimeoutPreemptively(PATIENCE, () -> fuzz(valid, seed, file -> ParleyConfig.read(file, Map.of())));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void randomYaml_isExplained(long seed) {
        Random random = new Random(seed);
        assertTimeoutPreemptively(PATIENCE, () -> {
            for (int i = 0; i < FILES_EACH; i++) {
                StringBuilder text = new StringBuilder("name: Home\ndevices:");
                tree(random, 4, "\n  ", text);
                check(text.toString().getBytes(StandardCharsets.UTF_8), file -> new HomeReader().read(file));
            }
        });
    }

    private void fuzz(byte[] valid, long seed, Consumer<Path> reader) {
        Random random = new Random(seed);
        for (int i = 0; i < FILES_EACH; i++) {
            byte[] mutant = valid;
            for (int change = random.nextInt(4); change >= 0; change--) {
                mutant = random.nextBoolean() ? mutateBytes(mutant, random) : mutateLines(mutant, random);
            }
            check(mutant, reader);
        }
    }

    private void check(byte[] content, Consumer<Path> reader) {
        try {
            reader.accept(Files.write(directory.resolve("file.yaml"), content));
        } catch (ConfigException e) {
            assertFalse(e.problems().isEmpty());
            e.problems().forEach(problem -> assertTrue(problem.line() >= 1 && !problem.message().isBlank()
                    && problem.message().length() < 2000, problem::toString));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new AssertionError("Not explained: " + new String(content, StandardCharsets.ISO_8859_1), e);
        }
    }

    private static byte[] mutateBytes(byte[] valid, Random random) {
        int at = random.nextInt(valid.length + 1);
        int gone = Math.min(valid.length - at, random.nextInt(1 << random.nextInt(8)));
        byte[] put = random.nextInt(3) == 0 ? new byte[] {(byte) random.nextInt(256)}
                : SCRAPS[random.nextInt(SCRAPS.length)].getBytes(StandardCharsets.UTF_8);
        byte[] mutant = Arrays.copyOf(valid, valid.length - gone + put.length);
        System.arraycopy(put, 0, mutant, at, put.length);
        System.arraycopy(valid, at + gone, mutant, at + put.length, valid.length - at - gone);
        return mutant;
    }

    private static byte[] mutateLines(byte[] valid, Random random) {
        List<String> lines = new ArrayList<>(new String(valid, StandardCharsets.ISO_8859_1).lines().toList());
        if (lines.size() < 2) {
            return valid;
        }
        int one = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        switch (random.nextInt(5)) {
            case 0 -> lines.remove(one);
            case 1 -> lines.add(other, lines.get(one));
            case 2 -> Collections.swap(lines, one, other);
            case 3 -> lines.set(one, " ".repeat(random.nextInt(6)) + lines.get(one).strip());
            default -> lines.set(one, lines.get(one).replaceFirst(":.*", ": " + SCRAPS[random.nextInt(SCRAPS.length)]));
        }
        return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void tree(Random random, int depth, String indent, StringBuilder text) {
        String[] keys = {"id", "name", "type", "state", "on", "driver", "aliases", "say", "kind", "area", "pin", "min"};
        int children = 1 + random.nextInt(4);
        boolean list = random.nextBoolean();
        List<String> unused = new ArrayList<>(List.of(keys));
        Collections.shuffle(unused, random);
        for (int i = 0; i < children; i++) {
            text.append(indent).append(list ? "- " : unused.get(i) + ": ");
            if (depth > 0 && random.nextInt(3) > 0) {
                tree(random, depth - 1, indent + "  ", text);
            } else {
                text.append(random.nextBoolean() ? Integer.toString(random.nextInt()) : keys[random.nextInt(12)]);
            }
        }
    }
}

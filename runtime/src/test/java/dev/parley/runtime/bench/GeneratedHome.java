package dev.parley.runtime.bench;

import dev.parley.runtime.config.HomeFile;
import dev.parley.runtime.config.HomeReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Homes of any size to measure in: five devices to a room, ten rooms to a floor, with names that begin alike, and
 * users' own sentences that begin as the built-in ones do.
 */
final class GeneratedHome {

    private static final int DEVICES_PER_ROOM = 5;
    private static final List<String> ROOMS = List.of("kitchen", "living room", "bedroom", "bathroom", "study", "hall",
            "nursery", "dining room", "garage", "attic");
    private static final List<String> NUMBERS =
            List.of("", " two", " three", " four", " five", " six", " seven", " eight");
    private static final List<String> THINGS = List.of("purifier", "aquarium", "easel", "sauna", "projector", "kiln",
            "telescope", "incubator", "fountain", "loom");
    private static final List<String> MAKES = List.of("acme", "zenith", "orion", "nimbus", "vertex", "lumen", "cobalt",
            "delta", "ember", "fjord", "gamma", "helix", "indigo", "jasper", "krypton", "lotus", "meteor", "nova",
            "opal", "prism");

    private GeneratedHome() {
    }

    /**
     * A home as its file would give it.
     *
     * @param devices   how many; a multiple of five, at most 400
     * @param sentences how many sentences of the user's own it has, beside the built-in ones; at most 1,600
     */
    static HomeFile of(int devices, int sentences) {
        try {
            Path folder = Files.createTempDirectory("parley-bench");
            try {
                Path intents = Files.writeString(folder.resolve("own.yaml"), intents(sentences));
                return new HomeReader().read(Files.writeString(folder.resolve("home.yaml"),
                        home(devices, sentences == 0 ? List.of() : List.of(intents.getFileName()))));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String home(int devices, List<Path> intents) {
        StringBuilder yaml = new StringBuilder("name: Generated home\nfloors:\n");
        int rooms = devices / DEVICES_PER_ROOM;
        for (int floor = 0; floor * ROOMS.size() < rooms; floor++) {
            yaml.append("  - {id: f%d, name: Level %d}%n".formatted(floor, floor + 1));
        }
        yaml.append("areas:\n");
        for (int room = 0; room < rooms; room++) {
            yaml.append("  - {id: r%d, name: %s, floor: f%d}%n".formatted(room, room(room), room / ROOMS.size()));
        }
        yaml.append("devices:\n");
        for (int room = 0; room < rooms; room++) {
            yaml.append(devices(room));
        }
        return yaml.append("intents: ").append(intents).append('\n').toString();
    }

    private static String devices(int room) {
        return """
                  - {id: light.r%1$d, name: %2$s light, type: light, area: r%1$d, state: {on: true, brightness: 50}}
                  - {id: light.l%1$d, name: %2$s lamp, type: light, area: r%1$d,
                     state: {on: false, brightness: 0, color: "#ffffff"}}
                  - {id: cover.r%1$d, name: %2$s blind, type: cover, kind: blind, area: r%1$d, state: {position: 100}}
                  - {id: outlet.r%1$d, name: %2$s socket, type: outlet, area: r%1$d, state: {on: false}}
                  - {id: climate.r%1$d, name: %2$s heating, type: climate, area: r%1$d,
                     state: {hvac_mode: heat, target_temperature: 20, current_temperature: 19}}
                """.formatted(room, room(room));
    }

    private static String room(int number) {
        return ROOMS.get(number % ROOMS.size()) + NUMBERS.get(number / ROOMS.size());
    }

    private static String intents(int sentences) {
        StringBuilder yaml = new StringBuilder("lists:\n  level: {range: {from: 0, to: 100}}\nintents:\n");
        for (int i = 0; i < sentences; i++) {
            String thing = MAKES.get(i / ROOMS.size() % MAKES.size()) + " " + THINGS.get(i % THINGS.size())
                    + NUMBERS.get(i / ROOMS.size() / MAKES.size());
            String sentence = i % 2 == 0 ? "(set|turn|put) [the] %s [to] {level} [percent] [please]".formatted(thing)
                    : "(is|are) [the] %s (ready|done|finished) [yet]".formatted(thing);
            yaml.append("  own_%d: {sentences: [\"%s\"]}%n".formatted(i, sentence));
        }
        return sentences == 0 ? "intents: {}\n" : yaml.toString();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

package dev.parley.intent.template;

import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.parley.intent.Vocabulary;
import dev.parley.intent.Vocabulary.Term;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Words of homes, and intent files, to test with. */
final class Homes {

    private static final Set<String> LIGHT = Set.of("light", "on", "brightness", "color", "color_temperature");

    /** A flat with ordinary names and something of every type. */
    static final Vocabulary FLAT = home(List.of(
            named("Kitchen light", LIGHT),
            named("Desk lamp", LIGHT),
            named("Garage", "cover", "garage_door", "position"),
            named("Front door", "lock", "locked"),
            named("Fan", "fan", "on", "fan_speed"),
            named("TV", "media_player", "tv", "on", "playback", "volume", "muted", "track"),
            named("Heating", "climate", "target_temperature", "current_temperature", "hvac_mode"),
            named("Robbie", "vacuum", "activity"),
            named("Movie night", "scene"),
            named("Doorbell", "button"),
            named("Humidity sensor", "sensor", "reading", "humidity"),
            named("Smoke alarm", "binary_sensor", "alarm", "active")),
            List.of("Kitchen", "Living room", "Garden"), List.of("Upstairs", "Ground floor"), List.of());

    /** Names that sound like commands, types, numbers and joining words. */
    static final Vocabulary HOSTILE = home(List.of(
            named("Lights Out Bar", LIGHT),
            named("Fan club", "switch", "on"),
            named("7 of 9", "switch", "on"),
            named("O'Brien's", "lock", "locked"),
            named("Zimmer 3", LIGHT),
            named("TV", "media_player", "on", "volume"),
            named("Salt & Pepper", "machine", "pump", "run", "setpoint"),
            named("And then", "cover", "blind", "position"),
            named("Conveyor 20-1", "machine", "conveyor", "run", "setpoint"),
            named("What's that", LIGHT),
            named("A Hundred Lamps", LIGHT),
            named("Two and a half", "cover", "curtain", "position"),
            named("Ok", "scene"),
            named("\u00c9clair 007", "climate", "target_temperature", "current_temperature", "hvac_mode"),
            named("Box 1234567890", "fan", "on", "fan_speed"),
            named("100%", "media_player", "playback", "track", "muted"),
            named("Please", "vacuum", "activity"),
            named("Don't", "button"),
            named("21.50", "valve")),
            List.of("Bedroom 1", "Bedroom 2", "Room 101", "On", "All"), List.of("2nd", "The floor"),
            List.of("pump", "pumps"));

    /** A hall of machines alone. */
    static final Vocabulary FACTORY = home(List.of(
            named("Line 1", "machine", "conveyor", "run", "setpoint"),
            named("Line 2", "machine", "conveyor", "run"),
            named("Coolant pump", "machine", "pump", "run", "setpoint"),
            named("Main valve", "valve", "position"),
            named("Stack light", LIGHT),
            named("Tank level", "sensor", "reading"),
            named("Gate alarm", "binary_sensor", "alarm", "active")),
            List.of("Hall A", "Hall B"), List.of(), List.of("press brake"));

    private Homes() {
    }

    private static Vocabulary home(List<Term> names, List<String> areas, List<String> floors, List<String> kinds) {
        return new Vocabulary(Map.of("name", names, "area", plain(areas), "floor", plain(floors), "kind", plain(kinds)),
                names.stream().map(Term::traits).collect(Collectors.toSet()));
    }

    static Term named(String name, String... traits) {
        return named(name, Set.of(traits));
    }

    private static Term named(String name, Set<String> traits) {
        return new Term(name, traits);
    }

    private static List<Term> plain(List<String> names) {
        return names.stream().map(name -> new Term(name, Set.of())).toList();
    }

    /** A sound file of intents. */
    static TemplateFile file(String yaml) {
        return TemplateFile.parse(tree(yaml), (pointer, message) -> fail(pointer + ": " + message));
    }

    /** A file as a tree. */
    static JsonNode tree(String yaml) {
        try {
            return new YAMLMapper().readTree(yaml);
        } catch (JsonProcessingException e) {
            return fail(e);
        }
    }

    /** Sound sentences of a home. */
    static Templates templates(Vocabulary home, TemplateFile... files) {
        return Templates.of(List.of(files), home, (file, pointer, message) -> fail(pointer + ": " + message));
    }
}

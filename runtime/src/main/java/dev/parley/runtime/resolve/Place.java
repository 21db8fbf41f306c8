package dev.parley.runtime.resolve;

import dev.parley.device.Area;
import dev.parley.device.Device;
import dev.parley.device.Floor;
import dev.parley.intent.Intent;
import dev.parley.intent.Slot;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the words of an intent say a device is.
 *
 * @param areas   ids of the areas that may be meant; empty where none is said
 * @param floor   id of the floor, or empty where none is said
 * @param unknown true where the home has no such area or floor
 * @param words   the place in words, "in the kitchen", "upstairs"; "" where none is said
 */
record Place(HomeIndex index, Set<String> areas, Optional<String> floor, boolean unknown, String words) {

    private static final Set<String> ADVERBS =
            Set.of("upstairs", "downstairs", "outside", "inside", "outdoors", "indoors");

    static Place of(Intent intent, HomeIndex index, Optional<String> spokenIn) {
        if (intent.slot("here").isPresent()) {
            return new Place(index, Set.copyOf(spokenIn.stream().toList()), Optional.empty(), false, "here");
        }
        Optional<Slot> area = intent.slot("area");
        Optional<Slot> floor = intent.slot("floor");
        List<Area> areas = area.map(slot -> index.areasNamed(slot.text())).orElse(List.of());
        Optional<Floor> found = floor.flatMap(slot -> index.floorNamed(slot.text()));
        return new Place(index, areas.stream().map(Area::id).collect(Collectors.toSet()), found.map(Floor::id),
                area.isPresent() && areas.isEmpty() || floor.isPresent() && found.isEmpty(),
                Stream.concat(area.map(slot -> at("in", slot)).stream(), floor.map(slot -> at("on", slot)).stream())
                        .collect(Collectors.joining(" ")));
    }

    private static String at(String preposition, Slot slot) {
        return ADVERBS.contains(slot.text()) ? slot.text() : preposition + " the " + slot.text();
    }

    /** True where it is "here", and nobody knows where that is. */
    boolean nowhere() {
        return areas.isEmpty() && words.equals("here");
    }

    /** True where no place is said. */
    boolean anywhere() {
        return areas.isEmpty() && floor.isEmpty();
    }

    /** True where a device is in the place. */
    boolean holds(Device device) {
        return (areas.isEmpty() || device.area().filter(areas::contains).isPresent())
                && (floor.isEmpty() || index.floorOf(device).equals(floor));
    }
}

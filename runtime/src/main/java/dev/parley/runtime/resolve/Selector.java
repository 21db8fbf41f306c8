package dev.parley.runtime.resolve;

import dev.parley.device.Area;
import dev.parley.device.Device;
import dev.parley.device.DeviceType;
import dev.parley.intent.Intent;
import dev.parley.intent.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Picks devices by name, alias, type, kind, area, floor and "all", as {@code docs/resolver.md} says. Immutable,
 * thread-safe.
 */
final class Selector {

    /** What "everything" means, where no type is said. */
    private static final Set<DeviceType> EVERYDAY = Set.of(DeviceType.LIGHT, DeviceType.SWITCH, DeviceType.OUTLET,
            DeviceType.FAN, DeviceType.MEDIA_PLAYER);
    private static final Set<String> HARMLESS_COVERS = Set.of("blind", "curtain", "shutter", "shade", "awning");

    private final HomeIndex index;

    Selector(HomeIndex index) {
        this.index = index;
    }

    /**
     * The devices an intent's words mean.
     *
     * @param spokenIn id of the area the speaker is in, or empty
     * @param can      what a device must be able to do
     */
    Selection select(Intent intent, Optional<String> spokenIn, Predicate<Device> can) {
        Place place = Place.of(intent, index);
        if (place.unknown()) {
            return Selection.none(place.words());
        }
        if (intent.slot("name").isPresent()) {
            return byName(intent, place, spokenIn, can);
        }
        Optional<TypeCode> type = type(intent);
        if (type.isPresent()) {
            return byType(intent, type.get(), place, spokenIn, can);
        }
        if (!place.anywhere()) {
            List<Device> there = index.home().devices().stream().filter(place::holds).filter(can).toList();
            return there.isEmpty() ? Selection.none("anything like that " + place.words()) : Selection.take(there);
        }
        return byNothing(intent, spokenIn, can);
    }

    private Selection byName(Intent intent, Place place, Optional<String> spokenIn, Predicate<Device> can) {
        String said = intent.slot("name").orElseThrow().text();
        List<Device> named = index.named(said).stream().filter(place::holds).toList();
        if (named.isEmpty()) {
            return Selection.none(said + " " + place.words());
        }
        List<Device> able = named.stream().filter(can).toList();
        if (able.isEmpty()) {
            return Selection.unable(named);
        }
        if (able.size() == 1 || all(intent)) {
            return Selection.take(able);
        }
        List<Device> near = near(able, spokenIn);
        return Selection.oneOf(near.size() == 1 ? near : able);
    }

    private Selection byType(Intent intent, TypeCode type, Place place, Optional<String> spokenIn,
                             Predicate<Device> can) {
        List<Device> fit = fitting(type, place);
        if (fit.isEmpty()) {
            return Selection.none(wordsOf(intent) + " " + place.words());
        }
        List<Device> able = fit.stream().filter(can).toList();
        if (able.isEmpty()) {
            return Selection.unable(fit);
        }
        if (!place.anywhere() || all(intent)) {
            return Selection.take(able);
        }
        List<Device> near = near(able, spokenIn);
        boolean harmless = able.stream().allMatch(Selector::harmless);
        if (!near.isEmpty()) {
            return type.plural() || harmless ? Selection.take(near) : Selection.oneOf(near);
        }
        return type.plural() && harmless ? Selection.take(able) : Selection.oneOf(able);
    }

    /** Devices of the very kind; where there is none, those of the type that name no kind. */
    private List<Device> fitting(TypeCode type, Place place) {
        List<Device> fit = index.home().devices().stream().filter(type::fits).toList();
        if (fit.isEmpty()) {
            fit = index.home().devices().stream().filter(type::fitsType).toList();
        }
        return fit.stream().filter(place::holds).toList();
    }

    /** "Everything", or nothing said at all: what is near, else the only one there is. */
    private Selection byNothing(Intent intent, Optional<String> spokenIn, Predicate<Device> can) {
        List<Device> able = index.home().devices().stream().filter(can).toList();
        if (able.isEmpty()) {
            return Selection.none("anything that can do that");
        }
        if (intent.name().equals("emergency_stop")) {
            return Selection.take(able);
        }
        if (all(intent)) {
            boolean switching = intent.name().equals("turn_on") || intent.name().equals("turn_off");
            return Selection.take(switching
                    ? able.stream().filter(device -> EVERYDAY.contains(device.type())).toList() : able);
        }
        List<Device> near = near(able, spokenIn);
        if (!near.isEmpty()) {
            return near.stream().allMatch(Selector::harmless) ? Selection.take(near) : Selection.oneOf(near);
        }
        return Selection.oneOf(able);
    }

    private Optional<TypeCode> type(Intent intent) {
        return intent.slot("type").map(slot -> TypeCode.parse((String) slot.value()))
                .or(() -> intent.slot("kind").flatMap(slot -> index.kindNamed(slot.text())));
    }

    private static String wordsOf(Intent intent) {
        return intent.slot("type").or(() -> intent.slot("kind")).map(Slot::text).orElse("that");
    }

    private static boolean all(Intent intent) {
        return intent.slot("scope").isPresent();
    }

    private static boolean harmless(Device device) {
        return switch (device.type()) {
            case LIGHT, SENSOR, BINARY_SENSOR, FAN -> true;
            case COVER -> device.label().kind().map(HARMLESS_COVERS::contains).orElse(true);
            default -> false;
        } && !device.label().risky().orElse(false);
    }

    private static List<Device> near(List<Device> devices, Optional<String> area) {
        return area.isEmpty() ? List.of() : devices.stream().filter(device -> device.area().equals(area)).toList();
    }

    /** Where the words say a device is; whole areas and floors, as ids. */
    private record Place(HomeIndex index, Set<String> areas, Optional<String> floor, boolean unknown, String words) {

        static Place of(Intent intent, HomeIndex index) {
            Optional<Slot> area = intent.slot("area");
            Optional<Slot> floor = intent.slot("floor");
            Set<String> areas = area.stream().flatMap(slot -> index.areasNamed(slot.text()).stream()).map(Area::id)
                    .collect(Collectors.toSet());
            Optional<String> floorId = floor.flatMap(slot -> index.floorNamed(slot.text())).map(found -> found.id());
            List<String> words = new ArrayList<>();
            Stream.concat(area.stream(), floor.stream()).forEach(slot -> words.add("in the " + slot.text()));
            return new Place(index, areas, floorId, area.isPresent() && areas.isEmpty()
                    || floor.isPresent() && floorId.isEmpty(), String.join(" ", words));
        }

        boolean anywhere() {
            return areas.isEmpty() && floor.isEmpty();
        }

        boolean holds(Device device) {
            return (areas.isEmpty() || device.area().filter(areas::contains).isPresent())
                    && (floor.isEmpty() || index.floorOf(device).equals(floor));
        }
    }
}

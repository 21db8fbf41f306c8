package dev.parley.runtime.resolve;

import dev.parley.device.Assistants;
import dev.parley.device.Device;
import dev.parley.device.DeviceType;
import dev.parley.device.StateStore;
import dev.parley.intent.Intent;
import dev.parley.intent.Normalizer;
import dev.parley.intent.Slot;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Picks devices by name, alias, type, kind, area, floor and "all", as {@code docs/resolver.md} says. Thread-safe; reads
 * states, changes none.
 */
final class Selector {

    /** Types whose words people mix: "blind" and "shutter", "radiator" and "thermostat". */
    private static final Set<DeviceType> PLAIN = Set.of(DeviceType.COVER, DeviceType.CLIMATE);

    private final HomeIndex index;
    private final StateStore states;

    Selector(HomeIndex index, StateStore states) {
        this.index = index;
        this.states = states;
    }

    /**
     * The devices an intent's words mean.
     *
     * @param able what a device must be able to do
     */
    Selection select(Intent intent, Situation situation, Predicate<Device> able) {
        Place place = Place.of(intent, index, situation.area());
        if (place.unknown()) {
            return Selection.none("anything " + place.words());
        }
        Predicate<Device> can = able.and(new Exclusion(intent, index).negate());
        Optional<String> spokenIn = situation.area();
        if (intent.slot("name").isPresent()) {
            return byName(intent, place, spokenIn, can);
        }
        Optional<TypeCode> type = index.type(intent.slot("type"), intent.slot("kind"));
        if (type.isPresent()) {
            return byType(intent, type.get(), place, spokenIn, can);
        }
        Optional<Reference> reference = Reference.of(intent);
        if (reference.isPresent() && !situation.mentioned().isEmpty()) {
            return reference.get().select(situation.mentioned(), index.home(), can);
        }
        return byPlace(intent, place, spokenIn, can);
    }

    private Selection byName(Intent intent, Place place, Optional<String> spokenIn, Predicate<Device> can) {
        String said = intent.slot("name").orElseThrow().text();
        List<Device> together = index.namedTogether(said);
        Optional<TypeCode> type = index.type(intent.slot("type"), intent.slot("kind"));
        List<Device> named = Stream.concat(index.named(said).stream(), together.stream()).filter(place::holds)
                .filter(device -> type.isEmpty() || type.get().fits(device)).toList();
        if (named.isEmpty()) {
            return Selection.none("any " + said + " " + place.words());
        }
        List<Device> able = named.stream().filter(can).toList();
        if (able.isEmpty()) {
            return Selection.unable(named);
        }
        if (all(intent) || !together.isEmpty()) {
            return Selection.take(able);
        }
        List<Device> apt = usual(intent, able);
        List<Device> near = near(apt, spokenIn);
        return Selection.oneOf(near.size() == 1 ? near : apt);
    }

    private Selection byType(Intent intent, TypeCode type, Place place, Optional<String> spokenIn,
                             Predicate<Device> can) {
        List<Device> fit = fitting(type, words(intent), place);
        if (fit.isEmpty()) {
            return Selection.none("any " + words(intent) + " " + place.words());
        }
        List<Device> capable = fit.stream().filter(can).toList();
        if (capable.isEmpty()) {
            return Selection.unable(fit);
        }
        if (place.nowhere()) {
            return Selection.oneOf(capable);
        }
        if (all(intent)) {
            return Selection.take(capable);
        }
        List<Device> able = invited(intent, usual(intent, capable), type.plural() || !place.anywhere());
        if (!place.anywhere()) {
            List<Device> named = type.plural() ? List.of() : namedAfterPlace(intent, able);
            List<Device> there = named.isEmpty() ? able : named;
            return type.plural() || there.stream().allMatch(device -> Usual.several(intent, device))
                    ? Selection.take(there) : Selection.oneOf(there);
        }
        List<Device> near = near(able, spokenIn);
        if (!near.isEmpty()) {
            return type.plural() || near.stream().allMatch(Usual::together) ? Selection.take(near)
                    : Selection.oneOf(near);
        }
        return type.plural() && able.stream().allMatch(device -> Usual.harmless(intent, device)) ? Selection.take(able)
                : Selection.oneOf(able);
    }

    /** "The light in the kitchen" is the one that is called "Kitchen light", where there is one. */
    private List<Device> namedAfterPlace(Intent intent, List<Device> able) {
        return intent.slot("area").map(area -> index.named(area.text() + " " + words(intent)).stream()
                .filter(able::contains).toList()).orElse(List.of());
    }

    private static boolean named(Device device, Set<String> words) {
        return Stream.concat(Stream.of(device.name()), device.label().aliases().stream())
                .anyMatch(name -> !Collections.disjoint(Normalizer.tokens(name), words));
    }

    /**
     * Devices of the very kind; where the home has none, covers and heating that name no kind, and other things of the type that
     * name no kind but are called so: "the coffee maker" for a switch of that name.
     */
    private List<Device> fitting(TypeCode type, String said, Place place) {
        List<Device> fit = index.home().devices().stream().filter(type::fits).toList();
        if (fit.isEmpty()) {
            Set<String> words = Set.copyOf(Normalizer.tokens(Nouns.singular(said)));
            fit = index.home().devices().stream().filter(type::fitsType)
                    .filter(device -> PLAIN.contains(device.type()) || named(device, words)).toList();
        }
        return fit.stream().filter(place::holds).filter(device -> !Assistants.is(device)).toList();
    }

    /** A place alone, "everything", or nothing said at all: what is near, else what is at work, else the only one. */
    private Selection byPlace(Intent intent, Place place, Optional<String> spokenIn, Predicate<Device> can) {
        List<Device> capable = index.home().devices().stream().filter(place::holds).filter(can)
                .filter(device -> expected(intent, device) && !Assistants.is(device)).toList();
        if (capable.isEmpty()) {
            return Selection.none("anything like that " + place.words());
        }
        List<Device> there = invited(intent, capable, all(intent) || !place.anywhere());
        if (place.nowhere()) {
            return Selection.oneOf(there);
        }
        boolean stops = intent.name().equals("stop");
        if (!place.anywhere() || all(intent) || intent.name().equals("emergency_stop")) {
            return Selection.take(there);
        }
        List<Device> near = near(there, spokenIn);
        if (!near.isEmpty()) {
            return stops || near.stream().allMatch(Usual::together) ? Selection.take(near) : Selection.oneOf(near);
        }
        List<Device> busy = there.stream().filter(this::atWork).toList();
        return Selection.oneOf(busy.size() == 1 ? busy : there);
    }

    private static List<Device> usual(Intent intent, List<Device> able) {
        List<Device> usual = able.stream().filter(device -> Usual.suits(intent, device)).toList();
        return usual.isEmpty() ? able : usual;
    }

    /**
     * Those that are such now that the intent makes sense, where there are any: the heating that is on, and where one is
     * meant, the player that plays.
     */
    private List<Device> invited(Intent intent, List<Device> able, boolean many) {
        List<Device> invited = able.stream()
                .filter(device -> Usual.invites(intent, states.state(device.id()), many)).toList();
        return invited.isEmpty() ? able : invited;
    }

    /** True for what may be meant where no device is named: for "stop", what moves or sounds now. */
    private boolean expected(Intent intent, Device device) {
        return intent.name().equals("stop") ? atWork(device) : Usual.suits(intent, device);
    }

    private boolean atWork(Device device) {
        return StateWords.atWork(states.state(device.id()));
    }

    private static String words(Intent intent) {
        return intent.slot("type").or(() -> intent.slot("kind")).map(Slot::text).orElse("");
    }

    private static boolean all(Intent intent) {
        return intent.slot("scope").isPresent();
    }

    private static List<Device> near(List<Device> devices, Optional<String> area) {
        return area.isEmpty() ? List.of() : devices.stream().filter(device -> device.area().equals(area)).toList();
    }
}

package dev.parley.runtime.turn;

import dev.parley.device.Device;
import dev.parley.intent.Intent;
import dev.parley.intent.Slot;
import dev.parley.intent.Understanding.Reading;
import dev.parley.runtime.resolve.HomeUnits;
import dev.parley.runtime.resolve.Reference;
import dev.parley.runtime.resolve.Resolver;
import dev.parley.runtime.resolve.Targets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Fills in what people leave out because it was just said: "again", "same in the bedroom", "a bit more", "no, the
 * bedroom". What leans on nothing is no command. Immutable, thread-safe.
 */
final class Ellipsis {

    /** Intents that mean nothing unless something was said before. */
    static final Set<String> ELLIPTIC = Set.of("again", "same", "more", "correct");
    private static final String ADJUST = "adjust_";
    private static final Map<String, String> ADJUSTED = Map.of("set_brightness", "adjust_brightness",
            "set_temperature", "adjust_temperature", "set_fan_speed", "adjust_fan_speed", "set_volume",
            "adjust_volume", "set_setpoint", "adjust_setpoint");
    private static final List<String> COLORS = List.of("color", "color_temperature");

    private final HomeUnits units;

    Ellipsis(HomeUnits units) {
        this.units = units;
    }

    /** The readings in full; those that lean on nothing are left out. */
    List<Reading> filled(List<Reading> readings, Optional<Past> past) {
        List<Reading> filled = new ArrayList<>();
        for (Reading reading : readings) {
            boolean whole = reading.intents().stream().noneMatch(intent -> ELLIPTIC.contains(intent.name()));
            if (whole) {
                filled.add(reading);
            } else if (past.isPresent() && !past.get().matters().isEmpty()) {
                List<Intent> intents = reading.intents().stream().flatMap(intent -> ELLIPTIC.contains(intent.name())
                        ? meant(intent, past.get()).stream() : List.of(intent).stream()).toList();
                if (intents.size() >= reading.intents().size()) {
                    filled.add(new Reading(intents));
                }
            }
        }
        return filled;
    }

    /** What an elliptic intent means; nothing where it does not go with what was said before. */
    private List<Intent> meant(Intent intent, Past past) {
        return switch (intent.name()) {
            case "again" -> again(past);
            case "same" -> elsewhere(intent, past);
            case "more" -> more(intent, past).map(List::of).orElse(List.of());
            default -> corrected(intent, past);
        };
    }

    private static List<Intent> again(Past past) {
        List<Intent> again = new ArrayList<>();
        for (int i = 0; i < past.matters().size(); i++) {
            if (!past.matters().get(i).intent().name().equals(Resolver.UNDO)) {
                again.add(samePlaces(past, i));
            }
        }
        return again;
    }

    private static List<Intent> elsewhere(Intent intent, Past past) {
        return past.matters().stream().filter(matter -> !matter.intent().name().equals(Resolver.UNDO))
                .map(matter -> Targets.moved(matter.intent(), targets(intent, matter))).toList();
    }

    /** "More" of an adjustment goes on the same way, "less" back; of a setting up and down. */
    private static Optional<Intent> more(Intent intent, Past past) {
        boolean more = intent.slot("direction").orElseThrow().value().equals("more");
        for (int i = past.matters().size() - 1; i >= 0; i--) {
            Intent before = samePlaces(past, i);
            if (before.name().startsWith(ADJUST)) {
                boolean up = before.slot("direction").filter(slot -> slot.value().equals("up")).isPresent();
                return Optional.of(adjusting(before.name(), before, up == more));
            }
            if (ADJUSTED.containsKey(before.name())) {
                return Optional.of(adjusting(ADJUSTED.get(before.name()), before, more));
            }
        }
        return Optional.empty();
    }

    private static Intent adjusting(String name, Intent before, boolean up) {
        Map<String, Slot> slots = Targets.of(before);
        String direction = up ? "up" : "down";
        slots.put("direction", new Slot("direction", direction, direction));
        before.slot("step").ifPresent(step -> slots.put("step", step));
        return new Intent(name, slots, before.source(), before.confidence());
    }

    private List<Intent> corrected(Intent intent, Past past) {
        List<Intent> anew = Targets.of(intent).isEmpty() ? revalued(intent, past) : elsewhere(intent, past);
        if (anew.isEmpty()) {
            return List.of();
        }
        List<Intent> corrected = new ArrayList<>();
        if (!past.changes().isEmpty()) {
            corrected.add(new Intent(Resolver.UNDO, Map.of(), intent.source(), intent.confidence()));
        }
        corrected.addAll(anew);
        return corrected;
    }

    /** "I meant fifty": the last number, or colour, becomes another. */
    private List<Intent> revalued(Intent intent, Past past) {
        for (int i = past.matters().size() - 1; i >= 0; i--) {
            Intent before = samePlaces(past, i);
            Map<String, Slot> slots = new LinkedHashMap<>(before.slots());
            boolean done = revalued(slots, intent);
            if (done) {
                String name = COLORS.stream().filter(slots::containsKey).findFirst()
                        .filter(color -> COLORS.stream().anyMatch(each -> before.name().equals("set_" + each)))
                        .map(color -> "set_" + color).orElse(before.name());
                return List.of(new Intent(name, slots, before.source(), before.confidence()));
            }
        }
        return List.of();
    }

    private boolean revalued(Map<String, Slot> slots, Intent intent) {
        for (String color : COLORS) {
            if (intent.slot(color).isPresent() && COLORS.stream().anyMatch(slots::containsKey)) {
                COLORS.forEach(slots::remove);
                slots.put(color, intent.slot(color).get());
                return true;
            }
        }
        if (intent.slot("amount").isEmpty()) {
            return false;
        }
        Slot amount = intent.slot("amount").get();
        Optional<Slot> number = slots.values().stream().filter(slot -> slot.value() instanceof Double
                && !slot.name().equals("color_temperature")).findFirst();
        number.ifPresent(slot -> slots.put(slot.name(), new Slot(slot.name(), amount.text(),
                slot.name().equals("temperature") ? units.celsius(amount.number()) : amount.number())));
        return number.isPresent();
    }

    /** The intent again, for the devices it came to and whatever its words were. */
    private static Intent samePlaces(Past past, int matter) {
        return Targets.moved(past.matters().get(matter).intent(), Map.of(Reference.SLOT, Reference.to(matter)));
    }

    /** Where the new words name only a place, the kind of thing stays. */
    private static Map<String, Slot> targets(Intent intent, Past.Matter matter) {
        Map<String, Slot> targets = Targets.of(intent);
        boolean what = List.of("name", "type", "kind").stream().anyMatch(targets::containsKey);
        if (!what) {
            Map<String, Slot> before = Targets.of(matter.intent());
            if (before.containsKey("type") || before.containsKey("kind")) {
                List.of("type", "kind").stream().filter(before::containsKey)
                        .forEach(slot -> targets.put(slot, before.get(slot)));
            } else if (!before.containsKey("area") && !before.containsKey("floor") || before.containsKey("name")) {
                targets.put("type", type(matter.devices().get(0)));
            }
        }
        return targets;
    }

    private static Slot type(Device device) {
        String type = device.type().word();
        String kind = device.label().kind().orElse("");
        return new Slot("type", (kind.isEmpty() ? type : kind).replace('_', ' '),
                kind.isEmpty() ? type : type + "." + kind);
    }
}

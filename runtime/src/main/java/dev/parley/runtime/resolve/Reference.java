package dev.parley.runtime.resolve;

import dev.parley.device.Device;
import dev.parley.device.Home;
import dev.parley.intent.Intent;
import dev.parley.intent.Slot;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Something the last turn was about: "it", "them", "the other one". Of several things, the one said last that can do
 * what is asked now.
 *
 * @param other true for "the other one": things like the ones mentioned, but not these
 * @param group which of the things mentioned it is, from 0, or -1 where the words leave that open
 */
public record Reference(boolean other, int group) {

    /** The slot that refers. */
    public static final String SLOT = "reference";

    private static final String IT = "it";
    private static final String OTHER = "other";
    /** What may be said without naming what is meant, right after it was named: "brighter", "fifty percent". */
    private static final Set<String> IMPLIED = Set.of("adjust_brightness", "adjust_temperature", "adjust_fan_speed",
            "adjust_volume", "adjust_setpoint", "set_brightness", "set_color", "set_color_temperature");

    /** What an intent refers to, in words or by naming nothing; empty where it names something. */
    static Optional<Reference> of(Intent intent) {
        Optional<Slot> said = intent.slot(SLOT);
        if (said.isPresent()) {
            String value = said.get().value().toString();
            return Optional.of(value.equals(OTHER) ? new Reference(true, -1)
                    : new Reference(false, value.equals(IT) ? -1 : Integer.parseInt(value)));
        }
        boolean bare = Targets.SLOTS.stream().noneMatch(slot -> intent.slot(slot).isPresent());
        return bare && IMPLIED.contains(intent.name()) ? Optional.of(new Reference(false, -1)) : Optional.empty();
    }

    /** A slot that refers to one of the things mentioned. */
    public static Slot to(int group) {
        return new Slot(SLOT, IT, Integer.toString(group));
    }

    Selection select(List<List<Device>> mentioned, Home home, Predicate<Device> can) {
        if (group >= 0) {
            List<Device> able = mentioned.get(group).stream().filter(can).toList();
            return able.isEmpty() ? Selection.unable(mentioned.get(group)) : Selection.take(able);
        }
        List<Device> last = mentioned.get(mentioned.size() - 1);
        if (other) {
            List<Device> others = others(last, home);
            List<Device> able = others.stream().filter(can).toList();
            return able.isEmpty() ? Selection.none("any other one") : Selection.oneOf(able);
        }
        for (int i = mentioned.size() - 1; i >= 0; i--) {
            List<Device> able = mentioned.get(i).stream().filter(can).toList();
            if (!able.isEmpty()) {
                return Selection.take(able);
            }
        }
        return Selection.unable(last);
    }

    /** Things of the same type and kind: those in the same area, where there are any. */
    private static List<Device> others(List<Device> these, Home home) {
        Device one = these.get(0);
        List<Device> alike = home.devices().stream().filter(device -> !these.contains(device))
                .filter(device -> device.type() == one.type()
                        && device.label().kind().equals(one.label().kind())).toList();
        List<Device> near = alike.stream().filter(device -> device.area().equals(one.area())).toList();
        return near.isEmpty() ? alike : near;
    }
}

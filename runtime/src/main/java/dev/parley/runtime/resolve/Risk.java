package dev.parley.runtime.resolve;

import static dev.parley.device.StateKey.LOCKED;
import static dev.parley.device.StateKey.ON;
import static dev.parley.device.StateKey.POSITION;
import static dev.parley.device.StateKey.RUN;

import dev.parley.device.Command;
import dev.parley.device.Command.Verb;
import dev.parley.device.Confirmation;
import dev.parley.device.Device;
import dev.parley.device.DeviceType;
import java.util.Map;
import java.util.Set;

/**
 * Which commands need a clear yes, or the PIN, first. {@code confirm} or {@code risky} in the home file wins; where both
 * are absent the type decides: unlocking, opening what keeps people, water or gas out or in, starting machines. Stopping
 * never needs one, nor does what is so already. Stateless.
 */
final class Risk {

    private static final Set<String> GUARDING = Set.of("garage_door", "gate", "door");

    private static final Set<DeviceType> GUARDED =
            Set.of(DeviceType.LOCK, DeviceType.COVER, DeviceType.VALVE, DeviceType.MACHINE);

    private Risk() {
    }

    static Guard guard(Device device, Command command, Map<String, Object> now) {
        if (command.verb() == Verb.STOP || "stopped".equals(command.state().get(RUN.word()))
                || changesNothing(command, now)) {
            return Guard.NONE;
        }
        Confirmation asked = device.label().confirmation().orElse(null);
        if (asked == null) {
            return byType(device, command, now) ? Guard.YES : Guard.NONE;
        }
        return switch (asked) {
            case NEVER -> Guard.NONE;
            case ALWAYS -> Guard.YES;
            case PIN -> byType(device, command, now) || !GUARDED.contains(device.type()) ? Guard.PIN : Guard.NONE;
        };
    }

    private static boolean changesNothing(Command command, Map<String, Object> now) {
        return command.verb() == Verb.SET && now.entrySet().containsAll(command.state().entrySet());
    }

    private static boolean byType(Device device, Command command, Map<String, Object> now) {
        Map<String, Object> to = command.state();
        boolean guarding = device.type() == DeviceType.COVER
                && device.label().kind().filter(GUARDING::contains).isPresent();
        return switch (device.type()) {
            case LOCK -> Boolean.FALSE.equals(to.get(LOCKED.word()));
            case COVER -> guarding && opens(to, now);
            case VALVE -> opens(to, now) || Boolean.TRUE.equals(to.get(ON.word()));
            case MACHINE -> "running".equals(to.get(RUN.word())) || Boolean.TRUE.equals(to.get(ON.word()));
            default -> false;
        };
    }

    private static boolean opens(Map<String, Object> to, Map<String, Object> now) {
        double before = now.get(POSITION.word()) instanceof Double position ? position : 0;
        return to.get(POSITION.word()) instanceof Double position && position > before;
    }
}

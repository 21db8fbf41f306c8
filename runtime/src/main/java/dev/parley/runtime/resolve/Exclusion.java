package dev.parley.runtime.resolve;

import dev.parley.device.Device;
import dev.parley.device.Floor;
import dev.parley.intent.Intent;
import dev.parley.intent.Slot;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is spared: "all lights except the kitchen", "everything but the heating and the radio". Immutable. */
final class Exclusion implements Predicate<Device> {

    private static final List<String> PREFIXES = List.of("except_", "except_2_");

    private final Intent intent;
    private final HomeIndex index;

    Exclusion(Intent intent, HomeIndex index) {
        this.intent = intent;
        this.index = index;
    }

    /** True where the device is spared. */
    @Override
    public boolean test(Device device) {
        return PREFIXES.stream().anyMatch(prefix -> spares(prefix, device));
    }

    /** True where some of what is spared is none of the devices: then other words were meant. */
    boolean idle(List<Device> devices) {
        return PREFIXES.stream().filter(prefix -> intent.slots().keySet().stream().anyMatch(slot ->
                slot.startsWith(prefix) && PREFIXES.stream().noneMatch(longer -> longer.length() > prefix.length()
                        && slot.startsWith(longer))))
                .anyMatch(prefix -> devices.stream().noneMatch(device -> spares(prefix, device)));
    }

    private boolean spares(String prefix, Device device) {
        List<Optional<Boolean>> said = Stream.of(
                slot(prefix, "name").map(slot -> index.named(slot.text()).contains(device)),
                slot(prefix, "area").map(slot -> index.areasNamed(slot.text()).stream()
                        .anyMatch(area -> device.area().filter(area.id()::equals).isPresent())),
                slot(prefix, "floor").map(slot -> index.floorNamed(slot.text()).map(Floor::id)
                        .equals(index.floorOf(device))),
                index.type(slot(prefix, "type"), slot(prefix, "kind")).map(type -> type.fits(device))).toList();
        return said.stream().anyMatch(Optional::isPresent) && said.stream().allMatch(each -> each.orElse(true));
    }

    private Optional<Slot> slot(String prefix, String name) {
        return intent.slot(prefix + name);
    }
}

package dev.parley.device;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A home, flat or factory as its file describes it. Immutable; whoever reads the file has validated it.
 *
 * @param name     as people say it
 * @param imperial true where temperatures are spoken in Fahrenheit
 * @param floors   in file order
 * @param areas    in file order
 * @param devices  in file order, ids unique
 */
public record Home(String name, boolean imperial, List<Floor> floors, List<Area> areas, List<Device> devices) {
    public Home {
        Objects.requireNonNull(name);
        floors = List.copyOf(floors);
        areas = List.copyOf(areas);
        devices = List.copyOf(devices);
    }

    /** The device with that id, or empty. */
    public Optional<Device> device(String id) {
        return devices.stream().filter(device -> device.id().equals(id)).findFirst();
    }

    /** The area with that id, or empty. */
    public Optional<Area> area(String id) {
        return areas.stream().filter(area -> area.id().equals(id)).findFirst();
    }

    /** The floor with that id, or empty. */
    public Optional<Floor> floor(String id) {
        return floors.stream().filter(floor -> floor.id().equals(id)).findFirst();
    }
}

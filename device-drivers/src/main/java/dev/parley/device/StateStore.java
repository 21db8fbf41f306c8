package dev.parley.device;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What every device of a home is known to be, right now. Drivers write, everybody reads. Thread-safe; reading never
 * blocks.
 */
public final class StateStore {

    /** Told of each update that made a difference; called on the writer's thread, must return fast. */
    @FunctionalInterface
    public interface Listener {
        /** The device's state changed in these values, or (with no changes) its availability did. */
        void changed(String device, List<Change> changes, boolean available);
    }

    private record Entry(Map<String, Object> state, boolean available) {
    }

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /** A store in which every device of the home is available and as its file says. */
    public StateStore(Home home) {
        home.devices().forEach(device -> entries.put(device.id(), new Entry(device.state(), true)));
    }

    /** The values of a device by state key; unmodifiable, a snapshot. */
    public Map<String, Object> state(String device) {
        return entry(device).state();
    }

    /** One value of a device, or null where it has none. */
    public Object value(String device, StateKey key) {
        return entry(device).state().get(key.word());
    }

    /** False while the device is known to be out of reach. */
    public boolean available(String device) {
        return entry(device).available();
    }

    /** Adds values to a device's state and returns the differences, in the order of the values given. */
    public List<Change> update(String device, Map<String, Object> values) {
        List<Change> changes = new ArrayList<>();
        entries.compute(known(device), (id, old) -> {
            Map<String, Object> state = new LinkedHashMap<>(old.state());
            values.forEach((key, value) -> {
                Object before = state.put(key, value);
                if (!Objects.equals(before, value)) {
                    changes.add(new Change(id, key, before, value));
                }
            });
            return changes.isEmpty() ? old : new Entry(Collections.unmodifiableMap(state), old.available());
        });
        if (!changes.isEmpty()) {
            tell(device, changes);
        }
        return changes;
    }

    /**
     * Puts a device's state to exactly these values, forgetting any other, and returns the differences among them.
     */
    public List<Change> replace(String device, Map<String, Object> values) {
        List<Change> changes = new ArrayList<>();
        entries.compute(known(device), (id, old) -> {
            values.forEach((key, value) -> {
                if (!Objects.equals(old.state().get(key), value)) {
                    changes.add(new Change(id, key, old.state().get(key), value));
                }
            });
            return new Entry(Collections.unmodifiableMap(new LinkedHashMap<>(values)), old.available());
        });
        if (!changes.isEmpty()) {
            tell(device, changes);
        }
        return changes;
    }

    /** Notes whether a device can be reached. */
    public void available(String device, boolean available) {
        if (entry(device).available() != available) {
            entries.compute(known(device), (id, old) -> new Entry(old.state(), available));
            tell(device, List.of());
        }
    }

    /** Adds a listener for all devices. */
    public void listen(Listener listener) {
        listeners.add(listener);
    }

    private void tell(String device, List<Change> changes) {
        boolean available = available(device);
        listeners.forEach(listener -> listener.changed(device, changes, available));
    }

    private Entry entry(String device) {
        return entries.get(known(device));
    }

    private String known(String device) {
        if (!entries.containsKey(device)) {
            throw new IllegalArgumentException("No device " + device + " in this home");
        }
        return device;
    }
}

package dev.parley.device;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing of a home that can be moved or asked.
 *
 * @param id     unique in the home, for instance {@code light.kitchen}
 * @param label  how people name it
 * @param type   what it is
 * @param area   the area's id, or empty
 * @param state  initial values by state key, in file order; the keys tell what the device can do (see {@link StateKey}
 *               for the values; a {@code custom} device may have keys of its own)
 * @param driver how it is reached
 */
public record Device(String id, Label label, DeviceType type, Optional<String> area, Map<String, Object> state,
                     DriverSpec driver) {
    public Device {
        Objects.requireNonNull(id);
        Objects.requireNonNull(type);
        state = Collections.unmodifiableMap(new LinkedHashMap<>(state));
    }

    /**
     * What people call a device, and what they must do before it moves.
     *
     * @param name    its name
     * @param aliases other names, never null
     * @param kind    a finer word than the type ({@code garage_door}, {@code blind}), or empty
     * @param say     pronunciations in ARPAbet, one a name in the order name, aliases; empty where the built-in serve
     * @param confirmation what must be said before it moves, or empty where the type decides
     */
    public record Label(String name, List<String> aliases, Optional<String> kind, List<String> say,
                        Optional<Confirmation> confirmation) {
        public Label {
            Objects.requireNonNull(name);
            aliases = List.copyOf(aliases);
            say = List.copyOf(say);
        }
    }

    /** Its name, as people say it. */
    public String name() {
        return label.name();
    }

    /** True where the device's state has that key. */
    public boolean has(StateKey key) {
        return state.containsKey(key.word());
    }
}

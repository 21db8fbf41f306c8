package dev.parley.device;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The voice of Parley itself as a device, which every home has: "speak up", "be quiet". Stateless. */
public final class Assistants {

    /** Its id. */
    public static final String ID = "media_player.parley";

    private Assistants() {
    }

    /** The device, as loud as it can be. */
    public static Device device() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put(StateKey.VOLUME.word(), 100.0);
        state.put(StateKey.MUTED.word(), false);
        return new Device(ID, new Device.Label("Parley", List.of(), Optional.of("assistant"), List.of(),
                Optional.empty()), DeviceType.MEDIA_PLAYER, Optional.empty(), state,
                new DriverSpec("simulated", JsonNodeFactory.instance.objectNode().put("type", "simulated")));
    }

    /** How many devices a home has besides. */
    public static long others(Home home) {
        return home.devices().stream().filter(device -> !is(device)).count();
    }

    /** True for that device. */
    public static boolean is(Device device) {
        return device.id().equals(ID);
    }
}

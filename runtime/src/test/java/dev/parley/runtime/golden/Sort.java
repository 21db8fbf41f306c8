package dev.parley.runtime.golden;

import static dev.parley.device.StateKey.ACTIVE;
import static dev.parley.device.StateKey.ACTIVITY;
import static dev.parley.device.StateKey.BRIGHTNESS;
import static dev.parley.device.StateKey.COLOR;
import static dev.parley.device.StateKey.CURRENT_TEMPERATURE;
import static dev.parley.device.StateKey.FAN_SPEED;
import static dev.parley.device.StateKey.HVAC_MODE;
import static dev.parley.device.StateKey.LOCKED;
import static dev.parley.device.StateKey.MUTED;
import static dev.parley.device.StateKey.ON;
import static dev.parley.device.StateKey.PLAYBACK;
import static dev.parley.device.StateKey.POSITION;
import static dev.parley.device.StateKey.READING;
import static dev.parley.device.StateKey.RUN;
import static dev.parley.device.StateKey.TARGET_TEMPERATURE;
import static dev.parley.device.StateKey.TRACK;
import static dev.parley.device.StateKey.VOLUME;

import dev.parley.device.Device;
import dev.parley.device.DeviceType;
import dev.parley.device.StateKey;
import java.util.List;

/** What the devices of random homes are, with the words people have for one and for several. */
enum Sort {
    LIGHT(DeviceType.LIGHT, "", "light", "lights", ON, BRIGHTNESS, COLOR),
    LAMP(DeviceType.LIGHT, "", "lamp", "lights", ON),
    SWITCH(DeviceType.SWITCH, "", "switch", "switches", ON),
    OUTLET(DeviceType.OUTLET, "", "outlet", "outlets", ON),
    FAN(DeviceType.FAN, "", "fan", "fans", ON, FAN_SPEED),
    BLIND(DeviceType.COVER, "blind", "blind", "blinds", POSITION),
    CURTAIN(DeviceType.COVER, "curtain", "curtain", "curtains", POSITION),
    SHUTTER(DeviceType.COVER, "shutter", "shutter", "shutters", POSITION),
    GATE(DeviceType.COVER, "gate", "gate", "gates", POSITION),
    GARAGE_DOOR(DeviceType.COVER, "garage_door", "garage door", "garage doors", POSITION),
    LOCK(DeviceType.LOCK, "", "lock", "locks", LOCKED),
    THERMOSTAT(DeviceType.CLIMATE, "", "thermostat", "thermostats", HVAC_MODE, TARGET_TEMPERATURE, CURRENT_TEMPERATURE),
    TV(DeviceType.MEDIA_PLAYER, "tv", "TV", "TVs", ON, PLAYBACK, VOLUME, MUTED, TRACK),
    SPEAKER(DeviceType.MEDIA_PLAYER, "speaker", "speaker", "speakers", PLAYBACK, VOLUME, MUTED, TRACK),
    VACUUM(DeviceType.VACUUM, "", "vacuum", "vacuums", ACTIVITY),
    VALVE(DeviceType.VALVE, "", "valve", "valves", POSITION),
    PUMP(DeviceType.MACHINE, "pump", "pump", "pumps", RUN),
    CONVEYOR(DeviceType.MACHINE, "conveyor", "conveyor", "conveyors", RUN),
    WINDOW(DeviceType.BINARY_SENSOR, "window", "window", "windows", ACTIVE),
    THERMOMETER(DeviceType.SENSOR, "temperature", "thermometer", "sensors", READING),
    SCENE(DeviceType.SCENE, "", "scene", "scenes"),
    BUTTON(DeviceType.BUTTON, "", "button", "buttons");

    final DeviceType type;
    final String kind;
    final String one;
    final String several;
    final List<StateKey> keys;

    Sort(DeviceType type, String kind, String one, String several, StateKey... keys) {
        this.type = type;
        this.kind = kind;
        this.one = one;
        this.several = several;
        this.keys = List.of(keys);
    }

    /** True where the words for several of this sort mean a device, too: lamps are lights. */
    boolean means(Device device) {
        return device.type() == type && device.label().kind().orElse("").equals(kind);
    }
}

package dev.parley.runtime.resolve;

import dev.parley.device.Device;
import java.util.List;

/**
 * The devices that words pick out of a home.
 *
 * @param devices  the devices
 * @param verdict  what to make of them
 * @param lookedFor what was looked for, in the speaker's words, for {@link Verdict#NONE}
 */
record Selection(List<Device> devices, Verdict verdict, String lookedFor) {

    /** Take them all; ask which; they are there but none can do it; there are none. */
    enum Verdict { TAKE, ASK, UNABLE, NONE }

    Selection {
        devices = List.copyOf(devices);
    }

    static Selection take(List<Device> devices) {
        return new Selection(devices, Verdict.TAKE, "");
    }

    /** One is taken, several are asked about. */
    static Selection oneOf(List<Device> devices) {
        return devices.size() == 1 ? take(devices) : new Selection(devices, Verdict.ASK, "");
    }

    static Selection unable(List<Device> devices) {
        return new Selection(devices, Verdict.UNABLE, "");
    }

    static Selection none(String lookedFor) {
        return new Selection(List.of(), Verdict.NONE, lookedFor);
    }
}

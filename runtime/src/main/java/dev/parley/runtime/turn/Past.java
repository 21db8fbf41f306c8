package dev.parley.runtime.turn;

import dev.parley.device.Change;
import dev.parley.device.Device;
import dev.parley.intent.Intent;
import dev.parley.runtime.resolve.Resolution;
import java.util.List;

/**
 * What the last turn was about: what "it", "again" and "no, the bedroom" go back to.
 *
 * @param matters the intents that concerned devices, at least one
 * @param changes what became different
 */
record Past(List<Matter> matters, List<Change> changes) {

    /** An intent and the devices it came to, at least one. */
    record Matter(Intent intent, List<Device> devices) {
    }

    Past {
        matters = List.copyOf(matters);
        changes = List.copyOf(changes);
    }

    static Past of(List<Resolution> resolutions, List<Change> changes) {
        return new Past(resolutions.stream().filter(resolution -> !resolution.targets().isEmpty())
                .map(resolution -> new Matter(resolution.intent(), resolution.targets())).toList(), changes);
    }

    List<List<Device>> mentioned() {
        return matters.stream().map(Matter::devices).toList();
    }
}

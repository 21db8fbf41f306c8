package dev.parley.runtime.config;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.device.Confirmation;
import dev.parley.device.Device;
import dev.parley.device.DeviceType;
import dev.parley.device.DriverSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the devices of one home. A device that has problems comes back as far as it could be read. */
final class DeviceReader {

    private static final List<String> TYPES = Arrays.stream(DeviceType.values()).map(DeviceType::word).toList();
    private static final List<String> CONFIRMATIONS =
            Arrays.stream(Confirmation.values()).map(Confirmation::word).toList();
    private static final String SIMULATED = "simulated";

    private final Set<String> areas;
    private final DriverRules rules;
    private final Ids ids = new Ids("device");

    DeviceReader(Set<String> areas, DriverRules rules) {
        this.areas = areas;
        this.rules = rules;
    }

    Device read(Section section) {
        String id = ids.read(section);
        Device.Label label = label(section);
        DeviceType type = type(section);
        Optional<String> area = Ids.reference(section, "area", areas);
        Optional<DriverSpec> driver = driver(section);
        Device device = new Device(id, label, type, area, StateReader.read(section, type),
                driver.orElseGet(DeviceReader::simulated));
        section.rejectOthers();
        if (driver.isPresent()) {
            rules.check(device, section.telling(""));
        }
        return device;
    }

    private static Device.Label label(Section section) {
        String name = Names.required(section);
        List<String> aliases = Names.aliases(section);
        Optional<String> kind = section.text("kind");
        if (kind.isPresent() && kind.get().chars().noneMatch(Character::isLetter)) {
            section.problem("kind", "the kind " + Section.quoted(kind.get())
                    + " must be a word people say, like garage_door");
        }
        List<String> say = section.texts("say");
        if (say.size() > 1 + aliases.size()) {
            section.warning("say", "more pronunciations than names: one for the name, then one for each alias");
        }
        for (int i = 0; i < say.size(); i++) {
            int item = i;
            Arpabet.complaint(say.get(i)).ifPresent(message -> section.problemAt("/say/" + item, message));
        }
        return new Device.Label(name, aliases, kind, say.stream().map(Arpabet::plain).toList(),
                confirmation(section));
    }

    /** "confirm" says it exactly; "risky" is short for always or never. */
    private static Optional<Confirmation> confirmation(Section section) {
        Optional<Boolean> risky = section.bool("risky");
        return section.word("confirm", CONFIRMATIONS).flatMap(Confirmation::of)
                .or(() -> risky.map(yes -> yes ? Confirmation.ALWAYS : Confirmation.NEVER));
    }

    private static DeviceType type(Section section) {
        if (section.value("type").isEmpty()) {
            section.problem("type", "this device needs a type, one of " + String.join(", ", TYPES));
        }
        return section.word("type", TYPES).flatMap(DeviceType::of).orElse(DeviceType.CUSTOM);
    }

    /** What the file says, simulated where it says nothing, empty where what it says cannot be. */
    private static Optional<DriverSpec> driver(Section section) {
        if (section.value("driver").isEmpty()) {
            return Optional.of(simulated());
        }
        return section.section("driver").flatMap(driver -> {
            if (driver.value("type").isEmpty()) {
                driver.problem("type", "this driver needs a type, one of " + String.join(", ", DriverRules.types()));
            }
            return driver.word("type", DriverRules.types()).map(type -> new DriverSpec(type, driver.node()));
        });
    }

    private static DriverSpec simulated() {
        ObjectNode keys = JsonNodeFactory.instance.objectNode().put("type", SIMULATED);
        return new DriverSpec(SIMULATED, keys);
    }
}

package dev.parley.runtime.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.device.Area;
import dev.parley.device.Assistants;
import dev.parley.device.Confirmation;
import dev.parley.device.Device;
import dev.parley.device.Floor;
import dev.parley.device.Home;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads home files and checks them as a whole. Stateless. */
public final class HomeReader {

    private static final String METRIC = "metric";
    private static final String IMPERIAL = "imperial";

    /**
     * Reads a home file and the intent files and documents it names (relative to its own directory).
     *
     * @throws ConfigException with every problem of the home file and every unreadable file it names
     */
    public HomeFile read(Path file) {
        return new Reading(LocatedYaml.read(file)).home();
    }

    /** One file on its way to a home. */
    private static final class Reading {

        private final LocatedYaml yaml;
        private final Problems problems = new Problems();
        private final Section root;
        private final Namesakes namesakes = new Namesakes();

        Reading(LocatedYaml yaml) {
            this.yaml = yaml;
            this.root = Section.root(yaml, problems);
        }

        HomeFile home() {
            String name = Names.required(root);
            boolean imperial = root.word("units", List.of(METRIC, IMPERIAL)).filter(IMPERIAL::equals).isPresent();
            Map<String, Floor> floors = floors();
            Map<String, Area> areas = areas(floors.keySet());
            Map<String, ObjectNode> drivers = driverSettings();
            List<Device> devices = devices(areas.keySet(), new DriverRules(drivers));
            Optional<String> pin = PinFile.read(root, yaml);
            checkPinned(devices, pin.isPresent());
            HomeFile.Texts texts = new HomeFile.Texts(intents(), DocumentsFolder.read(root, yaml, problems),
                    StyleReader.read(root));
            boolean learn = root.bool("learn").orElse(false);
            root.rejectOthers();
            namesakes.warn();
            List<Problem> warnings = problems.settle();
            Home home = new Home(name, imperial, List.copyOf(floors.values()), List.copyOf(areas.values()), devices);
            return new HomeFile(yaml.file(), home, drivers, pin, texts, learn, warnings);
        }

        private void checkPinned(List<Device> devices, boolean pin) {
            for (int i = 0; i < devices.size() && !pin && root.value("pin_file").isEmpty(); i++) {
                if (devices.get(i).label().confirmation().filter(Confirmation.PIN::equals).isPresent()) {
                    root.problemAt("/devices/" + i + "/confirm", "the home has no PIN; write one into a file that only"
                            + " Parley may read, and name that file at the top of the home file: pin_file: pin.txt");
                }
            }
        }

        private Map<String, Floor> floors() {
            Map<String, Floor> floors = new LinkedHashMap<>();
            Ids ids = new Ids("floor");
            for (Section section : root.sections("floors")) {
                String id = ids.read(section);
                String name = Names.required(section);
                List<String> aliases = Names.aliases(section);
                section.rejectOthers();
                floors.putIfAbsent(id, new Floor(id, name, aliases));
                namesakes.add("floor", id, section, name, aliases);
            }
            return floors;
        }

        private Map<String, Area> areas(Set<String> floors) {
            Map<String, Area> areas = new LinkedHashMap<>();
            Ids ids = new Ids("area");
            for (Section section : root.sections("areas")) {
                String id = ids.read(section);
                String name = Names.required(section);
                List<String> aliases = Names.aliases(section);
                var floor = Ids.reference(section, "floor", floors);
                section.rejectOthers();
                areas.putIfAbsent(id, new Area(id, name, floor, aliases));
                namesakes.add("area", id, section, name, aliases);
            }
            return areas;
        }

        private List<Device> devices(Set<String> areas, DriverRules rules) {
            List<Device> devices = new ArrayList<>();
            DeviceReader reader = new DeviceReader(areas, rules);
            for (Section section : root.sections("devices")) {
                Device device = reader.read(section);
                devices.add(device);
                namesakes.add("device", device.id(), section, device.name(), device.label().aliases());
            }
            if (devices.stream().noneMatch(Assistants::is)) {
                devices.add(Assistants.device());
            }
            return devices;
        }

        private Map<String, ObjectNode> driverSettings() {
            Map<String, ObjectNode> settings = new HashMap<>();
            root.section("drivers").ifPresent(drivers -> {
                for (String type : DriverRules.typesWithSettings()) {
                    drivers.section(type).ifPresent(section -> {
                        DriverRules.checkSettings(type, section.node(), yaml.folder(),
                                section.telling("drivers." + type));
                        settings.put(type, section.node());
                    });
                }
                drivers.rejectOthers();
            });
            return settings;
        }

        private List<LocatedYaml> intents() {
            List<LocatedYaml> intents = new ArrayList<>();
            List<String> names = root.texts("intents");
            for (int i = 0; i < names.size(); i++) {
                try {
                    Path file = yaml.file().resolveSibling(names.get(i));
                    if (Files.isRegularFile(file)) {
                        intents.add(LocatedYaml.read(file));
                    } else {
                        root.problemAt("/intents/" + i, "there is no intent file " + file
                                + "; create it, or mend the name (it is relative to the home file)");
                    }
                } catch (InvalidPathException e) {
                    root.problemAt("/intents/" + i, Section.quoted(names.get(i)) + " cannot be a file name");
                } catch (ConfigException e) {
                    e.problems().forEach(problems::add);
                }
            }
            return intents;
        }
    }
}

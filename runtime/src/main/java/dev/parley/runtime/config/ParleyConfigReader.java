package dev.parley.runtime.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.parley.device.mqtt.MqttSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads a {@link ParleyConfig}, and tells everything that is wrong with it. */
final class ParleyConfigReader {

    private static final String NONE = "none";
    private static final String DEVICE = "[A-Za-z0-9_][^\\s\\p{Cntrl}]*";
    /** The name of a card has spaces in it. */
    private static final String MICROPHONE = "[A-Za-z0-9_][^\\p{Cntrl}]*";
    private static final int HIGHEST_PIN = 53;
    private static final int MOST_THREADS = 8;

    private final Section root;
    private final Path folder;
    private final Map<String, String> environment;

    ParleyConfigReader(LocatedYaml yaml, Map<String, String> environment, Problems problems) {
        this.root = Section.root(yaml, problems);
        this.folder = yaml.folder();
        this.environment = environment;
    }

    ParleyConfig read() {
        Path home = path(root, "home").orElse(folder.resolve("home.yaml"));
        ParleyConfig config = new ParleyConfig(board(), broker(), home, sound(), listening(), service());
        root.rejectOthers();
        return config;
    }

    private ParleyConfig.Board board() {
        String name = root.text("board").orElseGet(ParleyConfigReader::hostName);
        if (!name.matches("[^/+#\\p{Cntrl}]+")) {
            root.problem("board", "the board's name " + Section.quoted(name)
                    + " becomes part of MQTT topics: it must not be empty or have / + # in it");
        }
        String base = root.text("base_topic").orElse("parley");
        if (!base.matches("[^/+#\\p{Cntrl}]+(/[^/+#\\p{Cntrl}]+)*")) {
            root.problem("base_topic", "the base topic " + Section.quoted(base)
                    + " must be like parley or home/voice, without + and #");
        }
        return new ParleyConfig.Board(name, base, root.text("area"));
    }

    private MqttSettings broker() {
        return root.section("broker")
                .map(section -> MqttSettings.parse(section.node(), folder, section.telling("broker")))
                .orElseGet(MqttSettings::defaults);
    }

    private ParleyConfig.Sound sound() {
        Optional<String> microphone = device("microphone", MICROPHONE, "is no microphone; write a part of a card's name"
                + " as \"cat /proc/asound/cards\" tells it, like ReSpeaker, or a device that \"arecord -L\" lists, like"
                + " default or plughw:1,0, or none");
        return new ParleyConfig.Sound(microphone, speaker(),
                root.section("voice").map(section -> new VoiceReader(section, folder).read())
                        .orElse(VoiceConfig.DEFAULT));
    }

    private ParleyConfig.Speaker speaker() {
        if (root.value("speaker").filter(JsonNode::isObject).isPresent()) {
            Section section = root.section("speaker").orElseThrow();
            Optional<Path> directory = path(section, "wav");
            if (section.value("wav").isEmpty()) {
                section.problem("", "a speaker is an ALSA device, or {wav: DIRECTORY}, or none");
            }
            section.rejectOthers();
            return new ParleyConfig.Speaker.WavFiles(directory.orElse(folder));
        }
        return device("speaker", DEVICE, "is no ALSA device; write one that \"aplay -L\" lists, like default or"
                + " plughw:1,0, or none").<ParleyConfig.Speaker>map(ParleyConfig.Speaker.Card::new)
                .orElseGet(ParleyConfig.Speaker.Silent::new);
    }

    /** What ALSA may be asked for, empty for none. */
    private Optional<String> device(String key, String pattern, String mend) {
        String name = root.text(key).orElse(ParleyConfig.Sound.DEVICE);
        if (!name.matches(pattern)) {
            root.problem(key, Section.quoted(name) + " " + mend);
        }
        return name.equals(NONE) ? Optional.empty() : Optional.of(name);
    }

    private ParleyConfig.Listening listening() {
        Optional<Section> section = root.section("listen");
        ParleyConfig.Wake wake = section.flatMap(listen -> choice(listen, "wake", ParleyConfig.Wake.values(),
                ParleyConfig.Wake::word)).orElse(ParleyConfig.Wake.PUSH);
        Optional<ParleyConfig.Button> button =
                section.flatMap(listen -> listen.section("button")).map(ParleyConfigReader::button);
        int maxSeconds = section.flatMap(listen -> listen.integer("max_seconds", 1, 60)).orElse(15);
        section.ifPresent(Section::rejectOthers);
        String model = root.text("model").orElse(ParleyConfig.Listening.BUILT_IN);
        if (!model.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            root.problem("model", Section.quoted(model) + " is no model; write built-in, or a name that "
                    + "\"parley models list\" lists");
        }
        return new ParleyConfig.Listening(wake, button, maxSeconds, model);
    }

    private static ParleyConfig.Button button(Section section) {
        Optional<Integer> pin = section.integer("pin", 0, HIGHEST_PIN);
        if (section.value("pin").isEmpty()) {
            section.problem("", "a button needs the GPIO number of its pin, like {pin: 17}");
        }
        boolean activeLow = section.bool("active_low").orElse(true);
        section.rejectOthers();
        return new ParleyConfig.Button(pin.orElse(0), activeLow);
    }

    private ParleyConfig.Service service() {
        Path state = path(root, "state_directory")
                .orElseGet(() -> directory("STATE_DIRECTORY", "XDG_STATE_HOME", ".local/state"));
        Path cache = path(root, "cache_directory")
                .orElseGet(() -> directory("CACHE_DIRECTORY", "XDG_CACHE_HOME", ".cache"));
        ParleyConfig.LogLevel level = choice(root, "log_level", ParleyConfig.LogLevel.values(),
                ParleyConfig.LogLevel::word).orElse(ParleyConfig.LogLevel.INFO);
        int threads = root.integer("model_threads", 1, MOST_THREADS).orElse(1);
        return new ParleyConfig.Service(state, cache, level, threads);
    }

    /** Where systemd says; else where the XDG base directory specification says. */
    private Path directory(String systemd, String xdg, String fallback) {
        String given = environment.getOrDefault(systemd, "");
        if (!given.isEmpty()) {
            return Path.of(given.split(":")[0]);
        }
        String base = environment.getOrDefault(xdg, "");
        return (base.isEmpty() ? Path.of(environment.getOrDefault("HOME", "/tmp"), fallback) : Path.of(base))
                .resolve("parley");
    }

    private Optional<Path> path(Section section, String key) {
        return section.text(key).flatMap(text -> {
            try {
                return Optional.of(folder.resolve(text));
            } catch (InvalidPathException e) {
                section.problem(key, Section.quoted(text) + " cannot be a file name");
                return Optional.empty();
            }
        });
    }

    private static <E> Optional<E> choice(Section section, String key, E[] values, Function<E, String> word) {
        List<String> words = Arrays.stream(values).map(word).toList();
        return section.word(key, words).map(chosen -> values[words.indexOf(chosen)]);
    }

    /** Asked of the kernel, since Java would ask the network. */
    private static String hostName() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException e) {
            return "board";
        }
    }
}

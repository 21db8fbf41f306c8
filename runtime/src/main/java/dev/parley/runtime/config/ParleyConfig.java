package dev.parley.runtime.config;

import dev.parley.device.mqtt.MqttSettings;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What {@code parley run} needs to know: the content of {@code parley.yaml}, defaults filled in. Relative file names
 * are relative to the configuration file.
 *
 * @param board     who and where this board is
 * @param broker    the broker on which the board is heard; key {@code broker}, default {@code tcp://localhost:1883}
 * @param home      the home file; key {@code home}, default {@code home.yaml}
 * @param sound     what it hears and speaks with
 * @param listening when and how it listens
 * @param service   what concerns the process
 */
public record ParleyConfig(Board board, MqttSettings broker, Path home, Sound sound, Listening listening,
                           Service service) {
    public ParleyConfig {
        Objects.requireNonNull(board);
        Objects.requireNonNull(broker);
        Objects.requireNonNull(home);
        Objects.requireNonNull(sound);
        Objects.requireNonNull(listening);
        Objects.requireNonNull(service);
    }

    /**
     * Reads a configuration.
     *
     * @param file        the YAML file
     * @param environment the process's environment, {@link System#getenv()}; tells where state and caches go
     * @throws ConfigException with everything that is wrong with the file
     */
    public static ParleyConfig read(Path file, Map<String, String> environment) {
        Problems problems = new Problems();
        ParleyConfig config = new ParleyConfigReader(LocatedYaml.read(file), environment, problems).read();
        problems.settle();
        return config;
    }

    /**
     * Who and where the board is.
     *
     * @param name      its name and level in its topics; key {@code board}, default the host name
     * @param baseTopic what its topics begin with; key {@code base_topic}, default {@code parley}
     * @param area      the id of the area it stands in; key {@code area}, default none
     */
    public record Board(String name, String baseTopic, Optional<String> area) {

        /** What all topics of this board begin with, without a slash at the end: {@code parley/hall}. */
        public String topic() {
            return baseTopic + "/" + name;
        }
    }

    /**
     * What the board hears and speaks with.
     *
     * @param microphone an ALSA device or a part of a card's name, empty for none; key {@code microphone}, default
     *                   {@code default}
     * @param speaker    where answers go; key {@code speaker}, default the ALSA device {@code default}
     * @param voice      how they are spoken; key {@code voice}
     */
    public record Sound(Optional<String> microphone, Speaker speaker, VoiceConfig voice) {

        static final String DEVICE = "default";

        /** Where nothing else is said. */
        public static final Sound DEFAULT =
                new Sound(Optional.of(DEVICE), new Speaker.Card(DEVICE), VoiceConfig.DEFAULT);
    }

    /** Where spoken answers go. */
    public sealed interface Speaker {

        /** To a sound card: an ALSA device. */
        record Card(String device) implements Speaker {
        }

        /** To numbered WAV files in a directory. */
        record WavFiles(Path directory) implements Speaker {
        }

        /** Nowhere: answers are only published. */
        record Silent() implements Speaker {
        }
    }

    /**
     * When and how the board listens.
     *
     * @param wake       what starts it; key {@code listen.wake}, default {@code push}
     * @param button     a push-to-talk button; key {@code listen.button}, default none
     * @param maxSeconds the longest utterance, 1 to 60; key {@code listen.max_seconds}, default 15
     * @param model      {@code built-in} or the name of an installed model; key {@code model}, default built-in
     */
    public record Listening(Wake wake, Optional<Button> button, int maxSeconds, String model) {

        /** The model that is made from the home's own words. */
        public static final String BUILT_IN = "built-in";
    }

    /** What makes the board listen. */
    public enum Wake {
        /** Nothing: it serves typed text only. */
        NONE,
        /** Push to talk, by MQTT or a button. */
        PUSH;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A push-to-talk button on a pin.
     *
     * @param pin       the GPIO number (BCM on a Raspberry Pi); key {@code pin}, needed
     * @param activeLow true where pressing it pulls the pin to ground; key {@code active_low}, default true
     */
    public record Button(int pin, boolean activeLow) {
    }

    /**
     * What concerns the process.
     *
     * @param state    the directory for what must last; key {@code state_directory}, default as systemd says
     *                 ({@code $STATE_DIRECTORY}), else {@code ~/.local/state/parley}
     * @param cache    the directory for what can be made again; key {@code cache_directory}, default as systemd says
     *                 ({@code $CACHE_DIRECTORY}), else {@code ~/.cache/parley}
     * @param logLevel the least that is logged; key {@code log_level}, default info
     * @param threads  that the language model may use for one utterance, 1 to 8; key {@code model_threads}, default 1:
     *                 an utterance is too short to be shared between cores, and the recogniser needs the others
     */
    public record Service(Path state, Path cache, LogLevel logLevel, int threads) {
    }

    /** The least that is logged. */
    public enum LogLevel {
        ERROR, WARN, INFO, DEBUG;

        /** The word of the file, and of tinylog. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

package dev.parley.runtime.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.parley.audio.tts.EspeakVoice;
import dev.parley.device.mqtt.MqttSettings;
import dev.parley.runtime.config.ParleyConfig.Button;
import dev.parley.runtime.config.ParleyConfig.Listening;
import dev.parley.runtime.config.ParleyConfig.LogLevel;
import dev.parley.runtime.config.ParleyConfig.Service;
import dev.parley.runtime.config.ParleyConfig.Sound;
import dev.parley.runtime.config.ParleyConfig.Speaker;
import dev.parley.runtime.config.ParleyConfig.Wake;
import dev.parley.runtime.config.VoiceConfig.Engine;
import dev.parley.runtime.config.VoiceConfig.QuietHours;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ParleyConfigTest {

    private static final Path SHIPPED = Path.of("../systemd/parley.yaml");
    private static final Map<String, String> ENVIRONMENT = Map.of("HOME", "/home/ada");

    @TempDir
    private Path directory;

    private ParleyConfig read(String text) {
        return ParleyConfig.read(Texts.write(directory, "parley.yaml", text), ENVIRONMENT);
    }

    @Test
    void whatIsLeftOut_hasItsDefault() {
        ParleyConfig config = read("board: hall\n");

        assertEquals("parley/hall", config.board().topic());
        assertEquals(Optional.empty(), config.board().area());
        assertEquals(MqttSettings.defaults(), config.broker());
        assertEquals(directory.resolve("home.yaml"), config.home());
        assertEquals(new Sound(Optional.of("default"), new Speaker.Card("default"), VoiceConfig.DEFAULT),
                config.sound());
        assertEquals(new Listening(Wake.PUSH, Optional.empty(), 15, "built-in"), config.listening());
        assertEquals(new Service(Path.of("/home/ada/.local/state/parley"), Path.of("/home/ada/.cache/parley"),
                LogLevel.INFO, 1), config.service());
    }

    @Test
    void boardWithoutAName_isCalledLikeItsHost() {
        assertFalse(read("home: home.yaml\n").board().name().isBlank());
    }

    @Test
    void everyKey_isRead() {
        ParleyConfig config = read("""
                board: hall
                base_topic: home/voice
                area: hall
                broker: {url: ssl://broker:8883, username: parley, password_file: secret, tls: {ca: ca.pem}}
                home: homes/house.yaml
                microphone: plughw:1,0
                speaker: {wav: answers}
                voice:
                  name: en-us
                  words_per_minute: 140
                  volume: 80
                  quiet_hours: {from: 22:00, to: "07:00", volume: 10}
                  tones: true
                listen: {wake: none, button: {pin: 17, active_low: false}, max_seconds: 20}
                model: vosk-model-small-en-us-0.15
                state_directory: /srv/state
                cache_directory: cache
                log_level: debug
                model_threads: 2
                """);

        assertEquals("home/voice/hall", config.board().topic());
        assertEquals(Optional.of("hall"), config.board().area());
        assertEquals("ssl://broker:8883", config.broker().url());
        assertEquals("parley", config.broker().login().orElseThrow().username());
        assertEquals(directory.resolve("homes/house.yaml"), config.home());
        assertEquals(new Sound(Optional.of("plughw:1,0"), new Speaker.WavFiles(directory.resolve("answers")),
                new VoiceConfig(new Engine.Espeak(new EspeakVoice("en-us", 140, 50)), 0.8,
                Optional.of(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), 0.1)), true)), config.sound());
        assertEquals(new Listening(Wake.NONE, Optional.of(new Button(17, false)), 20, "vosk-model-small-en-us-0.15"),
                config.listening());
        assertEquals(new Service(Path.of("/srv/state"), directory.resolve("cache"), LogLevel.DEBUG, 2),
                config.service());
    }

    @Test
    void microphone_mayBeAPartOfACardsName() {
        assertEquals(Optional.of("USB PnP Sound"), read("microphone: USB PnP Sound\n").sound().microphone());
    }

    @Test
    void noMicrophoneAndNoSpeaker_canBeSaid() {
        Sound sound = read("microphone: none\nspeaker: none\n").sound();

        assertEquals(Optional.empty(), sound.microphone());
        assertEquals(new Speaker.Silent(), sound.speaker());
    }

    @Test
    void directories_areWhereSystemdSays() {
        Service service = ParleyConfig.read(Texts.write(directory, "parley.yaml", "board: hall\n"),
                Map.of("STATE_DIRECTORY", "/var/lib/parley:/other", "CACHE_DIRECTORY", "/var/cache/parley",
                        "XDG_STATE_HOME", "/elsewhere")).service();

        assertEquals(Path.of("/var/lib/parley"), service.state());
        assertEquals(Path.of("/var/cache/parley"), service.cache());
    }

    static Stream<Arguments> wrongConfigurations() {
        return Stream.of(
                arguments("bord: hall", "1: unknown key \"bord\"; did you mean \"board\"?"),
                arguments("board: a/b", "1: the board's name \"a/b\" becomes part of MQTT topics"),
                arguments("board: ''", "1: the board's name \"\" becomes part of MQTT topics"),
                arguments("base_topic: a/#", "1: the base topic \"a/#\" must be like"),
                arguments("board: hall\nbroker: localhost", "2: broker must be a mapping with keys of its own"),
                arguments("broker:\n  url: localhost", "2: broker.url: must be like tcp://broker:1883"),
                arguments("broker:\n  usrname: me", "2: broker.usrname: unknown key usrname; did you mean username?"),
                arguments("home: [a]", "1: home must be a text, not a list"),
                arguments("home: \"a\\0b\"", "1: \"a b\" cannot be a file name"),
                arguments("microphone: '-f'", "1: \"-f\" is no microphone; write a part of a card's name"),
                arguments("speaker: USB PnP", "1: \"USB PnP\" is no ALSA device"),
                arguments("speaker: {wave: x}", "1: "),
                arguments("voice: {words_per_minute: 5}",
                        "1: words_per_minute must be a whole number from 80 to 450, not 5"),
                arguments("voice: {name: --help}", "1: \"--help\" is no espeak-ng voice"),
                arguments("listen: {wake: always}", "1: wake cannot be \"always\"; known here: none, push"),
                arguments("listen:\n  button: {}", "2: a button needs the GPIO number of its pin"),
                arguments("listen:\n  button: {pin: high}", "2: pin must be a whole number from 0 to 53"),
                arguments("listen: {max_seconds: 100}", "1: max_seconds must be a whole number from 1 to 60"),
                arguments("model: ../../etc", "1: \"../../etc\" is no model"),
                arguments("model_threads: 99", "1: model_threads must be a whole number from 1 to 8"),
                arguments("log_level: loud", "1: log_level cannot be \"loud\"; known here: error, warn, info, debug"));
    }

    @ParameterizedTest
    @MethodSource("wrongConfigurations")
    void wrongConfiguration_isToldWithItsLineAndMend(String text, String expected) {
        List<String> problems = Texts.problems(() -> read(text));

        assertTrue(problems.get(0).startsWith(expected), problems::toString);
    }

    @Test
    void everythingWrong_isToldAtOnce() {
        assertEquals(3, Texts.problems(() -> read("bord: a\nlog_level: x\nvoice: 5\n")).size());
    }

    @Test
    void passwords_neverShow() {
        ParleyConfig config = read("broker: {username: me, password: s3cret}\n");

        assertFalse(config.toString().contains("s3cret"));
    }

    @Test
    void shippedConfiguration_isValid_andSaysTheDefaults() {
        ParleyConfig shipped = ParleyConfig.read(SHIPPED, ENVIRONMENT);

        assertEquals(MqttSettings.defaults(), shipped.broker());
        assertEquals(new Listening(Wake.PUSH, Optional.empty(), 15, "built-in"), shipped.listening());
    }

    @Test
    void shippedConfiguration_withEveryCommentTakenAway_isValidToo() throws IOException {
        String all = Files.readString(SHIPPED).replaceAll("(?m)^( *)#(\\w+:)", "$1$2")
                .replace("tcp://localhost:1883 ", "ssl://localhost:8883 ");

        ParleyConfig config = read(all);

        assertEquals("parley/hall", config.board().topic());
        assertTrue(config.broker().tls().isPresent());
        assertEquals(new Listening(Wake.PUSH, Optional.of(new Button(17, true)), 15, "built-in"),
                config.listening());
        assertEquals(new Sound(Optional.of("default"), new Speaker.Card("default"), VoiceConfig.DEFAULT),
                config.sound());
        assertEquals(new Service(Path.of("/var/lib/parley"), Path.of("/var/cache/parley"), LogLevel.INFO, 1),
                config.service());
    }
}

package dev.parley.runtime.cli;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.device.mqtt.Mosquitto;
import dev.parley.device.mqtt.Witness;
import dev.parley.runtime.health.DatagramReceiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service as a process, with the test in systemd's place. */
class RunCommandIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String STATUS = "parley/test/status";

    @TempDir
    private Path folder;
    @TempDir
    private Path brokerFolder;
    private Path config;
    private Path socket;
    private Mosquitto broker;
    private DatagramReceiver systemd;

    @BeforeEach
    void prepare() throws IOException {
        broker = Mosquitto.start(brokerFolder);
        socket = folder.resolve("notify");
        systemd = new DatagramReceiver(socket.toString());
        Files.writeString(folder.resolve("home.yaml"), """
                name: Test home
                areas: [{id: hall, name: Hall}]
                devices: [{id: light.hall, name: Hall light, type: light, area: hall, state: {on: false}}]
                """);
        config = config("");
    }

    @AfterEach
    void stop() {
        systemd.close();
        broker.close();
    }

    private Path config(String more) throws IOException {
        return Files.writeString(folder.resolve("parley.yaml"), "board: test\nbroker: {url: \"" + broker.url()
                + "\"}\nmicrophone: none\nspeaker: none\nstate_directory: state\ncache_directory: cache\n" + more);
    }

    private ServiceProcess service() {
        return new ServiceProcess(config, folder.resolve("log"),
                Map.of("NOTIFY_SOCKET", socket.toString(), "WATCHDOG_USEC", "500000"));
    }

    /** The next message to systemd that fits; others, such as the watchdog's, are passed over. */
    private String told(Predicate<String> fits) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            String message = systemd.receive();
            if (fits.test(message)) {
                return message;
            }
        }
        throw new AssertionError("systemd is not told");
    }

    @Test
    void systemd_hearsThatItIsReady_alive_howItIs_andThatItStops() {
        try (ServiceProcess service = service(); Witness witness = new Witness(broker.url()).watch("parley/test/#")) {
            told("READY=1"::equals);
            told("WATCHDOG=1"::equals);
            told(("STATUS=broker " + broker.url() + ", microphone none, voice none")::equals);
            await().atMost(PATIENCE).until(() -> witness.payloads(STATUS).contains("online"));

            long start = System.nanoTime();
            service.terminate();
            told("STOPPING=1"::equals);
            int code = service.exitCode();
            double seconds = (System.nanoTime() - start) / 1e9;

            System.out.printf("RunCommandIT: the process stopped in %.0f ms%n", seconds * 1000);
            assertTrue(seconds < 5, "stopped in " + seconds + " s");
            assertEquals(143, code, "a JVM ended by SIGTERM");
            assertTrue(service.output().contains("Stopped"), service.output());
            try (Witness later = new Witness(broker.url()).watch(STATUS)) {
                await().atMost(PATIENCE).until(() -> later.payloads(STATUS).equals(List.of("offline")));
            }
        }
    }

    @Test
    void status_followsTheBroker() {
        try (ServiceProcess service = service()) {
            told(("STATUS=broker " + broker.url() + ", microphone none, voice none")::equals);

            broker.kill();
            told(message -> message.startsWith("STATUS=") && message.contains("(not reached)"));
            broker.restart();

            told(("STATUS=broker " + broker.url() + ", microphone none, voice none")::equals);
            assertFalse(service.output().contains("\tat "), service.output());
        }
    }

    @Test
    void microphoneThatIsMissing_isInTheStatus() throws IOException {
        config = config("").toAbsolutePath();
        Files.writeString(config, Files.readString(config).replace("microphone: none", "microphone: none_such"));
        try (ServiceProcess service = service()) {
            String status = told(message -> message.startsWith("STATUS=") && message.contains("gives no sound"));

            assertTrue(status.contains("microphone off (the microphone gives no sound)"), status);
            assertFalse(service.output().contains("\tat "), service.output());
        }
    }

    @Test
    void crash_isToldByTheBroker_andTheNextStartIsTheSameBoard() throws IOException {
        Path identity = folder.resolve("state/identity.json");
        String first;
        try (ServiceProcess service = service(); Witness witness = new Witness(broker.url()).watch(STATUS)) {
            await().atMost(PATIENCE).until(() -> witness.payloads(STATUS).contains("online"));
            first = Files.readString(identity);
            service.kill();
            service.exitCode();
            await().atMost(PATIENCE).until(() -> witness.payloads(STATUS).equals(List.of("online", "offline")));
        }

        try (ServiceProcess again = service(); Witness witness = new Witness(broker.url()).watch("parley/test/#")) {
            await().atMost(PATIENCE).until(() -> witness.payloads(STATUS).contains("online"));
            witness.say("parley/test/ask", "turn on the hall light", false);
            await().atMost(PATIENCE).until(() -> !witness.payloads("parley/test/result").isEmpty());

            assertEquals(first, Files.readString(identity));
            assertTrue(again.output().contains("serves Test home"), again.output());
        }
    }

    @Test
    void mistakesInTheConfiguration_areToldWithFileAndLine_andExitWith2() throws IOException {
        config = config("colour: red\narea: attic\n");
        try (ServiceProcess service = service()) {
            assertEquals(2, service.exitCode());
            assertTrue(service.output().lines().allMatch(line -> line.startsWith(config + ":")), service.output());
            assertTrue(service.output().contains(config + ":7: "), service.output());
        }
    }

    @Test
    void configurationThatIsMissing_isOneLine() throws IOException {
        Files.delete(config);
        try (ServiceProcess service = service()) {
            assertEquals(2, service.exitCode());
            assertEquals(config + ":1: no such file\n", service.output());
        }
    }
}

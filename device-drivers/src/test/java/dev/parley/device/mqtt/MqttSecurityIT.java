package dev.parley.device.mqtt;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.device.DeviceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logins, authorities and certificates against a real broker. */
class MqttSecurityIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private static Path certificateFolder;
    private static Certificates certificates;

    @TempDir
    private Path folder;

    @BeforeAll
    static void makeCertificates() {
        certificates = new Certificates(certificateFolder)
                .issue("here", "ip:127.0.0.1").issue("elsewhere", "dns:elsewhere.example").issue("board", "dns:board");
    }

    @Test
    void login_opensTheBroker_andAWrongOneDoesNot() throws IOException {
        // "secret" for the user parley, as mosquitto_passwd would write it (PBKDF2, salted)
        Path passwords = Files.writeString(folder.resolve("passwords"), PasswordFile.line("parley", "secret"));
        try (Mosquitto broker = Mosquitto.start(folder, "allow_anonymous false", "password_file " + passwords)) {
            Path file = Files.writeString(folder.resolve("secret"), "secret\n");
            assertConnects(login(broker, Password.text("secret")));
            assertConnects(login(broker, Password.file(file)));
            assertRefused(login(broker, Password.text("wrong")));
            assertRefused(login(broker, Password.file(folder.resolve("missing"))));
            assertRefused(MqttSettings.at(broker.url()));
        }
    }

    @Test
    void topicTheUserMayNotWrite_isRefused() throws IOException {
        Path rights = Files.writeString(folder.resolve("rights"), "topic readwrite open/#\n");
        try (Mosquitto broker = Mosquitto.start(folder, "allow_anonymous true", "acl_file " + rights);
                MqttConnection connection = new MqttConnection(MqttSettings.at(broker.url()))) {
            connection.start();
            Instant deadline = Instant.now().plus(PATIENCE);
            assertEquals(Delivery.ACKNOWLEDGED, connection.publish(MqttMessageOut.of("open/x", "1"), deadline).join());
            assertEquals(Delivery.REFUSED, connection.publish(MqttMessageOut.of("shut/x", "1"), deadline).join());
        }
    }

    @Test
    void tls_connectsToABrokerTheAuthoritySigned() {
        try (Mosquitto broker = tlsBroker("here")) {
            assertConnects(tls(broker, certificates.authority(), Optional.empty()));
        }
    }

    @Test
    void tls_refusesABrokerThatIsNotTheOneInTheUrl() {
        try (Mosquitto broker = tlsBroker("elsewhere")) {
            assertRefused(tls(broker, certificates.authority(), Optional.empty()));
        }
    }

    @Test
    void tls_refusesABrokerAnotherAuthoritySigned(@TempDir Path other) {
        try (Mosquitto broker = tlsBroker("here")) {
            assertRefused(tls(broker, new Certificates(other).authority(), Optional.empty()));
            assertRefused(MqttSettings.at("ssl://127.0.0.1:" + broker.port()));
        }
    }

    @Test
    void tls_showsTheBoardsCertificateWhereTheBrokerAsksForOne() {
        try (Mosquitto broker = tlsBroker("here", "require_certificate true")) {
            assertConnects(tls(broker, certificates.authority(), Optional.of("board")));
            assertRefused(tls(broker, certificates.authority(), Optional.empty()));
        }
    }

    @Test
    void tls_keyInAnotherForm_isToldWithTheMend() {
        MqttSettings.Tls tls = new MqttSettings.Tls(Optional.empty(), Optional.of(certificates.certificate("board")),
                Optional.of(certificates.authority()));
        DeviceException failure = assertThrows(DeviceException.class, () -> TlsFiles.sockets(tls));
        assertTrue(failure.getMessage().contains("openssl pkcs8 -topk8"), failure.getMessage());
    }

    private Mosquitto tlsBroker(String certificate, String... settings) {
        List<String> lines = new CopyOnWriteArrayList<>(List.of("allow_anonymous true",
                "cafile " + certificates.authority(), "certfile " + certificates.certificate(certificate),
                "keyfile " + certificates.key(certificate)));
        lines.addAll(List.of(settings));
        return Mosquitto.start(folder, lines.toArray(String[]::new));
    }

    private static MqttSettings login(Mosquitto broker, Password password) {
        return new MqttSettings(broker.url(), Optional.of(new MqttSettings.Login("parley", Optional.of(password))),
                Optional.empty(), Optional.empty(), 30);
    }

    private static MqttSettings tls(Mosquitto broker, Path authority, Optional<String> own) {
        return new MqttSettings("ssl://127.0.0.1:" + broker.port(), Optional.empty(),
                Optional.of(new MqttSettings.Tls(Optional.of(authority), own.map(certificates::certificate),
                        own.map(certificates::key))), Optional.empty(), 30);
    }

    private static void assertConnects(MqttSettings settings) {
        try (MqttConnection connection = new MqttConnection(settings)) {
            connection.start();
            await().atMost(PATIENCE).until(connection::connected);
        }
    }

    private static void assertRefused(MqttSettings settings) {
        List<Boolean> changes = new CopyOnWriteArrayList<>();
        try (MqttConnection connection = new MqttConnection(settings)) {
            connection.onConnectionChange(changes::add);
            connection.start();
            await().atMost(PATIENCE).until(() -> !changes.isEmpty());
            assertEquals(List.of(false), changes);
            assertFalse(connection.connected());
        }
    }
}

package dev.parley.device.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.device.DeviceException;
import dev.parley.device.Homes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MqttSettingsTest {

    private static final Path FOLDER = Path.of("/etc/parley");
    private final List<String> problems = new ArrayList<>();

    @Test
    void nothingGiven_isTheBrokerOnThisMachine() {
        assertEquals(MqttSettings.defaults(), parse("{}"));
        assertEquals(List.of(), problems);
    }

    @Test
    void everything_isRead() {
        MqttSettings settings = parse("{url: 'mqtts://broker', username: 'u', password: 'hunter2', client_id: 'me',"
                + " keepalive_seconds: 20, tls: {ca: 'ca.pem', cert: '/c.pem', key: 'k.pem'}}");
        assertEquals(List.of(), problems);
        assertEquals("ssl://broker:8883", settings.url());
        assertEquals("hunter2", settings.login().orElseThrow().password().orElseThrow().reveal());
        assertEquals(new MqttSettings.Tls(Optional.of(FOLDER.resolve("ca.pem")), Optional.of(Path.of("/c.pem")),
                Optional.of(FOLDER.resolve("k.pem"))), settings.tls().orElseThrow());
        assertEquals(Optional.of("me"), settings.clientId());
        assertEquals(20, settings.keepAliveSeconds());
    }

    @Test
    void password_showsNowhere() {
        assertFalse(parse("{username: 'u', password: 'hunter2'}").toString().contains("hunter2"));
        parse("{url: 'tcp://u:hunter2@host', username: 'u', password: ['hunter2']}");
        assertEquals(2, problems.size());
        assertFalse(problems.toString().contains("hunter2"), problems.toString());
    }

    @Test
    void passwordFile_isItsFirstLine(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "hunter2\n");
        assertEquals("hunter2", Password.file(file).reveal());
        DeviceException missing = assertThrows(DeviceException.class, Password.file(folder.resolve("none"))::reveal);
        assertTrue(missing.getMessage().contains("none"), missing.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "url: 'broker' | /url must be like tcp://broker:1883",
        "url: 'http://broker' | /url must be like tcp://broker:1883",
        "url: 'tcp://a b' | /url must be like tcp://broker:1883",
        "user: 'x' | /user unknown key user; the keys here are url, username, password, password_file, password_env",
        "password: 'x' | /password needs a username beside it",
        "username: 'u', password: 'x', password_env: 'Y' | /password_env give only one of password",
        "tls: {} | /tls needs a URL that begins with ssl://",
        "url: 'ssl://b', tls: {cert: 'c'} | /tls cert and key go together",
        "url: 'ssl://b', tls: {insecure: true} | /tls/insecure unknown key insecure",
        "keepalive_seconds: 1 | /keepalive_seconds must be a whole number from 5 to 3600, not 1"})
    void problems_areToldWithTheirPlace(String mapping, String expected) {
        parse("{" + mapping + "}");
        assertTrue(problems.stream().anyMatch(problem -> problem.startsWith(expected)), problems.toString());
    }

    @Test
    void tlsFiles_thatCannotBeUsed_areNamedWithTheMend(@TempDir Path folder) throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");
        Path missing = folder.resolve("missing.pem");
        assertMessage(new MqttSettings.Tls(Optional.of(missing), Optional.empty(), Optional.empty()),
                "missing.pem cannot be read");
        assertMessage(new MqttSettings.Tls(Optional.of(empty), Optional.empty(), Optional.empty()),
                "empty.pem has no certificate in PEM");
    }

    private static void assertMessage(MqttSettings.Tls tls, String expected) {
        DeviceException failure = assertThrows(DeviceException.class, () -> TlsFiles.sockets(tls));
        assertTrue(failure.getMessage().contains(expected), failure.getMessage());
    }

    private MqttSettings parse(String json) {
        return MqttSettings.parse(Homes.json(json), FOLDER, 
                (pointer, problem) -> problems.add(pointer + " " + problem));
    }
}

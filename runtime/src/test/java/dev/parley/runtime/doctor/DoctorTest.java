package dev.parley.runtime.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.runtime.Folders;
import dev.parley.runtime.doctor.Finding.State;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

    @TempDir
    private Path home;

    private Doctor doctor(int port, String now) {
        return new Doctor(Folders.of(Map.of(), home), URI.create("tcp://127.0.0.1:" + port), "default",
                Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    private Doctor doctor() {
        return doctor(1, "2026-06-01T12:00:00Z");
    }

    @Test
    void brokerThatListens_isGood() throws IOException {
        try (ServerSocket broker = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertEquals(State.GOOD, doctor(broker.getLocalPort(), "2026-06-01T12:00:00Z").broker().state());
        }
    }

    @Test
    void brokerThatDoesNot_isMissing_withTheMend() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        Finding finding = doctor(free, "2026-06-01T12:00:00Z").broker();

        assertEquals(State.MISSING, finding.state());
        assertTrue(finding.detail().contains("apt-get install mosquitto"), finding.detail());
    }

    @Test
    void clockOfABoardWithoutBattery_isBad() {
        assertEquals(State.BAD, doctor(1, "1970-01-01T00:00:07Z").clock().state());
        assertEquals(State.GOOD, doctor().clock().state());
    }

    @Test
    void diskIsLookedAt_whereTheCacheWillBe() {
        assertTrue(doctor().disk().detail().contains(home.toString()), doctor().disk().detail());
    }

    @Test
    void models_areTheBuiltIn_andThoseInstalled() throws IOException {
        assertEquals("built-in (more: parley models list)", doctor().models().detail());

        Files.createDirectories(home.resolve(".local/share/parley/models/vosk-model-small-de-0.15"));

        assertEquals("built-in, vosk-model-small-de-0.15 (more: parley models list)", doctor().models().detail());
    }
}

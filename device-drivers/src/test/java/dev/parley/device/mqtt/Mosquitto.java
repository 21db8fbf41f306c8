package dev.parley.device.mqtt;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real Mosquitto broker on a free port of the loopback interface, for tests. It keeps retained messages over
 * restarts; count on no sessions (2.0.11 loses them). Not thread-safe.
 */
public final class Mosquitto implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path config;
    private final Path log;
    private final int port;
    private Process process;

    private Mosquitto(Path folder, int port, List<String> settings) throws IOException {
        this.port = port;
        config = folder.resolve("mosquitto.conf");
        log = folder.resolve("mosquitto.log");
        List<String> lines = new ArrayList<>(List.of(
                "user root",
                "listener " + port + " 127.0.0.1",
                "persistence true",
                "persistence_location " + folder + "/",
                "autosave_interval 1",
                "autosave_on_changes true"));
        lines.addAll(settings);
        Files.write(config, lines);
    }

    /**
     * Starts a broker and waits until it listens.
     *
     * @param folder   an empty folder for its files
     * @param settings lines for its configuration; without any, everybody may connect
     */
    public static Mosquitto start(Path folder, String... settings) {
        try {
            Mosquitto broker = new Mosquitto(folder, freePort(),
                    settings.length == 0 ? List.of("allow_anonymous true") : List.of(settings));
            broker.launch();
            return broker;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The TCP port, the same after a restart. */
    public int port() {
        return port;
    }

    /** The URL for plain connections. */
    public String url() {
        return "tcp://127.0.0.1:" + port;
    }

    /** Ends the broker as a power cut would: connections break without a word. */
    public void kill() {
        process.destroyForcibly();
        waitForEnd();
    }

    /** Starts the broker again on the same port with what it had kept. */
    public void restart() {
        try {
            launch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the broker has logged so far. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        waitForEnd();
    }

    /** A port nothing listens on right now. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void launch() throws IOException {
        process = new ProcessBuilder(executable(), "-c", config.toString(), "-v")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        await("mosquitto listens").atMost(PATIENCE).until(() -> !process.isAlive() || listens());
        if (!process.isAlive()) {
            throw new IllegalStateException("Mosquitto did not start:\n" + log());
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private void waitForEnd() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("Mosquitto does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String executable() {
        return Stream.concat(Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin"))
                .map(folder -> Path.of(folder, "mosquitto"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("These tests need the MQTT broker Mosquitto, which is"
                        + " neither on the PATH nor in /usr/sbin; install it: apt-get install mosquitto"))
                .toString();
    }
}

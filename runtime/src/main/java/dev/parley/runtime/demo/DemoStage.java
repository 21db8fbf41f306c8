package dev.parley.runtime.demo;

import dev.parley.audio.AudioSource;
import dev.parley.audio.wav.WavSource;
import dev.parley.runtime.Assistant;
import dev.parley.runtime.Wiring;
import dev.parley.runtime.config.HomeFile;
import dev.parley.runtime.config.HomeReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** A home on one machine: a broker in this process, a light on it, a second client that watches, and the assistant. */
public final class DemoStage implements AutoCloseable {

    private static final String BROKER_IN_FILE = "tcp://localhost:1883";

    private final EmbeddedBroker broker;
    private final Witness witness;
    private final DemoLight light;
    private final Assistant assistant;

    /** Sets the stage, with everything connected or about to be. */
    public DemoStage() {
        broker = new EmbeddedBroker();
        witness = new Witness(broker.url());
        light = new DemoLight(broker.url());
        assistant = Wiring.assistant(home(broker.url()), Clock.systemDefaultZone()).start();
    }

    /** The assistant, started. */
    public Assistant assistant() {
        return assistant;
    }

    /** The client that watches. */
    public Witness witness() {
        return witness;
    }

    String broker() {
        return broker.url();
    }

    /** A shipped recording, by its name without {@code .flac}. */
    public static AudioSource recording(String name) {
        String file = name + ".flac";
        return new WavSource(DemoStage.class.getResourceAsStream(file), file);
    }

    /** The demo's home file with the address of the demo's own broker. */
    private static HomeFile home(String broker) {
        try (InputStream in = DemoStage.class.getResourceAsStream("/homes/demo.yaml")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace(BROKER_IN_FILE, broker);
            Path file = Files.createTempFile("parley-demo-", ".yaml");
            try {
                return new HomeReader().read(Files.writeString(file, text));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the demo's home file to "
                    + System.getProperty("java.io.tmpdir"), e);
        }
    }

    @Override
    public void close() {
        assistant.close();
        light.close();
        witness.close();
        broker.close();
    }
}

package dev.parley.runtime.demo;

import dev.parley.device.mqtt.MqttConnection;
import dev.parley.device.mqtt.MqttSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** A second client that only watches what goes over the broker; remembers the last thousand messages. Thread-safe. */
public final class Witness implements AutoCloseable {

    private static final Duration QUIET = Duration.ofMillis(100);

    private final MqttConnection connection;
    private final BlockingQueue<Seen> seen = new ArrayBlockingQueue<>(1000);

    /**
     * A message that went by.
     *
     * @param topic   its topic
     * @param payload its text
     * @param nanos   when, by {@link System#nanoTime}
     */
    public record Seen(String topic, String payload, long nanos) {
    }

    Witness(String broker) {
        connection = new MqttConnection(MqttSettings.at(broker));
        connection.subscribe("demo/#", message -> {
            Seen next = new Seen(message.topic(), message.text(), System.nanoTime());
            while (!seen.offer(next)) {
                seen.poll();
            }
        });
        connection.start();
    }

    /** What was seen since the last call, and is seen until nothing came for a moment: messages lag behind a turn. */
    public List<Seen> taken() throws InterruptedException {
        List<Seen> taken = new ArrayList<>();
        for (Optional<Seen> next = next(QUIET); next.isPresent(); next = next(QUIET)) {
            taken.add(next.get());
        }
        return taken;
    }

    /** The next message; empty where none comes in time. */
    public Optional<Seen> next(Duration patience) throws InterruptedException {
        return Optional.ofNullable(seen.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public void close() {
        connection.close();
    }
}

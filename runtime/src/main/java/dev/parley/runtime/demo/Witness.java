package dev.parley.runtime.demo;

import dev.parley.device.mqtt.MqttConnection;
import dev.parley.device.mqtt.MqttSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** A second client that only watches what goes over the broker; remembers the last thousand messages. Thread-safe. */
public final class Witness implements AutoCloseable {

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

    /** What was seen since the last call. */
    public List<Seen> taken() {
        List<Seen> taken = new ArrayList<>();
        seen.drainTo(taken);
        return taken;
    }

    /** The next message, waiting for it for at most some seconds; null where none comes. */
    public Seen next(int seconds) throws InterruptedException {
        return seen.poll(seconds, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        connection.close();
    }
}

package dev.parley.runtime.demo;

import dev.parley.device.mqtt.MqttConnection;
import dev.parley.device.mqtt.MqttSettings;
import java.util.ArrayList;
import java.util.List;

/** A second client that only watches what goes over the broker. Thread-safe. */
final class Witness implements AutoCloseable {

    private final MqttConnection connection;
    private final List<String> seen = new ArrayList<>();

    Witness(String broker) {
        connection = new MqttConnection(MqttSettings.at(broker));
        connection.subscribe("demo/#", message -> note(message.topic() + " " + message.text()));
        connection.start();
    }

    private synchronized void note(String message) {
        seen.add(message);
    }

    /** What was seen since the last call. */
    synchronized List<String> taken() {
        List<String> taken = List.copyOf(seen);
        seen.clear();
        return taken;
    }

    @Override
    public void close() {
        connection.close();
    }
}

package dev.parley.runtime.demo;

import dev.parley.device.mqtt.MqttConnection;
import dev.parley.device.mqtt.MqttMessageIn;
import dev.parley.device.mqtt.MqttMessageOut;
import dev.parley.device.mqtt.MqttSettings;
import java.time.Duration;
import java.time.Instant;

/** A light as one buys it: takes commands on MQTT, does them, and tells its state, kept by the broker. */
final class DemoLight implements AutoCloseable {

    private static final String TOPIC = "demo/kitchen/light";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final MqttConnection connection;

    DemoLight(String broker) {
        connection = new MqttConnection(MqttSettings.at(broker));
        connection.subscribe(TOPIC + "/set", message -> tell(TOPIC, message));
        connection.subscribe(TOPIC + "/brightness/set", message -> tell(TOPIC + "/brightness", message));
        connection.start();
        connection.publish(MqttMessageOut.of(TOPIC, "OFF").retain(), Instant.now().plus(PATIENCE)).join();
    }

    private void tell(String topic, MqttMessageIn command) {
        connection.publish(MqttMessageOut.of(topic, command.text()).retain(), Instant.now().plus(PATIENCE));
    }

    @Override
    public void close() {
        connection.close();
    }
}

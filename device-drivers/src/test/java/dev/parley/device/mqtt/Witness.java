package dev.parley.device.mqtt;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/**
 * A second, plain client that sees and says what devices would. It has a session the broker keeps while it is away, so
 * whatever the broker held back for it shows when it comes back. Blocking; for tests.
 */
public final class Witness implements AutoCloseable {

    /** What it saw. */
    public record Seen(String topic, String payload, boolean retained, MqttProperties properties) {
    }

    private final MqttClient client;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();

    /** Connects at once to a broker without login. */
    public Witness(String url) {
        try {
            client = new MqttClient(url, "witness-" + UUID.randomUUID(), new MemoryPersistence());
            client.setTimeToWait(20_000);
            client.setCallback(new Recorder());
            connect(true);
        } catch (MqttException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Comes back to the session it had; a broker that was restarted may have forgotten it. */
    public void reconnect() {
        try {
            connect(false);
        } catch (MqttException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Goes away; the broker keeps what comes meanwhile. */
    public void leave() {
        try {
            client.disconnect();
        } catch (MqttException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Watches a filter at QoS 1; returns when the broker has confirmed it. */
    public Witness watch(String filter) {
        try {
            client.subscribe(filter, 1);
            return this;
        } catch (MqttException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Publishes at QoS 1; returns when the broker has it. */
    public void say(String topic, String payload, boolean retained) {
        say(topic, payload.getBytes(StandardCharsets.UTF_8), retained, new MqttProperties());
    }

    /** Publishes bytes with properties at QoS 1; returns when the broker has it. */
    public void say(String topic, byte[] payload, boolean retained, MqttProperties properties) {
        try {
            client.publish(topic, new MqttMessage(payload, 1, retained, properties));
        } catch (MqttException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything seen so far, in order. */
    public List<Seen> seen() {
        return seen;
    }

    /** The payloads seen on a topic, in order. */
    public List<String> payloads(String topic) {
        return seen.stream().filter(each -> each.topic().equals(topic)).map(Seen::payload).toList();
    }

    @Override
    public void close() {
        try {
            client.disconnectForcibly(0, 500);
            client.close(true);
        } catch (MqttException e) {
            // the broker may be gone already
        }
    }

    private void connect(boolean cleanStart) throws MqttException {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setCleanStart(cleanStart);
        options.setSessionExpiryInterval(3600L);
        client.connect(options);
    }

    private final class Recorder implements MqttCallback {
        @Override
        public void messageArrived(String topic, MqttMessage message) {
            seen.add(new Seen(topic, new String(message.getPayload(), StandardCharsets.UTF_8), message.isRetained(),
                    message.getProperties()));
        }

        @Override
        public void disconnected(MqttDisconnectResponse response) {
            // tests say when it is to come back
        }

        @Override
        public void mqttErrorOccurred(MqttException exception) {
            // shows as something not seen
        }

        @Override
        public void deliveryComplete(IMqttToken token) {
            // publishing waits by itself
        }

        @Override
        public void connectComplete(boolean reconnect, String serverUri) {
            // connecting waits by itself
        }

        @Override
        public void authPacketArrived(int reasonCode, MqttProperties properties) {
            // not used
        }
    }
}

package dev.parley.device.mqtt;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.eclipse.paho.mqttv5.common.packet.MqttReturnCode;
import org.eclipse.paho.mqttv5.common.packet.UserProperty;
import org.tinylog.Logger;

/**
 * One life of a connection, from connecting to its end; Paho in our words. It never reconnects: a fresh client each
 * time carries no half-sent state along. The broker keeps no session for it (clean start, expiry 0), so nothing that
 * came while we were away is replayed to us.
 *
 * <p>Its methods are called from one thread and do not wait, save {@link #leave()}. The listener is called on Paho's
 * threads, where waiting or calling back into Paho deadlocks, and must only enqueue.
 */
final class PahoSession {

    /** Told what happens to a session. */
    interface Listener {
        /** The broker took us; it lets so many messages be unacknowledged at a time. */
        void connected(PahoSession session, int window);

        /** The session is over, or never was. */
        void ended(PahoSession session, Reasons why);

        /** A message came. */
        void received(MqttMessageIn message);
    }

    private static final int CONNECT_SECONDS = 5;
    private static final int LEAVE_MS = 500;
    private static final long LARGEST_PACKET = 1 << 20;
    private static final int MOST_WINDOW = 16;
    private static final int FIRST_ERROR_CODE = 0x80;

    private final MqttSettings settings;
    private final Optional<MqttMessageOut> will;
    private final Listener listener;
    private final Sockets sockets = new Sockets();
    private final MqttAsyncClient client;

    /** A session about to connect; {@code timer} serves its pings. */
    PahoSession(MqttSettings settings, String clientId, Optional<MqttMessageOut> will, ScheduledExecutorService timer,
                Listener listener) {
        this.settings = settings;
        this.will = will;
        this.listener = listener;
        try {
            client = new MqttAsyncClient(settings.url(), clientId, new MemoryPersistence(), new Pings(timer), null);
        } catch (MqttException e) {
            throw new IllegalStateException("Paho refuses " + settings.url(), e);
        }
        client.setCallback(new Callback());
    }

    /** Begins to connect. */
    void connect() {
        try {
            client.connect(options(), null, listening(token -> {
                Integer window = token.getResponseProperties() == null ? null
                        : token.getResponseProperties().getReceiveMaximum();
                listener.connected(this, window == null ? MOST_WINDOW : Math.min(window, MOST_WINDOW));
            }, failure -> listener.ended(this, Reasons.of(failure))));
        } catch (MqttException | RuntimeException e) {
            listener.ended(this, Reasons.of(e));
        }
    }

    /** Asks for messages; {@code done} gets the filters the broker refused, most often none. */
    void subscribe(List<String> filters, Consumer<List<String>> done) {
        MqttSubscription[] wanted = filters.stream().map(filter -> new MqttSubscription(filter, 1))
                .toArray(MqttSubscription[]::new);
        try {
            client.subscribe(wanted, null, listening(token -> {
                int[] codes = token.getReasonCodes();
                done.accept(filters.stream()
                        .filter(filter -> codes[filters.indexOf(filter)] >= FIRST_ERROR_CODE).toList());
            }, this::failed), new MqttProperties());
        } catch (MqttException e) {
            failed(e);
        }
    }

    /**
     * Sends a message. {@code done} gets true when the broker has it and false when it refuses it; it is not called
     * where the session ends first.
     *
     * @param expiry how long the broker may keep it for a subscriber that is away, or empty for ever
     * @return false where this session cannot send now and is about to end
     */
    boolean publish(MqttMessageOut message, Optional<Duration> expiry, Consumer<Boolean> done) {
        MqttMessage packet = new MqttMessage(message.payload(), message.qos(), message.retained(),
                properties(message.extras(), expiry));
        try {
            client.publish(message.topic(), packet, null, listening(
                    token -> done.accept(accepted(token)), this::failed));
            return true;
        } catch (MqttException e) {
            if (client.isConnected()) {
                Logger.warn("A message to {} cannot be sent: {}", message.topic(), e.getMessage());
                done.accept(false);
                return true;
            }
            return false;
        }
    }

    /** Says goodbye, which makes the broker publish the will, and waits a moment until that is sent. */
    void leave() {
        int reason = will.isPresent() ? MqttReturnCode.RETURN_CODE_DISCONNECT_WITH_WILL_MESSAGE
                : MqttReturnCode.RETURN_CODE_SUCCESS;
        try {
            if (client.isConnected()) {
                client.disconnect(0, null, null, reason, new MqttProperties()).waitForCompletion(LEAVE_MS);
            }
        } catch (MqttException e) {
            Logger.debug("No clean goodbye to {}: {}", settings.url(), e.getMessage());
        }
        cut();
        dispose();
    }

    /** Ends the session at once; nothing not yet on the wire will be sent. */
    void cut() {
        sockets.cut();
    }

    /** Lets go of what Paho holds; for a session that has ended. */
    void dispose() {
        try {
            client.close(true);
        } catch (MqttException e) {
            Logger.debug("Paho still busy: {}", e.getMessage());
        }
    }

    private void failed(Throwable failure) {
        Logger.debug("Cut short by the end of the session: {}", failure.getMessage());
    }

    private MqttConnectionOptions options() {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setCleanStart(true);
        options.setSessionExpiryInterval(0L);
        options.setAutomaticReconnect(false);
        options.setConnectionTimeout(CONNECT_SECONDS);
        options.setKeepAliveInterval(settings.keepAliveSeconds());
        options.setMaximumPacketSize(LARGEST_PACKET);
        options.setHttpsHostnameVerificationEnabled(true);
        options.setSocketFactory(settings.url().startsWith("ssl:")
                ? sockets.encrypted(settings.tls().map(TlsFiles::sockets)
                        .orElseGet(() -> (SSLSocketFactory) SSLSocketFactory.getDefault()))
                : sockets.plain());
        settings.login().ifPresent(login -> {
            options.setUserName(login.username());
            login.password().ifPresent(password ->
                    options.setPassword(password.reveal().getBytes(StandardCharsets.UTF_8)));
        });
        will.ifPresent(message -> {
            options.setWill(message.topic(),
                    new MqttMessage(message.payload(), message.qos(), message.retained(), new MqttProperties()));
            options.setWillMessageProperties(new MqttProperties());
        });
        return options;
    }

    private static boolean accepted(IMqttToken token) {
        int[] codes = token.getReasonCodes();
        return codes == null || codes.length == 0 || codes[0] < FIRST_ERROR_CODE;
    }

    private static MqttProperties properties(MqttExtras extras, Optional<Duration> expiry) {
        MqttProperties properties = new MqttProperties();
        extras.responseTopic().ifPresent(properties::setResponseTopic);
        extras.correlation().ifPresent(properties::setCorrelationData);
        properties.setUserProperties(extras.userProperties().entrySet().stream()
                .map(entry -> new UserProperty(entry.getKey(), entry.getValue())).toList());
        expiry.ifPresent(time -> properties.setMessageExpiryInterval(Math.max(1, time.toSeconds())));
        return properties;
    }

    private static MqttExtras extras(MqttProperties properties) {
        if (properties == null) {
            return MqttExtras.NONE;
        }
        Map<String, String> user = new LinkedHashMap<>();
        properties.getUserProperties().forEach(property -> user.put(property.getKey(), property.getValue()));
        return new MqttExtras(Optional.ofNullable(properties.getResponseTopic()),
                Optional.ofNullable(properties.getCorrelationData()), user);
    }

    private static MqttActionListener listening(Consumer<IMqttToken> success, Consumer<Throwable> failure) {
        return new MqttActionListener() {
            @Override
            public void onSuccess(IMqttToken token) {
                success.accept(token);
            }

            @Override
            public void onFailure(IMqttToken token, Throwable exception) {
                failure.accept(exception);
            }
        };
    }

    private final class Callback implements MqttCallback {
        @Override
        public void disconnected(MqttDisconnectResponse response) {
            MqttException why = response.getException() != null ? response.getException()
                    : new MqttException(response.getReturnCode());
            listener.ended(PahoSession.this, Reasons.of(why));
        }

        @Override
        public void mqttErrorOccurred(MqttException exception) {
            Logger.debug("MQTT: {}", exception.getMessage());
        }

        @Override
        public void messageArrived(String topic, MqttMessage message) {
            listener.received(new MqttMessageIn(topic, message.getPayload(), message.isRetained(),
                    extras(message.getProperties())));
        }

        @Override
        public void deliveryComplete(IMqttToken token) {
            // each publish has a listener of its own
        }

        @Override
        public void connectComplete(boolean reconnect, String serverUri) {
            // told by the listener of connect()
        }

        @Override
        public void authPacketArrived(int reasonCode, MqttProperties properties) {
            // no extended authentication is asked for
        }
    }
}

package dev.parley.device.mqtt;

import dev.parley.device.DeviceException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.packet.MqttReturnCode;

/**
 * Why there is no connection, in words for the person who runs the board.
 *
 * @param text        what is wrong, and how to mend it where that is known
 * @param needsPerson true where trying again will hardly help
 */
record Reasons(String text, boolean needsPerson) {

    static Reasons of(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof MqttException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof MqttException refusal) {
            return ofCode(refusal);
        }
        if (cause instanceof UnknownHostException) {
            return new Reasons("there is no host " + cause.getMessage(), false);
        }
        if (cause instanceof ConnectException || cause instanceof SocketTimeoutException) {
            return new Reasons(cause.getMessage(), false);
        }
        if (cause instanceof SSLException) {
            return ofTls(String.valueOf(cause.getMessage()));
        }
        if (cause instanceof DeviceException) {
            return new Reasons(cause.getMessage(), true);
        }
        if (cause instanceof IOException) {
            return new Reasons("the connection broke (" + cause.getClass().getSimpleName() + ")", false);
        }
        return new Reasons(String.valueOf(cause), false);
    }

    private static Reasons ofTls(String message) {
        return new Reasons("TLS: " + message + (message.contains("certificate_required")
                ? "; the broker wants the board's certificate: set tls.cert and tls.key"
                : "; tls.ca must name the authority that signed the broker's certificate, and the certificate must be"
                + " for the host in the URL"), true);
    }

    private static Reasons ofCode(MqttException refusal) {
        return switch (refusal.getReasonCode()) {
            case MqttReturnCode.RETURN_CODE_BAD_USERNAME_OR_PASSWORD, MqttReturnCode.RETURN_CODE_NOT_AUTHORIZED,
                    MqttReturnCode.RETURN_CODE_BAD_AUTHENTICATION ->
                new Reasons("the broker refuses the login; set username and password", true);
            case MqttReturnCode.RETURN_CODE_UNSUPPORTED_PROTOCOL_VERSION ->
                new Reasons("the broker does not speak MQTT 5", true);
            case MqttReturnCode.RETURN_CODE_IDENTIFIER_NOT_VALID ->
                new Reasons("the broker refuses the client_id", true);
            case MqttReturnCode.RETURN_CODE_SESSION_TAKEN_OVER ->
                new Reasons("another client connected with the same client_id; give each its own", true);
            default -> new Reasons(refusal.getMessage() + " (" + refusal.getReasonCode() + ")", false);
        };
    }
}

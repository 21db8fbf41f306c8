package dev.parley.device.mqtt;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * How to reach a broker.
 *
 * @param url              {@code tcp://host:1883} or {@code ssl://host:8883}
 * @param login            user and password, or empty for none
 * @param tls              certificates for an {@code ssl://} URL, or empty for the system's authorities
 * @param clientId         the MQTT client id, or empty for a new one at each start; two connections must not share one
 * @param keepAliveSeconds how often the connection is tried when nothing else is sent, 5 to 3600
 */
public record MqttSettings(String url, Optional<Login> login, Optional<Tls> tls, Optional<String> clientId,
                           int keepAliveSeconds) {

    private static final int KEEP_ALIVE_SECONDS = 30;

    public MqttSettings {
        Objects.requireNonNull(url);
        Objects.requireNonNull(login);
        Objects.requireNonNull(tls);
        Objects.requireNonNull(clientId);
    }

    /**
     * Who we are to the broker.
     *
     * @param username the user
     * @param password and the password, or empty for a user without one
     */
    public record Login(String username, Optional<Password> password) {
    }

    /**
     * Files in PEM for an encrypted connection. Host names are always verified.
     *
     * @param ca   authorities to trust instead of the system's, or empty for the system's
     * @param cert our certificate and its chain, or empty for none
     * @param key  the certificate's key (PKCS#8, not encrypted); there exactly where {@code cert} is
     */
    public record Tls(Optional<Path> ca, Optional<Path> cert, Optional<Path> key) {
    }

    /** The broker on this machine, without login. */
    public static MqttSettings defaults() {
        return at("tcp://localhost:1883");
    }

    /** A broker at a URL, without login. */
    public static MqttSettings at(String url) {
        return new MqttSettings(url, Optional.empty(), Optional.empty(), Optional.empty(), KEEP_ALIVE_SECONDS);
    }

    /**
     * Reads a mapping with the keys {@code url}, {@code username}, one of {@code password}, {@code password_file},
     * {@code password_env}, {@code tls: {ca, cert, key}}, {@code client_id}, {@code keepalive_seconds}; all optional.
     *
     * @param folder  what relative file names are relative to
     * @param problem told a JSON pointer into the mapping, and what is wrong there and how to mend it
     */
    public static MqttSettings parse(JsonNode mapping, Path folder, BiConsumer<String, String> problem) {
        return MqttSettingsReader.read(mapping, folder, problem, KEEP_ALIVE_SECONDS);
    }
}

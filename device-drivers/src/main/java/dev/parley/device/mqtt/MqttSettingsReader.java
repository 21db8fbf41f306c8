package dev.parley.device.mqtt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.device.Keys;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Reads {@link MqttSettings}. */
final class MqttSettingsReader {

    private static final Map<String, String> SCHEMES = Map.of(
            "tcp", "tcp", "mqtt", "tcp", "ssl", "ssl", "mqtts", "ssl");
    private static final int MOST_KEEP_ALIVE_SECONDS = 3600;

    private final Keys keys;
    private final Path folder;

    private MqttSettingsReader(Keys keys, Path folder) {
        this.keys = keys;
        this.folder = folder;
    }

    static MqttSettings read(JsonNode mapping, Path folder, BiConsumer<String, String> problem, int keepAliveSeconds) {
        MqttSettingsReader reader = new MqttSettingsReader(new Keys(mapping, "", problem), folder);
        String url = reader.url();
        MqttSettings settings = new MqttSettings(url, reader.login(), reader.tls(url), reader.keys.text("client_id"),
                reader.keys.whole("keepalive_seconds", 5, MOST_KEEP_ALIVE_SECONDS).orElse(keepAliveSeconds));
        reader.keys.rejectOthers();
        return settings;
    }

    private String url() {
        String fallback = MqttSettings.defaults().url();
        Optional<String> text = keys.text("url");
        if (text.isEmpty()) {
            return fallback;
        }
        try {
            URI uri = new URI(text.get());
            if (uri.getScheme() != null && SCHEMES.containsKey(uri.getScheme()) && uri.getHost() != null
                    && uri.getUserInfo() == null && uri.getRawPath().isEmpty()) {
                String scheme = SCHEMES.get(uri.getScheme());
                int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("ssl") ? 8883 : 1883;
                return scheme + "://" + uri.getHost() + ":" + port;
            }
        } catch (URISyntaxException e) {
            // told below, without the text: it may hold a password
        }
        keys.tell("url", "must be like tcp://broker:1883 or ssl://broker:8883; user and password have keys of their own"
                + " (username, password)");
        return fallback;
    }

    private Optional<MqttSettings.Login> login() {
        Optional<String> username = keys.text("username");
        List<String> given = List.of("password", "password_file", "password_env").stream().filter(keys::has).toList();
        if (given.size() > 1) {
            keys.tell(given.get(1), "give only one of password, password_file, password_env");
        }
        Optional<Password> password = keys.text("password").map(Password::text)
                .or(() -> file(keys, "password_file").map(Password::file))
                .or(() -> keys.text("password_env").map(Password::environment));
        if (username.isEmpty() && !given.isEmpty()) {
            keys.tell(given.get(0), "needs a username beside it");
        }
        return username.map(user -> new MqttSettings.Login(user, password));
    }

    private Optional<MqttSettings.Tls> tls(String url) {
        Optional<Keys> tls = keys.mapping("tls");
        if (tls.isPresent() && !url.startsWith("ssl:")) {
            keys.tell("tls", "needs a URL that begins with ssl://");
        }
        return tls.map(files -> {
            Optional<Path> cert = file(files, "cert");
            Optional<Path> key = file(files, "key");
            if (cert.isPresent() != key.isPresent()) {
                files.tell("", "cert and key go together: the board's certificate and its private key");
            }
            MqttSettings.Tls read = new MqttSettings.Tls(file(files, "ca"), cert, key);
            files.rejectOthers();
            return read;
        });
    }

    private Optional<Path> file(Keys from, String key) {
        return from.text(key).map(folder::resolve);
    }
}

package dev.parley.audio.install;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.audio.AudioException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The list of what can be installed, a resource of this package. */
final class Manifest {

    private static final String RESOURCE = "manifest.json";

    private Manifest() {
    }

    static List<Offer> load() {
        try (InputStream in = Manifest.class.getResourceAsStream(RESOURCE)) {
            List<Offer> offers = new ArrayList<>();
            for (JsonNode node : new ObjectMapper().readTree(in)) {
                offers.add(offer(node));
            }
            return List.copyOf(offers);
        } catch (IOException e) {
            throw new AudioException("The list of speech models inside Parley cannot be read", e);
        }
    }

    private static Offer offer(JsonNode node) {
        return new Offer(node.required("name").asText(),
                Offer.Kind.valueOf(node.required("kind").asText().toUpperCase(Locale.ROOT)),
                node.required("language").asText(), node.required("bytes").asLong(),
                node.required("licence").asText(), Optional.ofNullable(node.required("sha256").textValue()),
                URI.create(node.required("url").asText()), node.path("osArch").asText(""));
    }
}

package dev.parley.device.mqtt;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The rules of MQTT topics and filters (MQTT 5, section 4.7). */
final class Topics {

    private static final int MOST_BYTES = 65_535;

    private Topics() {
    }

    /** Why a text cannot be a topic to publish to or to read one value from, or empty where it can. */
    static Optional<String> complaint(String topic) {
        if (topic.isEmpty()) {
            return Optional.of("a topic must not be empty");
        }
        if (topic.contains("+") || topic.contains("#")) {
            return Optional.of("a topic must not have the wildcards + and #: " + topic);
        }
        return tooOdd(topic);
    }

    /** Why a text cannot be a filter to subscribe to, or empty where it can. */
    static Optional<String> filterComplaint(String filter) {
        String[] levels = filter.split("/", -1);
        for (int i = 0; i < levels.length; i++) {
            boolean wildcard = levels[i].contains("+") || levels[i].contains("#");
            boolean last = i == levels.length - 1;
            if (wildcard && !levels[i].equals("+") && !(levels[i].equals("#") && last)) {
                return Optional.of("a filter has + as a whole level and # as its last only: " + filter);
            }
        }
        return filter.isEmpty() ? Optional.of("a filter must not be empty") : tooOdd(filter);
    }

    /** True where a message on the topic is one the filter asks for. */
    static boolean matches(String filter, String topic) {
        if (topic.startsWith("$") && (filter.startsWith("+") || filter.startsWith("#"))) {
            return false;
        }
        String[] wanted = filter.split("/", -1);
        String[] levels = topic.split("/", -1);
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].equals("#")) {
                return true;
            }
            if (i >= levels.length || !wanted[i].equals("+") && !wanted[i].equals(levels[i])) {
                return false;
            }
        }
        return wanted.length == levels.length;
    }

    private static Optional<String> tooOdd(String text) {
        if (text.indexOf('\0') >= 0) {
            return Optional.of("a topic must not have the character U+0000");
        }
        return text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES
                ? Optional.of("a topic must not be longer than " + MOST_BYTES + " bytes") : Optional.empty();
    }
}

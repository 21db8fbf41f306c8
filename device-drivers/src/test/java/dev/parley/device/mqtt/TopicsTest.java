package dev.parley.device.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicsTest {

    @ParameterizedTest
    @CsvSource({
        "a/b, a/b, true", "a/b, a/c, false", "a, a/b, false", "a/b, a, false",
        "+, a, true", "+, a/b, false", "a/+/c, a/b/c, true", "a/+, a/, true", "a/+, a, false",
        "#, a/b/c, true", "a/#, a/b/c, true", "a/#, a, true", "a/#, b, false",
        "#, $SYS/x, false", "+/x, $SYS/x, false", "$SYS/#, $SYS/x, true"})
    void filter_matchesAsTheSpecificationSays(String filter, String topic, boolean matches) {
        assertEquals(matches, Topics.matches(filter, topic));
    }

    @ParameterizedTest
    @CsvSource({"a/b, true", "a/+, false", "#, false", "'', false"})
    void topic_hasNoWildcards(String topic, boolean fine) {
        assertEquals(fine, Topics.complaint(topic).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"a/b, true", "+/a/#, true", "#, true", "a/b+, false", "#/a, false", "a/#b, false", "'', false"})
    void filter_hasWildcardsAsWholeLevelsOnly(String filter, boolean fine) {
        assertEquals(fine, Topics.filterComplaint(filter).isEmpty());
    }

    @Test
    void characterZero_isRefused() {
        assertEquals(false, Topics.complaint("a\0b").isEmpty());
    }
}

package dev.parley.device.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void waits_doubleUpToHalfAMinute() {
        Backoff backoff = new Backoff(() -> 1);
        assertEquals(List.of(250L, 500L, 1000L, 2000L, 4000L, 8000L, 16000L, 30000L, 30000L),
                IntStream.range(0, 9).mapToObj(i -> backoff.next().toMillis()).toList());
    }

    @Test
    void chance_takesOffUpToHalf_andResetBeginsAnew() {
        Backoff backoff = new Backoff(() -> 0);
        assertEquals(125, backoff.next().toMillis());
        backoff.reset();
        assertEquals(125, backoff.next().toMillis());
    }
}

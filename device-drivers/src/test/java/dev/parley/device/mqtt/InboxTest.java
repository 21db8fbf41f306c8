package dev.parley.device.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class InboxTest {

    private final List<String> handled = Collections.synchronizedList(new ArrayList<>());

    @Test
    void overflow_dropsTheOldestMessageButNoNotice() throws InterruptedException {
        try (Inbox inbox = new Inbox("parley-test-inbox", 3)) {
            inbox.notice(() -> handled.add("notice"));
            inbox.message(() -> handled.add("one"));
            inbox.message(() -> handled.add("two"));
            inbox.message(() -> handled.add("three"));
            CountDownLatch done = new CountDownLatch(1);
            inbox.notice(done::countDown);
            inbox.start();
            assertTrue(done.await(20, TimeUnit.SECONDS));
            assertEquals(List.of("notice", "two", "three"), handled);
            assertEquals(1, inbox.dropped());
        }
    }

    @Test
    void handlerThatFails_doesNotStopTheOthers() throws InterruptedException {
        try (Inbox inbox = new Inbox("parley-test-inbox", 3)) {
            CountDownLatch done = new CountDownLatch(1);
            inbox.start();
            inbox.message(() -> {
                throw new IllegalStateException("on purpose");
            });
            inbox.message(done::countDown);
            assertTrue(done.await(20, TimeUnit.SECONDS));
        }
    }
}

package dev.parley.device.mqtt;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.tinylog.Logger;

/**
 * Messages on their way out. Each waits for a session, goes out in order, is sent again where a session ended before
 * the broker had acknowledged it, and is thrown away for good at its deadline. Bounded: beyond that, new ones fail at
 * once. Confined to the connection's thread.
 */
final class Outbox {

    /** One message; an object of its own, since two may be equal. */
    static final class Outgoing {
        private final MqttMessageOut message;
        private final Instant deadline;
        private final CompletableFuture<Delivery> delivery;

        Outgoing(MqttMessageOut message, Instant deadline, CompletableFuture<Delivery> delivery) {
            this.message = message;
            this.deadline = deadline;
            this.delivery = delivery;
        }

        private Duration left() {
            return Duration.between(Instant.now(), deadline);
        }
    }

    private static final int CAPACITY = 1000;

    private final ScheduledExecutorService loop;
    private final Runnable overdue;
    private final Deque<Outgoing> waiting = new ArrayDeque<>();
    private final Set<Outgoing> sent = new LinkedHashSet<>();
    private Optional<PahoSession> session = Optional.empty();
    private int window;

    /**
     * An empty outbox.
     *
     * @param loop    the connection's thread
     * @param overdue called where the broker did not acknowledge in time: the message may still be under way, and only
     *                cutting the session makes sure that it never arrives
     */
    Outbox(ScheduledExecutorService loop, Runnable overdue) {
        this.loop = loop;
        this.overdue = overdue;
    }

    void add(Outgoing outgoing) {
        Duration left = outgoing.left();
        if (waiting.size() >= CAPACITY || left.isNegative()) {
            Logger.debug("A message to {} is dropped: {}", outgoing.message.topic(),
                    left.isNegative() ? "its deadline has passed" : "too many wait");
            outgoing.delivery.complete(Delivery.UNREACHABLE);
            return;
        }
        loop.schedule(() -> expire(outgoing), left.toNanos(), TimeUnit.NANOSECONDS);
        waiting.addLast(outgoing);
        flush();
    }

    /** Sends over this session from now on, so many unacknowledged at a time. */
    void open(PahoSession opened, int most) {
        session = Optional.of(opened);
        window = most;
        flush();
    }

    /** The session has ended: what it did not get acknowledged waits for the next. */
    void shut() {
        session = Optional.empty();
        List<Outgoing> again = new ArrayList<>(sent);
        Collections.reverse(again);
        again.stream().filter(outgoing -> !outgoing.delivery.isDone()).forEach(waiting::addFirst);
        sent.clear();
    }

    private void flush() {
        while (session.isPresent() && sent.size() < window && !waiting.isEmpty()) {
            Outgoing next = waiting.removeFirst();
            if (next.left().isNegative()) {
                next.delivery.complete(Delivery.UNREACHABLE);
            } else {
                sent.add(next);
                send(next, session.get());
            }
        }
    }

    private void send(Outgoing outgoing, PahoSession to) {
        Optional<Duration> expiry = outgoing.message.retained() ? Optional.empty() : Optional.of(outgoing.left());
        boolean underWay = to.publish(outgoing.message, expiry,
                accepted -> loop.execute(() -> answered(outgoing, accepted)));
        if (!underWay) {
            shut();
        }
    }

    private void answered(Outgoing outgoing, boolean accepted) {
        sent.remove(outgoing);
        outgoing.delivery.complete(accepted ? Delivery.ACKNOWLEDGED : Delivery.REFUSED);
        flush();
    }

    private void expire(Outgoing outgoing) {
        if (waiting.remove(outgoing)) {
            outgoing.delivery.complete(session.isPresent() ? Delivery.UNACKNOWLEDGED : Delivery.UNREACHABLE);
        } else if (sent.contains(outgoing)) {
            outgoing.delivery.complete(Delivery.UNACKNOWLEDGED);
            overdue.run();
        }
    }
}

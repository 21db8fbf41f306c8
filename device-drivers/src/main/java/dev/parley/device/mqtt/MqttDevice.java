package dev.parley.device.mqtt;

import dev.parley.device.Change;
import dev.parley.device.Command;
import dev.parley.device.Device;
import dev.parley.device.Outcome;
import dev.parley.device.StateKey;
import dev.parley.device.StateStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * One device: what it last said, and the commands that wait for it to say so. Thread-safe: its monitor guards its
 * fields, and no future completes while it is held.
 */
final class MqttDevice {

    /** A command on its way. */
    private final class Attempt {
        private final Map<String, Object> awaited = new LinkedHashMap<>();
        private final Map<String, Object> trusted = new LinkedHashMap<>();
        private final Map<String, Object> before = store.state(device.id());
        private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        private int unacknowledged;

        Attempt(Command command, int messages) {
            unacknowledged = messages;
            if (command.verb() == Command.Verb.SET) {
                command.state().forEach((key, value) ->
                        (binding.commands().get(key).trusted() ? trusted : awaited).put(key, value));
            }
        }

        boolean confirmed() {
            return unacknowledged == 0 && awaited.entrySet().stream().allMatch(wanted -> reported(wanted.getKey())
                    .filter(found -> same(wanted.getKey(), wanted.getValue(), found)).isPresent());
        }

        /** What it changed: the keys that were set, and the switch that often follows them. */
        List<Change> changes() {
            Set<String> keys = new LinkedHashSet<>(awaited.keySet());
            keys.addAll(trusted.keySet());
            keys.add(StateKey.ON.word());
            Map<String, Object> now = store.state(device.id());
            List<Change> changes = new ArrayList<>();
            keys.stream().filter(now::containsKey)
                    .filter(key -> !Objects.equals(before.get(key), now.get(key)))
                    .forEach(key -> changes.add(new Change(device.id(), key, before.get(key), now.get(key))));
            return changes;
        }
    }

    private final Device device;
    private final Binding binding;
    private final StateStore store;
    private final MqttConnection connection;
    private final ScheduledExecutorService clock;
    private final Map<String, Object> reported = new HashMap<>();
    private final Set<Attempt> attempts = new LinkedHashSet<>();
    private boolean online = true;

    MqttDevice(Device device, Binding binding, StateStore store, MqttConnection connection,
               ScheduledExecutorService clock) {
        this.device = device;
        this.binding = binding;
        this.store = store;
        this.connection = connection;
        this.clock = clock;
    }

    CompletableFuture<Outcome> perform(Command command, Instant deadline) {
        Binding.Plan plan = binding.plan(command);
        if (plan.objection().isPresent()) {
            return CompletableFuture.completedFuture(failed(Outcome.Cause.REFUSED, plan.objection().get()));
        }
        Attempt attempt;
        synchronized (this) {
            if (!online) {
                return CompletableFuture.completedFuture(
                        failed(Outcome.Cause.UNAVAILABLE, "it says on its availability topic that it is off line"));
            }
            attempt = new Attempt(command, plan.messages().size());
            attempts.add(attempt);
        }
        plan.messages().forEach(message -> connection.publish(message, deadline)
                .thenAccept(delivery -> delivered(attempt, message.topic(), delivery, deadline)));
        return attempt.outcome;
    }

    /** Takes in what the device said of itself. */
    void said(Map<String, Object> values) {
        List<Attempt> confirmed;
        synchronized (this) {
            reported.putAll(values);
            store.update(device.id(), values);
            confirmed = attempts.stream().filter(Attempt::confirmed).toList();
            confirmed.forEach(attempts::remove);
        }
        confirmed.forEach(attempt -> attempt.outcome.complete(new Outcome.Done(attempt.changes())));
    }

    /** Notes that the device says it is there, or not. */
    synchronized void online(boolean says) {
        online = says;
        store.available(device.id(), says && connection.connected());
    }

    /** Notes that the broker can be reached, or not. */
    synchronized void connected(boolean up) {
        store.available(device.id(), up && online);
    }

    void close() {
        List<Attempt> abandoned;
        synchronized (this) {
            abandoned = List.copyOf(attempts);
            attempts.clear();
        }
        abandoned.forEach(attempt -> attempt.outcome.complete(
                failed(Outcome.Cause.UNAVAILABLE, "the driver is closed")));
    }

    private void delivered(Attempt attempt, String topic, Delivery delivery, Instant deadline) {
        switch (delivery) {
            case ACKNOWLEDGED -> acknowledged(attempt, deadline);
            case UNREACHABLE -> end(attempt, failed(Outcome.Cause.UNAVAILABLE,
                    "no connection to " + connection.url() + " in time for " + topic));
            case UNACKNOWLEDGED -> end(attempt, failed(Outcome.Cause.TIMEOUT,
                    "the broker did not acknowledge " + topic + " in time"));
            case REFUSED -> end(attempt, failed(Outcome.Cause.REFUSED,
                    "the broker refused the message to " + topic + "; may the user write there?"));
        }
    }

    private void acknowledged(Attempt attempt, Instant deadline) {
        boolean confirmed;
        synchronized (this) {
            attempt.unacknowledged--;
            if (attempt.unacknowledged > 0 || !attempts.contains(attempt)) {
                return;
            }
            store.update(device.id(), attempt.trusted);
            confirmed = attempt.confirmed();
        }
        if (confirmed) {
            end(attempt, new Outcome.Done(attempt.changes()));
        } else {
            clock.schedule(() -> end(attempt, tooLate(attempt)),
                    Duration.between(Instant.now(), deadline).toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private Outcome tooLate(Attempt attempt) {
        StringBuilder detail = new StringBuilder("sent, but its state did not follow:");
        attempt.awaited.forEach((key, value) -> detail.append(' ').append(key).append(" is ")
                .append(reported(key).map(Object::toString).orElse("unknown")).append(", not ").append(value));
        return failed(Outcome.Cause.TIMEOUT, detail.toString());
    }

    private void end(Attempt attempt, Outcome outcome) {
        synchronized (this) {
            attempts.remove(attempt);
        }
        attempt.outcome.complete(outcome);
    }

    private synchronized Optional<Object> reported(String key) {
        return Optional.ofNullable(reported.get(key));
    }

    private boolean same(String key, Object wanted, Object found) {
        CommandTarget target = binding.commands().get(key);
        Scale scale = binding.states().get(key).scale();
        return target.values().same(wanted, found,
                scale.step() > target.scale().step() ? scale : target.scale());
    }

    private Outcome failed(Outcome.Cause cause, String detail) {
        return new Outcome.Failed(device.id(), cause, detail);
    }
}

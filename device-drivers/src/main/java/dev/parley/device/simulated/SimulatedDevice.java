package dev.parley.device.simulated;

import dev.parley.device.Command;
import dev.parley.device.Device;
import dev.parley.device.Outcome;
import dev.parley.device.StateKey;
import dev.parley.device.StateStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * One device that exists only here, and what it still has to do. Thread-safe: its monitor guards its fields, and no
 * future completes while it is held.
 */
final class SimulatedDevice {

    /** A command that acts later. */
    private record Pending(Command command, long startNanos, Duration delay, CompletableFuture<Outcome> future,
                           Future<?> timer) {

        double progress() {
            return Math.min(1, (System.nanoTime() - startNanos) / (double) delay.toNanos());
        }
    }

    private final Device device;
    private final StateStore store;
    private final ScheduledExecutorService clock;
    private final Map<CompletableFuture<Outcome>, Pending> pending = new LinkedHashMap<>();
    private Levers levers;
    private boolean closed;

    SimulatedDevice(Device device, Levers levers, StateStore store, ScheduledExecutorService clock) {
        this.device = device;
        this.levers = levers;
        this.store = store;
        this.clock = clock;
    }

    /** Says for the first time whether it can be reached. */
    void start() {
        move(UnaryOperator.identity());
    }

    synchronized void move(UnaryOperator<Levers> change) {
        levers = change.apply(levers);
        store.available(device.id(), !levers.offline());
    }

    CompletableFuture<Outcome> perform(Command command, Duration time) {
        List<Pending> overtaken = new ArrayList<>();
        CompletableFuture<Outcome> result = begin(command, time, overtaken);
        fail(overtaken, Outcome.Cause.REFUSED, "stopped on its way");
        return result;
    }

    void put(Map<String, Object> state) {
        state.forEach((key, value) -> StateKey.of(key).flatMap(known -> known.complaint(value)).ifPresent(complaint -> {
            throw new IllegalArgumentException(device.id() + ": " + complaint);
        }));
        store.update(device.id(), state);
    }

    void reset() {
        fail(drain(), Outcome.Cause.REFUSED, "the home was reset");
        store.replace(device.id(), device.state());
    }

    void close() {
        synchronized (this) {
            closed = true;
        }
        fail(drain(), Outcome.Cause.UNAVAILABLE, "the driver is closed");
    }

    private synchronized CompletableFuture<Outcome> begin(Command command, Duration time, List<Pending> overtaken) {
        Optional<Outcome> failure = failure(command, time);
        if (failure.isPresent()) {
            return CompletableFuture.completedFuture(failure.get());
        }
        if (command.verb() == Command.Verb.STOP || moves(command)) {
            overtaken.addAll(halt());
        }
        return levers.delay().isZero() ? CompletableFuture.completedFuture(act(command)) : later(command, time);
    }

    private Optional<Outcome> failure(Command command, Duration time) {
        if (closed || levers.offline()) {
            return failed(Outcome.Cause.UNAVAILABLE, closed ? "the driver is closed" : "off line");
        }
        if (levers.refuse()) {
            return failed(Outcome.Cause.REFUSED, "told to refuse");
        }
        if (time.isNegative()) {
            return failed(Outcome.Cause.TIMEOUT, "the deadline had passed");
        }
        return Behaviour.objection(device, command).flatMap(objection -> failed(Outcome.Cause.REFUSED, objection));
    }

    private Optional<Outcome> failed(Outcome.Cause cause, String detail) {
        return Optional.of(new Outcome.Failed(device.id(), cause, detail));
    }

    private Outcome act(Command command) {
        return new Outcome.Done(store.update(device.id(),
                Behaviour.effect(device, store.state(device.id()), command)));
    }

    private CompletableFuture<Outcome> later(Command command, Duration time) {
        CompletableFuture<Outcome> future = new CompletableFuture<>();
        Duration delay = levers.delay();
        boolean inTime = delay.compareTo(time) <= 0;
        Future<?> timer = clock.schedule(() -> finish(future, inTime),
                (inTime ? delay : time).toNanos(), TimeUnit.NANOSECONDS);
        pending.put(future, new Pending(command, System.nanoTime(), delay, future, timer));
        return future;
    }

    private void finish(CompletableFuture<Outcome> future, boolean inTime) {
        Outcome outcome;
        synchronized (this) {
            Pending due = pending.remove(future);
            if (due == null) {
                return;
            }
            outcome = inTime ? act(due.command())
                    : new Outcome.Failed(device.id(), Outcome.Cause.TIMEOUT, "slower than the deadline");
        }
        future.complete(outcome);
    }

    /** Stops a travelling cover where it is, and returns the commands that will now not be done. */
    private List<Pending> halt() {
        List<Pending> travels = pending.values().stream().filter(each -> moves(each.command())).toList();
        for (Pending travel : travels) {
            double from = (Double) store.value(device.id(), StateKey.POSITION);
            double to = (Double) travel.command().state().get(StateKey.POSITION.word());
            double now = Math.rint(from + travel.progress() * (to - from));
            store.update(device.id(), Map.of(StateKey.POSITION.word(), now));
            pending.remove(travel.future());
        }
        return travels;
    }

    private synchronized List<Pending> drain() {
        List<Pending> all = List.copyOf(pending.values());
        pending.clear();
        return all;
    }

    private void fail(List<Pending> commands, Outcome.Cause cause, String detail) {
        for (Pending each : commands) {
            each.timer().cancel(false);
            each.future().complete(new Outcome.Failed(device.id(), cause, detail));
        }
    }

    private static boolean moves(Command command) {
        return command.state().containsKey(StateKey.POSITION.word());
    }
}

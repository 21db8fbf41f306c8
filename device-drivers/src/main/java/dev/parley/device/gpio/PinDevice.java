package dev.parley.device.gpio;

import dev.parley.device.Command;
import dev.parley.device.Device;
import dev.parley.device.DeviceException;
import dev.parley.device.Outcome;
import dev.parley.device.StateStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.tinylog.Logger;

/** One device on one pin. Thread-safe: its monitor guards its fields; driving a pin takes microseconds. */
final class PinDevice {

    private final Device device;
    private final Pin pin;
    private final StateStore store;
    private final ScheduledExecutorService loop;
    private final Optional<PinKey> key;
    private Optional<GpioBoard> board = Optional.empty();
    private boolean pulsing;

    PinDevice(Device device, Pin pin, StateStore store, ScheduledExecutorService loop) {
        this.device = device;
        this.pin = pin;
        this.store = store;
        this.loop = loop;
        key = PinKey.writable(device);
    }

    /** Takes the pin, where it is one to drive; inputs are taken by their watch. */
    synchronized void open(GpioBoard opened) {
        if (!(pin instanceof Pin.Output output)) {
            return;
        }
        try {
            opened.take(output);
            board = Optional.of(opened);
            if (output.pulse().isEmpty()) {
                key.ifPresent(known -> store.update(device.id(),
                        Map.of(known.word(), known.value(output.initial()))));
            }
        } catch (DeviceException e) {
            Logger.error("{}: {}", device.id(), e.getMessage());
            store.available(device.id(), false);
        }
    }

    /** From now on nothing is driven any more. */
    synchronized void close() {
        board = Optional.empty();
    }

    synchronized Outcome perform(Command command, Instant deadline) {
        if (!(pin instanceof Pin.Output output)) {
            return failed(Outcome.Cause.REFUSED, "GPIO " + pin.number() + " is read, not driven");
        }
        if (board.isEmpty()) {
            return failed(Outcome.Cause.UNAVAILABLE, "GPIO " + pin.number() + " is not open");
        }
        if (Instant.now().isAfter(deadline)) {
            return failed(Outcome.Cause.TIMEOUT, "the deadline had passed");
        }
        try {
            return switch (command.verb()) {
                case SET -> set(output, command.state());
                case PRESS, ACTIVATE -> pulse(output, Map.of());
                case STOP -> stop(output);
                default -> failed(Outcome.Cause.REFUSED, "a pin cannot do " + command.verb());
            };
        } catch (DeviceException e) {
            return failed(Outcome.Cause.REFUSED, e.getMessage());
        }
    }

    private Outcome set(Pin.Output output, Map<String, Object> state) {
        Optional<Boolean> active = key.filter(known -> state.keySet().equals(Set.of(known.word())))
                .flatMap(known -> known.active(state.get(known.word())));
        if (active.isEmpty()) {
            return failed(Outcome.Cause.REFUSED, "a pin cannot say " + state);
        }
        if (output.pulse().isEmpty()) {
            drive(output, active.get());
            return done(state);
        }
        boolean already = state.equals(Map.of(key.get().word(), store.state(device.id()).get(key.get().word())));
        return already ? done(Map.of()) : pulse(output, state);
    }

    /** Stops what runs; an opener in motion stops at another pulse. */
    private Outcome stop(Pin.Output output) {
        if (output.pulse().isPresent()) {
            return pulse(output, Map.of());
        }
        return key.filter(known -> known == PinKey.RUN)
                .map(known -> set(output, Map.of(known.word(), known.value(false))))
                .orElseGet(() -> failed(Outcome.Cause.REFUSED, "a pin that stays as it is set cannot stop"));
    }

    private Outcome pulse(Pin.Output output, Map<String, Object> state) {
        if (output.pulse().isEmpty()) {
            return failed(Outcome.Cause.REFUSED, "it has no pulse_ms");
        }
        if (pulsing) {
            return failed(Outcome.Cause.REFUSED, "the pulse before has not ended");
        }
        drive(output, true);
        pulsing = true;
        loop.schedule(() -> endPulse(output), output.pulse().get().toNanos(), TimeUnit.NANOSECONDS);
        return done(state);
    }

    private synchronized void endPulse(Pin.Output output) {
        pulsing = false;
        try {
            drive(output, false);
        } catch (DeviceException e) {
            Logger.error("{} stays on: {}", device.id(), e.getMessage());
        }
    }

    private void drive(Pin.Output output, boolean active) {
        board.ifPresent(open -> open.drive(output.number(), output.high(active)));
    }

    private Outcome done(Map<String, Object> state) {
        return new Outcome.Done(state.isEmpty() ? List.of() : store.update(device.id(), state));
    }

    private Outcome failed(Outcome.Cause cause, String detail) {
        return new Outcome.Failed(device.id(), cause, detail);
    }
}

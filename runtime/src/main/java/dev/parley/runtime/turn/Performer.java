package dev.parley.runtime.turn;

import dev.parley.device.Drivers;
import dev.parley.device.Outcome;
import dev.parley.runtime.resolve.Resolution.Order;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Hands orders to the drivers, all at once, and waits for their outcomes. Thread-safe. */
final class Performer {

    private final Drivers drivers;
    private final Clock clock;
    private final Duration patience;

    /**
     * A performer.
     *
     * @param patience how long a device may take; drivers end every command by then
     */
    Performer(Drivers drivers, Clock clock, Duration patience) {
        this.drivers = drivers;
        this.clock = clock;
        this.patience = patience;
    }

    /** The outcomes, in the order of the orders. */
    List<Outcome> perform(List<Order> orders) {
        Instant deadline = clock.instant().plus(patience);
        List<CompletableFuture<Outcome>> running = orders.stream()
                .map(order -> drivers.perform(order.command(), deadline)).toList();
        return running.stream().map(CompletableFuture::join).toList();
    }
}

package dev.parley.device.mqtt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.tinylog.Logger;

/**
 * A connection to an MQTT 5 broker that comes back by itself, and never delivers late.
 *
 * <ul>
 *   <li>It connects in the background, and again after each loss or failure, waiting longer each time up to half a
 *       minute; it then subscribes again to everything.
 *   <li>The broker keeps no session: messages sent to us while we were away are lost, retained ones come again.
 *   <li>A message to publish waits for a connection until its deadline and is then thrown away. Until then it is sent
 *       again where a connection ended before the broker acknowledged it, so it may arrive twice.
 *   <li>A message the broker did not acknowledge by its deadline costs the connection, since nothing else keeps it from
 *       arriving when a stalled network comes back.
 * </ul>
 *
 * <p>Thread-safe. Two threads serve it: {@code parley-mqtt}, which owns the connection and completes what
 * {@link #publish} returns, and {@code parley-mqtt-inbox}, which calls the handlers in order of arrival. Handlers may
 * call any method here. At most 2000 messages wait for handlers (then the oldest is dropped) and 1000 for a connection
 * (then new ones fail).
 */
public final class MqttConnection implements AutoCloseable {

    private static final int INBOX_CAPACITY = 2000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration STEADY = Duration.ofSeconds(5);
    private static final Duration GOODBYE = Duration.ofMillis(800);

    private final MqttSettings settings;
    private final String clientId;
    private final Optional<MqttMessageOut> will;
    private final ScheduledThreadPoolExecutor loop;
    private final Inbox inbox = new Inbox("parley-mqtt-inbox", INBOX_CAPACITY);
    private final Subscriptions subscriptions = new Subscriptions();
    private final List<Consumer<Boolean>> watchers = new CopyOnWriteArrayList<>();
    private final Set<CompletableFuture<Delivery>> undecided = ConcurrentHashMap.newKeySet();
    private volatile boolean connected;
    private volatile boolean started;
    private volatile boolean closed;

    // Confined to the loop's thread.
    private final Backoff backoff = new Backoff(() -> ThreadLocalRandom.current().nextDouble());
    private final Outbox outbox;
    private final PahoSession.Listener events = new Events();
    private Optional<PahoSession> session = Optional.empty();
    private Optional<Boolean> told = Optional.empty();
    private boolean ready;
    private String lastTrouble = "";
    private long connectedNanos;

    /** A connection without a last will. */
    public MqttConnection(MqttSettings settings) {
        this(settings, Optional.empty());
    }

    /**
     * A connection with a last will.
     *
     * @param will what the broker publishes when this connection ends, be it lost or closed
     */
    public MqttConnection(MqttSettings settings, MqttMessageOut will) {
        this(settings, Optional.of(will));
    }

    private MqttConnection(MqttSettings settings, Optional<MqttMessageOut> will) {
        this.settings = Objects.requireNonNull(settings);
        this.will = will;
        clientId = settings.clientId().orElseGet(() -> "parley-" + UUID.randomUUID().toString().substring(0, 8));
        loop = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "parley-mqtt");
            thread.setDaemon(true);
            return thread;
        }, new ThreadPoolExecutor.DiscardPolicy());
        outbox = new Outbox(loop, this::cutOverdue);
    }

    /** Begins to connect; returns at once. Calls after the first do nothing. */
    public synchronized void start() {
        if (!started && !closed) {
            started = true;
            inbox.start();
            loop.execute(this::connect);
        }
    }

    /** True while the broker has us. */
    public boolean connected() {
        return connected;
    }

    /** The broker's URL, for messages to people. */
    public String url() {
        return settings.url();
    }

    /** How many messages were dropped since handlers were too slow. */
    public long dropped() {
        return inbox.dropped();
    }

    /**
     * Calls a handler for every message whose topic the filter matches, now and after each reconnect.
     *
     * @param filter a topic, or one with the wildcards {@code +} and {@code #}
     * @throws IllegalArgumentException where the filter is none
     */
    public void subscribe(String filter, Consumer<MqttMessageIn> handler) {
        Topics.filterComplaint(filter).ifPresent(complaint -> {
            throw new IllegalArgumentException(complaint);
        });
        subscriptions.add(filter, handler);
        loop.execute(() -> session.filter(open -> connected).ifPresent(
                open -> open.subscribe(List.of(filter), MqttConnection::warnOfRefused)));
    }

    /**
     * Calls a watcher with true after each connect, before any message of that connection, and with false after each
     * loss and after the first connect that failed.
     */
    public void onConnectionChange(Consumer<Boolean> watcher) {
        watchers.add(Objects.requireNonNull(watcher));
    }

    /**
     * Publishes a message. The future completes by the deadline (or at {@link #close}), never exceptionally.
     *
     * @param deadline after which the message must not be sent; one at QoS 1 or 2 also asks the broker not to keep it
     *                 longer for a subscriber that is away (whole seconds, at least one), unless it is retained
     */
    public CompletableFuture<Delivery> publish(MqttMessageOut message, Instant deadline) {
        CompletableFuture<Delivery> delivery = new CompletableFuture<>();
        undecided.add(delivery);
        delivery.whenComplete((done, never) -> undecided.remove(delivery));
        if (closed) {
            delivery.complete(Delivery.UNREACHABLE);
        } else {
            loop.execute(() -> outbox.add(new Outbox.Outgoing(message, deadline, delivery)));
        }
        return delivery;
    }

    /** Disconnects, within a second. The will, if any, is published; what is not yet delivered fails. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        Future<?> goodbye = loop.submit(() -> session.ifPresent(PahoSession::leave));
        try {
            goodbye.get(GOODBYE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            Logger.debug("No clean goodbye to {}: {}", settings.url(), e.toString());
        }
        loop.shutdownNow();
        connected = false;
        inbox.close();
        List.copyOf(undecided).forEach(delivery -> delivery.complete(Delivery.UNREACHABLE));
        Logger.info("Left MQTT broker {}", settings.url());
    }

    private void connect() {
        if (!closed) {
            PahoSession next = new PahoSession(settings, clientId, will, loop, events);
            session = Optional.of(next);
            ready = false;
            loop.schedule(() -> giveUpUnlessReady(next), PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
            next.connect();
        }
    }

    private void giveUpUnlessReady(PahoSession attempt) {
        if (session.equals(Optional.of(attempt)) && !ready) {
            attempt.cut();
            ended(attempt, new Reasons("the broker does not answer", false));
        }
    }

    private void connected(PahoSession opened, int window) {
        if (!session.equals(Optional.of(opened)) || closed) {
            opened.cut();
            return;
        }
        connected = true;
        connectedNanos = System.nanoTime();
        lastTrouble = "";
        Logger.info("Connected to MQTT broker {} as {}", settings.url(), clientId);
        tell(true);
        List<String> filters = subscriptions.filters();
        if (filters.isEmpty()) {
            openOutbox(opened, window);
        } else {
            opened.subscribe(filters, refused -> {
                warnOfRefused(refused);
                loop.execute(() -> openOutbox(opened, window));
            });
        }
    }

    private void openOutbox(PahoSession opened, int window) {
        if (session.equals(Optional.of(opened))) {
            ready = true;
            outbox.open(opened, window);
        }
    }

    private void ended(PahoSession over, Reasons why) {
        over.dispose();
        if (!session.equals(Optional.of(over))) {
            return;
        }
        session = Optional.empty();
        outbox.shut();
        if (connected && System.nanoTime() - connectedNanos > STEADY.toNanos()) {
            backoff.reset();
        }
        connected = false;
        tell(false);
        report(why);
        loop.schedule(this::connect, backoff.next().toNanos(), TimeUnit.NANOSECONDS);
    }

    private void cutOverdue() {
        session.ifPresent(stalled -> {
            stalled.cut();
            ended(stalled, new Reasons("the broker did not acknowledge a message in time", false));
        });
    }

    private void report(Reasons why) {
        if (why.text().equals(lastTrouble) || closed) {
            Logger.debug("Still no connection to MQTT broker {}: {}", settings.url(), why.text());
        } else if (why.needsPerson()) {
            Logger.error("No connection to MQTT broker {}: {}", settings.url(), why.text());
        } else {
            Logger.warn("No connection to MQTT broker {}: {}; trying again", settings.url(), why.text());
        }
        lastTrouble = why.text();
    }

    private void tell(boolean change) {
        if (!told.equals(Optional.of(change))) {
            told = Optional.of(change);
            inbox.notice(() -> watchers.forEach(watcher -> watcher.accept(change)));
        }
    }

    private static void warnOfRefused(List<String> refused) {
        refused.forEach(filter -> Logger.warn("The broker refuses the subscription to {}; may the user read it?",
                filter));
    }

    /** Brings what Paho's threads tell to ours. */
    private final class Events implements PahoSession.Listener {
        @Override
        public void connected(PahoSession opened, int window) {
            loop.execute(() -> MqttConnection.this.connected(opened, window));
        }

        @Override
        public void ended(PahoSession over, Reasons why) {
            loop.execute(() -> MqttConnection.this.ended(over, why));
        }

        @Override
        public void received(MqttMessageIn message) {
            inbox.message(() -> subscriptions.deliver(message));
        }
    }
}

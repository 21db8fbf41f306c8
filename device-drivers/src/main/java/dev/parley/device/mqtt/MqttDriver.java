package dev.parley.device.mqtt;

import dev.parley.device.Command;
import dev.parley.device.Device;
import dev.parley.device.Driver;
import dev.parley.device.Home;
import dev.parley.device.Outcome;
import dev.parley.device.StateStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.tinylog.Logger;

/**
 * Drives devices over MQTT by the topics and payloads their home file gives them; {@code docs/devices.md} has the keys.
 *
 * <p>A command has succeeded once the device's state has come back as wanted; for keys without a state topic, once the
 * broker has acknowledged it. A device that already is as wanted is told again. While the broker is away its devices
 * are unavailable, and commands wait for it no longer than their deadline. Payloads that cannot be understood are
 * counted, told once a topic in the log, and change nothing.
 *
 * <p>Thread-safe. State comes in on the connection's inbox thread; {@code parley-mqtt-deadlines} ends waits.
 */
public final class MqttDriver implements Driver {

    /** Which device a topic's payload tells about, and how. */
    private record Listening(MqttDevice device, Map<String, StateSource> sources) {
    }

    private final MqttConnection connection;
    private final Map<String, MqttDevice> devices = new LinkedHashMap<>();
    private final Map<String, List<Listening>> states = new LinkedHashMap<>();
    private final Map<String, List<Map.Entry<MqttDevice, StateSource>>> availabilities = new LinkedHashMap<>();
    private final Set<String> complainedOf = ConcurrentHashMap.newKeySet();
    private final AtomicLong unreadable = new AtomicLong();
    private final ScheduledThreadPoolExecutor clock;
    private volatile boolean closed;

    /**
     * A driver for the home's MQTT devices over a connection, which it starts and closes with itself; others may use
     * the connection too.
     *
     * @throws IllegalArgumentException where {@link #check} would have told a problem
     */
    public MqttDriver(Home home, StateStore store, MqttConnection connection) {
        this.connection = connection;
        clock = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "parley-mqtt-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        home.devices().stream().filter(device -> device.driver().type().equals("mqtt")).forEach(device -> {
            Binding binding = BindingReader.read(device, (pointer, problem) -> {
                throw new IllegalArgumentException(device.id() + pointer + ": " + problem);
            });
            MqttDevice driven = new MqttDevice(device, binding, store, connection, clock);
            devices.put(device.id(), driven);
            listen(driven, binding);
        });
    }

    /**
     * Checks an MQTT device's {@code driver:} keys.
     *
     * @param problem told a JSON pointer into the device's mapping, and what is wrong there and how to mend it
     */
    public static void check(Device device, BiConsumer<String, String> problem) {
        BindingReader.read(device, problem);
    }

    @Override
    public void start() {
        connection.onConnectionChange(up -> devices.values().forEach(device -> device.connected(up)));
        availabilities.keySet().forEach(topic -> connection.subscribe(topic, this::availability));
        states.keySet().forEach(topic -> connection.subscribe(topic, this::state));
        connection.start();
    }

    @Override
    public CompletableFuture<Outcome> perform(Command command, Instant deadline) {
        MqttDevice device = devices.get(command.device());
        if (device == null) {
            throw new IllegalArgumentException("No MQTT device " + command.device());
        }
        return closed ? CompletableFuture.completedFuture(
                new Outcome.Failed(command.device(), Outcome.Cause.UNAVAILABLE, "the driver is closed"))
                : device.perform(command, deadline);
    }

    /** How many payloads could not be understood since the start. */
    public long unreadable() {
        return unreadable.get();
    }

    @Override
    public void close() {
        closed = true;
        connection.close();
        devices.values().forEach(MqttDevice::close);
        clock.shutdownNow();
    }

    private void listen(MqttDevice device, Binding binding) {
        Map<String, Map<String, StateSource>> byTopic = new LinkedHashMap<>();
        binding.states().forEach((key, source) ->
                byTopic.computeIfAbsent(source.topic(), topic -> new LinkedHashMap<>()).put(key, source));
        byTopic.forEach((topic, sources) ->
                states.computeIfAbsent(topic, key -> new ArrayList<>()).add(new Listening(device, sources)));
        binding.availability().ifPresent(source -> availabilities
                .computeIfAbsent(source.topic(), key -> new ArrayList<>()).add(Map.entry(device, source)));
    }

    private void state(MqttMessageIn message) {
        String payload = message.text();
        for (Listening listening : states.get(message.topic())) {
            Map<String, Object> values = new HashMap<>();
            listening.sources().forEach((key, source) ->
                    read(source, message.topic(), payload, key).ifPresent(value -> values.put(key, value)));
            if (!values.isEmpty()) {
                listening.device().said(values);
            }
        }
    }

    private void availability(MqttMessageIn message) {
        availabilities.get(message.topic()).forEach(entry ->
                read(entry.getValue(), message.topic(), message.text(), "availability")
                        .ifPresent(online -> entry.getKey().online((Boolean) online)));
    }

    private Optional<Object> read(StateSource source, String topic, String payload, String key) {
        StateSource.Read read = source.read(payload);
        if (read.found() == StateSource.Found.NONSENSE) {
            unreadable.incrementAndGet();
            if (complainedOf.add(topic)) {
                Logger.warn("MQTT topic {} says something that is no {}: {}; further ones are counted only", topic, key,
                        excerpt(payload));
            }
        }
        return read.value();
    }

    private static String excerpt(String payload) {
        String printable = payload.replaceAll("\\p{Cntrl}", " ");
        return printable.length() <= 60 ? printable : printable.substring(0, 60) + "...";
    }
}

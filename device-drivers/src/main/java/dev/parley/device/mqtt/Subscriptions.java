package dev.parley.device.mqtt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Who wants which messages. Thread-safe. */
final class Subscriptions {

    private final Map<String, List<Consumer<MqttMessageIn>>> exact = new ConcurrentHashMap<>();
    private final Map<String, List<Consumer<MqttMessageIn>>> wildcard = new ConcurrentHashMap<>();

    void add(String filter, Consumer<MqttMessageIn> handler) {
        boolean one = Topics.complaint(filter).isEmpty();
        (one ? exact : wildcard).computeIfAbsent(filter, key -> new CopyOnWriteArrayList<>()).add(handler);
    }

    List<String> filters() {
        List<String> filters = new ArrayList<>(exact.keySet());
        filters.addAll(wildcard.keySet());
        return filters;
    }

    void deliver(MqttMessageIn message) {
        exact.getOrDefault(message.topic(), List.of()).forEach(handler -> handler.accept(message));
        wildcard.forEach((filter, handlers) -> {
            if (Topics.matches(filter, message.topic())) {
                handlers.forEach(handler -> handler.accept(message));
            }
        });
    }
}

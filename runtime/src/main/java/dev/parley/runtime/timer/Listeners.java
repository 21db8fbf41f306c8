package dev.parley.runtime.timer;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.tinylog.Logger;

/** Who is told of events; one that fails keeps none of the others from hearing. Thread-safe. */
final class Listeners<E> {

    private final List<Consumer<? super E>> listeners = new CopyOnWriteArrayList<>();

    void add(Consumer<? super E> listener) {
        listeners.add(listener);
    }

    void tell(E event) {
        for (Consumer<? super E> listener : listeners) {
            try {
                listener.accept(event);
            } catch (RuntimeException e) {
                Logger.error(e, "Nobody dealt with {}", event);
            }
        }
    }
}

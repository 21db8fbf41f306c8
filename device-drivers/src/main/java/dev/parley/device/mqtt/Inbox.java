package dev.parley.device.mqtt;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.tinylog.Logger;

/**
 * What came from the broker and waits for its handlers, served in order by one thread of its own. Bounded: when a
 * handler is too slow, the oldest message is dropped and counted; notices are never dropped. Thread-safe.
 */
final class Inbox implements AutoCloseable {

    private record Item(Runnable work, boolean droppable) {
    }

    private final Deque<Item> items = new ArrayDeque<>();
    private final int capacity;
    private final Thread thread;
    private boolean overflowing;
    private boolean closed;
    private long dropped;

    Inbox(String threadName, int capacity) {
        this.capacity = capacity;
        thread = new Thread(this::serve, threadName);
        thread.setDaemon(true);
    }

    /** Begins to serve. */
    void start() {
        thread.start();
    }

    /** Adds the handling of a message. */
    synchronized void message(Runnable handling) {
        if (items.size() >= capacity) {
            dropOldest();
        }
        add(new Item(handling, true));
    }

    /** Adds something that must not be lost. */
    synchronized void notice(Runnable handling) {
        add(new Item(handling, false));
    }

    /** How many messages were dropped since the start. */
    synchronized long dropped() {
        return dropped;
    }

    private void add(Item item) {
        items.addLast(item);
        notifyAll();
    }

    private void dropOldest() {
        for (Iterator<Item> each = items.iterator(); each.hasNext();) {
            if (each.next().droppable()) {
                each.remove();
                dropped++;
                if (!overflowing) {
                    overflowing = true;
                    Logger.warn("MQTT messages come faster than they are handled; the oldest are dropped");
                }
                return;
            }
        }
    }

    private void serve() {
        try {
            while (true) {
                run(take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Item take() throws InterruptedException {
        while (items.isEmpty() && !closed) {
            overflowing = false;
            wait();
        }
        if (closed) {
            throw new InterruptedException("closed");
        }
        return items.removeFirst();
    }

    private static void run(Item item) {
        try {
            item.work().run();
        } catch (RuntimeException e) {
            Logger.error("A handler of MQTT messages failed: {}", e);
        }
    }

    /** Ends the thread, within a second where the handler at work heeds interrupts; what still waits is dropped. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            items.clear();
        }
        thread.interrupt();
        try {
            if (Thread.currentThread() != thread) {
                thread.join(500);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

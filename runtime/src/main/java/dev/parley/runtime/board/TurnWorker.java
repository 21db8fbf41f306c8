package dev.parley.runtime.board;

import dev.parley.runtime.turn.TurnResult;
import dev.parley.runtime.turn.Utterance;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tinylog.Logger;

/**
 * Takes one turn at a time, on the thread {@code parley-turn}, from a queue of at most {@value #CAPACITY} utterances;
 * when it is full, new ones are refused. Thread-safe.
 */
final class TurnWorker implements AutoCloseable {

    private static final int CAPACITY = 32;
    private static final long MILLIS_TO_END = 700;

    private final Function<Utterance, TurnResult> turns;
    private final Listener listener;
    private final BlockingQueue<Request> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final Thread thread = new Thread(this::work, "parley-turn");
    private volatile boolean closed;
    private volatile long busySince;

    private record Request(Utterance utterance, Consumer<TurnResult> result) {
    }

    /** Told of every turn, on the turn thread. */
    interface Listener {
        /** A turn ended; whoever asked has been told before. */
        void ended(TurnResult result);

        /** A bug ended a turn; the log has more. */
        void failed(Utterance utterance);
    }

    /**
     * A worker.
     *
     * @param turns takes an utterance to its end
     */
    TurnWorker(Function<Utterance, TurnResult> turns, Listener listener) {
        this.turns = Objects.requireNonNull(turns);
        this.listener = Objects.requireNonNull(listener);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /**
     * Puts an utterance in the queue.
     *
     * @param result told of its result, on the turn thread
     * @return false where the queue is full
     */
    boolean offer(Utterance utterance, Consumer<TurnResult> result) {
        return queue.offer(new Request(utterance, result));
    }

    /** Seconds the turn under way has taken, 0 between turns. */
    double busySeconds() {
        long since = busySince;
        return since == 0 ? 0 : (System.nanoTime() - since) / 1e9;
    }

    private void work() {
        try {
            while (!closed) {
                Request request = queue.take();
                busySince = System.nanoTime();
                take(request);
                busySince = 0;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A bug in one turn must not end the service. */
    private void take(Request request) {
        try {
            TurnResult result = turns.apply(request.utterance());
            log(result);
            request.result().accept(result);
            listener.ended(result);
        } catch (RuntimeException e) {
            Logger.error(e, "The turn of \"{}\" failed", request.utterance().text());
            listener.failed(request.utterance());
        }
    }

    private static void log(TurnResult result) {
        TurnResult.Timing time = result.timing();
        Logger.info("\"{}\" {}: {} [stt {} parse {} resolve {} act {} respond {} ms]", result.utterance().text(),
                result.status().word(), result.response(), rounded(time.stt()), rounded(time.parse()),
                rounded(time.resolve()), rounded(time.act()), rounded(time.respond()));
    }

    private static double rounded(double millis) {
        return Math.round(millis * 10) / 10.0;
    }

    /**
     * Takes no more turns. The one under way ends as soon as its devices let it, and its result is told; waits for at
     * most a second, and then breaks it off.
     */
    @Override
    public void close() {
        closed = true;
        try {
            if (busySince != 0) {
                thread.join(MILLIS_TO_END);
            }
            thread.interrupt();
            thread.join(TimeUnit.SECONDS.toMillis(1) - MILLIS_TO_END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

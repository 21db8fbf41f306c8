package dev.parley.runtime.board;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.runtime.turn.TurnResult;
import dev.parley.runtime.turn.Utterance;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnWorkerTest {

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final CountDownLatch held = new CountDownLatch(1);
    private final TurnWorker worker = new TurnWorker(this::take, new TurnWorker.Listener() {
        @Override
        public void ended(TurnResult result) {
            told.add("ended " + result.utterance().text());
        }

        @Override
        public void failed(Utterance utterance) {
            told.add("failed " + utterance.text());
        }
    });

    private TurnResult take(Utterance utterance) {
        switch (utterance.text()) {
            case "hold" -> awaitRelease();
            case "break" -> throw new IllegalStateException("a bug");
            default -> told.add("took " + utterance.text() + " on " + Thread.currentThread().getName());
        }
        return Results.done(utterance);
    }

    private void awaitRelease() {
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean offer(String text) {
        return worker.offer(Results.typed(text), result -> told.add("answered " + result.utterance().text()));
    }

    @AfterEach
    void close() {
        worker.close();
    }

    @Test
    void whoAsked_isAnsweredBeforeEverybodyElse_onOneThread() {
        worker.start();

        offer("a");
        offer("b");

        await().until(() -> told.size() == 6);
        assertEquals(List.of("took a on parley-turn", "answered a", "ended a", "took b on parley-turn", "answered b",
                "ended b"), told);
    }

    @Test
    void fullQueue_refusesTheNewest() {
        for (int i = 0; i < 32; i++) {
            assertTrue(offer("waiting"));
        }

        assertFalse(offer("one too many"));
    }

    @Test
    void bugInOneTurn_isTold_andTheNextIsTaken() {
        worker.start();

        offer("break");
        offer("a");

        await().until(() -> told.contains("ended a"));
        assertEquals("failed break", told.get(0));
    }

    @Test
    void busySeconds_countWhileATurnIsTaken() {
        worker.start();
        assertEquals(0, worker.busySeconds());

        offer("hold");
        await().until(() -> worker.busySeconds() > 0);
        held.countDown();

        await().until(() -> worker.busySeconds() == 0);
    }

    @Test
    void close_endsTheTurnUnderWay_andTakesNoMore() {
        worker.start();
        offer("hold");
        offer("a");
        await().until(() -> worker.busySeconds() > 0);

        worker.close();
        worker.close();

        assertEquals(List.of("answered hold", "ended hold"), told);
    }
}

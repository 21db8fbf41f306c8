package dev.parley.runtime.timer;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.runtime.memory.Memory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TimekeeperTest {

    private final ManualTime time = new ManualTime();
    private final Timekeeper keeper = new Timekeeper(time.clocks());
    private final Timers timers = new Timers(Memory.inMemory(), keeper);
    private final BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        keeper.close();
    }

    private Thread toldOn() throws InterruptedException {
        return threads.poll(20, TimeUnit.SECONDS);
    }

    @Test
    void events_areToldOnItsThread_howeverTimeGoesBy() throws InterruptedException {
        timers.onEvent(event -> threads.add(Thread.currentThread()));
        keeper.start();
        timers.start(Timer.Draft.timer(Duration.ofMinutes(5)));

        time.pass(Duration.ofMinutes(5));

        assertEquals("parley-timers", toldOn().getName());
    }

    @Test
    void shortestTimer_isNotHeldUpByALongerOne() throws InterruptedException {
        try (Timekeeper real = new Timekeeper(Clocks.system(Clock.systemUTC()))) {
            Timers timers = new Timers(Memory.inMemory(), real);
            BlockingQueue<TimerEvent> events = new LinkedBlockingQueue<>();
            timers.onEvent(events::add);
            real.start();
            timers.start(Timer.Draft.timer(Duration.ofHours(1)));
            Timer soon = timers.start(Timer.Draft.timer(Duration.ofMillis(50)));

            assertEquals(soon.id(), events.poll(20, TimeUnit.SECONDS).timer().id());
        }
    }

    @Test
    void listenerThatFails_keepsNobodyElseFromHearing() throws InterruptedException {
        timers.onEvent(event -> {
            throw new IllegalStateException("a bug");
        });
        timers.onEvent(event -> threads.add(Thread.currentThread()));
        keeper.start();

        timers.extend(timers.start(Timer.Draft.timer(Duration.ofMinutes(1))).id(), Duration.ofMinutes(-2));
        toldOn();
        timers.silence(timer -> true);

        assertEquals("parley-timers", toldOn().getName());
    }

    @Test
    void listener_mayUseTimers() throws InterruptedException {
        BlockingQueue<List<Timer>> silenced = new LinkedBlockingQueue<>();
        timers.onEvent(event -> {
            if (event instanceof TimerEvent.Finished) {
                silenced.add(timers.silence(timer -> true));
            }
        });
        keeper.start();
        timers.start(Timer.Draft.timer(Duration.ofMinutes(1)));
        time.pass(Duration.ofMinutes(1));

        assertEquals(1, silenced.poll(20, TimeUnit.SECONDS).size());
    }

    @Test
    void manyThreads_mayUseTimersAtOnce() throws InterruptedException {
        keeper.start();
        ExecutorService people = Executors.newFixedThreadPool(4);
        List<Future<?>> turns = IntStream.range(0, 400).<Future<?>>mapToObj(i -> people.submit(() -> {
            Timer timer = timers.start(Timer.Draft.timer(Duration.ofMinutes(1)));
            time.pass(Duration.ofSeconds(i % 30));
            timers.all();
            timers.extend(timer.id(), Duration.ofSeconds(-i % 60));
            timers.cancel(timer.id());
        })).toList();

        for (Future<?> turn : turns) {
            assertDoesNotThrow(() -> turn.get(20, TimeUnit.SECONDS));
        }
        people.shutdown();
        assertEquals(List.of(), timers.all());
    }

    @Test
    void closing_endsTheThread_andIsDoneOnce() throws InterruptedException {
        timers.onEvent(event -> threads.add(Thread.currentThread()));
        keeper.start();
        timers.start(Timer.Draft.timer(Duration.ofMinutes(1)));
        time.pass(Duration.ofMinutes(1));
        Thread thread = toldOn();

        keeper.close();
        keeper.close();

        await().atMost(20, TimeUnit.SECONDS).until(() -> !thread.isAlive());
    }

    @Test
    void closing_doesNotWaitForAListenerThatIsStuck() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        timers.onEvent(event -> {
            threads.add(Thread.currentThread());
            awaitQuietly(held);
        });
        keeper.start();
        timers.start(Timer.Draft.timer(Duration.ofMinutes(1)));
        time.pass(Duration.ofMinutes(1));
        Thread thread = toldOn();

        keeper.close();

        held.countDown();
        await().atMost(20, TimeUnit.SECONDS).until(() -> !thread.isAlive());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void closing_beforeStarting_isNothingSpecial() {
        keeper.close();
    }
}

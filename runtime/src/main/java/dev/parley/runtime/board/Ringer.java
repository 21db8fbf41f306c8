package dev.parley.runtime.board;

import dev.parley.audio.Chime;
import dev.parley.audio.Pcm;
import dev.parley.intent.Responder;
import dev.parley.runtime.Keeping;
import dev.parley.runtime.speech.Voice;
import dev.parley.runtime.timer.DelayEvent;
import dev.parley.runtime.timer.Timer;
import dev.parley.runtime.timer.TimerEvent;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Tells the people of a board, by sound and on MQTT, that a timer has ended, and rings until it is stopped; the thread
 * {@code parley-ring} rings. Tells on MQTT what became of commands that were put off.
 */
final class Ringer implements AutoCloseable {

    private static final int SECONDS_BETWEEN = 3;
    /** Later than this, the power was off, and it is said so. */
    private static final Duration LATE = Duration.ofSeconds(60);

    private final Keeping keeping;
    private final BoardTopics topics;
    private final Optional<Voice> voice;
    private final Responder responder;
    private final Pcm chime = Chime.TIMER.sound();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "parley-ring");
        thread.setDaemon(true);
        return thread;
    });

    Ringer(Keeping keeping, BoardTopics topics, Optional<Voice> voice, Responder responder) {
        this.keeping = keeping;
        this.topics = topics;
        this.voice = voice;
        this.responder = responder;
    }

    void start() {
        keeping.timers().onEvent(this::told);
        keeping.delays().onEvent(this::told);
        clock.scheduleWithFixedDelay(this::ring, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    /** Ends all ringing; false where nothing rings. */
    boolean silence() {
        return !keeping.timers().silence(timer -> true).isEmpty();
    }

    private void ring() {
        voice.filter(speaking -> !speaking.speaking() && !keeping.timers().ringing().isEmpty())
                .ifPresent(speaking -> speaking.play("the chime of a timer", chime));
    }

    private void told(TimerEvent event) {
        Timer timer = event.timer();
        String name = event instanceof TimerEvent.Finished ? "timer_finished"
                : event instanceof TimerEvent.GaveUp ? "timer_gave_up" : "timer_silenced";
        Duration late = event instanceof TimerEvent.Finished finished ? finished.late() : Duration.ZERO;
        topics.event(name, json -> {
            json.put("kind", timer.kind().name().toLowerCase(Locale.ROOT));
            timer.name().ifPresent(called -> json.put("name", called));
            timer.text().ifPresent(text -> json.put("text", text));
            timer.area().ifPresent(area -> json.put("area", area));
            json.put("seconds", timer.length().toSeconds()).put("late_s", late.toSeconds());
        });
        if (event instanceof TimerEvent.Finished) {
            voice.ifPresent(speaking -> {
                speaking.play("the chime of a timer", chime);
                speaking.say(responder.reply(List.of(late.compareTo(LATE) > 0
                        ? keeping.facts().late(timer, late) : keeping.facts().of(timer, "finished"))));
            });
        }
    }

    private void told(DelayEvent event) {
        boolean missed = event instanceof DelayEvent.Missed;
        topics.event(missed ? "delayed_missed" : "delayed_done", json -> {
            json.put("said", event.delay().said()).put("late_s", event.late().toSeconds());
            event.delay().area().ifPresent(area -> json.put("area", area));
        });
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}

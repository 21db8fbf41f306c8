package dev.parley.runtime.board;

import dev.parley.device.mqtt.MqttMessageIn;
import dev.parley.runtime.Assistant;
import dev.parley.runtime.speech.Ear;
import dev.parley.runtime.speech.Voice;
import dev.parley.runtime.turn.ResultJson;
import dev.parley.runtime.turn.TurnResult;
import dev.parley.runtime.turn.Utterance;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The service of one board. Speech comes by push to talk, text by MQTT; both take the same turns. Started once, closed
 * once; closing takes no longer than a second.
 */
public final class BoardService implements AutoCloseable {

    private static final double STALLED_TURN_SECONDS = 30;
    private static final double STALLED_EAR_SECONDS = 20;

    private final Assistant assistant;
    private final BoardTopics topics;
    private final Optional<String> area;
    private final Optional<Voice> voice;
    private final Optional<Ear> ear;
    private final TurnWorker turns;
    private final Metrics metrics = new Metrics();
    private final ScheduledExecutorService minutes = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "parley-metrics");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * A service, not yet started.
     *
     * @param area where the board stands, or empty
     * @param ears makes the ear from whoever is to be told; gives empty for a board without a microphone
     */
    BoardService(Assistant assistant, BoardTopics topics, Optional<String> area, Optional<Voice> voice,
                 Function<Ear.Listener, Optional<Ear>> ears) {
        this.assistant = assistant;
        this.topics = topics;
        this.area = area;
        this.voice = voice;
        this.turns = new TurnWorker(assistant.turns(), this::every);
        this.ear = ears.apply(new Heard());
    }

    /** Starts everything; returns at once. What is missing (broker, microphone) joins when it is there. */
    public void start() {
        turns.start();
        voice.ifPresent(Voice::start);
        assistant.start();
        topics.hear("ask", this::ask);
        topics.hear("say", message -> voice.ifPresent(speaking(AskMessage.text(message.payload()))));
        topics.hear("listen", this::listen);
        topics.hear("mute", this::mute);
        topics.start(up -> {
            if (up) {
                topics.retained("muted", onOff(ear.map(Ear::muted).orElse(true)));
            }
        });
        ear.ifPresent(Ear::start);
        minutes.scheduleAtFixedRate(() -> topics.publish("metrics", ResultJson.line(metrics.snapshot())), 1, 1,
                TimeUnit.MINUTES);
    }

    /** Listens for one utterance, as the button does. */
    public void push() {
        ear.ifPresent(Ear::push);
    }

    /** What keeps the service from doing its work, or empty. Returns at once. */
    public Optional<String> trouble() {
        if (turns.busySeconds() > STALLED_TURN_SECONDS) {
            return Optional.of("a turn has taken " + Math.round(turns.busySeconds()) + " s");
        }
        return ear.filter(Ear::hung).map(hung -> "the microphone loop has hung");
    }

    /** In a line, what works and what is missing. */
    public String status() {
        return "broker " + topics.url() + (topics.connected() ? "" : " (not reached)") + ", microphone "
                + ear.map(listening -> listening.silentSeconds() < STALLED_EAR_SECONDS ? "on" : "silent").orElse("none");
    }

    private void ask(MqttMessageIn message) throws AskMessage.UnreadableException {
        Utterance utterance = AskMessage.read(message.payload(), area);
        if (!turns.offer(utterance, result -> topics.reply(message, ResultJson.line(result)))) {
            topics.error("too many utterances at once; \"" + utterance.text() + "\" was dropped");
        }
    }

    private void listen(MqttMessageIn message) throws AskMessage.UnreadableException {
        String wish = AskMessage.text(message.payload()).strip();
        switch (wish) {
            case "start" -> ear.filter(listening -> !listening.muted()).ifPresentOrElse(Ear::push, () -> topics.error(
                    "cannot listen: " + (ear.isEmpty() ? "this board has no microphone" : "the microphone is muted")));
            case "stop" -> ear.ifPresent(Ear::release);
            default -> throw new AskMessage.UnreadableException("\"" + wish + "\" is neither start nor stop");
        }
    }

    private void mute(MqttMessageIn message) throws AskMessage.UnreadableException {
        String wish = AskMessage.text(message.payload()).strip();
        if (!wish.equals("on") && !wish.equals("off")) {
            throw new AskMessage.UnreadableException("\"" + wish + "\" is neither on nor off");
        }
        ear.ifPresent(listening -> listening.mute(wish.equals("on")));
        topics.retained("muted", onOff(ear.map(Ear::muted).orElse(true)));
    }

    private static String onOff(boolean on) {
        return on ? "on" : "off";
    }

    private static Consumer<Voice> speaking(String text) {
        return voice -> voice.say(text);
    }

    private void every(TurnResult result) {
        metrics.add(result);
        topics.publish("result", ResultJson.line(result));
        if (result.utterance().heard().isPresent()) {
            voice.ifPresent(speaking(result.response()));
        }
        if (result.status() == TurnResult.Status.REJECTED) {
            topics.event("rejected", event -> event.put("text", result.utterance().text()));
        }
    }

    /** What the ear tells goes to the event topic and on to the turns. */
    private final class Heard implements Ear.Listener {

        @Override
        public void listening() {
            topics.event("listening", event -> { });
        }

        @Override
        public void heard(Utterance utterance) {
            topics.event("heard", event -> event.put("text", utterance.text()));
            Utterance here = new Utterance(utterance.id(), utterance.text(), area, utterance.heard());
            if (!turns.offer(here, result -> { })) {
                topics.error("too many utterances at once; what was heard was dropped");
            }
        }

        @Override
        public void nothing() {
            topics.event("rejected", event -> event.put("text", ""));
        }
    }

    @Override
    public void close() {
        minutes.shutdownNow();
        ear.ifPresent(Ear::close);
        voice.ifPresent(Voice::close);
        turns.close();
        assistant.close();
        topics.close();
    }
}

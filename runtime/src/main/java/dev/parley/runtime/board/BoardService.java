package dev.parley.runtime.board;

import dev.parley.audio.Chime;
import dev.parley.device.mqtt.MqttMessageIn;
import dev.parley.device.Assistants;
import dev.parley.device.StateKey;
import dev.parley.intent.reply.TemplateResponder;
import dev.parley.runtime.Assistant;
import dev.parley.runtime.speech.Ear;
import dev.parley.runtime.speech.Ending;
import dev.parley.runtime.speech.Voice;
import dev.parley.runtime.turn.ResultJson;
import dev.parley.runtime.turn.TurnResult;
import dev.parley.runtime.turn.Utterance;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The service of one board. Speech comes by push to talk, text by MQTT; both take the same turns. Started once, closed
 * once; closing takes no longer than a second unless a device, a speaker or the broker hangs.
 */
public final class BoardService implements AutoCloseable {

    private static final double STALLED_TURN_SECONDS = 30;
    private static final double STALLED_VOICE_SECONDS = 120;

    private final Assistant assistant;
    private final BoardTopics topics;
    private final Optional<String> area;
    private final Optional<Voice> voice;
    private final Optional<Ear> ear;
    private final MuteSwitch muteSwitch;
    private final Ringer ringer;
    private final TurnWorker turns;
    private volatile boolean hearing;
    private final Metrics metrics;
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
                 Function<Ear.Listener, Optional<Ear>> ears, MuteSwitch muteSwitch, Metrics metrics) {
        this.assistant = assistant;
        this.topics = topics;
        this.area = area;
        this.voice = voice;
        this.ringer = new Ringer(assistant.keeping(), topics, voice, new TemplateResponder());
        this.turns = new TurnWorker(assistant.turns()::take, new Taken());
        this.ear = ears.apply(new Heard());
        this.muteSwitch = muteSwitch;
        this.metrics = metrics;
    }

    /** Starts everything; returns at once. What is missing (broker, microphone) joins when it is there. */
    public void start() {
        turns.start();
        voice.ifPresent(this::heedVolume);
        voice.ifPresent(Voice::start);
        ringer.start();
        assistant.start();
        ear.ifPresent(listening -> listening.mute(muteSwitch.on()));
        topics.hear("ask", this::ask);
        topics.hear("say", this::say);
        topics.hear("listen", this::listen);
        topics.hear("mute", this::mute);
        topics.start(this::tellMuted);
        ear.ifPresent(Ear::start);
        minutes.scheduleAtFixedRate(() -> topics.publish("metrics", ResultJson.line(metrics.snapshot())), 0, 1,
                TimeUnit.MINUTES);
    }

    /**
     * Listens for one utterance, as a button or the topic {@code listen} asks; where it cannot, an event says why. While
     * a timer rings, it ends the ringing instead. A tone, where wished, says that it listens from the tone's end on.
     */
    public void push() {
        if (ringer.silence()) {
            return;
        }
        ear.filter(ready -> !hearing && !ready.muted() && ready.trouble().isEmpty())
                .ifPresent(ready -> voice.ifPresent(speaking -> speaking.tone(Chime.LISTENING)));
        ear.map(Ear::push).orElse(Optional.of("this board has no microphone"))
                .ifPresent(why -> topics.error("cannot listen: " + why));
    }

    /** "Speak up" sets the state of a device that every home has. */
    private void heedVolume(Voice speaking) {
        assistant.states().listen((device, changes, available) -> {
            if (device.equals(Assistants.ID)) {
                boolean muted = Boolean.TRUE.equals(assistant.states().value(device, StateKey.MUTED));
                double percent = (Double) assistant.states().value(device, StateKey.VOLUME);
                speaking.volume(muted ? 0 : percent / 100);
            }
        });
    }

    /** What keeps the service from doing its work and only a restart mends, or empty. Returns at once. */
    public Optional<String> trouble() {
        if (turns.busySeconds() > STALLED_TURN_SECONDS) {
            return Optional.of("a turn has taken " + Math.round(turns.busySeconds()) + " s");
        }
        if (voice.map(Voice::busySeconds).orElse(0.0) > STALLED_VOICE_SECONDS) {
            return Optional.of("an answer is being spoken without an end");
        }
        return ear.filter(Ear::hung).map(hung -> "the recogniser has hung");
    }

    /** In a line, what works and what is missing: {@code broker tcp://localhost:1883, microphone on, voice on}. */
    public String status() {
        return "broker " + topics.url() + (topics.connected() ? "" : " (not reached)")
                + ", microphone " + ear.map(BoardService::status).orElse("none")
                + ", voice " + voice.map(speaking -> speaking.trouble().map(why -> "off (" + why + ")").orElse("on"))
                        .orElse("none");
    }

    private static String status(Ear ear) {
        return ear.muted() ? "muted" : ear.trouble().map(why -> "off (" + why + ")").orElse("on");
    }

    private void ask(MqttMessageIn message) throws AskMessage.UnreadableException {
        Utterance utterance = AskMessage.read(message.payload(), area);
        if (!turns.offer(utterance, result -> topics.reply(message, ResultJson.line(result)))) {
            topics.error("too many utterances at once; \"" + utterance.text() + "\" was dropped");
        }
    }

    private void say(MqttMessageIn message) throws AskMessage.UnreadableException {
        String text = AskMessage.text(message.payload());
        voice.ifPresentOrElse(speaking -> speaking.say(text),
                () -> topics.error("cannot say \"" + text + "\": this board has no speaker"));
    }

    private void listen(MqttMessageIn message) throws AskMessage.UnreadableException {
        String wish = AskMessage.text(message.payload());
        switch (wish) {
            case "start" -> push();
            case "stop" -> ear.ifPresent(Ear::release);
            default -> throw new AskMessage.UnreadableException("\"" + wish + "\" is neither start nor stop");
        }
    }

    private void mute(MqttMessageIn message) throws AskMessage.UnreadableException {
        String wish = AskMessage.text(message.payload());
        boolean on = switch (wish) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new AskMessage.UnreadableException("\"" + wish + "\" is neither on nor off");
        };
        ear.ifPresent(listening -> {
            listening.mute(on);
            muteSwitch.set(on);
        });
        tellMuted();
    }

    /** A board without a microphone is always muted. */
    private void tellMuted() {
        topics.retained("muted", ear.map(Ear::muted).orElse(true) ? "on" : "off");
    }

    /** What the turns come to goes to the result topic; what was spoken is answered aloud. */
    private final class Taken implements TurnWorker.Listener {

        @Override
        public void ended(TurnResult result) {
            metrics.add(result);
            topics.publish("result", ResultJson.line(result));
            if (result.utterance().heard().isPresent()) {
                voice.ifPresent(speaking -> answer(speaking, result));
            }
            if (result.status() == TurnResult.Status.REJECTED) {
                topics.event("rejected", event -> event.put("text", result.utterance().text()));
            }
        }

        private static void answer(Voice speaking, TurnResult result) {
            if (result.status() == TurnResult.Status.REJECTED) {
                speaking.tone(Chime.NOT_UNDERSTOOD);
            }
            speaking.say(result.response());
        }

        @Override
        public void failed(Utterance utterance) {
            topics.error("\"" + utterance.text() + "\" met an error inside Parley; see the board's log");
        }
    }

    /** What the ear tells goes to the event topic and on to the turns. */
    private final class Heard implements Ear.Listener {

        @Override
        public void listening() {
            hearing = true;
            topics.event("listening", event -> { });
        }

        @Override
        public void partial(String words) {
            topics.event("partial", event -> event.put("text", words));
        }

        @Override
        public void heard(Utterance utterance, Ending ending) {
            hearing = false;
            topics.event("heard", event -> event.put("text", utterance.text()).put("ended", ending.word())
                    .put("rule", ending.rule()));
            Utterance here = new Utterance(utterance.id(), utterance.text(), area, utterance.heard());
            if (!turns.offer(here, result -> { })) {
                topics.error("too many utterances at once; what was heard was dropped");
            }
        }

        @Override
        public void nothing(Ending ending) {
            hearing = false;
            voice.ifPresent(speaking -> speaking.tone(Chime.NOT_UNDERSTOOD));
            topics.event("rejected", event -> event.put("text", "").put("ended", ending.word())
                    .put("rule", ending.rule()));
        }

        @Override
        public void failed(String reason) {
            hearing = false;
            topics.error("speech is not heard until it works again: " + reason);
        }
    }

    /** Devices first: that ends a turn which waits for one. */
    @Override
    public void close() {
        minutes.shutdownNow();
        ringer.close();
        ear.ifPresent(Ear::close);
        voice.ifPresent(Voice::close);
        assistant.close();
        turns.close();
        topics.close();
    }
}

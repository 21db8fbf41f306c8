package dev.parley.runtime.demo;

import dev.parley.audio.AudioException;
import dev.parley.audio.AudioSource;
import dev.parley.audio.Pcm;
import dev.parley.audio.Speaker;
import dev.parley.audio.SpeechSynthesizer;
import dev.parley.device.Change;
import dev.parley.runtime.Assistant;
import dev.parley.runtime.speech.Attention;
import dev.parley.runtime.speech.EndRules;
import dev.parley.runtime.speech.Hearing;
import dev.parley.runtime.speech.HomeSpeech;
import dev.parley.runtime.turn.TurnResult;
import dev.parley.runtime.turn.Utterance;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns shipped recordings into moved devices and spoken answers, and prints each step. Confined to one thread. */
public final class Demo {

    private static final List<String> RECORDINGS = List.of("af_heart-turn-on-the-kitchen-light",
            "bm_george-set-the-kitchen-light-to-forty-percent", "am_michael-switch-on-the-heater",
            "bf_emma-is-the-front-door-locked", "am_puck-close-the-living-room-blinds", "am_michael-not-a-command");

    private final PrintWriter out;
    private final Path cache;
    private final SpeechSynthesizer synthesizer;
    private final Speaker speaker;

    /**
     * A demo.
     *
     * @param out     where each step is printed
     * @param cache   where the home's speech model is kept
     * @param speaker where answers are played
     */
    public Demo(PrintWriter out, Path cache, SpeechSynthesizer synthesizer, Speaker speaker) {
        this.out = out;
        this.cache = cache;
        this.synthesizer = synthesizer;
        this.speaker = speaker;
    }

    /** Runs the demo; returns true where every recording ended as it should. */
    public boolean run() throws InterruptedException {
        try (DemoStage stage = new DemoStage()) {
            say("A home with a light on MQTT (broker in this process at %s), a relay on a mock GPIO pin, and more.",
                    stage.broker());
            return hearAll(stage);
        }
    }

    private boolean hearAll(DemoStage stage) throws InterruptedException {
        Assistant assistant = stage.assistant();
        HomeSpeech speech = HomeSpeech.open(assistant.file().home(), assistant.templates(),
                HomeSpeech.BUILT_IN, cache, cache);
        try (speech; Attention attention = speech.attention(EndRules.DEFAULT)) {
            say("Speech model of this home: %d words, ready in %d ms.%n", speech.made().pronunciations().size(),
                    speech.made().buildMillis());
            stage.witness().taken();
            Hearing hearing = new Hearing(attention, Optional.empty());
            boolean right = true;
            for (String recording : RECORDINGS) {
                right &= hear(hearing, recording, stage);
            }
            return right;
        }
    }

    /** A recording is one utterance; were it heard as several, none would be what was said. */
    private boolean hear(Hearing hearing, String recording, DemoStage stage) throws InterruptedException {
        List<Utterance> heard = new ArrayList<>();
        try (AudioSource sound = DemoStage.recording(recording)) {
            hearing.hear(sound, Optional.of(recording), heard::add);
        }
        boolean right = heard.size() == 1;
        for (Utterance utterance : heard) {
            right &= turn(recording, utterance, stage);
        }
        return right;
    }

    private boolean turn(String recording, Utterance utterance, DemoStage stage) throws InterruptedException {
        TurnResult result = stage.assistant().turns().take(utterance);
        Utterance.Heard heard = utterance.heard().orElseThrow();
        say("%s  (%.1f s of speech)", recording, heard.seconds());
        say("  heard       %s", utterance.text().isEmpty() ? "nothing that is said to this home"
                : "\"" + utterance.text() + "\"  (confidence " + percent(heard.confidence()) + ")");
        say("  understood  %s", result.commands().isEmpty() ? "no command" : understood(result));
        List<Witness.Seen> seen = stage.witness().taken();
        if (!seen.isEmpty()) {
            say("  on MQTT     %s", seen.stream().map(message -> message.topic() + " " + message.payload())
                    .collect(Collectors.joining(", ")));
        }
        moved(result, stage.assistant()).ifPresent(text -> say("  moved       %s", text));
        say("  answered    \"%s\"  %s", result.response(), spoken(result.response()));
        TurnResult.Timing time = result.timing();
        say("  took        speech %.1f, parse %.2f, resolve %.2f, act %.1f, reply %.2f ms after the end of speech%n",
                time.stt(), time.parse(), time.resolve(), time.act(), time.respond());
        boolean right = expected(recording) == result.status();
        if (!right) {
            say("  WRONG       this should have been %s, not %s%n", expected(recording).word(), result.status().word());
        }
        return right;
    }

    private static TurnResult.Status expected(String recording) {
        return recording.contains("-is-the-") ? TurnResult.Status.ANSWERED
                : recording.contains("not-a-command") ? TurnResult.Status.REJECTED : TurnResult.Status.DONE;
    }

    private static String understood(TurnResult result) {
        return result.commands().stream().map(command -> command.intent().name() + " "
                + command.intent().slots().values().stream().map(slot -> slot.name() + "="
                        + (slot.text().isEmpty() ? slot.value() : slot.text())).collect(Collectors.joining(" "))
                + " -> " + String.join(", ", command.targets())).collect(Collectors.joining("; "));
    }

    private static Optional<String> moved(TurnResult result, Assistant assistant) {
        return result.changes().isEmpty() ? Optional.empty() : Optional.of(result.changes().stream()
                .map(change -> change.device() + " (" + driver(change, assistant) + ") " + change.key() + ": "
                        + plain(change.from()) + " -> " + plain(change.to())).collect(Collectors.joining(", ")));
    }

    /** Whole numbers without a fraction. */
    private static String plain(Object value) {
        return value instanceof Double number && number == Math.rint(number)
                ? Long.toString(number.longValue()) : String.valueOf(value);
    }

    private static String driver(Change change, Assistant assistant) {
        return assistant.file().home().device(change.device()).orElseThrow().driver().type();
    }

    private String spoken(String response) {
        try {
            Pcm sound = synthesizer.synthesize(response);
            speaker.play(sound);
            return String.format(Locale.ROOT, "(spoken, %.1f s)", sound.seconds());
        } catch (AudioException e) {
            return "(not spoken: " + e.getMessage() + ")";
        }
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    private void say(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
        out.flush();
    }
}

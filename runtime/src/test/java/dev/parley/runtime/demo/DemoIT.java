package dev.parley.runtime.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.audio.playback.WavSpeaker;
import dev.parley.audio.tts.EspeakSynthesizer;
import dev.parley.audio.tts.EspeakVoice;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job as a user first sees it: every part is real but the pins. */
class DemoIT {

    @TempDir
    private Path folder;

    @Test
    void everyRecording_isHeard_done_andAnswered_stepByStep() throws IOException, InterruptedException {
        StringWriter text = new StringWriter();
        Path answers = folder.resolve("answers");
        boolean right = new Demo(new PrintWriter(text, true), folder.resolve("cache"),
                new EspeakSynthesizer(EspeakVoice.DEFAULT), WavSpeaker.toFolder(answers)).run();
        String shown = text.toString();

        assertTrue(right, shown);
        assertStep(shown, "af_heart-turn-on-the-kitchen-light", "heard       \"turn on the kitchen light",
                "understood  turn_on ", "-> light.kitchen", "demo/kitchen/light/set ON",
                "light.kitchen (mqtt) on: false -> true", "answered    \"The kitchen light is on.\"  (spoken, ");
        assertStep(shown, "bm_george-set-the-kitchen-light-to-forty-percent", "demo/kitchen/light/brightness/set 40",
                "light.kitchen (mqtt) brightness: 100 -> 40");
        assertStep(shown, "am_michael-switch-on-the-heater", "moved       switch.fan_heater (gpio) on: false -> true");
        assertStep(shown, "bf_emma-is-the-front-door-locked", "answered    \"No, the front door is unlocked.\"");
        assertStep(shown, "am_puck-close-the-living-room-blinds",
                "moved       cover.living_room (simulated) position: 100 -> 0");
        assertStep(shown, "am_michael-not-a-command", "understood  no command");
        assertEquals(6, shown.lines().filter(line -> line.startsWith("  took        speech ")).count(), shown);
        try (Stream<Path> files = Files.list(answers)) {
            assertEquals(6, files.count());
        }
    }

    /** What is printed for one recording holds these. */
    private static void assertStep(String shown, String recording, String... parts) {
        int start = shown.indexOf(recording + "  (");
        assertTrue(start >= 0, () -> recording + " is missing in:\n" + shown);
        int end = shown.indexOf("\n\n", start);
        String step = shown.substring(start, end < 0 ? shown.length() : end);
        List.of(parts).forEach(part ->
                assertTrue(step.contains(part), () -> "\"" + part + "\" is missing in:\n" + step));
    }
}

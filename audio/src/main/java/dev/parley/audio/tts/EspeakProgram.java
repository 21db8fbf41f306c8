package dev.parley.audio.tts;

import dev.parley.audio.AudioException;
import dev.parley.audio.ChildProcess;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A run of espeak-ng for each text: text in, sound or phonemes out. Thread-safe. */
final class EspeakProgram {

    /** Exit codes of timeout(1), which stands between us and a hanging synthesizer. */
    private static final int TIMED_OUT = 124;
    private static final int NOT_FOUND = 127;
    private static final int LONGEST_TEXT = 4_000;

    private final List<String> command;

    private EspeakProgram(List<String> command) {
        this.command = List.copyOf(command);
    }

    /** The program, taking UTF-8 text on standard input. */
    static EspeakProgram with(String... options) {
        List<String> command = new ArrayList<>(List.of("timeout", "20", "espeak-ng", "--stdin", "-b", "1"));
        command.addAll(List.of(options));
        return new EspeakProgram(command);
    }

    /** Another command in its place, which says by its exit code what timeout(1) would say. */
    static EspeakProgram insteadOf(List<String> command) {
        return new EspeakProgram(command);
    }

    /**
     * Text as it may be given: no control characters (espeak-ng takes some for commands), no [[phonemes]], and not
     * without an end.
     */
    static String plain(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\\s]+", " ").replaceAll("\\[(?=\\[)", "[ ").strip();
        return plain.substring(0, Math.min(LONGEST_TEXT, plain.length()));
    }

    /**
     * What it writes for a text.
     *
     * @throws AudioException where it is not installed, fails, says nothing or hangs
     */
    byte[] answer(String text) {
        try (ChildProcess espeak = new ChildProcess(command, "espeak-ng")) {
            byte[] written = exchange(espeak, text);
            int code = espeak.waitFor();
            if (code == NOT_FOUND) {
                throw new AudioException("Answers cannot be spoken: espeak-ng is not installed."
                        + " Install it with: apt install espeak-ng");
            }
            if (code == TIMED_OUT) {
                throw new AudioException("espeak-ng did not finish speaking \"" + text + "\" within 20 s");
            }
            if (code != 0 || written.length == 0) {
                throw new AudioException("espeak-ng failed (exit code " + code + "): " + espeak.complaint());
            }
            return written;
        }
    }

    private static byte[] exchange(ChildProcess espeak, String text) {
        try {
            try (OutputStream in = espeak.input()) {
                in.write(text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // It ended without reading: its exit code and words say why.
            }
            return espeak.output().readAllBytes();
        } catch (IOException e) {
            throw new AudioException("espeak-ng's answer cannot be read: " + e.getMessage(), e);
        }
    }
}

package dev.parley.audio.vosk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.jna.Native;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On the real file descriptor 2; a tap around the one under test stands for the terminal. */
class StderrTapIT {

    private final StderrTap.Libc libc = Native.load("c", StderrTap.Libc.class);

    @Test
    void whatIsWrittenToStderr_isCaughtUntilTheTapIsClosed() {
        StderrTap terminal = new StderrTap();
        StderrTap tap = new StderrTap();
        write("caught\n");
        tap.close();
        write("not caught\n");
        tap.close();
        terminal.close();

        assertEquals("caught\n", tap.text());
        assertEquals("not caught\n", terminal.text());
    }

    @Test
    void linesOfOthers_areGivenBackToTheRealStderr() {
        StderrTap terminal = new StderrTap();
        StderrTap tap = new StderrTap();
        tap.close();
        tap.giveBack(List.of("one", "two"));
        terminal.close();

        assertEquals("one\ntwo\n", terminal.text());
    }

    private void write(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        libc.write(2, bytes, bytes.length);
    }
}

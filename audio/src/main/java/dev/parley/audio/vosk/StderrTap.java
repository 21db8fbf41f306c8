package dev.parley.audio.vosk;

import com.sun.jna.Library;
import com.sun.jna.Native;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tinylog.Logger;

/**
 * Catches what is written to file descriptor 2 for a while: libvosk, OpenFst and Kaldi's option parser write there
 * while a model is loaded. One at a time in a process. Where it cannot be set up, stderr just stays as it is.
 */
final class StderrTap implements AutoCloseable {

    private static final int STDERR = 2;
    private static final int MFD_CLOEXEC = 1;

    private final Libc libc;
    private final int original;
    private final int memory;
    private boolean open;
    private String text = "";

    /** The C library. Public, since JNA calls it by reflection. */
    public interface Libc extends Library {
        int dup(int descriptor);

        int dup2(int from, int to);

        int memfd_create(String name, int flags);

        int close(int descriptor);

        long write(int descriptor, byte[] bytes, long count);
    }

    StderrTap() {
        libc = Native.load("c", Libc.class);
        original = libc.dup(STDERR);
        memory = libc.memfd_create("parley-stderr", MFD_CLOEXEC);
        open = original >= 0 && memory >= 0 && libc.dup2(memory, STDERR) >= 0;
        if (!open) {
            Logger.debug("stderr cannot be redirected; what libvosk writes there stays there");
        }
    }

    /** Puts stderr back. */
    @Override
    public void close() {
        if (!open) {
            return;
        }
        open = false;
        libc.dup2(original, STDERR);
        try {
            text = Files.readString(Path.of("/proc/self/fd/" + memory), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            Logger.debug(e, "What libvosk wrote to stderr could not be read");
        } finally {
            libc.close(memory);
            libc.close(original);
        }
    }

    /** What was caught, once closed. */
    String text() {
        return text;
    }

    /** Writes lines to the real stderr: those of others that got caught. */
    void giveBack(Iterable<String> lines) {
        lines.forEach(line -> {
            byte[] bytes = (line + "\n").getBytes(StandardCharsets.ISO_8859_1);
            libc.write(STDERR, bytes, bytes.length);
        });
    }
}

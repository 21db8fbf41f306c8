package dev.parley.audio;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program this module runs, such as arecord. One thread uses it; {@link #close} may come from any. */
public final class ChildProcess implements AutoCloseable {

    private static final int LONGEST_COMPLAINT = 8_000;

    private final String program;
    private final Process process;
    private String errors = "";
    private final StringBuilder fresh = new StringBuilder();

    /**
     * Starts a program.
     *
     * @param command       the program and its arguments; no shell is involved
     * @param debianPackage where to get the program from, for the message when it is missing
     * @throws AudioException where it cannot be started
     */
    public ChildProcess(List<String> command, String debianPackage) {
        program = command.get(0);
        try {
            process = new ProcessBuilder(command).start();
        } catch (IOException e) {
            throw new AudioException(program + " cannot be started; is it installed? (apt install " + debianPackage
                    + ")", e);
        }
    }

    /** What the program reads. */
    public OutputStream input() {
        return process.getOutputStream();
    }

    /** What the program writes. */
    public InputStream output() {
        return process.getInputStream();
    }

    /**
     * The last line of what the program has complained about so far, or "". Call this or {@link #newComplaints} now and
     * then while a program runs for long: one whose complaints nobody reads stops when its pipe is full.
     */
    public String complaint() {
        return complaints().lines().reduce("", (before, line) -> line).strip();
    }

    /** All it has complained about so far, but for what lies {@value #LONGEST_COMPLAINT} characters back. */
    public String complaints() {
        gather();
        return errors.strip();
    }

    /** The whole lines it has complained since this was last asked, none of them twice. */
    public List<String> newComplaints() {
        gather();
        int end = fresh.lastIndexOf("\n") + 1;
        List<String> lines = fresh.substring(0, end).lines().toList();
        fresh.delete(0, end);
        return lines;
    }

    private void gather() {
        try {
            InputStream in = process.getErrorStream();
            while (in.available() > 0) {
                String more = new String(in.readNBytes(in.available()), StandardCharsets.UTF_8);
                fresh.append(more);
                fresh.delete(0, Math.max(0, fresh.length() - LONGEST_COMPLAINT));
                errors += more;
                errors = errors.substring(Math.max(0, errors.length() - LONGEST_COMPLAINT));
            }
        } catch (IOException e) {
            // Its stderr is closed: there is no more to come.
        }
    }

    /**
     * Waits for the program's end.
     *
     * @return its exit code
     * @throws AudioException where this thread is interrupted meanwhile; the program is stopped then
     */
    public int waitFor() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new AudioException(program + " was stopped: the thread that waited for it was interrupted", e);
        }
    }

    /** Stops the program and what it started, the hard way where it does not go at once. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(300, TimeUnit.MILLISECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

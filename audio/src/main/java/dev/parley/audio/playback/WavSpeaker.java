package dev.parley.audio.playback;

import dev.parley.audio.AudioException;
import dev.parley.audio.Pcm;
import dev.parley.audio.Speaker;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.tinylog.Logger;

/** Writes what would be heard to WAV files, for machines without a sound card. Thread-safe. */
public final class WavSpeaker implements Speaker {

    /** How many files a folder keeps: a board may run for years. */
    static final int KEPT = 100;

    private final Path target;
    private final boolean numbered;
    private int number;
    private boolean closed;

    private WavSpeaker(Path target, boolean numbered) {
        this.target = target;
        this.numbered = numbered;
    }

    /** Writes every sound to one file, over the one before. */
    public static WavSpeaker toFile(Path file) {
        return new WavSpeaker(file, false);
    }

    /** Writes {@code answer-1.wav}, {@code answer-2.wav} and so on; the last {@value #KEPT} are kept. */
    public static WavSpeaker toFolder(Path folder) {
        return new WavSpeaker(folder, true);
    }

    /** Writes one file of all parts, once the last is there. */
    @Override
    public void play(Iterator<Pcm> parts) {
        List<Pcm> all = new ArrayList<>();
        parts.forEachRemaining(all::add);
        write(Pcm.joined(all));
    }

    private synchronized void write(Pcm sound) {
        if (closed) {
            return;
        }
        try {
            Path file = numbered ? writeNext(sound) : Files.write(target, sound.wav());
            Logger.debug("Wrote {} s of sound to {}", sound.seconds(), file);
        } catch (IOException e) {
            throw new AudioException("The answer cannot be written to " + target + ": " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    private Path writeNext(Pcm sound) throws IOException {
        Files.createDirectories(target);
        while (true) {
            number++;
            try {
                Path file = Files.write(answer(number), sound.wav(), StandardOpenOption.CREATE_NEW);
                Files.deleteIfExists(answer(number - KEPT));
                return file;
            } catch (FileAlreadyExistsException e) {
                // Of an earlier run: the next number, then.
                Logger.trace("{} is taken", e.getFile());
            }
        }
    }

    private Path answer(int which) {
        return target.resolve("answer-" + which + ".wav");
    }
}

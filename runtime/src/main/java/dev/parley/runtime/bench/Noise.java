package dev.parley.runtime.bench;

import dev.parley.audio.Pcm;
import dev.parley.audio.wav.WavFile;
import dev.parley.runtime.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Noise that is mixed into one recording after another, and begins anew at its end. Confined to one thread. */
final class Noise {

    private final short[] samples;
    private int at;

    Noise(Pcm sound) {
        this.samples = sound.samples();
    }

    /** All WAV and FLAC files of a folder, in the order of their names, as one sound. */
    static Pcm inFolder(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Pcm> sounds = files.filter(file -> file.toString().matches(".*\\.(wav|flac)")).sorted()
                    .map(WavFile::read).toList();
            short[] all = new short[sounds.stream().mapToInt(sound -> sound.samples().length).sum()];
            if (all.length == 0) {
                throw new UsageException("there is no noise (*.wav, *.flac) in " + folder);
            }
            int end = 0;
            for (Pcm sound : sounds) {
                System.arraycopy(sound.samples(), 0, all, end, sound.samples().length);
                end += sound.samples().length;
            }
            return new Pcm(all);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder, e);
        }
    }

    /** The next stretch under the speech, whose mean power is the given number of decibels above that of the noise. */
    Pcm under(Pcm speech, double decibels) {
        short[] section = new short[speech.samples().length];
        for (int i = 0; i < section.length; i++) {
            section[i] = samples[(at + i) % samples.length];
        }
        at = (at + section.length) % samples.length;
        double gain = Math.sqrt(power(speech.samples()) / power(section) / Math.pow(10, decibels / 10));
        short[] sum = new short[section.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = (short) Math.max(Short.MIN_VALUE,
                    Math.min(Short.MAX_VALUE, Math.round(speech.samples()[i] + gain * section[i])));
        }
        return new Pcm(sum);
    }

    private static double power(short[] samples) {
        double sum = 0;
        for (short sample : samples) {
            sum += (double) sample * sample;
        }
        return Math.max(1e-9, sum / samples.length);
    }
}

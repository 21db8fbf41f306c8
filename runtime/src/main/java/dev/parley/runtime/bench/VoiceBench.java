package dev.parley.runtime.bench;

import dev.parley.audio.Pcm;
import dev.parley.audio.Speaker;
import dev.parley.audio.SpeechSynthesizer;
import dev.parley.audio.tts.EspeakSynthesizer;
import dev.parley.audio.tts.PiperSynthesizer;
import dev.parley.audio.tts.PiperVoice;
import dev.parley.runtime.config.VoiceConfig;
import dev.parley.runtime.speech.Voice;
import java.io.PrintWriter;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;

/**
 * From an answer to its first sound, through the service's own {@link Voice}, without the cache and without the sound
 * card (which adds what its buffer is long). The speaker takes all at once, so that the real-time factor is that of
 * making the sound. Confined to one thread.
 */
public final class VoiceBench {

    private static final List<String> SHORT = List.of("The kitchen light is on.", "Yes. The front door is locked.",
            "It is 21 degrees in the living room.", "Which one, the floor lamp or the desk lamp?");
    private static final List<String> LONG = List.of(
            "The kitchen light, the floor lamp and the desk lamp are on, and the front door is locked.",
            "The coffee machine manual says: Descale the machine every two months, with one bag of descaler to a litre "
                    + "of water. Rinse it twice afterwards.",
            "You have 3 timers. The pasta timer has 4 minutes left, the egg timer has 2 minutes left, and the tea "
                    + "timer has just ended.");

    private final PrintWriter out;

    /** A benchmark that prints a table. */
    public VoiceBench(PrintWriter out) {
        this.out = out;
    }

    /**
     * Measures, and prints a row at a time.
     *
     * @param voice  a Piper voice, or empty for espeak-ng alone
     * @param rounds how often each answer is spoken
     */
    public void run(Optional<PiperVoice> voice, int rounds) {
        out.printf("%s, Java %s, %d processors%n%n", Machine.processor(), Runtime.version(),
                Runtime.getRuntime().availableProcessors());
        Table table = new Table(out);
        table.head();
        VoiceConfig.Engine.Espeak espeak = (VoiceConfig.Engine.Espeak) VoiceConfig.DEFAULT.engine();
        rows("espeak-ng", new EspeakSynthesizer(espeak.voice()), rounds, table);
        voice.ifPresent(known -> piper(known, rounds, table));
    }

    private void piper(PiperVoice voice, int rounds, Table table) {
        long start = System.nanoTime();
        PiperSynthesizer piper = new PiperSynthesizer(voice);
        table.figure("Piper, loading the voice", "ms", (System.nanoTime() - start) / 1e6);
        rows("Piper", piper, rounds, table);
    }

    /** Closes the synthesizer once it is measured. */
    private static void rows(String engine, SpeechSynthesizer synthesizer, int rounds, Table table) {
        Stopwatch stopwatch = new Stopwatch();
        try (Voice voice = new Voice(synthesizer, stopwatch)) {
            voice.start();
            table.figure(engine + ", the very first answer to first sound", "ms",
                    stopwatch.time(voice, SHORT.get(0)).first());
            rows(engine + ", short answer", SHORT, rounds, voice, stopwatch, table);
            rows(engine + ", long answer", LONG, rounds, voice, stopwatch, table);
            table.figure(engine + ", resident memory of this process", "MB", Machine.residentMegabytes());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rows(String what, List<String> answers, int rounds, Voice voice, Stopwatch stopwatch,
                             Table table) throws InterruptedException {
        double[] first = new double[rounds * answers.size()];
        double[] realTime = new double[first.length];
        for (int i = 0; i < first.length; i++) {
            Time time = stopwatch.time(voice, answers.get(i % answers.size()));
            first[i] = time.first();
            realTime[i] = time.last() / 1e3 / time.seconds();
        }
        table.row(what + " to first sound", "ms", Percentiles.of(first));
        table.row(what + ", real-time factor", "s/s", Percentiles.of(realTime));
    }

    /**
     * When an answer was there.
     *
     * @param first   milliseconds until its first sound
     * @param last    milliseconds until its last
     * @param seconds how long it sounds
     */
    private record Time(double first, double last, double seconds) {
    }

    /** A speaker that takes sound at once, and notes when it came. */
    private static final class Stopwatch implements Speaker {

        private final SynchronousQueue<Time> times = new SynchronousQueue<>();
        private volatile long start;

        Time time(Voice voice, String text) throws InterruptedException {
            start = System.nanoTime();
            voice.say(text);
            return times.take();
        }

        @Override
        public void play(Iterator<Pcm> parts) {
            double seconds = parts.next().seconds();
            double first = millis();
            while (parts.hasNext()) {
                seconds += parts.next().seconds();
            }
            try {
                times.put(new Time(first, millis(), seconds));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private double millis() {
            return (System.nanoTime() - start) / 1e6;
        }

        @Override
        public void close() {
            // Nothing sounds.
        }
    }
}

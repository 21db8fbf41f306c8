package dev.parley.runtime.bench;

import com.sun.management.ThreadMXBean;
import dev.parley.device.Assistants;
import dev.parley.intent.Interpreter;
import dev.parley.intent.Normalizer;
import dev.parley.intent.Understanding;
import dev.parley.intent.model.ModelInterpreter;
import dev.parley.runtime.Assistant;
import dev.parley.runtime.Wiring;
import dev.parley.runtime.config.HomeFile;
import dev.parley.runtime.own.OwnIntents;
import dev.parley.runtime.resolve.HomeIndex;
import dev.parley.runtime.resolve.Resolver;
import dev.parley.runtime.resolve.Situation;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How long the stages of a turn take in a house of some fifty devices. Every row is of one thread in this process,
 * after warming up; the first row is a yardstick to compare machines and moments by. Confined to one thread.
 */
public final class LatencyBench {

    private static final int WARM_UP = 4_000;
    private static final int SAMPLES = 8_000;
    private static final int STARTS = 10;
    private static final List<String> SAID = List.of("turn on the living room light",
            "could you set the floor lamp to forty percent please", "close all the blinds upstairs",
            "set the temperature in the living room to twenty one degrees", "are any windows open",
            "turn off the kitchen lights and lock the front door", "we watched a film about whales last night");

    private static final List<String> FREE = List.of("would you mind killing the lamp in the study",
            "it is pitch black in the living room", "could we have the floor lamp at about forty percent or so",
            "the living room is far too bright for a film", "do me a favour and get the kitchen lights off for me",
            "any chance of the blinds upstairs coming down", "my brother talked about his new lamp all evening");

    private final HomeFile home;
    private final Path cache;
    private final PrintWriter out;

    /**
     * A benchmark.
     *
     * @param home  the house
     * @param cache where speech models are kept
     */
    public LatencyBench(HomeFile home, Path cache, PrintWriter out) {
        this.home = home;
        this.cache = cache;
        this.out = out;
    }

    /** Something to be timed. */
    private interface Work {
        /** Does it with one of the sentences; the result keeps the compiler honest. */
        Object run(String sentence);
    }

    /**
     * Measures, and prints a row at a time.
     *
     * @param rounds how often each recording is spoken
     */
    public void run(int rounds) {
        Table table = new Table(out);
        out.printf("%s, Java %s, %d processors; %d devices%n%n", Machine.processor(), Runtime.version(),
                Runtime.getRuntime().availableProcessors(), Assistants.others(home.home()));
        table.head();
        try (Assistant assistant = Wiring.assistant(home, Clock.systemDefaultZone()).start()) {
            Interpreter interpreter = assistant.templates().interpreter();
            Resolver resolver = new Resolver(new HomeIndex(home.home()), assistant.states(), OwnIntents.none(),
                    List.of());
            table.row("yardstick: normalise a sentence", "us", micros(SAID, Normalizer::normal));
            table.row("template match", "us", micros(SAID, interpreter::understand));
            table.figure("template match, memory allocated", "kB", kilobytes(interpreter::understand));
            table.row("template match and resolve", "us",
                    micros(SAID, sentence -> resolved(interpreter, resolver, sentence)));
            assistant.understanders().model().ifPresent(model -> table.row("language model, free phrasing", "us",
                    micros(FREE, new ModelInterpreter(model, assistant.templates().gazetteer())::understand)));
        }
        new PublishBench(cache).run(rounds, table);
        table.figure("resident memory with the speech model loaded", "MB", Machine.residentMegabytes());
        table.row("start-up: parley ask, one sentence", "ms", starts());
    }

    private static Object resolved(Interpreter interpreter, Resolver resolver, String sentence) {
        Understanding understanding = interpreter.understand(sentence);
        return understanding instanceof Understanding.Understood understood
                ? resolver.resolve(understood.readings(), Situation.fresh(Optional.empty())) : understanding;
    }

    private static Percentiles micros(List<String> sentences, Work work) {
        double[] times = new double[SAMPLES];
        int sink = 0;
        for (int i = -WARM_UP; i < SAMPLES; i++) {
            String sentence = sentences.get(Math.floorMod(i, sentences.size()));
            long start = System.nanoTime();
            sink += work.run(sentence).hashCode() & 1;
            if (i >= 0) {
                times[i] = (System.nanoTime() - start) / 1e3;
            }
        }
        if (sink < 0) {
            throw new IllegalStateException("Cannot happen, but the compiler must not know");
        }
        return Percentiles.of(times);
    }

    private static double kilobytes(Work work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < SAMPLES; i++) {
            work.run(SAID.get(i % SAID.size()));
        }
        return (threads.getCurrentThreadAllocatedBytes() - before) / 1024.0 / SAMPLES;
    }

    /** Whole processes, started as this one was. */
    private Percentiles starts() {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.parley.runtime.Parley", "ask",
                "--home", "house", SAID.get(0)));
        double[] millis = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            millis[i] = millis(command);
        }
        return Percentiles.of(millis);
    }

    private static double millis(List<String> command) {
        long start = System.nanoTime();
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new IllegalStateException("Cannot start " + command.get(0), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return (System.nanoTime() - start) / 1e6;
    }
}

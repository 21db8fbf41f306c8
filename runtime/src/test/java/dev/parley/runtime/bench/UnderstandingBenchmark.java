package dev.parley.runtime.bench;

import dev.parley.intent.Interpreter;
import dev.parley.intent.Understanding;
import dev.parley.intent.Understanding.Understood;
import dev.parley.runtime.Assistant;
import dev.parley.runtime.Wiring;
import dev.parley.runtime.own.OwnIntents;
import dev.parley.runtime.resolve.HomeIndex;
import dev.parley.runtime.resolve.Resolver;
import dev.parley.runtime.resolve.Situation;
import dev.parley.runtime.turn.TurnResult;
import dev.parley.runtime.turn.Utterance;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long it takes to understand typed sentences on one core, by the size of the home and by the number of sentences
 * the user added. The sentences take turns, so that a percentile is one of the whole mix.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@Fork(value = 2, jvmArgs = {"-XX:+UseSerialGC", "-Xmx512m"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class UnderstandingBenchmark {

    private static final Optional<String> AREA = Optional.of("r1");
    private static final Situation SITUATION = Situation.fresh(AREA);
    /** What is said; the last is no command. */
    static final List<String> SAID = List.of("turn on the kitchen light",
            "could you set the living room lamp to forty percent please",
            "close all the blinds on level one",
            "set the temperature in the living room to twenty one degrees",
            "are any lights on in the kitchen",
            "turn off the kitchen light and close the living room blind",
            "turn the lamp blue",
            "we watched a film about whales last night");

    @Param({"10", "50", "200"})
    private int devices;

    @Param("0")
    private int ownSentences;

    private Assistant assistant;
    private Interpreter interpreter;
    private Resolver resolver;
    private int turn;

    /** For JMH, which fills the parameters in. */
    public UnderstandingBenchmark() {
    }

    /** Wires the home as the product does. */
    @Setup
    public void start() {
        assistant = Wiring.assistant(GeneratedHome.of(devices, ownSentences), Clock.systemUTC()).start();
        interpreter = assistant.templates().interpreter();
        resolver = new Resolver(new HomeIndex(assistant.file().home()), assistant.states(), OwnIntents.none(),
                List.of());
    }

    /** Ends the drivers' threads. */
    @TearDown
    public void stop() {
        assistant.close();
    }

    /** Text to intents. */
    @Benchmark
    public Understanding match() {
        return interpreter.understand(next());
    }

    /** Text to intents to devices and commands. */
    @Benchmark
    public Object resolve() {
        Understanding understanding = interpreter.understand(next());
        return understanding instanceof Understood understood
                ? resolver.resolve(understood.readings(), SITUATION) : understanding;
    }

    /** Text to moved (simulated) devices and an answer in words. */
    @Benchmark
    public TurnResult turn() {
        return assistant.turns().take(Utterance.typed(next(), AREA));
    }

    private String next() {
        turn = (turn + 1) % SAID.size();
        return SAID.get(turn);
    }
}

package dev.parley.runtime;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.device.Driver;
import dev.parley.device.Drivers;
import dev.parley.device.Home;
import dev.parley.device.StateStore;
import dev.parley.device.gpio.GpioDriver;
import dev.parley.device.gpio.GpioSettings;
import dev.parley.device.mqtt.MqttConnection;
import dev.parley.device.mqtt.MqttDriver;
import dev.parley.device.mqtt.MqttExtras;
import dev.parley.device.mqtt.MqttMessageOut;
import dev.parley.device.mqtt.MqttSettings;
import dev.parley.device.simulated.SimulatedDriver;
import dev.parley.intent.Interpreter;
import dev.parley.intent.Understanding;
import dev.parley.intent.Understanding.NotUnderstood;
import dev.parley.intent.template.Templates;
import dev.parley.runtime.config.HomeFile;
import dev.parley.runtime.config.Problem;
import dev.parley.runtime.learn.Lessons;
import dev.parley.runtime.memory.Memory;
import dev.parley.runtime.own.OwnIntents;
import dev.parley.runtime.resolve.HomeIndex;
import dev.parley.runtime.resolve.Resolver;
import dev.parley.runtime.resolve.Situation;
import dev.parley.runtime.retrieval.Library;
import dev.parley.runtime.timer.Clocks;
import dev.parley.runtime.turn.Publisher;
import dev.parley.runtime.turn.TurnLoop;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tinylog.Logger;

/** Puts an assistant together. The only place that names the implementations of understanding and acting. */
public final class Wiring {

    /** What a user's own intent publishes is worth nothing later. */
    private static final Duration PUBLISH_PATIENCE = Duration.ofSeconds(5);

    private Wiring() {
    }

    /**
     * Wires an assistant for a home that remembers nothing once it is closed.
     *
     * @throws dev.parley.runtime.config.ConfigException where the home's own intents have problems
     */
    public static Assistant assistant(HomeFile file, Clock clock) {
        return assistant(file, Clocks.system(clock), Memory.inMemory(), Understood.BY_BOTH);
    }

    /**
     * Wires an assistant for a home.
     *
     * @param memory     what outlives the process; closed with the assistant
     * @param understood by what utterances are understood
     * @throws dev.parley.runtime.config.ConfigException where the home's own intents have problems
     */
    public static Assistant assistant(HomeFile file, Clocks clocks, Memory memory, Understood understood) {
        return assistant(file, clocks, memory, understood, LanguageModels.BUILT_IN);
    }

    /**
     * Wires an assistant for a home.
     *
     * @param models where the language model comes from
     * @throws dev.parley.runtime.config.ConfigException where the home's own intents have problems
     */
    public static Assistant assistant(HomeFile file, Clocks clocks, Memory memory, Understood understood,
                                      LanguageModels models) {
        Home home = file.home();
        HomeIndex index = new HomeIndex(home);
        IntentFiles intents = new IntentFiles(file.intents());
        Templates templates = Templates.of(intents.files(), index.vocabulary(), intents.problemSink());
        OwnIntents own = OwnIntents.of(intents.files(), home, templates.builtInIntents(), intents.problemSink());
        intents.settle();

        Optional<MqttConnection> broker = broker(file);
        Devices devices = devices(file, broker);
        Keeping keeping = Keeping.of(memory, clocks, index, devices.states());
        devices.drivers().onCommand(keeping.history().history()::told);
        Optional<Lessons> lessons = Optional.of(file).filter(HomeFile::learn)
                .map(allowed -> new Lessons(memory, clocks.wall()));
        Understanders understanders = Understanders.of(understood, templates, lessons,
                threads -> models.open(home, threads));
        TurnLoop.Knowledge knowledge = new TurnLoop.Knowledge(understanders.interpreter(), understanders.embedder(),
                new Library(file.texts().documents(), understanders.embedder()));
        Answers answers = Answers.of(file.texts().style());
        TurnLoop.Language language = new TurnLoop.Language(knowledge, answers.responder(), own,
                publisher(broker), keeping.skills(), new TurnLoop.Kept(keeping.delays(), keeping.history().history(),
                        understanders.experience()), file.pin());
        return new Assistant(file, devices, templates, understanders, answers, keeping,
                new TurnLoop(index, devices.states(), devices.drivers(), language, clocks.wall()));
    }

    /**
     * What is doubtful about a home's own intents: sentences they share with others.
     *
     * @throws dev.parley.runtime.config.ConfigException where they have problems
     */
    public static List<Problem> doubts(HomeFile file) {
        IntentFiles intents = new IntentFiles(file.intents());
        return SharedSentences.warnings(intents, templates(file, intents));
    }

    /**
     * The sentences of a home.
     *
     * @throws dev.parley.runtime.config.ConfigException where its own intents have problems
     */
    public static Templates templates(HomeFile file) {
        return templates(file, new IntentFiles(file.intents()));
    }

    /**
     * What understands by a home's templates alone, and takes of several readings the one that makes most sense there,
     * as a turn does.
     *
     * @throws dev.parley.runtime.config.ConfigException where its own intents have problems
     */
    public static Interpreter plainly(HomeFile file) {
        HomeIndex index = new HomeIndex(file.home());
        IntentFiles intents = new IntentFiles(file.intents());
        Templates templates = templates(file, intents);
        OwnIntents own = OwnIntents.of(intents.files(), file.home(), templates.builtInIntents(), intents.problemSink());
        StateStore states = new StateStore(file.home());
        Keeping keeping = Keeping.of(Memory.inMemory(), Clocks.system(Clock.systemDefaultZone()), index, states);
        Resolver resolver = new Resolver(index, states, own, keeping.skills());
        Interpreter interpreter = templates.interpreter();
        return said -> interpreter.understand(said) instanceof Understanding.Understood understood
                ? resolver.choose(understood.readings(), Situation.fresh(Optional.empty()))
                        .<Understanding>map(reading -> new Understanding.Understood(List.of(reading)))
                        .orElseGet(NotUnderstood::new) : new NotUnderstood();
    }

    private static Templates templates(HomeFile file, IntentFiles intents) {
        Templates templates = Templates.of(intents.files(), new HomeIndex(file.home()).vocabulary(),
                intents.problemSink());
        intents.settle();
        return templates;
    }

    private static Devices devices(HomeFile file, Optional<MqttConnection> broker) {
        Home home = file.home();
        StateStore states = new StateStore(home);
        SimulatedDriver simulated = new SimulatedDriver(home, states);
        Map<String, Driver> byType = new LinkedHashMap<>();
        byType.put("simulated", simulated);
        broker.ifPresent(connection -> byType.put("mqtt", new MqttDriver(home, states, connection)));
        Optional<GpioDriver> gpio = Optional.ofNullable(file.drivers().get("gpio")).map(settings ->
                new GpioDriver(home, states, GpioSettings.parse(settings, (pointer, message) -> {
                    throw new IllegalStateException("drivers/gpio" + pointer + ": " + message);
                })));
        gpio.ifPresent(pins -> byType.put("gpio", pins));
        return new Devices(states, new Drivers(home, states, byType), simulated, gpio, broker);
    }

    /** The connection to the home's devices, where some are on MQTT or own intents publish. */
    private static Optional<MqttConnection> broker(HomeFile file) {
        ObjectNode settings = file.drivers().get("mqtt");
        boolean used = file.home().devices().stream().anyMatch(device -> device.driver().type().equals("mqtt"));
        if (settings == null) {
            return used ? Optional.of(new MqttConnection(MqttSettings.defaults())) : Optional.empty();
        }
        Path folder = Optional.ofNullable(file.file().toAbsolutePath().getParent()).orElse(Path.of("/"));
        return Optional.of(new MqttConnection(MqttSettings.parse(settings, folder, (pointer, message) -> {
            throw new IllegalStateException("drivers/mqtt" + pointer + ": " + message);
        })));
    }

    private static Publisher publisher(Optional<MqttConnection> broker) {
        if (broker.isEmpty()) {
            return message -> Logger.info("Not sent to {}: the home file names no broker (drivers: mqtt:)",
                    message.topic());
        }
        return message -> broker.get().publish(new MqttMessageOut(message.topic(),
                message.payload().getBytes(StandardCharsets.UTF_8), message.qos(), message.retain(), MqttExtras.NONE),
                Instant.now().plus(PUBLISH_PATIENCE));
    }
}

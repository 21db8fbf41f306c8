package dev.parley.runtime;

import dev.parley.device.Driver;
import dev.parley.device.Drivers;
import dev.parley.device.Home;
import dev.parley.device.StateStore;
import dev.parley.device.simulated.SimulatedDriver;
import dev.parley.intent.Interpreter;
import dev.parley.intent.reply.TemplateResponder;
import dev.parley.intent.template.Templates;
import dev.parley.runtime.config.HomeFile;
import dev.parley.runtime.own.OwnIntents;
import dev.parley.runtime.resolve.HomeIndex;
import dev.parley.runtime.turn.Publisher;
import dev.parley.runtime.turn.TurnLoop;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tinylog.Logger;

/** Puts an assistant together. The only place that names the implementations of the stages. */
public final class Wiring {

    private Wiring() {
    }

    /**
     * Wires an assistant for a home.
     *
     * @throws dev.parley.runtime.config.ConfigException where the home's own intents have problems
     */
    public static Assistant assistant(HomeFile file, Clock clock) {
        Home home = file.home();
        HomeIndex index = new HomeIndex(home);
        IntentFiles intents = new IntentFiles(file.intents());
        OwnIntents own = OwnIntents.of(intents.files(), home, intents.problemSink());
        Templates templates = Templates.of(intents.files(), index.vocabulary(), intents.problemSink());
        intents.settle();
        Interpreter interpreter = templates.interpreter();

        StateStore states = new StateStore(home);
        SimulatedDriver simulated = new SimulatedDriver(home, states);
        Map<String, Driver> byType = new LinkedHashMap<>();
        byType.put("simulated", simulated);
        Drivers drivers = new Drivers(home, states, byType);
        Publisher publisher = message -> Logger.warn("Nothing sent to {}: the home file names no broker", message.topic());
        TurnLoop turns = new TurnLoop(index, states, drivers,
                new TurnLoop.Language(interpreter, new TemplateResponder(), own, publisher), clock);
        return new Assistant(file, states, drivers, simulated, templates, turns);
    }
}

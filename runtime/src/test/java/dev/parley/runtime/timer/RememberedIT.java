package dev.parley.runtime.timer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.device.Command;
import dev.parley.device.StateStore;
import dev.parley.runtime.Things;
import dev.parley.runtime.list.Lists;
import dev.parley.runtime.memory.Memory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Timers, delayed commands and lists in one real file, over restarts and power cuts. */
class RememberedIT {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    private Path folder;
    private final ManualTime time = new ManualTime();
    private final List<String> told = new ArrayList<>();

    /** One life of the process. */
    private final class Life implements AutoCloseable {

        private final Memory memory = Memory.open(folder.resolve("memory.db"));
        private final Timekeeper keeper = new Timekeeper(time.clocks());
        private final Timers timers = new Timers(memory, keeper);
        private final Delays delays = new Delays(memory, keeper);
        private final Lists lists = new Lists(memory, Things.home(), new StateStore(Things.home()), time);

        Life() {
            timers.onEvent(event -> told.add(event.timer().name().orElse("") + " "
                    + event.getClass().getSimpleName()));
            delays.onEvent(event -> told.add(event.delay().said() + " " + event.getClass().getSimpleName()));
            keeper.look();
        }

        @Override
        public void close() {
            memory.close();
        }
    }

    private static Timer.Draft timer(String name, int minutes) {
        return Timer.Draft.timer(MINUTE.multipliedBy(minutes)).named(Optional.of(name));
    }

    @Test
    void everything_isAsItWas() {
        List<Timer> timers;
        List<Delay> delays;
        try (Life life = new Life()) {
            Timer egg = life.timers.start(timer("egg", 4));
            life.timers.start(timer("r\u00f6sti", 20).in(Optional.of("kitchen")));
            life.timers.start(Timer.Draft.reminder(When.at(time.instant().plus(MINUTE)), "Ring \"Mum\""));
            life.timers.pause(egg.id());
            life.delays.schedule(When.after(MINUTE), List.of(Command.set("light.desk", Map.of("brightness", 12.5))),
                    "dim the desk in a minute", Optional.empty());
            life.lists.add(life.lists.create("camping").list(), List.of("Tent", "r\u00f6sti"));
            timers = life.timers.all();
            delays = life.delays.all();
        }

        try (Life life = new Life()) {
            assertEquals(timers, life.timers.all());
            assertEquals(delays, life.delays.all());
            assertEquals(List.of("Tent", "r\u00f6sti"), life.lists.named("camping list").get(0).items());
        }
    }

    @Test
    void whatRings_ringsOnThroughLives_andWhatIsOverIsOver() {
        try (Life life = new Life()) {
            life.timers.start(timer("egg", 1));
            life.timers.start(timer("roast", 60));
            life.delays.schedule(When.after(MINUTE), List.of(Command.of("button.bell", Command.Verb.PRESS)), "ring",
                    Optional.empty());
            life.delays.schedule(When.after(MINUTE.multipliedBy(9)), List.of(), "gate", Optional.empty());
            time.pass(MINUTE);
            life.keeper.look();
        }
        assertEquals(List.of("egg Finished", "ring Due"), told);
        told.clear();

        time.reboot(MINUTE.multipliedBy(20));
        try (Life life = new Life()) {
            assertEquals(List.of("egg Finished", "gate Missed"), told);
            life.timers.silence(timer -> true);
        }
        told.clear();

        try (Life life = new Life()) {
            assertEquals(List.of(), told);
            assertEquals(1, life.timers.all().size());
            assertEquals(MINUTE.multipliedBy(39), life.timers.left(life.timers.all().get(0)));
        }
    }
}

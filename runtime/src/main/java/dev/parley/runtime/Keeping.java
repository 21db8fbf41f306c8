package dev.parley.runtime;

import dev.parley.device.StateStore;
import dev.parley.runtime.history.HistoryKeeper;
import dev.parley.runtime.list.ListSkill;
import dev.parley.runtime.list.Lists;
import dev.parley.runtime.memory.Memory;
import dev.parley.runtime.resolve.HomeIndex;
import dev.parley.runtime.resolve.Skill;
import dev.parley.runtime.timer.Clocks;
import dev.parley.runtime.timer.Delays;
import dev.parley.runtime.timer.PlanSkill;
import dev.parley.runtime.timer.Timekeeper;
import dev.parley.runtime.timer.TimerFacts;
import dev.parley.runtime.timer.TimerSkill;
import dev.parley.runtime.timer.Timers;
import java.util.List;

/**
 * What Parley keeps for the people of a home, wired: timers, lists, and commands for later.
 *
 * @param memory what outlives the process
 * @param keeper waits for what is due
 * @param timers timers, alarms and reminders
 * @param facts  what can be said of them
 * @param delays commands that wait for their time
 * @param history what the devices did lately
 * @param skills the same by word of mouth
 */
public record Keeping(Memory memory, Timekeeper keeper, Timers timers, TimerFacts facts, Delays delays,
                      HistoryKeeper history, List<Skill> skills) implements AutoCloseable {

    static Keeping of(Memory memory, Clocks clocks, HomeIndex index, StateStore states) {
        Timekeeper keeper = new Timekeeper(clocks);
        Timers timers = new Timers(memory, keeper);
        Delays delays = new Delays(memory, keeper);
        Lists lists = new Lists(memory, index.home(), states, clocks.wall());
        return new Keeping(memory, keeper, timers, new TimerFacts(timers, clocks.wall()), delays,
                new HistoryKeeper(memory, index.home(), states, keeper, clocks.wall()),
                List.of(new TimerSkill(timers, index, clocks.wall()), new PlanSkill(delays, clocks.wall()),
                        new ListSkill(lists, index.home())));
    }

    @Override
    public void close() {
        keeper.close();
        history.close();
        memory.close();
    }
}

package dev.parley.runtime.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.parley.device.Command;
import dev.parley.device.Device;
import dev.parley.device.DriverSpec;
import dev.parley.device.Home;
import dev.parley.device.StateStore;
import dev.parley.runtime.TestClock;
import dev.parley.runtime.Things;
import dev.parley.runtime.history.Happening.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final Instant START = new TestClock().instant();

    private final TestClock clock = new TestClock();
    private final Device lamp = Things.device("light.lamp", "{state: {on: false, brightness: 0}}");
    private final Device gate = remote(Things.device("cover.gate", "{kind: gate, state: {position: 0}}"));
    private final Device probe = Things.device("sensor.probe", "{state: {reading: 1}}");
    private final Home home = Things.home(lamp, gate, probe);
    private final StateStore states = new StateStore(home);

    /** The same device, on a broker. */
    private static Device remote(Device device) {
        return new Device(device.id(), device.label(), device.type(), device.area(), device.state(),
                new DriverSpec("mqtt", JsonNodeFactory.instance.objectNode()));
    }

    private History history() {
        return history(Map.of());
    }

    private History history(Map<String, List<Happening>> before) {
        return new History(home, states, before, clock);
    }

    private static Happening moved(double from, double to, int seconds, Cause cause) {
        return new Happening("position", from, to, START.plusSeconds(seconds), cause);
    }

    private void pass(int seconds) {
        clock.pass(Duration.ofSeconds(seconds));
    }

    private void put(String device, String key, Object value) {
        states.update(device, Map.of(key, value));
    }

    @Test
    void change_isNoted_withItsTime() {
        History history = history();
        pass(3);
        put("light.lamp", "on", true);

        assertEquals(List.of(new Happening("on", false, true, START.plusSeconds(3), Cause.ITSELF)),
                history.of("light.lamp"));
    }

    @Test
    void changeThatACommandAskedFor_isSaid_butNotAnother() {
        History history = history();
        history.told(Command.set("light.lamp", Map.of("on", true)));
        put("light.lamp", "on", true);
        put("light.lamp", "brightness", 80.0);
        put("light.lamp", "on", false);

        assertEquals(List.of(Cause.SAID, Cause.SAID, Cause.ITSELF),
                history.of("light.lamp").stream().map(Happening::cause).toList());
    }

    @Test
    void changeLongAfterACommand_isNotItsWork() {
        History history = history();
        history.told(Command.set("light.lamp", Map.of("on", true)));
        pass(31);
        put("light.lamp", "on", true);

        assertEquals(Cause.ITSELF, history.of("light.lamp").get(0).cause());
    }

    @Test
    void whatIsMeasured_isNotNoted() {
        History history = history();
        put("sensor.probe", "reading", 2.0);

        assertEquals(List.of(), history.of("sensor.probe"));
    }

    @Test
    void gateOnItsWay_isOneChange_andTheWayBackAnother() {
        pass(10);
        History history = history();
        pass(10);
        for (double position : new double[] {20, 60, 100, 50, 0}) {
            put("cover.gate", "position", position);
            pass(5);
        }

        assertEquals(List.of(moved(0, 100, 20, Cause.ITSELF), moved(100, 0, 35, Cause.ITSELF)),
                history.of("cover.gate"));
    }

    @Test
    void howADeviceIsFound_isNoChange() {
        History history = history();
        put("cover.gate", "position", 100.0);

        assertEquals(List.of(), history.of("cover.gate"));
    }

    @Test
    void howADeviceIsFound_wherePreviouslyItWasOtherwise_wasNotSeen() {
        History history = history(Map.of("cover.gate", List.of(moved(100, 0, -500, Cause.SAID))));
        put("cover.gate", "position", 100.0);

        assertEquals(moved(0, 100, 0, Cause.UNSEEN), history.of("cover.gate").get(1));
    }

    @Test
    void howADeviceIsFound_afterItWasAway_isTreatedAlike() {
        History history = history();
        pass(60);
        put("cover.gate", "position", 100.0);
        states.available("cover.gate", false);
        pass(600);
        states.available("cover.gate", true);
        put("cover.gate", "position", 0.0);
        pass(10);
        put("cover.gate", "position", 100.0);

        assertEquals(List.of(Cause.ITSELF, Cause.UNSEEN, Cause.ITSELF),
                history.of("cover.gate").stream().map(Happening::cause).toList());
    }

    @Test
    void ofTooMany_theOldestGo_andNothingIsClaimedOfThatTime() {
        History history = history();
        assertEquals(START, history.since("light.lamp"));
        for (int i = 0; i < History.MOST + 5; i++) {
            pass(100);
            put("light.lamp", "on", i % 2 == 0);
        }

        assertEquals(History.MOST, history.of("light.lamp").size());
        assertEquals(START.plusSeconds(600), history.since("light.lamp"));
    }

    @Test
    void happenings_areReadAsTheyWereWritten() {
        List<Happening> all = List.of(moved(0, 100, 1, Cause.SAID),
                new Happening("on", false, true, START, Cause.ITSELF),
                new Happening("run", "running", "faulted", START, Cause.UNSEEN));
        HappeningsCodec codec = new HappeningsCodec();

        assertEquals(all, codec.read(codec.write(all)));
    }
}

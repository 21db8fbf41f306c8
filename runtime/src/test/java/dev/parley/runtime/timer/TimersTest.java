package dev.parley.runtime.timer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.runtime.memory.Memory;
import dev.parley.runtime.timer.Timer.Draft;
import dev.parley.runtime.timer.Timer.Kind;
import dev.parley.runtime.timer.Timer.Phase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimersTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final ManualTime time = new ManualTime();
    private final Memory memory = Memory.inMemory();
    private final List<String> told = new ArrayList<>();
    private Timekeeper keeper;
    private Timers timers;

    TimersTest() {
        start();
    }

    /** A process that has the memory. */
    private void start() {
        keeper = new Timekeeper(time.clocks());
        timers = new Timers(memory, keeper);
        timers.onEvent(event -> told.add(words(event)));
    }

    private static String words(TimerEvent event) {
        String name = event.timer().name().or(() -> event.timer().text()).orElse(event.timer().kind().name());
        return event instanceof TimerEvent.Finished finished ? name + " finished, late by " + finished.late()
                : name + (event instanceof TimerEvent.Silenced ? " silenced" : " gave up");
    }

    private Timer timer(String name, Duration length) {
        return timers.start(Draft.timer(length).named(Optional.of(name)));
    }

    private void pass(Duration duration) {
        time.pass(duration);
        keeper.look();
    }

    private List<String> names() {
        return names(timers.all());
    }

    private static List<String> names(List<Timer> timers) {
        return timers.stream().map(timer -> timer.name().orElse("")).toList();
    }

    @Test
    void timer_ringsAtItsTime_notBefore() {
        timer("the Pasta timer", Duration.ofMinutes(9));

        pass(Duration.ofMinutes(9).minusMillis(1));
        assertEquals(List.of(), told);

        pass(Duration.ofMillis(1));
        assertEquals(List.of("pasta finished, late by PT0S"), told);
        assertEquals(List.of("pasta"), names(timers.ringing()));
    }

    @Test
    void several_ringInTheOrderTheyEnd() {
        timer("y", Duration.ofMinutes(2));
        timer("x", MINUTE);
        timer("z", Duration.ofMinutes(3));
        assertEquals(List.of("x", "y", "z"), names());

        pass(Duration.ofMinutes(2));

        assertEquals(List.of("x finished, late by PT1M", "y finished, late by PT0S"), told);
        assertEquals("z", names().get(2));
    }

    @Test
    void ringing_isSilencedByArea() {
        timers.start(Draft.timer(MINUTE).named(Optional.of("egg")).in(Optional.of("kitchen")));
        timers.start(Draft.timer(MINUTE).named(Optional.of("nap")).in(Optional.of("bedroom")));
        pass(MINUTE);
        told.clear();

        List<Timer> silenced = timers.silence(timer -> timer.area().equals(Optional.of("kitchen")));
        keeper.look();

        assertEquals(List.of("egg"), names(silenced));
        assertEquals(List.of("egg silenced"), told);
        assertEquals(List.of("nap"), names());
    }

    @Test
    void silence_leavesWhatRunsAlone() {
        timer("egg", MINUTE);

        assertEquals(List.of(), timers.silence(timer -> true));
        assertEquals(List.of("egg"), names());
    }

    @Test
    void ringing_givesUpAtTheLimit() {
        timer("egg", MINUTE);
        pass(MINUTE);
        pass(Timers.RING_LIMIT.minusMillis(1));
        assertEquals(List.of("egg finished, late by PT0S"), told);

        pass(Duration.ofMillis(1));

        assertEquals(List.of("egg finished, late by PT0S", "egg gave up"), told);
        assertEquals(List.of(), timers.all());
    }

    @Test
    void pausedTimer_keepsWhatIsLeft_andRunsOn() {
        Timer egg = timer("egg", Duration.ofMinutes(4));
        pass(MINUTE);
        assertEquals(new Phase.Paused(Duration.ofMinutes(3)), timers.pause(egg.id()).orElseThrow().phase());

        pass(HOUR);
        assertEquals(Duration.ofMinutes(3), timers.left(timers.all().get(0)));

        timers.resume(egg.id());
        pass(Duration.ofMinutes(3));
        assertEquals(List.of("egg finished, late by PT0S"), told);
    }

    @Test
    void pausingAndResuming_aTimerThatRings_doesNothing() {
        Timer egg = timer("egg", MINUTE);
        pass(MINUTE);

        assertTrue(timers.pause(egg.id()).orElseThrow().rings());
        assertTrue(timers.resume(egg.id()).orElseThrow().rings());
    }

    @Test
    void extending_addsToWhatIsLeft_butNotToTheLengthAtFirst() {
        Timer egg = timer("egg", Duration.ofMinutes(4));
        pass(MINUTE);

        Timer longer = timers.extend(egg.id(), Duration.ofMinutes(2)).orElseThrow();

        assertEquals(Duration.ofMinutes(5), timers.left(longer));
        assertEquals(Duration.ofMinutes(4), longer.length());
    }

    @Test
    void extending_byMoreThanIsLeftTheOtherWay_ringsAtOnce() {
        Timer egg = timer("egg", Duration.ofMinutes(4));
        Timer paused = timer("rice", Duration.ofMinutes(4));
        timers.pause(paused.id());

        assertTrue(timers.extend(egg.id(), Duration.ofMinutes(-4)).orElseThrow().rings());
        assertTrue(timers.extend(paused.id(), Duration.ofMinutes(-9)).orElseThrow().rings());
        keeper.look();
        assertEquals(List.of("egg finished, late by PT0S", "rice finished, late by PT0S"), told);
    }

    @Test
    void extending_aTimerThatRings_letsItRunAgain() {
        Timer egg = timer("egg", MINUTE);
        pass(MINUTE);

        assertTrue(timers.extend(egg.id(), MINUTE.negated()).orElseThrow().rings());
        assertEquals(Duration.ofMinutes(5), timers.left(timers.extend(egg.id(), Duration.ofMinutes(5)).orElseThrow()));
        pass(Duration.ofMinutes(5));

        assertEquals(List.of("egg finished, late by PT0S", "egg silenced", "egg finished, late by PT0S"), told);
    }

    @Test
    void extending_aPausedTimer_leavesItPaused() {
        Timer egg = timer("egg", MINUTE);
        timers.pause(egg.id());

        assertEquals(new Phase.Paused(Duration.ofMinutes(2)), timers.extend(egg.id(), MINUTE).orElseThrow().phase());
    }

    @Test
    void cancelling_aTimerThatRings_silencesIt() {
        Timer egg = timer("egg", MINUTE);
        pass(MINUTE);

        assertEquals(Optional.of("egg"), timers.cancel(egg.id()).flatMap(Timer::name));
        keeper.look();

        assertEquals(List.of("egg finished, late by PT0S", "egg silenced"), told);
        assertEquals(Optional.empty(), timers.cancel(egg.id()));
    }

    @Test
    void cancelledTimer_neverRings() {
        timers.cancel(timer("egg", MINUTE).id());

        pass(HOUR);

        assertEquals(List.of(), told);
    }

    @Test
    void unknownNumber_isEmpty() {
        assertEquals(Optional.empty(), timers.cancel(7));
        assertEquals(Optional.empty(), timers.pause(7));
        assertEquals(Optional.empty(), timers.resume(7));
        assertEquals(Optional.empty(), timers.extend(7, MINUTE));
    }

    @Test
    void reset_forgetsAll_andSilencesWhatRings() {
        timer("egg", MINUTE);
        timer("rice", HOUR);
        pass(MINUTE);

        timers.reset();
        keeper.look();

        assertEquals(List.of("egg finished, late by PT0S", "egg silenced"), told);
        assertEquals(List.of(), timers.all());
        start();
        assertEquals(List.of(), timers.all());
    }

    @Test
    void clockSetForwardOrBack_doesNotChangeATimer() {
        timer("egg", Duration.ofMinutes(4));
        pass(MINUTE);

        time.setClock(HOUR);
        assertEquals(Duration.ofMinutes(3), timers.left(timers.all().get(0)));
        time.setClock(HOUR.multipliedBy(-3));
        assertEquals(Duration.ofMinutes(3), timers.left(timers.all().get(0)));

        pass(Duration.ofMinutes(3));
        assertEquals(List.of("egg finished, late by PT0S"), told);
    }

    @Test
    void clockSetForwardOrBack_doesNotChangeForHowLongItRings() {
        timers.start(Draft.alarm(time.instant().plus(MINUTE)));
        pass(MINUTE);

        time.setClock(HOUR);
        keeper.look();
        time.setClock(HOUR.multipliedBy(-3));
        pass(Timers.RING_LIMIT.minusMillis(1));
        assertEquals(List.of("ALARM finished, late by PT0S"), told);

        pass(Duration.ofMillis(1));
        assertEquals(List.of("ALARM finished, late by PT0S", "ALARM gave up"), told);
    }

    @Test
    void alarm_followsTheClock() {
        timers.start(Draft.alarm(time.instant().plus(HOUR)));

        time.setClock(HOUR.negated());
        pass(HOUR);
        assertEquals(List.of(), told);

        time.setClock(HOUR.plus(MINUTE));
        keeper.look();
        assertEquals(List.of("ALARM finished, late by PT1M"), told);
    }

    @Test
    void reminder_followsTheClock_whereSetByIt_elseElapsedTime() {
        timers.start(Draft.reminder(When.at(time.instant().plus(HOUR)), "feed the cat"));
        timers.start(Draft.reminder(When.after(HOUR), "turn the roast"));

        time.setClock(HOUR);
        keeper.look();

        assertEquals(List.of("feed the cat finished, late by PT0S"), told);
    }

    @Test
    void restart_changesNothing() {
        timers.start(Draft.reminder(When.after(HOUR), "Feed the cat").in(Optional.of("kitchen")));
        Timer paused = timer("egg", Duration.ofMinutes(4));
        timers.pause(paused.id());
        timers.start(Draft.alarm(time.instant().plus(HOUR)));
        List<Timer> before = timers.all();

        start();

        assertEquals(before, timers.all());
        assertEquals(4, timer("next", MINUTE).id());
    }

    @Test
    void restart_withTheClockSetMeanwhile_doesNotChangeATimer() {
        timer("egg", Duration.ofMinutes(4));
        time.pass(MINUTE);
        time.setClock(HOUR);

        start();

        assertEquals(Duration.ofMinutes(3), timers.left(timers.all().get(0)));
    }

    @Test
    void powerCut_countsAsElapsedTime() {
        timer("egg", Duration.ofMinutes(10));
        pass(MINUTE);
        time.reboot(Duration.ofMinutes(4));

        start();

        assertEquals(Duration.ofMinutes(5), timers.left(timers.all().get(0)));
    }

    @Test
    void whatEndedWhileThePowerWasOff_ringsAtStart_andSaysHowLate() {
        timer("egg", Duration.ofMinutes(10));
        time.reboot(HOUR);

        start();
        keeper.look();

        assertEquals(List.of("egg finished, late by PT50M"), told);
    }

    @Test
    void boardThatBootsWithAnOldClock_findsOutOnceItIsSet() {
        timer("egg", Duration.ofMinutes(10));
        time.reboot(Duration.ZERO);
        start();
        keeper.look();
        assertEquals(List.of(), told);

        time.setClock(HOUR);
        keeper.look();

        assertEquals(List.of("egg finished, late by PT50M"), told);
    }

    @Test
    void resumedAfterAReboot_itCountsElapsedTimeAgain() {
        Timer egg = timer("egg", Duration.ofMinutes(10));
        timers.pause(egg.id());
        time.reboot(HOUR);
        start();
        timers.resume(egg.id());

        time.setClock(HOUR);

        assertEquals(Duration.ofMinutes(10), timers.left(timers.all().get(0)));
    }

    @Test
    void whatWasRinging_ringsAnewAfterARestart() {
        timer("egg", MINUTE);
        pass(MINUTE);
        told.clear();
        time.reboot(Duration.ofMinutes(2));

        start();
        keeper.look();
        pass(Timers.RING_LIMIT.minusMillis(1));
        assertEquals(List.of("egg finished, late by PT2M"), told);

        pass(Duration.ofMillis(1));
        assertEquals(List.of("egg finished, late by PT2M", "egg gave up"), told);
    }

    @Test
    void whatWasRinging_onABoardThatBootsWithAnOldClock_isNotEarly() {
        timer("egg", MINUTE);
        pass(MINUTE);
        told.clear();
        time.reboot(HOUR.negated());

        start();
        keeper.look();

        assertEquals(List.of("egg finished, late by PT0S"), told);
    }

    @Test
    void asManyAsThereMayBe_runAtOnce_andOneMoreIsRefusedInWords() {
        List<Timer> all = IntStream.range(0, Timers.MOST)
                .mapToObj(i -> timer("t" + i, Duration.ofSeconds(Timers.MOST - i))).toList();

        TimerException refused = assertThrows(TimerException.class, () -> timer("more", MINUTE));
        assertEquals("There are 256 of them already; cancel one first.", refused.getMessage());

        timers.cancel(all.get(0).id());
        timer("more", HOUR);
        pass(MINUTE.multipliedBy(5));
        assertEquals(Timers.MOST - 1, told.size());
    }

    @Test
    void impossibleTimes_areRefusedInWords() {
        assertEquals("That is no time at all.", refusal(Draft.timer(Duration.ZERO)));
        assertEquals("That time has passed already.", refusal(Draft.alarm(time.instant().minusSeconds(1))));
        assertEquals("That is more than a year ahead.", refusal(Draft.timer(Duration.ofDays(400))));
        assertEquals("That is more than a year ahead.", refusal(Draft.timer(Duration.ofSeconds(Long.MAX_VALUE))));
        Timer egg = timer("egg", MINUTE);
        assertThrows(TimerException.class, () -> timers.extend(egg.id(), Duration.ofDays(366)));
        assertThrows(TimerException.class, () -> timers.extend(egg.id(), Duration.ofSeconds(Long.MAX_VALUE)));
        assertEquals(List.of("egg"), names());
    }

    private String refusal(Draft draft) {
        return assertThrows(TimerException.class, () -> timers.start(draft)).getMessage();
    }

    @Test
    void found_byKindLengthAndArea() {
        timers.start(Draft.timer(MINUTE).named(Optional.of("egg")).in(Optional.of("kitchen")));
        timers.start(Draft.timer(HOUR).named(Optional.of("roast")).in(Optional.of("kitchen")));
        timers.start(Draft.timer(HOUR).named(Optional.of("wash")));
        timers.start(Draft.alarm(time.instant().plus(HOUR)).named(Optional.of("school")));
        pass(Duration.ofSeconds(10));

        assertEquals(List.of("egg", "roast", "wash", "school"), names(timers.find(Timer.Query.ALL)));
        assertEquals(List.of("school"), names(timers.find(query(Kind.ALARM, null, null, null))));
        assertEquals(List.of("roast", "wash"), names(timers.find(query(Kind.TIMER, null, HOUR, null))));
        assertEquals(List.of("egg", "roast"), names(timers.find(query(null, null, null, "kitchen"))));
        assertEquals(List.of("roast"), names(timers.find(query(null, null, HOUR, "kitchen"))));
        assertEquals(List.of(), timers.find(query(Kind.REMINDER, null, null, null)));
    }

    @Test
    void found_byItsWholeName_beforeAPartOfIt() {
        timer("egg", HOUR);
        timer("egg salad", MINUTE);
        timer("green salad timer", Duration.ofMinutes(2));

        assertEquals(List.of("egg"), names(timers.find(query(null, "my egg timer", null, null))));
        assertEquals(List.of("egg salad", "green salad"), names(timers.find(query(null, "Salad", null, null))));
        assertEquals(List.of(), timers.find(query(null, "soup", null, null)));
        assertEquals(3, timers.find(query(null, "the timer", null, null)).size());
    }

    @Test
    void reminder_isFoundByItsText() {
        timers.start(Draft.reminder(When.after(HOUR), "Call Mum about the garden"));
        timers.start(Draft.reminder(When.after(HOUR), "call the plumber"));

        assertEquals(1, timers.find(query(Kind.REMINDER, "call mum", null, null)).size());
        assertEquals(2, timers.find(query(Kind.REMINDER, "call", null, null)).size());
    }

    private static Timer.Query query(Kind kind, String name, Duration length, String area) {
        return new Timer.Query(Optional.ofNullable(kind), Optional.ofNullable(name), Optional.ofNullable(length),
                Optional.ofNullable(area));
    }
}

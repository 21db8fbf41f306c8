package dev.parley.runtime.timer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.intent.reply.TemplateResponder;
import dev.parley.runtime.KeptHome;
import dev.parley.runtime.Things;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On Saturday, March 14, 2026, at 15:09. */
class TimerSkillTest {

    private final KeptHome home = new KeptHome(Things.home());

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void timer_runs_isAskedFor_andRings() {
        assertEquals("The pasta timer is set for 10 minutes.", home.say("start_timer", "{name: pasta, duration: 600}"));
        home.pass(Duration.ofMinutes(4));
        assertEquals("The pasta timer has 6 minutes left.", home.say("timer_status", "{name: pasta}"));
        home.pass(Duration.ofMinutes(6));
        assertEquals("The pasta timer is ringing.", home.say("timer_status", "{}"));
        assertEquals(Optional.of("The pasta timer has stopped."), home.stop(null));
        assertEquals(Optional.empty(), home.stop(null));
        assertEquals("There is no timer.", home.say("timer_status", "{}"));
    }

    @Test
    void unnamedTimers_areToldByTheirLength() {
        home.say("start_timer", "{duration: 300}");
        home.say("start_timer", "{duration: 600}");

        assertEquals("Which one do you mean, the 5 minute timer or the 10 minute timer?",
                home.say("cancel_timer", "{}"));
        assertEquals("The 10 minute timer is cancelled.", home.answer("the ten minute one"));
        assertEquals("The 5 minute timer is cancelled.", home.say("cancel_timer", "{}"));
    }

    @Test
    void timer_isFound_byItsLengthAtFirst() {
        home.say("start_timer", "{duration: 300}");
        home.say("start_timer", "{duration: 600}");
        home.pass(Duration.ofMinutes(1));

        assertEquals("The 10 minute timer is paused with 9 minutes left.",
                home.say("pause_timer", "{start_duration: 600}"));
        home.pass(Duration.ofMinutes(3));
        assertEquals("The 10 minute timer goes on with 9 minutes left.",
                home.say("resume_timer", "{start_duration: 600}"));
    }

    @Test
    void timer_isMadeLonger_andShorter() {
        home.say("start_timer", "{name: egg, duration: 300}");

        assertEquals("The egg timer has now 7 minutes left.", home.say("add_timer", "{duration: 120, direction: up}"));
        assertEquals("The egg timer has now 5 minutes left.",
                home.say("add_timer", "{duration: 120, direction: down, name: egg}"));
    }

    @Test
    void speakersTimer_goesBeforeOthers_butIsNotTheOnlyOneThatIsFound() {
        home.say("kitchen", "start_timer", "{duration: 300}");
        home.say("study", "start_timer", "{duration: 600}");

        assertEquals("The 10 minute timer is cancelled.", home.say("study", "cancel_timer", "{}"));
        assertEquals("The 5 minute timer is cancelled.", home.say("study", "cancel_timer", "{}"));
    }

    @Test
    void allTimers_ofTheSpeakersArea_areCancelled() {
        home.say("kitchen", "start_timer", "{name: egg, duration: 300}");
        home.say("kitchen", "start_timer", "{name: tea, duration: 240}");
        home.say("study", "start_timer", "{duration: 600}");

        assertEquals("The tea timer and the egg timer are cancelled.",
                home.say("kitchen", "cancel_timer", "{scope: all}"));
        assertEquals(1, home.keeping().timers().all().size());
    }

    @Test
    void lengthThatIsNotSaid_isAskedFor() {
        assertEquals("For how long?", home.say("start_timer", "{name: tea}"));
        assertEquals("(no answer)", home.answer("purple elephants"));
        assertEquals("The tea timer is set for 4 minutes.", home.answer("four minutes"));
    }

    @Test
    void alarm_isSetForTheNextTimeThatFits() {
        assertEquals("The 7:00 AM tomorrow alarm is set.", home.say("set_alarm", "{time: [seven, '07:00']}"));
        assertEquals("The 5:30 PM alarm is set.", home.say("set_alarm", "{time: [half past five, '~05:30']}"));
        assertEquals("The 5:30 PM alarm is cancelled.",
                home.say("cancel_alarm", "{time: [half past five, '~05:30']}"));
        assertEquals("The 7:00 AM tomorrow alarm is set.", home.say("alarm_status", "{}"));
    }

    @Test
    void alarm_isFound_byItsTimeInEitherHalfOfTheDay_andByItsDay() {
        home.say("set_alarm", "{time: [half past six, '06:30']}");
        home.say("set_alarm", "{time: [nine, '21:00']}");

        assertEquals("The 9:00 PM alarm is set.", home.say("alarm_status", "{day: today}"));
        assertEquals("The 6:30 AM tomorrow alarm is cancelled.",
                home.say("cancel_alarm", "{time: [half past six, '~06:30']}"));
        assertEquals("There is no alarm.", home.say("cancel_alarm", "{day: tomorrow}"));
    }

    @Test
    void timerThatEndedWhileThePowerWasOff_isToldSo() {
        home.say("start_timer", "{name: tea, duration: 240}");
        Timer tea = home.keeping().timers().all().get(0);

        assertEquals("The tea timer ended 20 minutes ago, while I was off.", new TemplateResponder()
                .reply(List.of(home.keeping().facts().late(tea, Duration.ofMinutes(20)))));
    }

    @Test
    void ringingAlarm_isSnoozed() {
        assertEquals("Nothing is ringing.", home.say("snooze", "{}"));
        home.say("set_alarm", "{duration: 60}");
        home.pass(Duration.ofMinutes(1));

        assertEquals("The alarm goes off again at 3:19 PM.", home.say("snooze", "{}"));
        assertTrue(home.keeping().timers().ringing().isEmpty());
    }

    @Test
    void reminder_saysWhatItIsFor() {
        assertEquals("I will remind you to call mum at 5:00 PM.",
                home.say("set_reminder", "{text: call mum, time: [five, '17:00']}"));
        assertEquals("I will remind you to call mum at 5:00 PM.", home.say("reminder_status", "{}"));
        assertEquals("The reminder to call mum is cancelled.", home.say("cancel_reminder", "{text: call mum}"));
    }

    @Test
    void timeThatIsOver_isTurnedDown() {
        assertEquals("That time has passed already.",
                home.say("set_alarm", "{time: [seven, '07:00'], day: today}"));
    }

    @Test
    void tooManyTimers_areTurnedDown() {
        for (int i = 0; i < Timers.MOST; i++) {
            home.say("start_timer", "{duration: 600}");
        }

        String answer = home.say("start_timer", "{duration: 600}");

        assertTrue(answer.contains(Integer.toString(Timers.MOST)), answer);
        assertEquals(Timers.MOST, home.keeping().timers().all().size());
    }
}

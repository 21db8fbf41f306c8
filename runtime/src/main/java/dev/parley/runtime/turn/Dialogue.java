package dev.parley.runtime.turn;

import dev.parley.runtime.resolve.Guard;
import dev.parley.runtime.resolve.Resolution;
import dev.parley.runtime.resolve.Resolution.Ask;
import dev.parley.runtime.resolve.Resolution.Need;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is open with the people of each area: a question Parley asked, what was done last, and the last answer. Areas are
 * whatever clients call them: of too many, the one that spoke least lately is forgotten. Confined to the turn thread.
 *
 * <pre>
 *              several may be meant       +-----------+   one is picked
 *         +------------------------------>| CHOOSING  |---------------------> done, or CONFIRMING, or ENTERING_PIN
 *         |                               +-----------+
 *     +------+  needs a clear yes         +-----------+   yes
 *     | IDLE |--------------------------->| CONFIRMING|---------------------> done
 *     +------+                            +-----------+
 *         |     needs the PIN             +-----------+   the PIN
 *         +------------------------------>| ENTERING_ |---------------------> done
 *                                         | PIN       |
 *                                         +-----------+
 *     from each of these, back to IDLE: "no", "cancel", anything that is no answer (which is then a new command), or
 *     silence for as long as the state lasts
 * </pre>
 */
final class Dialogue {

    /** Where the dialogue of an area stands while a question is open, and how long it stays there; else it is idle. */
    enum State {
        CHOOSING(Duration.ofSeconds(30)), CONFIRMING(Duration.ofSeconds(30)),
        ENTERING_PIN(Duration.ofSeconds(30));

        private final Duration patience;

        State(Duration patience) {
            this.patience = patience;
        }

        Duration patience() {
            return patience;
        }
    }

    /** How long "it", "again" and "no, the bedroom" may go back to what was done. */
    private static final Duration MEMORY = Duration.ofMinutes(1);
    private static final int MOST_AREAS = 256;

    private final Clock clock;
    private final Map<String, Open> open = ofAreas();
    private final Map<String, Remembered> past = ofAreas();
    private final Map<String, String> lastAnswers = ofAreas();

    Dialogue(Clock clock) {
        this.clock = clock;
    }

    /** A question that is open; the rest of its utterance waits for the answer. */
    sealed interface Question {

        /** The utterance that led to the question. */
        String said();

        /** What the utterance came to. */
        List<Resolution> resolutions();

        /** The state the dialogue is in while it is open. */
        State state();

        /**
         * Shall this be done?
         *
         * @param guard a yes or the PIN
         */
        record Confirm(String said, List<Resolution> resolutions, Guard guard) implements Question {
            @Override
            public State state() {
                return guard == Guard.PIN ? State.ENTERING_PIN : State.CONFIRMING;
            }
        }

        /** Which device is meant? */
        record Which(String said, List<Resolution> resolutions, Ask ask) implements Question {
            @Override
            public State state() {
                return State.CHOOSING;
            }
        }

        /** What was not said? */
        record Missing(String said, List<Resolution> resolutions, Need need) implements Question {
            @Override
            public State state() {
                return State.CHOOSING;
            }
        }
    }

    private record Open(Question question, Instant until) {
    }

    private record Remembered(Past past, Instant until) {
    }

    void ask(Optional<String> area, Question question) {
        open.put(key(area), new Open(question, clock.instant().plus(question.state().patience())));
    }

    /** The open question, which is open no longer. */
    Optional<Question> take(Optional<String> area) {
        return Optional.ofNullable(open.remove(key(area))).filter(this::lives).map(Open::question);
    }

    private boolean lives(Open asked) {
        return clock.instant().isBefore(asked.until());
    }

    /** Notes what a turn was about. A turn that was about no device leaves the one before it in mind. */
    void remember(Optional<String> area, Past turn) {
        if (!turn.matters().isEmpty()) {
            past.put(key(area), new Remembered(turn, clock.instant().plus(MEMORY)));
        }
    }

    /** What was done last, for a minute. */
    Optional<Past> past(Optional<String> area) {
        return Optional.ofNullable(past.get(key(area))).filter(known -> clock.instant().isBefore(known.until()))
                .map(Remembered::past);
    }

    void answered(Optional<String> area, String answer) {
        lastAnswers.put(key(area), answer);
    }

    Optional<String> lastAnswer(Optional<String> area) {
        return Optional.ofNullable(lastAnswers.get(key(area)));
    }

    void reset() {
        open.clear();
        past.clear();
        lastAnswers.clear();
    }

    private static String key(Optional<String> area) {
        return area.orElse("");
    }

    /** What is known of each area, of as many as are kept in mind. */
    static <V> Map<String, V> ofAreas() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > MOST_AREAS;
            }
        };
    }
}

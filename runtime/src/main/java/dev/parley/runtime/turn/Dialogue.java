package dev.parley.runtime.turn;

import dev.parley.runtime.resolve.Resolution;
import dev.parley.runtime.resolve.Resolution.Ask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is open with the people of each area: a question Parley asked, and the last answer it gave. A question lives for
 * a short while and for one utterance only. Areas are whatever clients call them: of too many, the one that spoke least
 * lately is forgotten. Confined to the turn thread.
 *
 * <pre>
 *            asks which / asks for a yes
 *    IDLE ------------------------------> OPEN
 *      ^                                   |
 *      +--- next utterance, or 30 s gone --+
 * </pre>
 */
final class Dialogue {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_AREAS = 256;

    private final Clock clock;
    private final Map<String, Pending> pending = ofAreas();
    private final Map<String, String> lastAnswers = ofAreas();

    Dialogue(Clock clock) {
        this.clock = clock;
    }

    /** A question that is open. */
    sealed interface Question {

        /** Shall this be done? */
        record Yes(List<Resolution> resolutions) implements Question {
        }

        /** Which device is meant? The rest of the utterance waits. */
        record Which(List<Resolution> resolutions, Ask ask) implements Question {
        }
    }

    private record Pending(Question question, Instant until) {
    }

    void ask(Optional<String> area, Question question) {
        pending.put(area.orElse(""), new Pending(question, clock.instant().plus(PATIENCE)));
    }

    /** The open question, which is open no longer. */
    Optional<Question> take(Optional<String> area) {
        return Optional.ofNullable(pending.remove(area.orElse("")))
                .filter(open -> clock.instant().isBefore(open.until())).map(Pending::question);
    }

    void answered(Optional<String> area, String answer) {
        lastAnswers.put(area.orElse(""), answer);
    }

    Optional<String> lastAnswer(Optional<String> area) {
        return Optional.ofNullable(lastAnswers.get(area.orElse("")));
    }

    private static <V> Map<String, V> ofAreas() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > MOST_AREAS;
            }
        };
    }

    void reset() {
        pending.clear();
        lastAnswers.clear();
    }
}

package dev.parley.runtime.timer;

import dev.parley.intent.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What timers are called: the words that are left of "the pasta timer". Stateless. */
final class TimerNames {

    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "my", "our", "this", "that");
    private static final Set<String> KINDS =
            Set.of("timer", "timers", "alarm", "alarms", "reminder", "reminders");

    private TimerNames() {
    }

    /** The name in a user's words, or empty where they name nothing. */
    static Optional<String> of(String words) {
        List<String> tokens = new ArrayList<>(Normalizer.tokens(words));
        while (!tokens.isEmpty() && ARTICLES.contains(tokens.get(0))) {
            tokens.remove(0);
        }
        tokens.removeIf(KINDS::contains);
        return Optional.of(String.join(" ", tokens)).filter(name -> !name.isEmpty());
    }

    /**
     * Those called so; where there are none, those with all of these words in their name or, for reminders, text; where
     * there are none either, the only one, if it has neither.
     */
    static List<Timer> called(String words, List<Timer> timers) {
        Optional<String> name = of(words);
        if (name.isEmpty()) {
            return timers;
        }
        List<Timer> whole = timers.stream().filter(timer -> timer.name().equals(name)
                || timer.text().flatMap(TimerNames::of).equals(name)).toList();
        List<String> parts = List.of(name.get().split(" "));
        List<Timer> part = timers.stream().filter(timer -> words(timer).containsAll(parts)).toList();
        return !whole.isEmpty() ? whole : !part.isEmpty() ? part : onlyNameless(timers);
    }

    /** "The eggs are done, scrap the timer" is about the one timer there is, if that was never given a name. */
    private static List<Timer> onlyNameless(List<Timer> timers) {
        return timers.size() == 1 && words(timers.get(0)).isEmpty() ? timers : List.of();
    }

    private static Set<String> words(Timer timer) {
        List<String> words = new ArrayList<>();
        timer.name().ifPresent(name -> Collections.addAll(words, name.split(" ")));
        timer.text().ifPresent(text -> words.addAll(Normalizer.tokens(text)));
        return Set.copyOf(words);
    }
}

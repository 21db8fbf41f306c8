package dev.parley.intent.template;

import dev.parley.intent.Intent;
import dev.parley.intent.Understanding;
import dev.parley.intent.Understanding.Reading;
import dev.parley.intent.Understanding.Understood;
import java.util.List;
import java.util.stream.Collectors;

/** Shows what was understood, as {@code turn_on(name=lamp) + lock(name=door)}. */
final class Readings {

    private Readings() {
    }

    /** All readings, the best first. */
    static List<String> of(Understanding understanding) {
        return !(understanding instanceof Understood understood) ? List.of()
                : understood.readings().stream().map(Reading::intents).map(Readings::shown).toList();
    }

    /** The best reading, or "". */
    static String first(Understanding understanding) {
        return of(understanding).stream().findFirst().orElse("");
    }

    /** One reading. */
    static String shown(List<Intent> intents) {
        return intents.stream().map(Readings::shown).collect(Collectors.joining(" + "));
    }

    private static String shown(Intent intent) {
        return intent.name() + intent.slots().values().stream().map(slot -> slot.name() + "=" + slot.value())
                .collect(Collectors.joining(",", "(", ")"));
    }
}

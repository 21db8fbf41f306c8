package dev.parley.intent.answer;

import dev.parley.intent.Fact;
import dev.parley.intent.Fact.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Sets of facts as turns have them, each with what an answer has to copy. */
final class RandomFacts {

    private static final List<String> NAMES = List.of("Küchenlicht", "Kitchen light", "Floor lamp", "Do not touch",
            "Garage door", "Hall lights", "Öfchen", "TV", "Conveyor 7", "O'Brien's", "Blinds", "Valve 12",
            "Already gone", "No 5", "Éclair oven", "Failed pump", "Living room speakers", "Nursery heater", "Curtains",
            "A.B. fan", "Fridge, left", "Done lamp");
    private static final List<List<String>> STATES = List.of(List.of("on", "true", "on"), List.of("on", "false", "off"),
            List.of("brightness", "37", "37 percent"), List.of("brightness", "0", "off"),
            List.of("position", "100", "open"), List.of("position", "0", "closed"),
            List.of("position", "45", "45 percent open"), List.of("locked", "true", "locked"),
            List.of("locked", "false", "unlocked"), List.of("target_temperature", "21.5", "21.5 degrees"),
            List.of("fan_speed", "60", "60 percent"), List.of("playback", "playing", "playing"),
            List.of("volume", "33", "33"), List.of("muted", "false", "not muted"), List.of("run", "stopped", "stopped"),
            List.of("activity", "returning", "on its way home"));
    private static final List<String> TIMERS = List.of("started", "status", "paused", "held", "resumed", "changed",
            "cancelled", "silenced", "ringing", "started_alarm", "started_reminder", "changed_reminder", "nothing");
    private static final List<String> LISTS = List.of("added", "there", "removed", "checked", "missing", "content",
            "empty", "contains", "lacks", "created", "cleared");

    private final Random random;

    RandomFacts(long seed) {
        this.random = new Random(seed);
    }

    /**
     * A fact and what is copied from it.
     *
     * @param fact   the fact
     * @param copied names and values as they have to stand in an answer, in any case of letters
     */
    record Drawn(Fact fact, List<String> copied) {
    }

    /** One to three facts of different kinds and subjects. */
    List<Drawn> next() {
        List<String> names = new ArrayList<>(NAMES);
        Collections.shuffle(names, random);
        int count = 1 + random.nextInt(3);
        List<Drawn> facts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Drawn drawn = fact(names.subList(2 * i, 2 * i + (random.nextInt(4) == 0 ? 2 : 1)));
            if (facts.stream().noneMatch(other -> other.fact().kind() == drawn.fact().kind())) {
                facts.add(drawn);
            }
        }
        return facts;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Drawn fact(List<String> names) {
        String name = names.get(0);
        return switch (random.nextInt(15)) {
            case 0, 1, 2 -> state(one(List.of(Kind.DONE, Kind.ALREADY, Kind.STATE)), names, Map.of());
            case 3, 4 -> drawn(one(List.of(Kind.UNAVAILABLE, Kind.TIMEOUT, Kind.REFUSED)), names, Map.of());
            case 5 -> drawn(Kind.CANNOT, names, Map.of("intent", "turn_on"));
            case 6 -> one(List.of(drawn(one(List.of(Kind.PRESSED, Kind.SKIPPED, Kind.WENT_BACK)), names, Map.of()),
                    drawn(Kind.HALTED, names, Map.of(), "stopped")));
            case 7 -> state(Kind.CHECKED, List.of(name), Map.of("answer", one(List.of("yes", "no"))));
            case 8 -> drawn(Kind.CHECKED, List.of(name), Map.of("answer", one(List.of("so", "not")), "state", "active"),
                    "active");
            case 9 -> drawn(Kind.FOUND, names, Map.of("answer", one(List.of("yes", "only", "")), "state", "locked"),
                    "locked");
            case 10 -> drawn(Kind.COUNTED, List.of(names.get(0), names.get(names.size() - 1) + " two"),
                    Map.of("count", "2", "noun", "lamps", "state", "are on"), "2", "lamps", "on");
            case 11 -> drawn(Kind.VALUE, List.of(name), Map.of("attribute", one(List.of("temperature", "humidity",
                    "volume")), "value", "23.5"), "23.5");
            case 12 -> timer(one(TIMERS), name);
            case 13 -> drawn(Kind.LIST, List.of(name), Map.of("answer", one(LISTS), "items",
                    "milk, eggs and rye bread"));
            default -> one(List.of(drawn(Kind.TIME, List.of(), Map.of("time", "7:05 PM"), "7:05 PM"),
                    drawn(Kind.SCHEDULED, List.of(name), Map.of("intent", "turn_off", "when", "in 11 minutes"),
                            "in 11 minutes"),
                    drawn(Kind.FOUND, List.of(), Map.of("noun", "lamps", "state", "are on"), "lamps", "on"),
                    drawn(Kind.CONFIRM, List.of(name), Map.of("intent", "unlock")),
                    drawn(Kind.NOT_UNDERSTOOD, List.of(), Map.of())));
        };
    }

    private Drawn state(Kind kind, List<String> names, Map<String, String> more) {
        List<String> state = one(STATES);
        Map<String, String> values = new HashMap<>(more);
        values.put("key", state.get(0));
        values.put("value", state.get(1));
        return drawn(kind, names, values, state.get(2));
    }

    private Drawn timer(String answer, String name) {
        Map<String, String> values = Map.of("answer", answer, "length", "9 minutes", "left", "9 minutes", "time",
                "6:30 AM", "text", "call mum");
        return answer.endsWith("reminder") ? new Drawn(new Fact(Kind.TIMER, List.of(name), values),
                List.of("call mum", "6:30 AM"))
                : List.of("started", "status", "paused", "held", "resumed", "changed").contains(answer)
                        ? drawn(Kind.TIMER, List.of(name), values, "9 minutes")
                        : drawn(Kind.TIMER, List.of(name), values);
    }

    private static Drawn drawn(Kind kind, List<String> names, Map<String, String> values, String... copied) {
        List<String> all = new ArrayList<>(names);
        all.addAll(List.of(copied));
        boolean items = kind == Kind.LIST && !List.of("empty", "created", "cleared").contains(values.get("answer"));
        if (items) {
            all.add(values.get("items"));
        }
        return new Drawn(new Fact(kind, names, values), all);
    }
}

package dev.parley.runtime.golden;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.parley.device.Area;
import dev.parley.device.Confirmation;
import dev.parley.device.Device;
import dev.parley.device.DriverSpec;
import dev.parley.device.Floor;
import dev.parley.device.Home;
import dev.parley.device.StateKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Homes of 2 to 40 devices of all types. Some are called what they are ("Cellar pump 2", which need not be in the
 * cellar), some have names of their own, and these may be shared.
 */
final class RandomHomes {

    private static final List<Area> AREAS = List.of(area("kitchen", "Kitchen", "ground"),
            area("hall", "Hall", "ground"), area("cellar", "Cellar", "ground"), area("study", "Study", "upper"),
            area("nursery", "Nursery", "upper"), area("loft", "Loft", "upper"),
            new Area("yard", "Yard", Optional.empty(), List.of("terrace")));
    private static final List<Floor> FLOORS = List.of(new Floor("ground", "Ground floor", List.of("downstairs")),
            new Floor("upper", "First floor", List.of("upstairs")));
    private static final List<String> OWN_NAMES = List.of("Marigold", "Otto", "Blue Heron", "North Star", "Zephyr",
            "Number Nine", "Little Bear", "Sir Henry", "O'Malley's", "Zimmer 3");
    private static final List<String> FIRST_WORDS =
            List.of("Kitchen", "Hall", "Cellar", "Study", "Nursery", "Loft", "Yard", "Left", "Corner", "Old");
    private static final DriverSpec SIMULATED =
            new DriverSpec("simulated", JsonNodeFactory.instance.objectNode().put("type", "simulated"));

    /** A device that is not yet named apart from others. */
    private record Draft(Sort sort, Optional<String> ownName, String firstWord, Optional<String> area,
                         Map<String, Object> state, boolean risky) {
    }

    private RandomHomes() {
    }

    static Arbitrary<Home> homes() {
        return drafts().list().ofMinSize(2).ofMaxSize(40)
                .map(drafts -> new Home("Random home", false, FLOORS, AREAS, named(drafts)));
    }

    private static Area area(String id, String name, String floor) {
        return new Area(id, name, Optional.of(floor), List.of());
    }

    private static Arbitrary<Draft> drafts() {
        Arbitrary<Optional<String>> areas = Arbitraries.of(AREAS).map(Area::id).optional(0.9);
        return Arbitraries.of(Sort.class).flatMap(sort -> Combinators.combine(Arbitraries.just(sort),
                Arbitraries.of(OWN_NAMES).optional(0.3), Arbitraries.of(FIRST_WORDS), areas, states(sort),
                Arbitraries.integers().between(0, 9).map(one -> one == 9)).as(Draft::new));
    }

    private static Arbitrary<Map<String, Object>> states(Sort sort) {
        List<Arbitrary<Object>> values = sort.keys.stream().map(RandomHomes::values).toList();
        if (values.isEmpty()) {
            return Arbitraries.just(Map.of());
        }
        return Combinators.combine(values).as(drawn -> {
            Map<String, Object> state = new LinkedHashMap<>();
            for (int i = 0; i < drawn.size(); i++) {
                state.put(sort.keys.get(i).word(), drawn.get(i));
            }
            return state;
        });
    }

    private static Arbitrary<Object> values(StateKey key) {
        if (key.bool()) {
            return Arbitraries.of(false, true);
        }
        if (key == StateKey.COLOR) {
            return Arbitraries.of("#ffffff", "#ff0000");
        }
        if (!key.words().isEmpty()) {
            return Arbitraries.of(key.words()).map(word -> word);
        }
        return key.percent() ? Arbitraries.of(0.0, 35.0, 40.0, 100.0) : Arbitraries.of(18.0, 21.5, 23.0);
    }

    private static List<Device> named(List<Draft> drafts) {
        List<Device> devices = new ArrayList<>();
        Map<String, Integer> same = new HashMap<>();
        for (Draft draft : drafts) {
            String plain = draft.firstWord() + " " + draft.sort().one;
            int count = draft.ownName().isPresent() ? 1 : same.merge(plain, 1, Integer::sum);
            String name = draft.ownName().orElse(count == 1 ? plain : plain + " " + count);
            boolean risky = draft.risky() && !draft.sort().keys.isEmpty();
            devices.add(new Device(draft.sort().type.word() + "." + devices.size(), new Device.Label(name, List.of(),
                    Optional.of(draft.sort().kind).filter(kind -> !kind.isEmpty()), List.of(),
                    risky ? Optional.of(Confirmation.ALWAYS) : Optional.empty()), draft.sort().type, draft.area(),
                    draft.state(), SIMULATED));
        }
        return devices;
    }

    /** True for names that say nothing of what a device is, so that nothing else can be meant by them. */
    static boolean own(String name) {
        return OWN_NAMES.contains(name);
    }
}

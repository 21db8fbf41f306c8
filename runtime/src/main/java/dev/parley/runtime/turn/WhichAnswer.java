package dev.parley.runtime.turn;

import dev.parley.device.Area;
import dev.parley.device.Device;
import dev.parley.device.Floor;
import dev.parley.device.Home;
import dev.parley.intent.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes the answer to "which one do you mean?": words of a name, an area or a floor, "all", "both". Immutable. */
final class WhichAnswer {

    private static final Set<String> FILLERS =
            Set.of("the", "1", "in", "on", "at", "of", "a", "please", "i", "mean", "meant", "that", "this", "one");
    private static final Set<String> ALL = Set.of("all", "both", "everything", "every");

    private final Home home;

    WhichAnswer(Home home) {
        this.home = home;
    }

    /** The candidates an answer picks; empty where it picks none, or says something else. */
    List<Device> pick(String answer, List<Device> candidates) {
        List<String> words = Normalizer.tokens(answer).stream().filter(word -> !FILLERS.contains(word)).toList();
        if (words.isEmpty()) {
            return List.of();
        }
        if (words.stream().allMatch(word -> ALL.contains(word) || word.equals("them"))) {
            return candidates;
        }
        List<Device> exact = candidates.stream().filter(device -> Normalizer.tokens(device.name()).equals(words)).toList();
        return !exact.isEmpty() ? exact
                : candidates.stream().filter(device -> describing(device).containsAll(words)).toList();
    }

    private List<String> describing(Device device) {
        List<String> words = new ArrayList<>(Normalizer.tokens(device.name()));
        device.label().aliases().forEach(alias -> words.addAll(Normalizer.tokens(alias)));
        words.add(device.type().word());
        Optional<Area> area = device.area().flatMap(home::area);
        area.ifPresent(found -> words.addAll(Normalizer.tokens(found.name())));
        Optional<Floor> floor = area.flatMap(Area::floor).flatMap(home::floor);
        floor.ifPresent(found -> {
            words.addAll(Normalizer.tokens(found.name()));
            found.aliases().forEach(alias -> words.addAll(Normalizer.tokens(alias)));
        });
        return words;
    }
}

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
import java.util.stream.Stream;

/** Takes the answer to "which one do you mean?": a name or words of it, an area, a floor, "all", "the second". Immutable. */
final class WhichAnswer {

    private static final Set<String> FILLERS = Set.of("the", "in", "on", "at", "of", "a", "please", "i", "mean",
            "meant", "that", "this");
    private static final Set<String> ALL = Set.of("all", "both", "everything", "every", "them");
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth");
    /** "The one upstairs": normalised, "one" is a number, and may be part of a name as well. */
    private static final String ONE = "1";

    private final Home home;

    WhichAnswer(Home home) {
        this.home = home;
    }

    /**
     * The candidates an answer picks.
     *
     * @param settled true where all of them are meant; false where the words fit several that are not alike
     */
    record Picked(List<Device> devices, boolean settled) {
    }

    /** What an answer picks; empty where it picks nothing, or says something else. */
    Optional<Picked> pick(String answer, List<Device> candidates) {
        List<String> words = words(answer);
        List<List<String>> said = Stream.of(words, without(words, ONE)).filter(each -> !each.isEmpty()).toList();
        List<Reading> readings = List.of(this::everything, this::named, this::there, this::fitting,
                WhichAnswer::numbered);
        return readings.stream().flatMap(reading -> said.stream().flatMap(each -> reading.of(each, candidates).stream()))
                .findFirst();
    }

    /** One way to take an answer. */
    @FunctionalInterface
    private interface Reading {
        Optional<Picked> of(List<String> words, List<Device> candidates);
    }

    private Optional<Picked> everything(List<String> words, List<Device> candidates) {
        return ALL.containsAll(words) ? Optional.of(new Picked(candidates, true)) : Optional.empty();
    }

    private Optional<Picked> named(List<String> words, List<Device> candidates) {
        return alike(candidates.stream().filter(device -> named(device.name(), device.label().aliases(), words)).toList());
    }

    private Optional<Picked> there(List<String> words, List<Device> candidates) {
        List<Device> there = candidates.stream().filter(device -> isIn(device, words)).toList();
        return there.isEmpty() ? Optional.empty() : Optional.of(new Picked(there, true));
    }

    private Optional<Picked> fitting(List<String> words, List<Device> candidates) {
        return alike(candidates.stream().filter(device -> describing(device).containsAll(words)).toList());
    }

    /** "The second": in the order Parley named them. */
    private static Optional<Picked> numbered(List<String> words, List<Device> candidates) {
        return place(words, candidates.size()).map(index -> new Picked(List.of(candidates.get(index)), true));
    }

    /** The place in a row that words name, from 0; empty where they name none of that row. */
    private static Optional<Integer> place(List<String> words, int size) {
        if (words.size() != 1) {
            return Optional.empty();
        }
        int place = words.get(0).equals("last") ? size - 1 : ORDINALS.indexOf(words.get(0));
        return place >= 0 && place < size ? Optional.of(place) : Optional.empty();
    }

    /**
     * Which of some names an answer picks: by words of it, or its place in the row; empty where it picks none, or
     * several.
     */
    static Optional<Integer> pickName(String answer, List<String> names) {
        List<String> words = words(answer);
        List<Integer> fitting = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!words.isEmpty() && Normalizer.tokens(names.get(i)).containsAll(words)) {
                fitting.add(i);
            }
        }
        return fitting.size() == 1 ? Optional.of(fitting.get(0))
                : place(words, names.size()).or(() -> place(without(words, ONE), names.size()));
    }

    private static List<String> words(String answer) {
        return Normalizer.tokens(answer).stream().filter(word -> !FILLERS.contains(word)).toList();
    }

    private static List<String> without(List<String> words, String word) {
        return words.stream().filter(each -> !each.equals(word)).toList();
    }

    private static Optional<Picked> alike(List<Device> found) {
        return found.isEmpty() ? Optional.empty() : Optional.of(new Picked(found, found.size() == 1));
    }

    private boolean isIn(Device device, List<String> words) {
        return area(device).filter(area -> named(area.name(), area.aliases(), words)).isPresent()
                || floor(device).filter(floor -> named(floor.name(), floor.aliases(), words)).isPresent();
    }

    private static boolean named(String name, List<String> aliases, List<String> words) {
        return all(name, aliases).anyMatch(each -> Normalizer.tokens(each).equals(words));
    }

    /** All words that may tell a device from others. */
    private List<String> describing(Device device) {
        List<String> words = new ArrayList<>(words(device.name(), device.label().aliases()));
        words.add(device.type().word());
        device.label().kind().ifPresent(kind -> words.addAll(Normalizer.tokens(kind.replace('_', ' '))));
        area(device).ifPresent(area -> words.addAll(words(area.name(), area.aliases())));
        floor(device).ifPresent(floor -> words.addAll(words(floor.name(), floor.aliases())));
        return words;
    }

    private static List<String> words(String name, List<String> aliases) {
        return all(name, aliases).flatMap(each -> Normalizer.tokens(each).stream()).toList();
    }

    private static Stream<String> all(String name, List<String> aliases) {
        return Stream.concat(Stream.of(name), aliases.stream());
    }

    private Optional<Area> area(Device device) {
        return device.area().flatMap(home::area);
    }

    private Optional<Floor> floor(Device device) {
        return area(device).flatMap(Area::floor).flatMap(home::floor);
    }
}

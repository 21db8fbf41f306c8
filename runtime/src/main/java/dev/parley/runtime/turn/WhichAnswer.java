package dev.parley.runtime.turn;

import dev.parley.device.Area;
import dev.parley.device.Device;
import dev.parley.device.Floor;
import dev.parley.device.Home;
import dev.parley.intent.Normalizer;
import dev.parley.runtime.resolve.Pick;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes the answer to "which one do you mean?": a name or words of it, an area, a floor, "all", "the second". Immutable.
 */
final class WhichAnswer {

    private static final Set<String> ALL = Set.of("all", "both", "everything", "every", "them");

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
        List<String> words = Pick.words(answer);
        List<List<String>> said = Stream.of(words, Pick.withoutOne(words)).filter(each -> !each.isEmpty()).toList();
        List<Reading> readings = List.of(this::everything, this::named, this::there, this::fitting,
                WhichAnswer::numbered);
        return readings.stream()
                .flatMap(reading -> said.stream().flatMap(each -> reading.of(each, candidates).stream())).findFirst();
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
        return alike(candidates.stream()
                .filter(device -> named(device.name(), device.label().aliases(), words)).toList());
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
        return Pick.place(words, candidates.size()).map(index -> new Picked(List.of(candidates.get(index)), true));
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

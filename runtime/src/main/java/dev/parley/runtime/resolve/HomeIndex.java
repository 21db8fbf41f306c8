package dev.parley.runtime.resolve;

import dev.parley.device.Area;
import dev.parley.device.Assistants;
import dev.parley.device.Device;
import dev.parley.device.Floor;
import dev.parley.device.Home;
import dev.parley.intent.Normalizer;
import dev.parley.intent.Slot;
import dev.parley.intent.Vocabulary;
import dev.parley.intent.Vocabulary.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A home, found by the words people use for it. Immutable, thread-safe. */
public final class HomeIndex {

    private final Home home;
    private final Map<String, List<Device>> byName = new HashMap<>();
    private final Map<String, List<Device>> byPlural = new HashMap<>();
    private final Map<String, List<Area>> areasByName = new HashMap<>();
    private final Map<String, Floor> floorsByName = new HashMap<>();
    private final Map<String, String> kinds = new LinkedHashMap<>();

    /** An index of the home as it is. */
    public HomeIndex(Home home) {
        this.home = home;
        for (Device device : home.devices()) {
            names(device.name(), device.label().aliases()).forEach(name -> add(byName, name, device));
            all(device.name(), device.label().aliases()).map(Nouns::plural).map(Normalizer::normal).distinct()
                    .forEach(plural -> add(byPlural, plural, device));
            device.label().kind().filter(kind -> !Assistants.is(device))
                    .ifPresent(kind -> kinds.put(Normalizer.normal(kind.replace('_', ' ')), kind));
        }
        home.areas().forEach(area -> names(area.name(), area.aliases()).forEach(name -> add(areasByName, name, area)));
        home.floors().forEach(floor -> names(floor.name(), floor.aliases())
                .forEach(name -> floorsByName.putIfAbsent(name, floor)));
    }

    /** The home. */
    public Home home() {
        return home;
    }

    /** The words of the home, for the interpreter. */
    public Vocabulary vocabulary() {
        Map<String, List<Term>> terms = new HashMap<>();
        terms.put("name", names());
        terms.put("area", home.areas().stream()
                .flatMap(area -> plain(area.id(), all(area.name(), area.aliases()))).toList());
        terms.put("floor", home.floors().stream()
                .flatMap(floor -> plain(floor.id(), all(floor.name(), floor.aliases()))).toList());
        List<Term> ofKind = new ArrayList<>();
        kinds.forEach((words, kind) -> {
            ofKind.add(new Term(words, Set.of(kind)));
            ofKind.add(new Term(words + "s", Set.of(kind)));
        });
        terms.put("kind", ofKind);
        return new Vocabulary(terms, new HashSet<>(home.devices().stream()
                .filter(device -> !Assistants.is(device)).map(HomeIndex::traits).toList()));
    }

    private List<Term> names() {
        Map<String, List<Device>> named = new LinkedHashMap<>();
        home.devices().stream().filter(device -> !Assistants.is(device)).forEach(device ->
                all(device.name(), device.label().aliases()).forEach(name -> {
            add(named, name, device);
            String plural = Nouns.plural(name);
            if (!namedTogether(Normalizer.normal(plural)).isEmpty()) {
                add(named, plural, device);
            }
        }));
        return named.entrySet().stream().map(entry -> new Term(entry.getKey(),
                entry.getValue().stream().flatMap(device -> traits(device).stream()).collect(Collectors.toSet()),
                entry.getValue().stream().map(Device::id).collect(Collectors.toSet()))).toList();
    }

    private static Stream<Term> plain(String id, Stream<String> names) {
        return names.map(name -> new Term(name, Set.of(), Set.of(id)));
    }

    private static Set<String> traits(Device device) {
        Set<String> traits = new HashSet<>(device.state().keySet());
        traits.add(device.type().word());
        device.label().kind().ifPresent(traits::add);
        return traits;
    }

    /** Devices with that name or alias, normalised, in file order. */
    List<Device> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** Devices of which several share a name or alias, by its plural, normalised: "bedside lamps". */
    List<Device> namedTogether(String plural) {
        List<Device> together = byPlural.getOrDefault(plural, List.of());
        return together.size() > 1 && named(plural).isEmpty() ? together : List.of();
    }

    /** Areas of that name or alias, normalised. */
    List<Area> areasNamed(String name) {
        return areasByName.getOrDefault(name, List.of());
    }

    /** The area a person or a configuration means by an id, a name or an alias. */
    public Optional<Area> areaMeant(String idOrName) {
        return home.area(idOrName)
                .or(() -> areasNamed(Normalizer.normal(idOrName)).stream().findFirst());
    }

    /** The floor of that name or alias, normalised. */
    Optional<Floor> floorNamed(String name) {
        return Optional.ofNullable(floorsByName.get(name));
    }

    /** The type code of a kind's spoken word, singular or plural. */
    Optional<TypeCode> kindNamed(String words) {
        if (kinds.containsKey(words)) {
            return Optional.of(TypeCode.ofKind(kinds.get(words), false));
        }
        return words.endsWith("s") && kinds.containsKey(words.substring(0, words.length() - 1))
                ? Optional.of(TypeCode.ofKind(kinds.get(words.substring(0, words.length() - 1)), true))
                : Optional.empty();
    }

    /** What a word of type or of kind means; of both ("smoke alarms") the kind; empty where there is neither. */
    Optional<TypeCode> type(Optional<Slot> type, Optional<Slot> kind) {
        Optional<TypeCode> ofType = type.map(slot -> TypeCode.parse((String) slot.value()));
        Optional<TypeCode> ofKind = kind.flatMap(slot -> kindNamed(slot.text()));
        return ofKind.map(finer -> new TypeCode(finer.parts(), finer.plural() || ofType.isPresent()
                && ofType.get().plural())).or(() -> ofType);
    }

    /** The floor a device is on, by its area. */
    Optional<String> floorOf(Device device) {
        return device.area().flatMap(home::area).flatMap(Area::floor);
    }

    private static Stream<String> all(String name, List<String> aliases) {
        return Stream.concat(Stream.of(name), aliases.stream());
    }

    private static Set<String> names(String name, List<String> aliases) {
        Set<String> names = new HashSet<>();
        all(name, aliases).forEach(each -> names.add(Normalizer.normal(each)));
        return names;
    }

    private static <T> void add(Map<String, List<T>> map, String key, T value) {
        map.computeIfAbsent(key, none -> new ArrayList<>()).add(value);
    }
}

package dev.parley.intent.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.intent.Vocabulary;
import dev.parley.intent.Vocabulary.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Makes up the words of homes that nobody has, from a lexicon, for training. Confined to one thread. */
final class RandomHomes {

    private static final int MOST_AREAS = 14;
    private static final int MOST_DEVICES = 60;

    private final JsonNode lexicon;
    private final Random random;

    RandomHomes(JsonNode lexicon, Random random) {
        this.lexicon = lexicon;
        this.random = random;
    }

    /** A home, with some names it has to have, by list. */
    Vocabulary next(Map<String, Set<String>> needed) {
        Set<String> areas = drawn("areas", 2 + random.nextInt(MOST_AREAS));
        areas.addAll(needed.getOrDefault("area", Set.of()));
        Set<String> floors = drawn("floors", random.nextInt(5));
        floors.addAll(needed.getOrDefault("floor", Set.of()));
        Map<String, Set<String>> names = new LinkedHashMap<>();
        Set<Set<String>> devices = new HashSet<>();
        Set<String> kinds = new LinkedHashSet<>(needed.getOrDefault("kind", Set.of()));
        int size = 6 + random.nextInt(MOST_DEVICES);
        List<String> places = List.copyOf(areas);
        for (int i = 0; i < size; i++) {
            JsonNode device = lexicon.get("devices").get(random.nextInt(lexicon.get("devices").size()));
            Set<String> traits = new HashSet<>(texts(device.path("traits")));
            traits.add(device.get("type").asText());
            if (device.has("kind")) {
                traits.add(device.get("kind").asText());
                kinds.add(device.get("kind").asText().replace('_', ' '));
            }
            devices.add(traits);
            names.computeIfAbsent(name(one(texts(device.get("nouns"))), device.get("type").asText(), places),
                    none -> new HashSet<>()).addAll(traits);
        }
        needed.getOrDefault("name", Set.of()).forEach(name -> names.putIfAbsent(name, Set.of()));
        Map<String, List<Term>> terms = new HashMap<>();
        terms.put("name", names.entrySet().stream().map(name -> new Term(name.getKey(), name.getValue())).toList());
        terms.put("area", areas.stream().map(area -> new Term(area, Set.of())).toList());
        terms.put("floor", floors.stream().map(floor -> new Term(floor, Set.of())).toList());
        List<Term> ofKind = new ArrayList<>();
        kinds.forEach(kind -> {
            ofKind.add(new Term(kind, Set.of(kind.replace(' ', '_'))));
            ofKind.add(new Term(kind + "s", Set.of(kind.replace(' ', '_'))));
        });
        terms.put("kind", ofKind);
        return new Vocabulary(terms, devices);
    }

    /** Words of one part of the lexicon. */
    List<String> words(String part) {
        return texts(lexicon.path(part));
    }

    private String name(String noun, String type, List<String> areas) {
        boolean plain = type.equals("scene") || type.equals("list");
        return switch (random.nextInt(plain ? 3 : 12)) {
            case 0, 1, 2 -> noun;
            case 3, 4, 5, 6 -> one(areas) + " " + noun;
            case 7 -> one(areas) + " " + one(words("qualifiers")) + " " + noun;
            case 8 -> one(words("odd_names"));
            default -> one(words("qualifiers")) + " " + noun;
        };
    }

    private Set<String> drawn(String part, int most) {
        Set<String> drawn = new LinkedHashSet<>();
        List<String> words = words(part);
        for (int i = 0; i < most; i++) {
            drawn.add(one(words));
        }
        return drawn;
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** A list of texts. */
    static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }
}

package dev.parley.intent.template;

import dev.parley.intent.Slot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What one sentence says of each of several things: "turn the hall and kitchen lights red" is the same done twice.
 * A name or a place is of one item only; a place without a word of type takes that of the next item that has one,
 * else of the one before; all else, the colour or the time, is of every item that has none of its own.
 */
public final class Items {

    /** A place that says of itself that another item says what is there: {@code {area:of_area}}. */
    private static final String LEANING = "of_";
    private static final Set<String> OWN = Set.of("name", "area", "floor", "reference", "of_area", "of_floor");
    private static final Set<String> WHAT = Set.of("type", "kind");
    private static final Set<String> OF_PLACES = Set.of("type", "kind", "scope");
    private static final Set<String> PLACES = Set.of("area", "floor", "of_area", "of_floor");
    private static final String EXCEPT = "except_";
    /** What another thing may be called by. */
    private static final Set<String> OF_THINGS = Set.of("name", "type", "kind", "area", "floor", "reference", "item",
            "list");
    /** What is no other thing where it is said again: "every light in this house". */
    private static final Set<String> SAID_ONCE = Set.of("scope", "here");

    private final List<Map<String, Slot>> items = new ArrayList<>();

    private Items(List<List<Slot>> said) {
        for (List<Slot> filled : said) {
            boolean exceptions = !items.isEmpty() && !filled.isEmpty()
                    && filled.stream().allMatch(slot -> slot.name().startsWith(EXCEPT));
            Map<String, Slot> item = exceptions ? items.get(items.size() - 1) : new LinkedHashMap<>();
            filled.forEach(slot -> put(item, slot));
            if (!exceptions) {
                items.add(item);
            }
        }
    }

    /** Further exceptions are numbered from 2: what else there is of one slot in an item is said twice. */
    private static void put(Map<String, Slot> item, Slot slot) {
        String name = slot.name();
        for (int i = 2; slot.name().startsWith(EXCEPT) && item.containsKey(name); i++) {
            name = slot.name() + "_" + i;
        }
        item.putIfAbsent(name, new Slot(name, slot.text(), slot.value()));
    }

    /**
     * The slots of each item; none where an item is only the place of what no other item names.
     *
     * @param said what filled slots, in the order said, parted where items are joined; at least one part
     */
    public static List<Map<String, Slot>> of(List<List<Slot>> said) {
        Items items = new Items(said);
        List<Map<String, Slot>> whole = new ArrayList<>();
        for (int i = 0; i < items.items.size(); i++) {
            Map<String, Slot> item = items.whole(i);
            if (Collections.disjoint(item.keySet(), WHAT) && leaning(item)) {
                return List.of();
            }
            whole.add(upright(item));
        }
        return whole;
    }

    /**
     * Adds what some words say to the last item so far; where that item has such a slot, as the next one, or in its
     * place: "half speed, say fifty percent".
     *
     * @param said as for {@link #of}; lists that can be changed
     * @param last true where no other thing is named after these words
     */
    public static void add(List<List<Slot>> said, List<Slot> read, boolean last) {
        List<Slot> current = said.get(said.size() - 1);
        String name = read.get(0).name();
        boolean again = !name.startsWith(EXCEPT) && current.stream().anyMatch(slot -> slot.name().equals(name));
        if (!again) {
            current.addAll(read);
        } else if (last && !isThing(name)) {
            current.removeIf(slot -> slot.name().equals(name));
            current.addAll(read);
        } else if (!SAID_ONCE.contains(name)) {
            said.add(new ArrayList<>(read));
        }
    }

    /** True for a tag or slot that another thing may be called by. */
    public static boolean isThing(String name) {
        return OF_THINGS.contains(name);
    }

    /** True for "the hall" of "the hall and kitchen lights". */
    private static boolean leaning(Map<String, Slot> item) {
        return item.keySet().stream().anyMatch(name -> name.startsWith(LEANING));
    }

    private static Map<String, Slot> upright(Map<String, Slot> item) {
        if (!leaning(item)) {
            return item;
        }
        Map<String, Slot> upright = new LinkedHashMap<>();
        item.forEach((name, slot) -> {
            String plain = name.startsWith(LEANING) ? name.substring(LEANING.length()) : name;
            upright.put(plain, new Slot(plain, slot.text(), slot.value()));
        });
        return upright;
    }

    private Map<String, Slot> whole(int index) {
        Map<String, Slot> own = items.get(index);
        boolean place = own.keySet().stream().anyMatch(PLACES::contains) && own.keySet().stream()
                .noneMatch(name -> OF_PLACES.contains(name) || OWN.contains(name) && !PLACES.contains(name));
        Map<String, Slot> whole = new LinkedHashMap<>(own);
        if (place) {
            nearest(OF_PLACES, index).forEach((name, slot) -> {
                if (OF_PLACES.contains(name)) {
                    whole.putIfAbsent(name, slot);
                }
            });
        }
        items.stream().flatMap(item -> item.keySet().stream()).filter(Items::isShared)
                .forEach(name -> whole.putIfAbsent(name, nearest(Set.of(name), index).get(name)));
        return whole;
    }

    private static boolean isShared(String name) {
        return !OWN.contains(name) && !OF_PLACES.contains(name) && !name.startsWith(EXCEPT);
    }

    /** The next item from one on that has some of the slots, else the nearest before; nothing where none has. */
    private Map<String, Slot> nearest(Set<String> some, int index) {
        return IntStream.concat(IntStream.range(index, items.size()),
                IntStream.iterate(index - 1, i -> i >= 0, i -> i - 1)).mapToObj(items::get)
                .filter(item -> !Collections.disjoint(item.keySet(), some)).findFirst().orElse(Map.of());
    }
}

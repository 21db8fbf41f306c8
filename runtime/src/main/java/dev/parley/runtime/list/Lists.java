package dev.parley.runtime.list;

import dev.parley.device.Change;
import dev.parley.device.Device;
import dev.parley.device.DeviceType;
import dev.parley.device.Home;
import dev.parley.device.StateKey;
import dev.parley.device.StateStore;
import dev.parley.runtime.memory.Memory;
import dev.parley.runtime.memory.Shelf;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The lists of a home: those of its file, whose items are in the {@link StateStore}, and those that people make. An
 * item is found by its normal form, in the singular or the plural; case and spelling stay as they were typed. Each
 * change outlives a power cut once the method has returned, and then wins over the file. Takes time linear in the items
 * of the list. Thread-safe.
 */
public final class Lists {

    /** How many open items a list takes. */
    public static final int MOST_ITEMS = 20_000;
    /** How many lists people can make. */
    public static final int MOST_LISTS = 256;
    /** How many items that were ticked off are remembered of each list; then the oldest are forgotten. */
    public static final int MOST_DONE = 1_000;

    private static final String KEY = StateKey.ITEMS.word();

    private final StateStore states;
    private final Clock clock;
    private final Shelf<Kept> shelf;
    private final Map<String, Device> home = new LinkedHashMap<>();
    private final SortedMap<String, Kept> kept;
    private final Map<String, Items> indexed = new HashMap<>();

    /** The lists of a home and those that a memory has. What the memory knows of the home's lists goes to the store. */
    public Lists(Memory memory, Home home, StateStore states, Clock clock) {
        this.states = states;
        this.clock = clock;
        this.shelf = memory.shelf("lists", Kept.CODEC);
        home.devices().stream().filter(device -> device.type() == DeviceType.LIST && device.has(StateKey.ITEMS))
                .forEach(device -> this.home.put(device.id(), device));
        this.kept = new TreeMap<>(shelf.all());
        this.home.keySet().stream().filter(kept::containsKey)
                .forEach(id -> states.update(id, Map.of(KEY, kept.get(id).open())));
    }

    /** All lists: the home's as in its file, then those that people made, by their ids. */
    public synchronized List<NamedList> all() {
        return Stream.concat(home.keySet().stream(), kept.keySet().stream().filter(this::made))
                .map(this::list).toList();
    }

    /** The lists of that name or alias, with or without the word "list"; all for "the list". */
    public synchronized List<NamedList> named(String words) {
        String key = Words.list(words);
        return all().stream().filter(list -> key.isEmpty() || Stream.concat(Stream.of(list.name()),
                list.aliases().stream()).anyMatch(name -> Words.list(name).equals(key))).toList();
    }

    /** What was ticked off a list, the latest last. */
    public synchronized List<DoneItem> done(NamedList list) {
        return Optional.ofNullable(kept.get(list.id())).map(Kept::done).orElse(List.of());
    }

    /**
     * Adds items at the end; those that are there already are not added twice.
     *
     * @throws ListException where the list cannot hold that many, or is gone
     */
    public synchronized Edit add(NamedList list, List<String> items) {
        Items open = open(list);
        Map<String, String> added = new LinkedHashMap<>();
        List<String> there = new ArrayList<>();
        for (String item : items) {
            String key = Words.item(item);
            if (open.has(key) || added.putIfAbsent(key, item.strip()) != null) {
                there.add(item);
            }
        }
        if (open.texts().size() + added.size() > MOST_ITEMS) {
            throw new ListException("More than " + MOST_ITEMS + " items do not fit on " + list.name() + ".");
        }
        List<String> texts = List.copyOf(added.values());
        return put(list, open.with(texts), done(list), texts, there);
    }

    /**
     * Takes items off.
     *
     * @throws ListException where the list is gone
     */
    public synchronized Edit remove(NamedList list, List<String> items) {
        return take(list, items, false);
    }

    /**
     * Ticks items off: they leave the list and are remembered as done.
     *
     * @throws ListException where the list is gone
     */
    public synchronized Edit check(NamedList list, List<String> items) {
        return take(list, items, true);
    }

    /**
     * Takes all items off.
     *
     * @throws ListException where the list is gone
     */
    public synchronized Edit clear(NamedList list) {
        return put(list, Items.of(List.of()), done(list), open(list).texts(), List.of());
    }

    /**
     * Makes an empty list. Where there is one of that name, it is returned, and the name is {@link Edit#undone}.
     *
     * @throws ListException where the name says nothing, or there are too many lists
     */
    public synchronized Edit create(String name) {
        if (Words.list(name).isEmpty()) {
            throw new ListException("A list needs a name.");
        }
        List<NamedList> there = named(name);
        if (!there.isEmpty()) {
            return new Edit(there.get(0), Optional.empty(), List.of(), List.of(name));
        }
        if (kept.keySet().stream().filter(this::made).count() >= MOST_LISTS) {
            throw new ListException("There are " + MOST_LISTS + " lists already.");
        }
        String id = freeId("list." + Words.slug(name));
        keep(id, new Kept(Optional.of(name.strip()), List.of(), List.of()));
        return new Edit(list(id), Optional.of(new Change(id, KEY, null, List.of())), List.of(name), List.of());
    }

    /** Puts the home's lists back to its file, and forgets all others. */
    public synchronized void reset() {
        shelf.removeAll(kept.keySet());
        kept.clear();
        home.forEach((id, device) -> states.update(id, Map.of(KEY, device.state().get(KEY))));
    }

    private Edit take(NamedList list, List<String> items, boolean ticked) {
        Items open = open(list);
        Set<String> found = new LinkedHashSet<>();
        List<String> missing = new ArrayList<>();
        for (String item : items) {
            String key = Words.item(item);
            if (open.has(key)) {
                found.add(key);
            } else {
                missing.add(item);
            }
        }
        List<String> taken = open.having(found, true).texts();
        List<DoneItem> done = new ArrayList<>(done(list));
        if (ticked) {
            Instant now = clock.instant();
            taken.forEach(text -> done.add(new DoneItem(text, now)));
        }
        return put(list, open.having(found, false), done.subList(Math.max(0, done.size() - MOST_DONE), done.size()),
                taken, missing);
    }

    private Edit put(NamedList list, Items next, List<DoneItem> done, List<String> texts, List<String> undone) {
        String id = list.id();
        if (texts.isEmpty()) {
            return new Edit(list(id), Optional.empty(), texts, undone);
        }
        Object before = open(list).texts();
        keep(id, new Kept(made(id) ? kept.get(id).made() : Optional.empty(), next.texts(), done));
        if (home.containsKey(id)) {
            states.update(id, Map.of(KEY, next.texts()));
        }
        indexed.put(id, next);
        return new Edit(list(id), Optional.of(new Change(id, KEY, before, next.texts())), texts, undone);
    }

    private void keep(String id, Kept list) {
        shelf.put(id, list);
        kept.put(id, list);
    }

    /** A device may have the id by another name. */
    private String freeId(String wanted) {
        return Stream.concat(Stream.of(wanted), IntStream.iterate(2, n -> n + 1).mapToObj(n -> wanted + "_" + n))
                .filter(id -> !home.containsKey(id) && !kept.containsKey(id)).findFirst().orElseThrow();
    }

    private boolean made(String id) {
        return !home.containsKey(id) && kept.containsKey(id) && kept.get(id).made().isPresent();
    }

    private NamedList list(String id) {
        return home.containsKey(id)
                ? new NamedList(id, home.get(id).name(), home.get(id).label().aliases(), texts(id))
                : new NamedList(id, kept.get(id).made().orElseThrow(), List.of(), texts(id));
    }

    /** The items of a list, indexed anew where somebody else has changed them. */
    private Items open(NamedList list) {
        String id = list.id();
        if (!home.containsKey(id) && !made(id)) {
            throw new ListException("There is no list " + list.name() + " any more.");
        }
        List<String> texts = texts(id);
        return indexed.compute(id, (same, items) -> items != null && items.texts().equals(texts) ? items
                : Items.of(texts));
    }

    private List<String> texts(String id) {
        return home.containsKey(id) ? strings(states.value(id, StateKey.ITEMS)) : kept.get(id).open();
    }

    private static List<String> strings(Object items) {
        return ((List<?>) items).stream().map(String.class::cast).toList();
    }
}

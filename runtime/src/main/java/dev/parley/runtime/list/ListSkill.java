package dev.parley.runtime.list;

import dev.parley.device.Device;
import dev.parley.device.Home;
import dev.parley.intent.Fact;
import dev.parley.intent.Fact.Kind;
import dev.parley.intent.Intent;
import dev.parley.intent.Slot;
import dev.parley.runtime.resolve.Resolution;
import dev.parley.runtime.resolve.Resolution.Chore;
import dev.parley.runtime.resolve.Resolution.Declined;
import dev.parley.runtime.resolve.Resolution.Need;
import dev.parley.runtime.resolve.Resolution.Upshot;
import dev.parley.runtime.resolve.Skill;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Lists by word of mouth. Thread-safe. */
public final class ListSkill implements Skill {

    private static final Set<String> INTENTS =
            Set.of("list_add", "list_remove", "list_check", "list_query", "list_create", "list_clear");

    private final Lists lists;
    private final Home home;
    private final Groceries groceries = new Groceries();

    /** A skill with the lists of a home. */
    public ListSkill(Lists lists, Home home) {
        this.lists = lists;
        this.home = home;
    }

    @Override
    public Set<String> intents() {
        return INTENTS;
    }

    @Override
    public void reset() {
        lists.reset();
    }

    @Override
    public Resolution resolve(Intent intent, Optional<String> area) {
        return switch (intent.name()) {
            case "list_create" -> create(intent);
            case "list_query" -> query(intent);
            case "list_clear" -> on(intent, List.of(), list -> clear(intent, list));
            case "list_add" -> withItems(intent, (list, items) -> edited(lists.add(list, items), "added", "there"));
            case "list_remove" ->
                    withItems(intent, (list, items) -> edited(lists.remove(list, items), "removed", "missing"));
            default -> withItems(intent, (list, items) -> edited(lists.check(list, items), "checked", "missing"));
        };
    }

    /** What is done with a list and some items. */
    @FunctionalInterface
    private interface Editing {
        Upshot with(NamedList list, List<String> items);
    }

    private Resolution withItems(Intent intent, Editing editing) {
        List<String> items = words(intent, "item").map(Enumeration::of).orElse(List.of());
        if (items.isEmpty()) {
            return new Need(intent, new Fact(Kind.LIST, List.of(), Map.of("answer", "what")),
                    answer -> Optional.of(resolve(with(intent, "item", answer), Optional.empty())));
        }
        return on(intent, items, list -> chore(intent, list, () -> editing.with(list, items)));
    }

    /** Free words, as they were typed. */
    private static Optional<String> words(Intent intent, String slot) {
        return intent.slot(slot).map(Slot::value).map(Object::toString);
    }

    private static Intent with(Intent intent, String slot, String answer) {
        Map<String, Slot> slots = new LinkedHashMap<>(intent.slots());
        slots.put(slot, new Slot(slot, answer, answer));
        return new Intent(intent.name(), slots, intent.source(), intent.confidence());
    }

    /** Finds the list that is meant, or asks: food belongs on the shopping list. */
    private Resolution on(Intent intent, List<String> items, Function<NamedList, Resolution> then) {
        Optional<String> said = words(intent, "list").or(() -> words(intent, "name"));
        List<NamedList> found = said.map(lists::named).orElseGet(lists::all);
        if (found.isEmpty()) {
            return new Declined(intent, new Fact(Kind.LIST, List.of(), said.isEmpty() ? Map.of("answer", "nothing")
                    : Map.of("answer", "no_such", "items", said.get())));
        }
        List<NamedList> likely = found.size() > 1 && !items.isEmpty() && items.stream().allMatch(groceries::sell)
                ? found.stream().filter(list -> Words.list(list.name()).equals("shopping")
                        || Words.list(list.name()).equals("grocery")).toList() : found;
        List<NamedList> meant = likely.isEmpty() ? found : likely;
        return meant.size() == 1 ? then.apply(meant.get(0))
                : Need.oneOf(intent, meant.stream().map(NamedList::name).toList(), meant.stream().map(then).toList());
    }

    private Resolution clear(Intent intent, NamedList list) {
        return new Chore(intent, device(list), Optional.of(fact(list, "ask_clear", List.of())), () -> {
            Edit edit = lists.clear(list);
            return new Upshot(false, List.of(fact(list, "cleared", List.of())), edit.change().stream().toList());
        });
    }

    private Resolution create(Intent intent) {
        Optional<String> name = words(intent, "list").or(() -> words(intent, "name"));
        if (name.isEmpty()) {
            return new Need(intent, new Fact(Kind.LIST, List.of(), Map.of("answer", "which_name")),
                    answer -> Optional.of(create(with(intent, "list", answer))));
        }
        return guarded(intent, List.of(), () -> {
            Edit edit = lists.create(name.get());
            return new Upshot(false, List.of(fact(edit.list(), edit.undone().isEmpty() ? "created" : "exists",
                    List.of())), edit.change().stream().toList());
        });
    }

    private Resolution query(Intent intent) {
        String ask = intent.slot("ask").map(Slot::text).orElse("content");
        if (ask.equals("names")) {
            List<String> names = lists.all().stream().map(NamedList::name).toList();
            return guarded(intent, List.of(), () -> Upshot.told(new Fact(Kind.LIST, List.of(),
                    Map.of("answer", names.isEmpty() ? "nothing" : "names", "items", Enumeration.said(names)))));
        }
        return on(intent, List.of(), list -> chore(intent, list, () -> Upshot.told(switch (ask) {
            case "contains" -> contains(list, words(intent, "item").orElse(""));
            case "count" -> fact(list, list.items().size() == 1 ? "count_one" : "count",
                    List.of(Integer.toString(list.items().size())));
            default -> fact(list, list.items().isEmpty() ? "empty" : "content", list.items());
        })));
    }

    private Fact contains(NamedList list, String item) {
        boolean there = Items.of(list.items()).has(Words.item(item));
        return fact(list, there ? "contains" : "lacks", List.of(item));
    }

    private Upshot edited(Edit edit, String done, String undone) {
        List<Fact> facts = new ArrayList<>();
        if (!edit.done().isEmpty()) {
            facts.add(fact(edit.list(), done, edit.done()));
        }
        if (!edit.undone().isEmpty()) {
            facts.add(fact(edit.list(), undone, edit.undone()));
        }
        return new Upshot(false, facts, edit.change().stream().toList());
    }

    private Chore chore(Intent intent, NamedList list, Supplier<Upshot> deed) {
        return guarded(intent, device(list), deed);
    }

    /** A list may have gone, or be full, by the time it is done. */
    private static Chore guarded(Intent intent, List<Device> targets, Supplier<Upshot> deed) {
        return new Chore(intent, targets, Optional.empty(), () -> {
            try {
                return deed.get();
            } catch (ListException e) {
                return Upshot.told(new Fact(Kind.OWN_WORDS, List.of(), Map.of("text", e.getMessage())));
            }
        });
    }

    private List<Device> device(NamedList list) {
        return home.device(list.id()).stream().toList();
    }

    private static Fact fact(NamedList list, String answer, List<String> items) {
        String name = list.name().toLowerCase(Locale.ROOT).contains("list") ? list.name()
                : list.name() + " list";
        return new Fact(Kind.LIST, List.of(name), Map.of("answer", answer, "items", Enumeration.said(items)));
    }
}

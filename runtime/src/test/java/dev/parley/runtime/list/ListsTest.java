package dev.parley.runtime.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parley.device.Change;
import dev.parley.device.Home;
import dev.parley.device.StateKey;
import dev.parley.device.StateStore;
import dev.parley.runtime.Things;
import dev.parley.runtime.memory.Memory;
import dev.parley.runtime.timer.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListsTest {

    private static final String SHOPPING = "list.shopping";

    private final ManualTime time = new ManualTime();
    private final Memory memory = Memory.inMemory();
    private final Home home = Things.home(
            Things.device(SHOPPING, "{name: Shopping list, aliases: [groceries], state: {items: [Milk, eggs]}}"),
            Things.device("list.todo", "{name: To do, state: {items: []}}"),
            Things.device("light.desk", "{state: {on: false}}"));
    private StateStore states;
    private Lists lists;

    ListsTest() {
        start();
    }

    /** A process that has the memory. */
    private void start() {
        states = new StateStore(home);
        lists = new Lists(memory, home, states, time);
    }

    private NamedList list(String words) {
        List<NamedList> named = lists.named(words);
        assertEquals(1, named.size(), words);
        return named.get(0);
    }

    private List<String> names() {
        return lists.all().stream().map(NamedList::name).toList();
    }

    private static Optional<Change> change(String list, List<String> from, List<String> to) {
        return Optional.of(new Change(list, "items", from, to));
    }

    @Test
    void lists_areFoundByNameOrAlias_withOrWithoutTheWord() {
        for (String words : List.of("shopping", "the shopping list", "Shopping List", "grocery list", "groceries")) {
            assertEquals(SHOPPING, list(words).id());
        }
        assertEquals("list.todo", list("my to-do list").id());
        assertEquals(List.of(), lists.named("camping"));
        assertEquals(2, lists.named("the list").size());
    }

    @Test
    void added_goToTheEnd_asTyped_onceEach() {
        Edit edit = lists.add(list("shopping"), List.of("Oat Milk", "egg", " bread ", "Breads", "milk"));

        assertEquals(List.of("Oat Milk", "bread"), edit.done());
        assertEquals(List.of("egg", "Breads", "milk"), edit.undone());
        assertEquals(change(SHOPPING, List.of("Milk", "eggs"), List.of("Milk", "eggs", "Oat Milk", "bread")),
                edit.change());
        assertEquals(List.of("Milk", "eggs", "Oat Milk", "bread"), edit.list().items());
        assertEquals(edit.list().items(), states.value(SHOPPING, StateKey.ITEMS));
    }

    @Test
    void addingWhatIsThere_changesNothing() {
        Edit edit = lists.add(list("shopping"), List.of("milk"));

        assertEquals(Optional.empty(), edit.change());
        assertEquals(List.of("milk"), edit.undone());
    }

    @Test
    void removed_areFoundInTheSingularAndThePlural() {
        Edit edit = lists.remove(list("shopping"), List.of("egg", "the milks", "soap"));

        assertEquals(List.of("Milk", "eggs"), edit.done());
        assertEquals(List.of("soap"), edit.undone());
        assertEquals(change(SHOPPING, List.of("Milk", "eggs"), List.of()), edit.change());
        assertEquals(List.of(), lists.done(edit.list()));
    }

    @Test
    void ticked_leaveTheList_andAreRememberedAsDone() {
        Edit edit = lists.check(list("shopping"), List.of("egg"));
        Instant then = time.instant();
        time.pass(Duration.ofHours(1));
        lists.check(edit.list(), List.of("milk"));

        assertEquals(List.of(), list("shopping").items());
        List<DoneItem> done = List.of(new DoneItem("eggs", then), new DoneItem("Milk", time.instant()));
        assertEquals(done, lists.done(edit.list()));
        start();
        assertEquals(done, lists.done(edit.list()));
    }

    @Test
    void ofWhatIsDone_theOldestAreForgotten() {
        NamedList todo = list("to do");
        List<String> items = IntStream.rangeClosed(0, Lists.MOST_DONE).mapToObj(i -> "thing " + i).toList();
        lists.add(todo, items);
        lists.check(todo, items);

        assertEquals(Lists.MOST_DONE, lists.done(todo).size());
        assertEquals("thing 1", lists.done(todo).get(0).text());
    }

    @Test
    void cleared_isEmpty_andStaysSo() {
        Edit edit = lists.clear(list("shopping"));

        assertEquals(List.of("Milk", "eggs"), edit.done());
        assertEquals(change(SHOPPING, List.of("Milk", "eggs"), List.of()), edit.change());
        assertEquals(Optional.empty(), lists.clear(edit.list()).change());
        start();
        assertEquals(List.of(), list("shopping").items());
        assertEquals(List.of(), states.value(SHOPPING, StateKey.ITEMS));
    }

    @Test
    void created_isThereAfterARestart() {
        Edit edit = lists.create("Dad's birthday list");
        assertEquals("list.dads_birthday", edit.list().id());
        assertEquals(Optional.of(new Change("list.dads_birthday", "items", null, List.of())), edit.change());

        Edit added = lists.add(edit.list(), List.of("cake"));
        assertEquals(change("list.dads_birthday", List.of(), List.of("cake")), added.change());

        start();
        assertEquals(List.of("cake"), list("dad's birthday").items());
        assertEquals(List.of("Shopping list", "To do", "Dad's birthday list"), names());
    }

    @Test
    void creatingWhatIsThere_returnsIt() {
        Edit edit = lists.create("grocery list");

        assertEquals(SHOPPING, edit.list().id());
        assertEquals(Optional.empty(), edit.change());
        assertEquals(List.of("grocery list"), edit.undone());
    }

    @Test
    void creating_neverTakesADevicesId() {
        Home odd = Things.home(Things.device(SHOPPING, "{name: Pantry, state: {items: [rice]}}"));
        Lists oddLists = new Lists(memory, odd, new StateStore(odd), time);

        assertEquals("list.shopping_2", oddLists.create("shopping").list().id());
        assertEquals(List.of("rice"), oddLists.named("pantry").get(0).items());
    }

    @Test
    void reset_isTheHomesFileAgain() {
        NamedList camping = lists.create("camping").list();
        lists.add(list("shopping"), List.of("bread"));
        lists.add(list("to do"), List.of("ironing"));

        lists.reset();

        assertEquals(List.of("Milk", "eggs"), list("shopping").items());
        assertEquals(List.of(), list("to do").items());
        assertEquals(List.of("Shopping list", "To do"), names());
        assertEquals("There is no list camping any more.",
                assertThrows(ListException.class, () -> lists.add(camping, List.of("tent"))).getMessage());
        start();
        assertEquals(List.of("Milk", "eggs"), list("shopping").items());
    }

    @Test
    void homesListThatWasNeverChanged_followsItsFile() {
        lists.add(list("to do"), List.of("ironing"));

        Home edited = Things.home(Things.device(SHOPPING, "{name: Shopping list, state: {items: [tea]}}"));
        Lists after = new Lists(memory, edited, new StateStore(edited), time);

        assertEquals(List.of("tea"), after.named("shopping").get(0).items());
    }

    @Test
    void itemsThatSomebodyElseSet_areTaken() {
        lists.add(list("shopping"), List.of("bread"));
        states.update(SHOPPING, Map.of("items", List.of("tea", "Tea", "jam")));

        Edit edit = lists.remove(list("shopping"), List.of("tea", "bread"));

        assertEquals(List.of("tea", "Tea"), edit.done());
        assertEquals(List.of("bread"), edit.undone());
        assertEquals(change(SHOPPING, List.of("tea", "Tea", "jam"), List.of("jam")), edit.change());
    }

    @Test
    void tooManyItemsOrLists_andNoName_areRefusedInWords() {
        NamedList todo = list("to do");
        List<String> many = IntStream.rangeClosed(0, Lists.MOST_ITEMS).mapToObj(i -> "thing " + i).toList();
        assertEquals("More than 20000 items do not fit on To do.",
                assertThrows(ListException.class, () -> lists.add(todo, many)).getMessage());
        assertEquals(List.of(), list("to do").items());

        assertEquals("A list needs a name.",
                assertThrows(ListException.class, () -> lists.create("the list")).getMessage());
        IntStream.range(0, Lists.MOST_LISTS).forEach(i -> lists.create("list " + i));
        assertEquals("There are 256 lists already.",
                assertThrows(ListException.class, () -> lists.create("one more")).getMessage());
    }

    @Test
    void tenThousandItems_areAddedFoundAndRemoved() {
        NamedList todo = list("to do");
        List<String> many = IntStream.range(0, 10_000).mapToObj(i -> "thing " + i).toList();

        assertEquals(many, lists.add(todo, many).done());
        assertEquals(many, lists.add(todo, many).undone());
        for (int i = 0; i < 100; i++) {
            assertEquals(List.of("thing " + i), lists.remove(todo, List.of("things " + i)).done());
        }
        assertEquals(9_900, lists.remove(todo, many).done().size());
    }

    @Test
    void nothingToDo_isNoChange() {
        assertEquals(Optional.empty(), lists.add(list("shopping"), List.of()).change());
        assertEquals(Optional.empty(), lists.check(list("shopping"), List.of()).change());
    }
}

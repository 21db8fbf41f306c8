package dev.parley.runtime.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.runtime.KeptHome;
import dev.parley.runtime.Things;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListSkillTest {

    private final KeptHome home = new KeptHome(Things.home(
            Things.device("list.shopping", "{name: Shopping list, aliases: [groceries], state: {items: [Milk]}}"),
            Things.device("list.todo", "{name: To-do list, state: {items: []}}")));

    @AfterEach
    void close() {
        home.close();
    }

    private Object items(String list) {
        return home.states().state(list).get("items");
    }

    @Test
    void severalItems_areAddedAtOnce() {
        assertEquals("I added eggs, bread and butter to the shopping list.",
                home.say("list_add", "{item: 'eggs, some bread and the butter', list: shopping}"));
        assertEquals(List.of("Milk", "eggs", "bread", "butter"), items("list.shopping"));
    }

    @Test
    void whatIsThere_isNotAddedTwice() {
        assertEquals("I added tea to the shopping list, and the shopping list has milk already.",
                home.say("list_add", "{item: milk and tea, list: groceries}"));
    }

    @Test
    void food_goesToTheShoppingList_otherThingsAreAskedAbout() {
        home.say("list_add", "{item: oat milk}");
        assertEquals(List.of("Milk", "oat milk"), items("list.shopping"));

        assertEquals("Which one do you mean, the shopping list or the to-do list?",
                home.say("list_add", "{item: call the plumber}"));
        assertEquals("I added call the plumber to the to-do list.", home.answer("the to do list"));
        assertEquals(List.of("call the plumber"), items("list.todo"));
    }

    @Test
    void items_areTakenOff_andTickedOff() {
        home.say("list_add", "{item: eggs and bread, list: shopping}");

        assertEquals("I took eggs off the shopping list.", home.say("list_remove", "{item: egg, list: shopping}"));
        assertEquals("I ticked Milk off the shopping list.", home.say("list_check", "{item: milk, list: shopping}"));
        assertEquals("The shopping list has no caviar.", home.say("list_remove", "{item: caviar, list: shopping}"));
        assertEquals(List.of("bread"), items("list.shopping"));
    }

    @Test
    void list_isRead() {
        assertEquals("The shopping list has Milk.", home.say("list_query", "{list: shopping}"));
        assertEquals("The to-do list is empty.", home.say("list_query", "{list: to do}"));
        assertEquals("Yes, the shopping list has milk.",
                home.say("list_query", "{list: shopping, ask: contains, item: milk}"));
        assertEquals("No, the shopping list has no tea.",
                home.say("list_query", "{list: shopping, ask: contains, item: tea}"));
        assertEquals("The shopping list has 1 item.", home.say("list_query", "{list: shopping, ask: count}"));
        assertEquals("Your lists are Shopping list and To-do list.", home.say("list_query", "{ask: names}"));
    }

    @Test
    void longList_isReadInPart() {
        home.say("list_add", "{list: to do, item: 'aa, bb, cc, dd, ee, ff, gg, hh, ii, jj, kk, ll'}");

        assertEquals("The to-do list has aa, bb, cc, dd, ee, ff, gg, hh, ii, jj and 2 more.",
                home.say("list_query", "{list: to do}"));
    }

    @Test
    void newList_isMade_andUsed() {
        assertEquals("The holiday list is ready.", home.say("list_create", "{list: holiday}"));
        assertEquals("I added sun cream to the holiday list.",
                home.say("list_add", "{item: sun cream, list: holiday}"));
        assertEquals("There is the holiday list already.", home.say("list_create", "{list: holiday}"));
        assertEquals("There is no list called birthday.", home.say("list_add", "{item: cake, list: birthday}"));
    }

    @Test
    void whatIsNotSaid_isAskedFor() {
        assertEquals("What shall I write down?", home.say("list_add", "{list: shopping}"));
        assertEquals("I added coffee to the shopping list.", home.answer("some coffee"));
        assertEquals("What shall the list be called?", home.say("list_create", "{}"));
        assertEquals("The garden list is ready.", home.answer("garden"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "milk | milk", "some milk and eggs | milk;eggs", "a pencil, two pens, and the glue | pencil;two pens;glue",
        "sand | sand", "salt & pepper | salt;pepper", ", , | ''", "the | the"})
    void things_areTakenApart(String said, String things) {
        assertEquals(things, String.join(";", Enumeration.of(said)));
    }
}

package dev.parley.runtime.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "egg, eggs", "Milk, the milk", "berry, berries", "cookie, cookies", "pie, pies", "tomato, tomatoes",
        "box, boxes", "glass, glasses", "radish, radishes", "peach, peaches", "loaf, loaves", "knife, knives",
        "olive, olives", "shoe, shoes", "cheese, cheeses", "kiwi, kiwis", "house, houses", "toy, toys",
        "brown egg, some brown eggs", "AA battery, aa-batteries", "crème fraîche, Creme Fraiche", "rice, rices",
        "two eggs, 2 eggs", "an orange, oranges"})
    void singularAndPlural_areTheSameItem(String one, String other) {
        assertEquals(Words.item(one), Words.item(other));
    }

    @ParameterizedTest
    @CsvSource({"milk, oat milk", "egg, eggplant", "hummus, hum", "pear, pea", "rice, ice", "two eggs, eggs",
        "glass, gla"})
    void differentThings_stayDifferent(String one, String other) {
        assertNotEquals(Words.item(one), Words.item(other));
    }

    @Test
    void whatHasNoWords_isFoundAsItWasTyped() {
        assertEquals("!?", Words.item(" !? "));
        assertEquals(Words.item("the"), Words.item("The"));
    }

    @Test
    void list_mayBeCalledOneOrNot() {
        assertEquals(Words.list("shopping"), Words.list("my Shopping list"));
        assertEquals(Words.list("groceries"), Words.list("the grocery list"));
        assertEquals("", Words.list("the list"));
        assertEquals("dads_birthday", Words.slug("Dad's birthday list"));
    }
}

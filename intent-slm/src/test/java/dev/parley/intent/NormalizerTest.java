package dev.parley.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalizerTest {

    @ParameterizedTest(name = "\"{0}\" is \"{1}\"")
    @CsvSource(delimiter = '|', value = {
        "Turn ON, the light!|turn on the light",
        "Caf\u00e9|cafe",
        "what\u2019s up|what is up",
        "what's up|what is up",
        "whats up|what is up",
        "don't|do not",
        "O'Brien's|obriens",
        "twenty one|21",
        "twenty-one|21",
        "21|21",
        "a hundred|100",
        "a hundred and five|105",
        "two hundred fifty|250",
        "one thousand two hundred|1200",
        "twenty one point five|21.5",
        "twenty one and a half|21.5",
        "21.5|21.5",
        "21,5|21.5",
        "1,2,3|1 2 3",
        "1,000|1000",
        "minus five|-5",
        "-5|-5",
        "line-3|line 3",
        "one two|1 2",
        "twenty twenty|20 20",
        "seven thirty|7 30",
        "light one and light two|light 1 and light 2",
        "bedroom one|bedroom 1",
        "Bedroom 1|bedroom 1",
        "40%|40 percent",
        "forty per cent|40 percent",
        "20\u00b0|20 degrees",
        "salt & pepper|salt and pepper",
        "co2|co 2",
        "7 of 9|7 of 9",
        "\uff11\uff12|12",
        "007|7",
        "Conveyor 20-1|conveyor 21",
        "conveyor twenty one|conveyor 21",
        "5 and a half|5.5",
        "2 hundred|200",
        "minus 3|-3",
        "-0|0",
        "one hundred and two hundred|100 and 200",
        "one hundred and five thousand|105000",
        "two million three hundred thousand and one|2300001",
        "one thousand one thousand|1000 1000",
        "nine point nine nine five zero|9.995",
        "12345678.5|12345678.5",
        "0.0001|0.0001",
        "1234567890|1 2 3 4 5 6 7 8 9 0",
        "21\u00b2|21 2",
        "bedroom1|bedroom 1",
        "\u0661\u0662|12",
        "what\u00b4s up|what is up",
        "D\u00fcsseldorf|dusseldorf",
        "\ud83d\udca1 lamp|lamp",
        "AT&T|at and t",
        "boys'|boys",
        "T V|tv",
        "t.v.|tv",
        "T. V.|tv",
        "a TV|a tv",
        "a T V|a tv",
        "A C|ac",
        "a.c.|ac",
        "a.b.c.|abc",
        "the A C a bit|the ac a bit",
        "hall A a bit|hall a a bit",
        "hall A|hall a",
        "7 p.m.|7 pm",
        "7 P M|7 pm",
        "7pm|7 pm",
        "1st|first",
        "2nd floor|second floor",
        "21st|20 first",
        "twenty first|20 first",
        "12th|twelfth",
        "40th|fortieth",
        "1star|1 star",
        "7:30|7 30",
        "seven thirty|7 30",
        "7:05|705",
        "seven oh five|705",
        "7:00|700",
        "07:30|0 7 30",
        "0730|0 7 30",
        "19:30|19 30",
        "21:00|21 0 0",
        "0:00|0 0 0",
        "12:30:15|12 30 15",
        "7:3|7 3",
        "Room 101|room 101",
        "room one oh one|room 101",
        "nineteen hundred|1900",
        "nineteen hundred and five|1905",
        "twenty one hundred|21 hundred",
        "a dozen|12",
        "two dozen eggs|24 eggs",
        "half a dozen|6",
        "dozen|dozen",
        "two and a quarter|2.25",
        "two and three quarters|2.75",
        "\u00bd|half",
        "2\u00bd|2.5",
        "2 \u00bc|2.25",
        "21 \u2103|21 degrees c",
        "21.5 \u00b0C|21.5 degrees c",
        "70F|70 f",
        "minus five|-5",
        "half past seven|half past 7",
        "all the way|all the way",
        "they're|they are",
        "we're|we are",
        "I've|i have",
        "doesn't|does not",
        "won't|will not",
        "gimme|give me",
        "gonna|going to",
        "wanna|want to",
        "lemme|let me",
        "what're|what are",
        "y'all|yall",
        "kitchen's|kitchens",
        "\u03a3\u03c2|\u03c3\u03c3",
    })
    void levelsWhatPeopleWrite(String written, String words) {
        assertEquals(words, Normalizer.normal(written));
    }

    @ParameterizedTest(name = "\"{0}\" is said \"{1}\"")
    @CsvSource(delimiter = '|', value = {
        "What's the time?|what's the time",
        "Bedroom 1|bedroom one",
        "100|one hundred",
        "115|one hundred fifteen",
        "2500|two thousand five hundred",
        "21.5|twenty one point five",
        "the kids' room|the kids room",
        "40%|forty percent",
    })
    void speaksNumbersAndKeepsContractions(String written, String spoken) {
        assertEquals(spoken, String.join(" ", Normalizer.spoken(written)));
    }

    @ParameterizedTest(name = "\"{0}\" is heard {1}")
    @CsvSource(delimiter = '|', value = {
        "add Milk, 2\u00bd eggs;and bread|add[add] milk[Milk] ,2.5[2\u00bd] eggs[eggs] ,and[and] bread[bread]",
        "What's on? The Caf\u00e9\u2019s T. V."
            + "|what[What's] is[What's] on[on] ,the[The] cafes/cafe[Caf\u00e9\u2019s] tv[T. V]",
        "Dr. Oetker|dr[Dr] ,oetker[Oetker]",
        "line-3, twenty, one|line[line] 3[3] ,20[twenty] ,1[one]",
        "1,2,3 or 1,000|1[1] ,2[2] ,3[3] or[or] 1000[1,000]",
        "remind me: buy|remind[remind] me[me] ,buy[buy]",
        "twenty one % \u2026 now|21[twenty one] percent[%] ,now[now]",
        ", so ,|so[so]",
        "light.kitchen|light[light] kitchen[kitchen]",
        "cafe\u0301 on|cafe[cafe\u0301] on[on]",
    })
    void keepsWhereWordsStandAndPauses(String text, String heard) {
        String words = Normalizer.utterance(text).stream().map(token -> (token.pause() ? "," : "") + token.word()
                + (token.bare().equals(token.word()) ? "" : "/" + token.bare())
                + "[" + text.substring(token.start(), token.end()) + "]").collect(Collectors.joining(" "));
        assertEquals(heard, words);
    }

    @Test
    void understandsEveryNumberItSpeaks() {
        for (int number = 0; number < 10_000; number++) {
            String digits = Integer.toString(number);
            assertEquals(List.of(digits), Normalizer.tokens(String.join(" ", Normalizer.spoken(digits))));
        }
    }

    @Test
    void findsNoWordsWhereThereAreNone() {
        assertEquals(List.of(), Normalizer.tokens(""));
        assertEquals(List.of(), Normalizer.tokens(" \t?!... \ud83d\ude00"));
    }

    /**
     * Numbers in words, digits and both mixed, with what may stand between them; first what makes fractions, dozens and
     * signs.
     */
    private static final List<String> PARTS = List.of("point", "a", "half", "3.5", "minus", "-7", "dozen", "and",
            "zero", "one", "five", "nine", "oh", "quarters", "quarter", "ten", "nineteen", "twenty", "ninety",
            "hundred", "thousand", "million", "0", "5", "20", "100", "105", "1,000", "12345678901", "lamp", "what's",
            "%");
    private static final int WHOLE = 7;

    private static String parts(Random random, int from) {
        return random.ints(1 + random.nextInt(9), from, PARTS.size()).mapToObj(PARTS::get)
                .collect(Collectors.joining(" "));
    }

    @Test
    void meansTheSameWrittenAndSpoken() {
        Random random = new Random(20260711);
        for (int i = 0; i < 30_000; i++) {
            String text = parts(random, 0);
            assertEquals(Normalizer.tokens(text), Normalizer.tokens(String.join(" ", Normalizer.spoken(text))), text);
        }
    }

    @Test
    void leavesLevelledWordsAsTheyAre() {
        Random random = new Random(20260712);
        for (int i = 0; i < 30_000; i++) {
            String text = parts(random, WHOLE);
            assertEquals(Normalizer.normal(text), Normalizer.normal(Normalizer.normal(text)), text);
        }
    }

    @Test
    void speaksOnlyWords() {
        for (String text : List.of("0.0001", "12345678.5", "999999999", "1".repeat(40), "-0.50", "7.30.15", "1,5")) {
            assertTrue(Normalizer.spoken(text).stream().allMatch(word -> word.matches("[a-z]+")), text);
        }
    }

    @Test
    void writesNumbersInFull() {
        assertEquals("21", Normalizer.digits(21));
        assertEquals("-0.5", Normalizer.digits(-0.5));
        assertEquals("0", Normalizer.digits(-0.0));
        assertEquals("0.0001", Normalizer.digits(1e-4));
        assertEquals("1000000000000000000000", Normalizer.digits(1e21));
    }

    @Test
    void tellsNumbersFromWords() {
        assertEquals(Optional.of(-21.5), Normalizer.number("-21.5"));
        for (String word : List.of("", "e5", "1e5", "-", "1.", "lamp", "twenty")) {
            assertEquals(Optional.empty(), Normalizer.number(word), word);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a'", "1.", "1,", "1,111", "-", "9", "and a ", "minus ", "point one ", "one point one ",
        "a\u0327\u0301", "\u0301\u0327", "twenty ", "a hundred and ", "\ufdfa", "\ud83d\ude00", "per cent ", "'",
        "a ", "t. ", "1st ", "7:30 ", "one oh ", "half a "})
    void takesTextsOfAnyLength(String part) {
        String text = part.repeat(100_000 / part.length());
        assertNotNull(Normalizer.tokens(text));
        assertNotNull(Normalizer.spoken(text));
    }

    @Test
    void survivesAnyText() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(60);
            for (int k = 0; k < length; k++) {
                text.append((char) random.nextInt(Character.MAX_VALUE + 1));
            }
            assertNotNull(Normalizer.tokens(text.toString()));
            assertNotNull(Normalizer.spoken(text.toString()));
        }
    }
}

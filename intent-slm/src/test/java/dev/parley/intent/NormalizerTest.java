package dev.parley.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        "21,5|21 5",
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
        assertNotNull(Normalizer.tokens("9".repeat(100_000)));
        assertNotNull(Normalizer.spoken("9".repeat(100_000)));
        assertNotNull(Normalizer.tokens("a hundred and ".repeat(10_000)));
    }
}

package dev.parley.runtime.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenTextTest {

    @ParameterizedTest(name = "{0} is spoken as {1}")
    @CsvSource(delimiter = '|', value = {
        "The lamp is at 40 percent. | The lamp is at forty percent.",
        "It is 21.5 degrees in Kitchen. | It is twenty one point five degrees in Kitchen.",
        "It is 3:09 PM. | It is three oh nine PM.",
        "The 7:30 AM alarm is set, and the 12:00 PM alarm. | The seven thirty AM alarm is set, and the twelve PM alarm.",
        "It is -4 degrees. | It is minus four degrees.",
        "Zimmer 3 is on. | Zimmer three is on.",
        "Nothing to count. | Nothing to count.",
        "The B2 lamp is on. | The B2 lamp is on.",
        "1,200 watts | one thousand two hundred watts",
    })
    void numbers_areWords(String text, String spoken) {
        assertEquals(spoken, SpokenText.of(text));
    }
}

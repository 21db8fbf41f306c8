package dev.parley.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockTimesTest {

    /** What the whole text is read as, or "". */
    private static String time(String text) {
        List<String> words = Normalizer.tokens(text);
        return words.isEmpty() ? "" : ClockTimes.at(words, 0).stream().filter(found -> found.words() == words.size())
                .map(Found::value).distinct().collect(Collectors.joining(" or "));
    }

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource(delimiter = '|', value = {
        "eight|~08:00",
        "12|~00:00",
        "seven thirty|~07:30",
        "7:30|~07:30",
        "seven oh five|~07:05",
        "twelve fifteen|~00:15",
        "7 o'clock|~07:00",
        "seven o clock|~07:00",
        "half past seven|~07:30",
        "half seven|~07:30",
        "quarter past nine|~09:15",
        "a quarter to nine|~08:45",
        "quarter of nine|~08:45",
        "quarter to one|~00:45",
        "ten past six|~06:10",
        "twenty five to twelve|~11:35",
        "twenty minutes after six|~06:20",
        "five to one|~00:55",
        "7 pm|19:00",
        "7pm|19:00",
        "7 p m|19:00",
        "7 p.m.|19:00",
        "6 a.m.|06:00",
        "07:30|07:30",
        "0730|07:30",
        "zero seven thirty|07:30",
        "oh eight hundred|08:00",
        "07:05|07:05",
        "7:05|~07:05",
        "7:00|~07:00",
        "7:00 pm|19:00",
        "12:00|~00:00",
        "0:30|00:30",
        "00:00|00:00",
        "00:05|00:05",
        "10:00|~10:00",
        "20:05|20:05",
        "21:00|21:00",
        "19:00|19:00",
        "nineteen hundred|19:00",
        "nineteen hundred hours|19:00",
        "1930|19:30",
        "730|~07:30",
        "12 am|00:00",
        "12 pm|12:00",
        "12:30 am|00:30",
        "quarter to one pm|12:45",
        "seven in the morning|07:00",
        "seven thirty in the evening|19:30",
        "two in the afternoon|14:00",
        "eight tonight|20:00",
        "half past ten at night|22:30",
        "two at night|02:00",
        "twelve at night|00:00",
        "eight o'clock this evening|20:00",
        "19:30|19:30",
        "nineteen thirty|19:30",
        "19 o'clock|19:00",
        "quarter to twenty|19:45",
        "quarter past fourteen|14:15",
        "noon|12:00",
        "12 noon|12:00",
        "midday|12:00",
        "midnight|00:00",
        "quarter to midnight|23:45",
        "half past noon|12:30",
        "midnight tonight|00:00",
        "ten to noon|11:50",
    })
    void readsWhatPeopleSay(String text, String time) {
        assertEquals(time, time(text));
    }

    @ParameterizedTest(name = "\"{0}\" is none")
    @ValueSource(strings = {"", "zero", "thirteen", "twenty five", "13", "7 70", "25:00", "half", "half past",
        "quarter to", "sixty past six", "seven lamps", "19 am", "pm", "tonight", "7 of 9", "past six", "7.25",
        "-7", "midday in the morning pm"})
    void refusesWhatIsNoTime(String text) {
        assertEquals("", time(text));
    }

    @Test
    void findsShorterOnesToo() {
        assertEquals(List.of(new Found<>("~07:00", 1), new Found<>("~07:30", 2), new Found<>("07:30", 3)),
                ClockTimes.at(Normalizer.tokens("at seven thirty am"), 1));
    }

    @Test
    void takesAnyWords() {
        Random random = new Random(20260802);
        List<String> parts = List.of("a", "half", "quarter", "past", "to", "o", "clock", "oclock", "oh", "0", "7",
                "12", "19", "24", "30", "730", "2400", "noon", "midnight", "am", "pm", "in", "the", "morning",
                "tonight", "hours", "minutes", "9999999999", "lamp");
        for (int i = 0; i < 20_000; i++) {
            List<String> words = random.ints(1 + random.nextInt(9), 0, parts.size()).mapToObj(parts::get)
                    .collect(Collectors.toList());
            ClockTimes.at(words, 0).forEach(found -> {
                assertTrue(found.value().matches("~(0\\d|1[01]):[0-5]\\d|([01]\\d|2[0-3]):[0-5]\\d"), words + "");
                assertTrue(found.words() <= words.size(), words + "");
            });
        }
    }
}

package dev.parley.intent.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Marked sentences as the speech recogniser's language model is estimated on them. */
class SpeechCorpusTest {

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '"', textBlock = """
            turn_off: Kill the [sofa lamp](name) in the [den](area)! @ kill the <name> in the <area>
            turn_off: every [light](type) except the [bar](except_name) one @ every <type> except the <name> one
            set_brightness: put it at [21](value) percent @ put it at <number> percent
            set_brightness: [half](value) is enough, I'd say @ half is enough i'd say
            start_timer: an [hour and ten](duration) for the [short rib](label) @ an hour and <number> for the <item>
            turn_on: light the [hall](area)'s lamp @ light the <area> lamp
            open: open the [gate](name) || lock: then lock [it](reference) @ open the <name> then lock it
            """)
    void marksOfWhatAHomeFills_becomeClasses_andAllElseIsSpokenWords(String marked, String spoken) {
        assertEquals(spoken, String.join(" ", SpeechCorpus.words(sentence(marked))));
    }

    @Test
    void whatStandsInFreeSlots_isKeptForItself() {
        assertEquals(List.of(List.of("oat", "milk"), List.of("bread")),
                SpeechCorpus.items(sentence("list_add: put [oat milk](item) and [bread](item) on the [big list](name)")));
    }

    private static TaggedSentence sentence(String line) {
        return MarkedSentence.of(line).orElseThrow().sentence();
    }
}

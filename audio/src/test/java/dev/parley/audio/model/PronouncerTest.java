package dev.parley.audio.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.audio.AudioException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PronouncerTest {

    private static final PhoneSet PHONES = AcousticDefinition.load().phones();

    private final Pronouncer pronouncer = new Pronouncer(PHONES, Optional.empty());

    @Test
    void aWordOfTheDictionary_hasAllItsPronunciations() {
        Pronunciation tomato = pronounce("tomato");

        assertEquals(PronunciationSource.DICTIONARY, tomato.source());
        assertEquals(List.of(phones("T AH M EY T OW"), phones("T AH M AA T OW")), tomato.variants());
    }

    @Test
    void whatTheCallerSays_winsOverTheDictionary() {
        Pronunciation kitchen = pronouncer.pronounce(Set.of("kitchen"),
                Map.of("kitchen", List.of("k ih ch ah n", "K IH1 CH IH0 N"))).get("kitchen");

        assertEquals(PronunciationSource.GIVEN, kitchen.source());
        assertEquals(List.of(phones("K IH CH AH N"), phones("K IH CH IH N")), kitchen.variants());
    }

    @Test
    void whatTheCallerSaysOfOtherWords_isOfNoConsequence() {
        assertEquals(Set.of("kitchen"),
                pronouncer.pronounce(Set.of("kitchen"), Map.of("hall", List.of("nonsense"))).keySet());
    }

    @Test
    void aWordWithoutVowels_isSpelled() {
        Pronunciation word = pronounce("hvc");

        assertEquals(PronunciationSource.SPELLED, word.source());
        assertEquals(List.of(phones("EY CH V IY S IY")), word.variants());
    }

    @Test
    void anUnknownName_isGuessedByRules() {
        Pronunciation name = pronounce("zigbee");

        assertEquals(PronunciationSource.RULES, name.source());
        assertEquals(List.of(phones("Z IH G B IY")), name.variants());
    }

    @Test
    void aCompound_soundsLikeItsParts() {
        Pronunciation compound = pronounce("bed-lamp");

        assertEquals(PronunciationSource.DICTIONARY, compound.source());
        assertEquals(List.of(phones("B EH D L AE M P")), compound.variants());
    }

    @Test
    void accents_areDropped() {
        assertEquals(pronounce("cafe").variants(), pronounce("café").variants());
    }

    @Test
    void aMissingProgram_leavesItToTheRules() {
        Espeak missing = new Espeak(Path.of("/nowhere/espeak-ng"));

        Pronunciation name = new Pronouncer(PHONES, Optional.of(missing)).pronounce(Set.of("zigbee"), Map.of())
                .get("zigbee");

        assertEquals(PronunciationSource.RULES, name.source());
    }

    @Test
    void everyWordOfLetters_getsAPronunciation() {
        Set<String> words = Set.of("qqq", "xyzzy", "aaaa", "o'", "mhm", "schloß", "b");

        pronouncer.pronounce(words, Map.of()).values().forEach(word -> {
            assertFalse(word.variants().isEmpty());
            word.variants().forEach(variant -> assertFalse(variant.isEmpty()));
        });
    }

    @Test
    void allThatCannotBePronounced_isReportedAtOnce() {
        AudioException e = assertThrows(AudioException.class, () -> pronouncer.pronounce(
                Set.of("42", "--", "kitchen"), Map.of("kitchen", List.of("k ih qu n"))));

        assertTrue(e.getMessage().contains("\"42\""), e.getMessage());
        assertTrue(e.getMessage().contains("\"--\""), e.getMessage());
        assertTrue(e.getMessage().contains("\"QU\""), e.getMessage());
        assertTrue(e.getMessage().contains("AA AE AH"), e.getMessage());
    }

    @Test
    void severalWordsAtOnce_areRefused() {
        AudioException e = assertThrows(AudioException.class,
                () -> pronouncer.pronounce(Set.of("living room", "<eps>"), Map.of()));

        assertTrue(e.getMessage().contains("\"living room\""), e.getMessage());
        assertTrue(e.getMessage().contains("\"<eps>\""), e.getMessage());
    }

    @Test
    void fillers_areNoPronunciation() {
        assertThrows(AudioException.class,
                () -> pronouncer.pronounce(Set.of("hm"), Map.of("hm", List.of("SIL"))));
    }

    private Pronunciation pronounce(String word) {
        return pronouncer.pronounce(Set.of(word), Map.of()).get(word);
    }

    private static List<String> phones(String text) {
        return Arrays.asList(text.split(" "));
    }
}

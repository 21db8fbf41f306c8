package dev.parley.audio.model;

import static dev.parley.audio.HomeLanguage.strict;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.audio.AudioException;
import dev.parley.audio.HomeLanguage;
import dev.parley.audio.WordGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds models and hears with them, through the real libvosk. */
class BuiltInModelIT {

    private static final String TURN_ON = "turn-on-the-kitchen-light.wav";
    private static final String OPEN = "open-the-bedroom-blind.wav";
    private static final String DINNER = "oov-what-shall-we-have-for-dinner.wav";
    private static final long MOST_BYTES = 5_000_000;
    private static final WordGraph HOME = Sentences.of(
            "turn on the kitchen light", "turn off the kitchen light", "turn on the bedroom light",
            "turn off the bedroom light", "open the bedroom blind", "close the bedroom blind", "lock the front door",
            "open the zigbee", "what time is it");

    @TempDir
    static Path cache;

    @Test
    void sentencesOfTheHome_areHeard() throws IOException {
        try (Listening listening = new Listening(build(HOME))) {
            assertEquals("turn on the kitchen light", listening.hear(TURN_ON));
            assertEquals("open the bedroom blind", listening.hear(OPEN));
        }
    }

    @Test
    void otherSpeech_isNotForcedIntoASentence() throws IOException {
        try (Listening listening = new Listening(build(HOME))) {
            assertTrue(Set.of("", "[unk]", "[unk] [unk]").contains(listening.hear(DINNER)), listening.hear(DINNER));
        }
    }

    @Test
    void withoutAWayOut_theNearestSentenceIsHeard() throws IOException {
        GrammarCosts strict = new GrammarCosts(1, OptionalDouble.empty(), 0, 1);
        try (Listening listening = new Listening(new BuiltInModel(cache, strict).build(strict(HOME), Map.of()))) {
            assertFalse(listening.hear(DINNER).contains("[unk]"));
        }
    }

    @Test
    void onlySentencesOfTheHome_areHeard() throws IOException {
        WordGraph narrow = Sentences.of("turn on the kitchen tap", "turn off the heat");
        GrammarCosts strict = new GrammarCosts(1, OptionalDouble.empty(), 0, 1);
        try (Listening listening = new Listening(new BuiltInModel(cache, strict).build(strict(narrow), Map.of()))) {
            assertEquals("turn on the kitchen tap", listening.hear(TURN_ON));
        }
    }

    @Test
    void unknownSpeechWithinASentence_isHeardAsSuch() throws IOException {
        try (Listening listening = new Listening(build(Sentences.of("turn on the [unk]", "close the [unk]")))) {
            assertEquals("turn on the [unk]", listening.hear(TURN_ON));
        }
    }

    @Test
    void timesOfWords_areRightOnceDividedByTheFactor() throws IOException {
        SpeechModel model = build(HOME);
        try (Listening listening = new Listening(model)) {
            Matcher ends = Pattern.compile("\"end\" : ([0-9.]+)").matcher(listening.json(TURN_ON, true));
            double last = 0;
            while (ends.find()) {
                last = Double.parseDouble(ends.group(1)) / model.wordTimeFactor();
            }
            double seconds = secondsOf(TURN_ON);
            assertTrue(last > 0.6 * seconds && last <= seconds, last + " of " + seconds + " s");
        }
    }

    @Test
    void aModelMadeBefore_isFoundAgain_withItsSources() {
        SpeechModel first = build(HOME);
        SpeechModel second = build(HOME);

        assertEquals(first.directory(), second.directory());
        assertEquals(first.pronunciations(), second.pronunciations());
        assertEquals(PronunciationSource.DICTIONARY, second.pronunciations().get("kitchen"));
        assertEquals(Set.of("zigbee"), second.guessed());
        assertEquals(Set.of(), second.missing());
    }

    @Test
    void anotherPronunciation_isAnotherModel_onTheSameAcousticPart() throws IOException {
        SpeechModel first = build(HOME);
        SpeechModel second = new BuiltInModel(cache).build(strict(HOME), Map.of("zigbee", List.of("Z IH G B IY")));

        assertNotEquals(first.directory(), second.directory());
        assertEquals(PronunciationSource.GIVEN, second.pronunciations().get("zigbee"));
        assertEquals(first.directory().resolve("am/final.mdl").toRealPath(),
                second.directory().resolve("am/final.mdl").toRealPath());
    }

    @Test
    void aWordThatCannotBeSpoken_isNamed_andNothingIsLeftBehind(@TempDir Path empty) throws IOException {
        AudioException e = assertThrows(AudioException.class,
                () -> new BuiltInModel(empty).build(strict(Sentences.of("turn on 42")), Map.of()));

        assertTrue(e.getMessage().contains("\"42\""), e.getMessage());
        try (Stream<Path> left = Files.list(empty)) {
            assertEquals(0, left.filter(path -> !path.getFileName().toString().startsWith("acoustic")).count());
        }
    }

    /** Where this fails and the change is meant, raise BuiltInModel.VERSION with the new hashes. */
    @Test
    void whatIsWritten_changesOnlyOnPurpose(@TempDir Path fresh) throws Exception {
        SpeechModel model = new BuiltInModel(fresh, new GrammarCosts(1, OptionalDouble.of(10), 0, 1),
                LexiconGraph.Costs.DEFAULT, DecoderSettings.DEFAULT, Optional.empty()).build(strict(HOME), Map.of());

        assertEquals("be12b34b2ab687ca", hash(model.directory().resolve("am/final.mdl")));
        assertEquals("8e98076e75b1e85b", hash(model.directory().resolve("graph/HCLr.fst")));
        assertEquals("f4b1e68ad6657954", hash(model.directory().resolve("graph/Gr.fst")));
    }

    @Test
    void freePhrasing_isHeardInWordsOfTheHome_whereNoSentenceFits() throws IOException {
        WordGraph sentences = Sentences.of("close the bedroom blind", "what time is it");
        Map<String, WordGraph> classes = Map.of("area", Sentences.of("kitchen", "bedroom", "hall"),
                "type", Sentences.of("light", "blind"), "name", Sentences.of("zigbee"));
        SpeechModel model = new BuiltInModel(cache).build(new HomeLanguage(sentences, classes), Map.of());

        try (Listening listening = new Listening(model)) {
            String heard = listening.hear(TURN_ON); // by espeak-ng, whose verbs are hard to tell
            assertTrue(heard.endsWith(" the kitchen light"), heard);
        }
        assertTrue(Files.size(model.directory().resolve("graph/Gr.fst")) < MOST_BYTES);
    }

    @Test
    void besideFreePhrasing_sentencesOfTheHomeAreStillHeard() throws IOException {
        HomeLanguage language = new HomeLanguage(HOME, Map.of("area", Sentences.of("kitchen", "chicken")));
        try (Listening listening = new Listening(new BuiltInModel(cache).build(language, Map.of()))) {
            assertEquals("turn on the kitchen light", listening.hear(TURN_ON));
            assertEquals("open the bedroom blind", listening.hear(OPEN));
        }
    }

    private static SpeechModel build(WordGraph sentences) {
        return new BuiltInModel(cache).build(strict(sentences), Map.of());
    }

    private static double secondsOf(String recording) throws IOException {
        try (var in = BuiltInModelIT.class.getResourceAsStream(recording)) {
            return (in.readAllBytes().length - 44) / 32_000.0;
        }
    }

    private static String hash(Path file) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        return HexFormat.of().formatHex(digest).substring(0, 16);
    }
}

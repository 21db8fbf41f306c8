package dev.parley.audio.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.audio.AudioException;
import dev.parley.audio.HomeLanguage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model of the vendor's layout, played by a built-in one whose words are in its grammar only. */
class VendorModelIT {

    private static final String TURN_ON = "turn-on-the-kitchen-light.wav";
    private static final GrammarCosts COSTS = new GrammarCosts(1, OptionalDouble.of(20), 0, 1);

    @TempDir
    static Path folder;

    private static Path vendor;

    private final Path cache = folder.resolve("cache");

    @BeforeAll
    static void playTheVendor() throws IOException {
        Path model = new BuiltInModel(folder.resolve("built-in")).build(
                strict("turn on off the kitchen light bedroom door open close"), Map.of()).directory();
        vendor = folder.resolve("vosk-model-played");
        Path graph = Files.createDirectories(vendor.resolve("graph"));
        for (String entry : new String[] {"am", "conf"}) {
            Files.createSymbolicLink(vendor.resolve(entry), model.resolve(entry).toRealPath());
        }
        Files.createSymbolicLink(graph.resolve("phones"), model.resolve("graph/phones").toRealPath());
        Files.createDirectories(vendor.resolve("rescore"));
        for (String file : new String[] {"HCLr.fst", "disambig_tid.int"}) {
            Files.copy(model.resolve("graph").resolve(file), graph.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Map<String, Long> labels = new LinkedHashMap<>();
        for (String line : Files.readAllLines(model.resolve("graph/words.txt"))) {
            labels.put(line.split(" ")[0], Long.valueOf(line.split(" ")[1]));
        }
        Fst anything = new Fst();
        anything.addState();
        anything.setFinal(0, 0);
        labels.values().stream().filter(label -> label > 0)
                .forEach(label -> anything.addArc(0, label.intValue(), label.intValue(), 1, 0));
        OpenFst.writeAcceptor(graph.resolve("Gr.fst"), anything, Optional.of(SymbolTable.of(labels)));
    }

    @Test
    void theStrictGrammar_decidesWhatIsHeard() throws IOException {
        VendorModel model = new VendorModel(vendor, cache, COSTS);
        try (Listening right = new Listening(model.build(strict("turn on the kitchen light", "open the door")));
             Listening narrow = new Listening(model.build(strict("turn on the bedroom light", "turn off")))) {
            assertEquals("turn on the kitchen light", right.hear(TURN_ON));
            assertFalse(narrow.hear(TURN_ON).contains("kitchen"));
        }
    }

    @Test
    void sentencesWithWordsTheVendorDoesNotKnow_areLeftOut_andTheWordsNamed() throws IOException {
        VendorModel vendorModel = new VendorModel(vendor, cache, COSTS);
        SpeechModel model = vendorModel.build(
                strict("turn on the kitchen light", "turn on zigbee", "close tasmota"));

        assertEquals(Set.of("tasmota", "zigbee"), model.missing());
        assertFalse(vendorModel.knows("zigbee"));
        assertTrue(vendorModel.knows("kitchen"));
        try (Listening listening = new Listening(model)) {
            assertEquals("turn on the kitchen light", listening.hear(TURN_ON));
        }
    }

    @Test
    void whatTheVendorShipped_isUntouched_andReferredTo() throws IOException {
        byte[] before = Files.readAllBytes(vendor.resolve("graph/Gr.fst"));
        SpeechModel model = new VendorModel(vendor, cache, COSTS).build(strict("open the door"));

        assertEquals("vosk-model-played", model.name());
        assertEquals(1, model.wordTimeFactor());
        assertTrue(Files.isSameFile(vendor.resolve("am/final.mdl"), model.directory().resolve("am/final.mdl")));
        assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(vendor.resolve("graph/Gr.fst"))));
        assertFalse(Files.exists(model.directory().resolve("rescore")), "language model statistics stay out");
    }

    @Test
    void noSentenceLeft_isRefusedWithTheMissingWords() {
        VendorModel model = new VendorModel(vendor, cache, COSTS);

        AudioException e = assertThrows(AudioException.class, () -> model.build(strict("zigbee")));
        assertTrue(e.getMessage().contains("zigbee"), e.getMessage());
    }

    @Test
    void aModelWithAFixedGraph_isRefused(@TempDir Path fixed) throws IOException {
        Files.createDirectories(fixed.resolve("graph"));
        Files.writeString(fixed.resolve("graph/HCLG.fst"), "");

        AudioException e = assertThrows(AudioException.class, () -> new VendorModel(fixed, cache));
        assertTrue(e.getMessage().contains("HCLr.fst"), e.getMessage());
    }

    @Test
    void freePhrasing_isHeard_asFarAsTheVendorKnowsItsWords() throws IOException {
        HomeLanguage language = new HomeLanguage(Sentences.of("open the door"),
                Map.of("area", Sentences.of("kitchen", "tasmota"), "type", Sentences.of("light")));
        try (Listening listening = new Listening(new VendorModel(vendor, cache, COSTS).build(language))) {
            assertEquals("turn on the kitchen light", listening.hear(TURN_ON));
        }
    }

    private static HomeLanguage strict(String... sentences) {
        return HomeLanguage.strict(Sentences.of(sentences));
    }
}

package dev.parley.intent.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.parley.intent.Intent;
import dev.parley.intent.Understanding;
import dev.parley.intent.Understanding.NotUnderstood;
import dev.parley.intent.Understanding.Understood;
import dev.parley.intent.Vocabulary;
import dev.parley.intent.Vocabulary.Term;
import dev.parley.intent.template.TemplateFile;
import dev.parley.intent.template.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Free phrasing in a home that training never had. */
class ModelInterpreterTest {

    private static final Vocabulary HOME = new Vocabulary(Map.of(
            "name", List.of(new Term("Sofa lamp", Set.of("light", "on", "brightness")),
                    new Term("Scullery light", Set.of("light", "on")),
                    new Term("Roller door", Set.of("cover", "position"))),
            "area", List.of(new Term("Snug", Set.of()), new Term("Scullery", Set.of()))),
            Set.of(Set.of("light", "on", "brightness"), Set.of("cover", "position")));

    private static LanguageModel model;
    private static ModelInterpreter interpreter;

    @BeforeAll
    static void load() {
        model = LanguageModel.builtIn(1);
        interpreter = new ModelInterpreter(model, Templates.of(List.of(), HOME, (file, pointer, message) -> { })
                .gazetteer());
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @Test
    void understandsWhatNoTemplateSays() {
        assertIntent("would you mind killing the lamp by the sofa", "turn_off", Map.of("name", "sofa lamp"));
        assertIntent("the scullery light can go off now love", "turn_off", Map.of("name", "scullery light"));
        assertIntent("knock the sofa lamp down to thirty percent or so", "set_brightness",
                Map.of("name", "sofa lamp", "brightness", 30.0));
    }

    @Test
    void readsSeveralCommandsInOneBreath() {
        Understood understood = assertInstanceOf(Understood.class,
                interpreter.understand("kill the sofa lamp and then open the roller door please"));

        assertEquals(List.of("turn_off", "open"),
                understood.readings().get(0).intents().stream().map(Intent::name).toList());
    }

    @Test
    void saysHowCertainItIs() {
        Understood understood = assertInstanceOf(Understood.class, interpreter.understand("kill the sofa lamp please"));
        Intent intent = understood.readings().get(0).intents().get(0);

        assertEquals(Intent.Source.SLM, intent.source());
        assertTrue(intent.confidence() > 0.5 && intent.confidence() <= 1, intent.toString());
    }

    @Test
    void turnsDownWhatIsNoCommand() {
        for (String talk : List.of("the light in this painting is lovely", "she said she would open the roller door",
                "what is the weather in paris tomorrow", "don't you dare turn off the sofa lamp", "", "!?", "ok ".repeat(80))) {
            assertInstanceOf(NotUnderstood.class, interpreter.understand(talk), talk);
        }
    }

    @Test
    void ownIntentOfAModel_isUnderstoodWhereTheHomeHasIt_alone(@TempDir Path folder) throws IOException {
        LanguageModel.copyBuiltIn(folder);
        Path description = folder.resolve("model.json");
        Files.writeString(description, Files.readString(description).replace("\"turn_off\"", "\"lull\""));
        String yaml = "intents: {lull: {sentences: ['lull <the> {name}']}}";
        TemplateFile own = TemplateFile.parse(new YAMLMapper().readTree(yaml), (pointer, message) -> fail(message));
        String said = "would you mind killing the lamp by the sofa";
        try (LanguageModel lulls = LanguageModel.in(folder, 1)) {
            Templates with = Templates.of(List.of(own), HOME, (file, pointer, message) -> fail(message));
            Understood understood = assertInstanceOf(Understood.class,
                    new ModelInterpreter(lulls, with.gazetteer()).understand(said));
            assertEquals("lull", understood.readings().get(0).intents().get(0).name());

            Templates without = Templates.of(List.of(), HOME, (file, pointer, message) -> fail(message));
            if (new ModelInterpreter(lulls, without.gazetteer()).understand(said) instanceof Understood other) {
                assertNotEquals("lull", other.readings().get(0).intents().get(0).name());
                assertTrue(other.readings().get(0).intents().get(0).confidence() < 0.5);
            }
        }
    }

    private static void assertIntent(String said, String intent, Map<String, Object> slots) {
        Understanding understanding = interpreter.understand(said);
        Intent found = assertInstanceOf(Understood.class, understanding, said).readings().get(0).intents().get(0);
        assertEquals(intent, found.name(), said);
        slots.forEach((slot, value) -> assertEquals(value, found.slots().get(slot).value(), said));
    }
}

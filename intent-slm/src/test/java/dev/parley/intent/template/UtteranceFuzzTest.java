package dev.parley.intent.template;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.parley.intent.Understanding.NotUnderstood;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Any utterance is understood or not; none throws. */
class UtteranceFuzzTest {

    private static final long SEED = 20260506;

    private final TemplateInterpreter interpreter = Homes.templates(Homes.HOSTILE, Homes.file("""
            lists: {text: {wildcard: true}}
            intents: {note: {sentences: ["note {text}", "{text} then {text:more}"]}}
            """)).interpreter();

    @Test
    void bytesAreTaken() {
        Random random = new Random(SEED);
        for (int i = 0; i < 3_000; i++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            assertNotNull(interpreter.understand(new String(bytes, StandardCharsets.UTF_8)));
            assertNotNull(interpreter.understand(new String(bytes, StandardCharsets.ISO_8859_1)));
        }
    }

    @Test
    void anyCharactersAreTaken() {
        Random random = new Random(SEED);
        for (int i = 0; i < 3_000; i++) {
            String text = random.ints(random.nextInt(300), 0, Character.MAX_CODE_POINT + 1)
                    .mapToObj(Character::toString).collect(Collectors.joining());
            assertNotNull(interpreter.understand(text));
        }
    }

    @Test
    void wordsInAnyOrderAreTaken() {
        Random random = new Random(SEED);
        List<String> words = List.of("turn", "on", "off", "the", "all", "lights", "and", "then", "fan", "club", "7",
                "of", "nine", "hundred", "a", "point", "percent", "please", "to", "set", "note", "zimmer", "3", "in",
                "bedroom", "o'brien's", "what's", "%", ",", ", ", ";", "minus", "in", "ten",
                "minutes", "half", "past", "tomorrow", "at", "for", "an", "hour", "T", "V", "kitchen's", "first",
                "7:30",
                "except", "2nd");
        for (int i = 0; i < 5_000; i++) {
            assertNotNull(interpreter.understand(random.ints(random.nextInt(70), 0, words.size()).mapToObj(words::get)
                    .collect(Collectors.joining(" "))));
        }
    }

    @Test
    void whatIsTooLongIsNotUnderstood() {
        for (String part : List.of("turn on ", "a", "'", "9", " ", "\u0301", "\ud83d\ude00", "note ", "and ",
                ", ", "a, ", "turn on a, b and c, ",
                "in ten minutes ", "at seven tomorrow ", "an hour and a half and ", "kitchen's ", "a b ")) {
            assertInstanceOf(NotUnderstood.class, interpreter.understand(part.repeat(100_000 / part.length())));
        }
    }
}

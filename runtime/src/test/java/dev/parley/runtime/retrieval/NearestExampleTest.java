package dev.parley.runtime.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestExampleTest {

    private static final List<String> SENTENCES = List.of("turn on the kitchen light", "turn off the kitchen light",
            "set the kitchen light to 40 percent", "is the kitchen light on", "open the bedroom blinds",
            "close the bedroom blinds", "set a timer for ten minutes", "what time is it", "unlock the front door");

    private final NearestExample byWords = new NearestExample(SENTENCES, Optional.empty());

    @ParameterizedTest
    @CsvSource({"turn on the kitchen bulb light please, turn on the kitchen light",
        "could you switch off the kitchen lights thing, turn off the kitchen light",
        "set the timer for ten eggs, set a timer for ten minutes",
        "shut the bedroom blinds halfway, close the bedroom blinds"})
    void sentenceThatBeginsAlikeAndSharesMostWords_isOffered(String said, String offered) {
        assertEquals(Optional.of(offered), byWords.to(said));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hmm", "the kitchen light is lovely", "I turned on the kitchen light",
        "do not turn on the kitchen light", "never unlock the front door", "tell Jane to unlock the front door",
        "open the browser", "close your eyes", "what is the weather", "turn on the radio in the shed at the back"})
    void talkAndWhatIsFarFromAnySentence_areOfferedNothing(String said) {
        assertEquals(Optional.empty(), byWords.to(said));
    }

    @Test
    void ofSentencesThatShareWords_theNearestInMeaningIsOffered() {
        List<String> sentences = new ArrayList<>(SENTENCES);
        sentences.add("open the bedroom window");
        NearestExample byMeaning = new NearestExample(sentences,
                Optional.of(new HashedWords(Map.of("shades", "blinds"))));

        assertEquals(Optional.of("open the bedroom blinds"), byMeaning.to("open the bedroom shades"));
        assertEquals(Optional.empty(), byMeaning.to("open the bedroom for all of our guests"));
    }
}

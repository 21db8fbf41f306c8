package dev.parley.runtime.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StemsTest {

    @ParameterizedTest
    @ValueSource(strings = {"descale descales descaled descaling", "drip drips dripped dripping", "key keys",
        "battery batteries", "smoke smoking smoked", "dry dries dried drying", "wash washes washed washing",
        "box boxes", "glass glasses", "open opened opening"})
    void formsOfAWordShareItsStem(String forms) {
        Set<String> stems = Arrays.stream(forms.split(" ")).map(Stems::of).collect(Collectors.toSet());

        assertEquals(1, stems.size(), stems.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gas", "bus", "glass", "red", "king", "bed", "ring", "40", "tv"})
    void wordsThatOnlyLookLikeFormsStay(String word) {
        assertEquals(word, Stems.of(word));
    }
}

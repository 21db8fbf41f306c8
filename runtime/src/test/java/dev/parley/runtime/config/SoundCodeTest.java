package dev.parley.runtime.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundCodeTest {

    @ParameterizedTest
    @CsvSource({"study,steady", "line two,line to", "phone,fone", "knight,night", "write,right", "kitchen,kitchin",
        "lamp,lump", "wrench,rench", "jim,gym", "which,witch", "cellar,seller", "xylophone,zylophone", "thumb,thum"})
    void wordsThatSoundMuchAlike_shareACode(String one, String other) {
        assertEquals(SoundCode.of(one), SoundCode.of(other));
    }

    @ParameterizedTest
    @CsvSource({"pump one,pump two", "valve a,valve b", "hall light,hall lights", "kitchen,chicken", "lamp,ramp",
        "office,attic", "bath,bass", "red light,green light"})
    void wordsThatSoundDifferent_doNot(String one, String other) {
        assertNotEquals(SoundCode.of(one), SoundCode.of(other));
    }
}

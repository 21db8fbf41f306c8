package dev.parley.audio.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AcousticDefinitionTest {

    private static final AcousticDefinition DEFINITION = AcousticDefinition.load();
    private static final PhoneSet PHONES = DEFINITION.phones();

    @Test
    void thereAre39PhonesOfSpeechAndThreeFillers() {
        assertEquals(42, PHONES.size());
        assertEquals(39, PHONES.speech().length);
        assertTrue(PHONES.isFiller(PHONES.silence()));
        assertTrue(PHONES.speech("SIL").isEmpty());
    }

    @Test
    void aPhoneAlone_hasTheSenonesOfTheDefinition() {
        assertEquals(new Senones(6, 7, 8), DEFINITION.alone(PHONES.number("AA")));
    }

    @Test
    void aPhoneBetweenNeighbours_dependsOnItsPlaceInTheWord() {
        assertEquals(new Senones(162, 166, 210), between("AA", "AA", "AH", WordPosition.BEGIN));
        assertEquals(new Senones(158, 165, 210), between("AA", "AA", "AH", WordPosition.SINGLETON));
    }

    @Test
    void whatIsUnknownAtOnePlace_isBorrowedFromAnother() {
        // the definition has AA between AA and AE for words of one phone only
        assertEquals(between("AA", "AA", "AE", WordPosition.SINGLETON),
                between("AA", "AA", "AE", WordPosition.INTERNAL));
        assertNotEquals(DEFINITION.alone(PHONES.number("AA")), between("AA", "AA", "AE", WordPosition.INTERNAL));
    }

    @Test
    void everySenone_hasOnePlaceInTheNetworksOutput() {
        SenoneOrder order = new SenoneOrder(DEFINITION);
        Set<Integer> places = new HashSet<>();
        for (int senone = 0; senone < order.count(); senone++) {
            places.add(order.pdf(senone));
        }

        assertEquals(5126, order.count());
        assertEquals(order.count(), places.size());
    }

    private static Senones between(String left, String phone, String right, WordPosition position) {
        return DEFINITION.between(PHONES.number(left), PHONES.number(phone), PHONES.number(right), position);
    }
}

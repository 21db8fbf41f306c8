package dev.parley.runtime.own;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.intent.Intent;
import dev.parley.runtime.Things;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotTextTest {

    private static final Intent ORDER = Things.intent("order", "{drink: flat white, shots: 2, sugar: 1.5}");

    @Test
    void loneSlot_isItsOwnValue() {
        assertEquals(Optional.of(2.0), SlotText.value(Things.tree("'{shots}'"), ORDER));
        assertEquals(Optional.of(2.0), SlotText.value(Things.tree("' { shots } '"), ORDER));
        assertEquals(Optional.of("flat white"), SlotText.value(Things.tree("'{drink}'"), ORDER));
    }

    @Test
    void slotInAText_isText() {
        assertEquals(Optional.of("2 shots of flat white"),
                SlotText.value(Things.tree("'{shots} shots of {drink}'"), ORDER));
        assertEquals(Optional.of("1.5 sugars"), SlotText.value(Things.tree("'{sugar} sugars'"), ORDER));
    }

    @Test
    void emptySlot_leavesNothing() {
        assertTrue(SlotText.value(Things.tree("'{size}'"), ORDER).isEmpty());
        assertTrue(SlotText.value(Things.tree("'a {size} {drink}'"), ORDER).isEmpty());
        assertTrue(SlotText.text("{size}/{drink}", ORDER).isEmpty());
    }

    @Test
    void plainValues_areTakenAsWritten() {
        assertEquals(Optional.of(4.0), SlotText.value(Things.tree("4"), ORDER));
        assertEquals(Optional.of(true), SlotText.value(Things.tree("true"), ORDER));
        assertEquals(Optional.of("on"), SlotText.value(Things.tree("'on'"), ORDER));
        assertEquals(Optional.of("{not a slot"), SlotText.value(Things.tree("'{not a slot'"), ORDER));
    }

    @Test
    void valueWithDollarsAndBackslashes_isTakenAsItIs() {
        Intent tricky = Things.intent("note", "{text: [tricky, '$1\\\\2']}");

        assertEquals(Optional.of("note: $1\\\\2"), SlotText.text("note: {text}", tricky));
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{drink: '{drink}', size: '{size}', n: 3} | {`drink`:`flat white`,`n`:3}",
        "{shots: '{shots}', sugar: '{sugar}'} | {`shots`:2,`sugar`:1.5}",
        "{deep: {list: ['{size}', '{drink}']}} | {`deep`:{`list`:[`flat white`]}}",
        "['{size}', 1, null, true] | [1,null,true]",
        "'{shots}' | 2",
        "'{size}' | ``",
    })
    void payload_isFilled_withoutWhatIsEmpty(String payload, String expected) {
        assertEquals(expected.replace('`', '"').equals("\"\"") ? "" : expected.replace('`', '"'),
                SlotText.filled(Things.tree(payload), ORDER).toString());
    }
}

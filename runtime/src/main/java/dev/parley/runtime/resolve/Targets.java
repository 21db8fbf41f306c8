package dev.parley.runtime.resolve;

import dev.parley.intent.Intent;
import dev.parley.intent.Slot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The slots that say which devices are meant. Stateless. */
public final class Targets {

    /** Their names; those of what is spared come besides, with {@code except_} in front. */
    public static final List<String> SLOTS =
            List.of("name", "type", "kind", "area", "floor", "scope", "here", Reference.SLOT);

    private Targets() {
    }

    /** True where a slot says which devices are meant. */
    public static boolean has(String slot) {
        return SLOTS.contains(slot) || slot.startsWith("except_");
    }

    /** The slots of an intent that say which devices are meant. */
    public static Map<String, Slot> of(Intent intent) {
        Map<String, Slot> slots = new LinkedHashMap<>(intent.slots());
        slots.keySet().removeIf(slot -> !has(slot));
        return slots;
    }

    /** The same intent for other devices. */
    public static Intent moved(Intent intent, Map<String, Slot> targets) {
        Map<String, Slot> slots = new LinkedHashMap<>(intent.slots());
        slots.keySet().removeIf(Targets::has);
        slots.putAll(targets);
        return new Intent(intent.name(), slots, intent.source(), intent.confidence());
    }
}

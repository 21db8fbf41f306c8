package dev.parley.intent.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for words (from 1 up) and slots (from -1 down). */
final class Symbols {

    /** A word no template has. */
    static final int UNKNOWN = 0;

    private final Map<String, Integer> words = new HashMap<>();
    private final List<Expression.SlotRef> slots = new ArrayList<>();
    private final Map<Expression.SlotRef, Integer> slotIds = new HashMap<>();

    int word(String word) {
        return words.computeIfAbsent(word, key -> words.size() + 1);
    }

    /** The number of a word, or {@link #UNKNOWN}. */
    int known(String word) {
        return words.getOrDefault(word, UNKNOWN);
    }

    int slot(Expression.SlotRef slot) {
        return slotIds.computeIfAbsent(slot, key -> {
            slots.add(slot);
            return -slots.size();
        });
    }

    /** All slots, that of symbol -1 first. */
    List<Expression.SlotRef> slots() {
        return slots;
    }
}

package dev.parley.intent.template;

import dev.parley.intent.template.Expression.Group;
import dev.parley.intent.template.Expression.SlotRef;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the language model calls the words that fill a slot. Slots that are read alike share a tag, and the intent tells
 * them apart again: a number is a {@code value}, be it of brightness or volume.
 */
final class SlotTags {

    /** When a command is to be done. */
    static final String WHEN = "when";
    /** What joins two things of one command. */
    static final String JOINT = "joint";

    private static final Set<String> OF_HOME = Set.of("name", "area", "floor", "kind");
    private static final Set<String> TYPES = Set.of("type", "lamp", "coffee");
    private static final Set<String> FREE = Set.of("label", "item", "text");
    private static final Set<String> VALUES = Set.of("position", "brightness", "temperature", "step", "fan_speed",
            "volume", "setpoint", "amount", "factor", "color_temperature", "unit");
    private static final String EXCEPT = "except_";

    private final Map<String, Map<String, Set<SlotRef>>> byIntent = new HashMap<>();

    /** The tags of the slots that templates have, by their intents. */
    SlotTags(List<Template> templates) {
        templates.forEach(template -> collect(template.expression(),
                byIntent.computeIfAbsent(template.intent(), none -> new HashMap<>())));
    }

    /** The slots of an intent that a tag may stand for. */
    Collection<SlotRef> slots(String intent, String tag) {
        return byIntent.getOrDefault(intent, Map.of()).getOrDefault(tag, Set.of());
    }

    /** The tag of a slot. */
    static String of(SlotRef slot) {
        if (slot.equals(Expression.WHEN)) {
            return WHEN;
        }
        if (slot.equals(Expression.JOINT)) {
            return JOINT;
        }
        String list = slot.list().substring(slot.list().lastIndexOf('/') + 1);
        String kind = TYPES.contains(list) ? "type" : list;
        if (slot.slot().startsWith(EXCEPT)) {
            return EXCEPT + kind;
        }
        return OF_HOME.contains(kind) || FREE.contains(kind) || kind.equals("type") ? kind
                : VALUES.contains(slot.slot()) ? "value" : slot.slot();
    }

    private static void collect(Expression expression, Map<String, Set<SlotRef>> tags) {
        if (expression instanceof SlotRef slot) {
            tags.computeIfAbsent(of(slot), none -> new LinkedHashSet<>()).add(slot);
        } else if (expression instanceof Group group) {
            group.items().forEach(item -> collect(item, tags));
        }
    }
}

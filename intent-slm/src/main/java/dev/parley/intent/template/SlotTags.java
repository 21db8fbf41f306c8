package dev.parley.intent.template;

import dev.parley.intent.template.Expression.Group;
import dev.parley.intent.template.Expression.SlotRef;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
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
    private static final Set<String> TARGETS = Set.of("name", "area", "floor", "kind", "type", "scope", "reference", "here",
            "room", "of_area", "of_floor");

    private final Map<String, Map<String, Set<SlotRef>>> byIntent = new HashMap<>();
    private final Map<String, Set<Signature>> signatures = new HashMap<>();

    /**
     * What a sentence always fills.
     *
     * @param values its slots but those of what it is about
     * @param target true where it always says what it is about
     */
    private record Signature(Set<String> values, boolean target) {
        static final Signature NONE = new Signature(Set.of(), false);
    }

    /** The tags of the slots that templates have, by their intents. */
    SlotTags(List<Template> templates) {
        templates.forEach(template -> {
            collect(template.expression(), byIntent.computeIfAbsent(template.intent(), none -> new HashMap<>()));
            signatures.computeIfAbsent(template.intent(), none -> new HashSet<>()).add(signature(template));
        });
    }

    /** The slots of an intent that a tag may stand for. */
    Collection<SlotRef> slots(String intent, String tag) {
        return byIntent.getOrDefault(intent, Map.of()).getOrDefault(tag, Set.of());
    }

    /**
     * True where some template of the intent always fills no other slots than these: a brightness to be set needs a
     * number, and what is to be locked needs some word for it.
     */
    boolean suffice(String intent, Set<String> filled) {
        boolean targeted = !Collections.disjoint(filled, TARGETS);
        return signatures.getOrDefault(intent, Set.of()).stream()
                .anyMatch(needed -> filled.containsAll(needed.values()) && (targeted || !needed.target()));
    }

    /** What is filled whenever an expression is said. */
    private static Signature signature(Expression expression) {
        if (expression instanceof SlotRef slot) {
            boolean target = TARGETS.contains(slot.slot());
            return new Signature(target || slot.slot().isEmpty() || slot.slot().startsWith(EXCEPT) ? Set.of()
                    : Set.of(slot.slot()), target);
        }
        if (!(expression instanceof Group group) || group.items().isEmpty()) {
            return Signature.NONE;
        }
        boolean choice = group.how() == Group.How.CHOICE;
        Set<String> values = new HashSet<>();
        boolean target = choice;
        for (int i = 0; i < group.items().size(); i++) {
            Signature part = signature(group.items().get(i));
            if (choice && i > 0) {
                values.retainAll(part.values());
            } else {
                values.addAll(part.values());
            }
            target = choice ? target && part.target() : target || part.target();
        }
        return new Signature(values, target);
    }

    private static Signature signature(Template template) {
        Signature said = signature(template.expression());
        Set<String> values = new HashSet<>(said.values());
        template.slots().keySet().stream().filter(slot -> !TARGETS.contains(slot)).forEach(values::add);
        return new Signature(values, said.target() || !Collections.disjoint(template.slots().keySet(), TARGETS));
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

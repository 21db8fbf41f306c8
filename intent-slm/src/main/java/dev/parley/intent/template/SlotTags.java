package dev.parley.intent.template;

import dev.parley.intent.template.Expression.Group;
import dev.parley.intent.template.Expression.SlotRef;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
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
    private static final Set<String> THINGS = Set.of("name", "kind", "type", "scope", "reference");
    private static final Set<String> PLACES = Set.of("area", "floor", "here", "room", "of_area", "of_floor");

    private final Map<String, Map<String, Set<SlotRef>>> byIntent = new HashMap<>();
    private final Map<String, Set<Signature>> signatures = new HashMap<>();

    /** How exactly a sentence says what it is about. */
    private enum Target { NOT, PLACE, THING }

    /**
     * What a sentence always fills.
     *
     * @param values its slots but those of what it is about
     * @param target what it always says of what it is about
     */
    private record Signature(Set<String> values, Target target) {
        static final Signature NONE = new Signature(Set.of(), Target.NOT);
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

    /** All tags that words of an intent may have. */
    Set<String> tags(String intent) {
        return byIntent.getOrDefault(intent, Map.of()).keySet();
    }

    /**
     * True where some template of the intent always fills no other slots than these: a brightness to be set needs a
     * number, what is to be locked some word for it, and what is turned on in a room more than the room.
     */
    boolean suffice(String intent, Set<String> filled) {
        Target target = target(filled);
        return signatures.getOrDefault(intent, Set.of()).stream()
                .anyMatch(needed -> filled.containsAll(needed.values()) && target.compareTo(needed.target()) >= 0);
    }

    private static Target target(Set<String> slots) {
        return !Collections.disjoint(slots, THINGS) ? Target.THING
                : !Collections.disjoint(slots, PLACES) ? Target.PLACE : Target.NOT;
    }

    /** What is filled whenever an expression is said. */
    private static Signature signature(Expression expression) {
        if (expression instanceof SlotRef slot) {
            Target target = target(Set.of(slot.slot()));
            boolean value = target == Target.NOT && !slot.slot().isEmpty() && !slot.slot().startsWith(EXCEPT);
            return new Signature(value ? Set.of(slot.slot()) : Set.of(), target);
        }
        if (!(expression instanceof Group group) || group.items().isEmpty()) {
            return Signature.NONE;
        }
        List<Signature> parts = group.items().stream().map(SlotTags::signature).toList();
        Set<String> values = new HashSet<>(parts.get(0).values());
        if (group.how() == Group.How.CHOICE) {
            parts.forEach(part -> values.retainAll(part.values()));
            return new Signature(values, parts.stream().map(Signature::target).min(Comparator.naturalOrder()).get());
        }
        parts.forEach(part -> values.addAll(part.values()));
        return new Signature(values, parts.stream().map(Signature::target).max(Comparator.naturalOrder()).get());
    }

    private static Signature signature(Template template) {
        Signature said = signature(template.expression());
        Set<String> values = new HashSet<>(said.values());
        template.slots().keySet().stream().filter(slot -> target(Set.of(slot)) == Target.NOT).forEach(values::add);
        Target fixed = target(template.slots().keySet());
        return new Signature(values, fixed.compareTo(said.target()) > 0 ? fixed : said.target());
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

package dev.parley.intent.template;

import dev.parley.intent.Intent;
import dev.parley.intent.Intent.Source;
import dev.parley.intent.Moments;
import dev.parley.intent.Normalizer;
import dev.parley.intent.Slot;
import dev.parley.intent.template.Trail.Filled;
import dev.parley.intent.template.Trail.Filled.What;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A sentence as it was said.
 *
 * @param filled what filled its slots, in the order said
 */
record Sentence(Template template, List<Filled> filled) {

    /** True where a time was said with it. */
    boolean timed() {
        return filled.stream().anyMatch(Sentence::isTime);
    }

    /** The times said before its first word. */
    List<Filled> timesAhead() {
        return filled.stream().filter(words -> words.what() == What.TIME_AHEAD).toList();
    }

    /** The same with times of another sentence, where it may have any and has none. */
    Sentence at(List<Filled> times) {
        if (timed() || template.use().timed() == Template.Timed.NEVER) {
            return this;
        }
        List<Filled> all = new ArrayList<>(times);
        all.addAll(filled);
        return new Sentence(template, all);
    }

    /** True where nothing is said with it, or times that make sense together. */
    boolean makesSense() {
        Set<String> names = new HashSet<>();
        boolean twice = false;
        for (Filled words : filled) {
            for (Slot slot : words.slots()) {
                boolean known = !names.add(slot.name());
                twice |= known && isTime(words);
            }
        }
        return !timed() || template.use().timed() != Template.Timed.NEVER && !twice
                && !(names.contains(Moments.DAY) && !names.contains(Moments.AT))
                && !(names.contains(Moments.DELAY) && names.contains(Moments.AT));
    }

    private static boolean isTime(Filled words) {
        return words.what() == What.TIME || words.what() == What.TIME_AHEAD;
    }

    /** What the speaker wants: one intent, or one for each item of a repetition. */
    List<Intent> intents() {
        List<List<Slot>> items = new ArrayList<>(List.of(new ArrayList<>()));
        for (Filled words : filled) {
            if (words.what() == What.JOINT) {
                items.add(new ArrayList<>());
            }
            items.get(items.size() - 1).addAll(words.slots());
        }
        return Items.of(items).stream().map(this::intent).toList();
    }

    private Intent intent(Map<String, Slot> slots) {
        template.slots().forEach((name, value) -> slots.putIfAbsent(name, fixed(name, value)));
        return new Intent(template.intent(), slots, Source.TEMPLATE, 1);
    }

    private static Slot fixed(String name, Object value) {
        return new Slot(name, value instanceof Double number ? Normalizer.digits(number) : value.toString(), value);
    }
}

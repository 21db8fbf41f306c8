package dev.parley.intent.template;

import dev.parley.intent.Vocabulary;
import dev.parley.intent.template.Expression.Group;
import dev.parley.intent.template.Expression.SlotRef;
import dev.parley.intent.template.Expression.Text;
import dev.parley.intent.template.TaggedSentence.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Draws sentences of templates for training, with the words that fill each slot marked. Where people are loose, so is
 * this: names are said in other ways, articles are left out, other words are put in. Confined to one thread.
 */
final class TaggedSampler {

    private static final double SAY_OPTIONAL = 0.35;
    private static final double VARY_NAME = 0.15;
    private static final List<String> NEAR = List.of("by the", "over the", "near the", "at the", "on the", "next to the",
            "above the", "of the");
    private static final List<String> JOINTS = List.of("and", "and", "and the", "as well as", "plus", "and also");

    private final Linked linked;
    private final Map<String, List<String>> free;
    private final Random random;
    private final Vocabulary vocabulary;
    private final List<Span> spans = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean sayable;

    /**
     * A sampler.
     *
     * @param free       words for slots that take any, by the name of the list
     * @param vocabulary the home
     */
    TaggedSampler(Linked linked, Vocabulary vocabulary, Map<String, List<String>> free, Random random) {
        this.linked = linked;
        this.vocabulary = vocabulary;
        this.free = free;
        this.random = random;
    }

    /** A sentence of a template; empty where this home has no words for it. */
    Optional<TaggedSentence> sentence(Template template, boolean timed) {
        text.setLength(0);
        spans.clear();
        sayable = vocabulary.has(template.use().needs(), Set.of());
        boolean ahead = timed && random.nextInt(4) == 0;
        if (ahead) {
            fill(Expression.WHEN, template.use().needs());
        }
        say(template.expression(), template.use().needs());
        if (timed && !ahead) {
            fill(Expression.WHEN, template.use().needs());
        }
        String said = text.toString();
        return sayable && !said.isBlank() ? Optional.of(new TaggedSentence(said, List.of(new TaggedSentence.Segment(
                0, template.intent(), template.slots())), List.copyOf(spans))) : Optional.empty();
    }

    /** Words that may fill a slot; empty where this home has none. */
    Optional<String> words(SlotRef slot, Set<String> needs) {
        text.setLength(0);
        sayable = true;
        fill(slot, needs);
        return sayable ? Optional.of(text.toString()) : Optional.empty();
    }

    private void say(Expression expression, Set<String> needs) {
        if (expression instanceof Text words) {
            append(words.text());
        } else if (expression instanceof SlotRef slot) {
            fill(slot, needs);
        } else {
            Group group = (Group) expression;
            switch (group.how()) {
                case SEQUENCE -> group.items().forEach(item -> say(item, needs));
                case CHOICE -> say(chosen(group.items()), needs);
                case ANY_ORDER -> shuffled(group.items()).forEach(item -> say(item, needs));
                case REPEATED -> {
                    say(group.items().get(0), needs);
                    while (random.nextInt(6) == 0) {
                        joint();
                        say(group.items().get(0), needs);
                    }
                }
            }
        }
    }

    private Expression chosen(List<Expression> items) {
        if (items.contains(Expression.NOTHING) && random.nextDouble() > SAY_OPTIONAL) {
            return Expression.NOTHING;
        }
        return one(items);
    }

    private void joint() {
        int start = text.length();
        append(random.nextInt(4) == 0 ? ", and" : one(JOINTS));
        spans.add(new Span(SlotTags.JOINT, start, text.length()));
    }

    private void fill(SlotRef slot, Set<String> needs) {
        ListSpec list = slot.equals(Expression.WHEN) ? null : linked.lists().get(slot.list());
        int start = text.length();
        if (slot.equals(Expression.WHEN)) {
            unmarked(BuiltInLists.WHEN, needs);
        } else if (list instanceof ListSpec.Values values) {
            List<ListSpec.Value> fitting = values.ofHome() && !needs.isEmpty() ? values.values().stream()
                    .filter(value -> new Vocabulary.Term("", value.traits()).fits(needs)).toList() : values.values();
            if (fitting.isEmpty()) {
                sayable = false;
                return;
            }
            ListSpec.Value value = one(fitting);
            if (slot.list().equals("name") && random.nextDouble() < VARY_NAME) {
                append(varied(value.out().toString()));
            } else {
                unmarked(value.phrase(), needs);
            }
        } else if (list instanceof ListSpec.Range range) {
            append(Integer.toString((int) number(range)));
        } else if (list instanceof ListSpec.Read read) {
            unmarked(read.spoken(), needs);
        } else {
            append(one(free.getOrDefault(slot.list().substring(slot.list().lastIndexOf('/') + 1), free.get("text"))));
        }
        spans.add(new Span(SlotTags.of(slot), start, text.length()));
    }

    /** Says what has slots of its own that are not to be marked. */
    private void unmarked(Expression expression, Set<String> needs) {
        int before = spans.size();
        say(expression, needs);
        spans.subList(before, spans.size()).clear();
    }

    private double number(ListSpec.Range range) {
        double step = random.nextBoolean() ? Math.max(1, range.step()) : 5;
        double top = Math.min(range.to(), range.from() + (random.nextInt(10) == 0 ? 1_000 : 100));
        return range.from() + Math.floor(random.nextDouble() * (top - range.from()) / step + 1e-9) * step;
    }

    /** A name as people say it who do not know it by heart. */
    private String varied(String name) {
        List<String> words = List.of(name.split(" "));
        if (words.size() < 2) {
            return name.length() > 4 && random.nextInt(3) == 0 ? misspelled(name)
                    : name + (name.endsWith("s") ? "" : "s");
        }
        String last = words.get(words.size() - 1);
        String rest = String.join(" ", words.subList(0, words.size() - 1));
        return switch (random.nextInt(4)) {
            case 0, 1 -> last + " " + one(NEAR) + " " + rest;
            case 2 -> words.size() > 2 ? String.join(" ", words.subList(1, words.size())) : rest;
            default -> misspelled(name);
        };
    }

    private String misspelled(String name) {
        int at = 1 + random.nextInt(name.length() - 1);
        return random.nextBoolean() ? name.substring(0, at) + name.substring(at + 1)
                : name.substring(0, at) + name.charAt(at - 1) + name.substring(at);
    }

    private void append(String words) {
        boolean touching = text.length() == 0 || words.isEmpty() || ",.:;?!".indexOf(words.charAt(0)) >= 0;
        text.append(touching ? "" : " ").append(words.strip());
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private List<Expression> shuffled(List<Expression> items) {
        List<Expression> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}

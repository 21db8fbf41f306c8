package dev.parley.intent.template;

import dev.parley.intent.Intent;
import dev.parley.intent.Moments;
import dev.parley.intent.Normalizer;
import dev.parley.intent.Slot;
import dev.parley.intent.template.Expression.Group;
import dev.parley.intent.template.Expression.SlotRef;
import dev.parley.intent.template.Expression.Text;
import dev.parley.intent.template.Trail.Filled;
import dev.parley.intent.template.Trail.Filled.What;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Draws sentences that templates allow, typed ones too, with what each of them means. Confined to one thread. */
final class TemplateSampler {

    /** Words that are read, by the list they stand in, and what they mean. */
    private static final Map<String, List<Said>> READ = Map.of(
            "duration", List.of(new Said("ten minutes", 600.0), new Said("an hour and a half", 5400.0),
                    new Said("1 h 20", 4800.0), new Said("90 secs", 90.0), new Said("half an hour", 1800.0)),
            "time", List.of(new Said("half past seven", "~07:30"), new Said("19:30", "19:30"),
                    new Said("noon", "12:00"), new Said("quarter to nine in the evening", "20:45")),
            "day", List.of(new Said("tomorrow", "tomorrow"), new Said("next friday", "FR")),
            "number", List.of(new Said("minus two point five", -2.5), new Said("a hundred and five", 105.0)));
    private static final List<Said> WILD = List.of(new Said("brown bread", "brown bread"),
            new Said("Dr. Oetker Pizza", "Dr. Oetker Pizza"), new Said("zorble", "zorble"));
    private static final List<Time> TIMES = List.of(
            new Time("in ten minutes", new Slot(Moments.DELAY, "10 minutes", 600.0)),
            new Time("for an hour", new Slot(Moments.FOR, "an hour", 3600.0)),
            new Time("at half past seven", new Slot(Moments.AT, "half past 7", "~07:30")));
    private static final List<String> JOINTS = List.of(" and", ",", ", and");

    private record Said(String text, Object value) {
    }

    private record Time(String text, Slot slot) {
    }

    /** A sentence that was drawn, and what it means. */
    record Sample(String text, List<Intent> intents) {
    }

    private final Linked linked;
    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final List<Filled> filled = new ArrayList<>();
    private boolean sayable;

    TemplateSampler(Linked linked, Random random) {
        this.linked = linked;
        this.random = random;
    }

    /** The next sentence that says something. */
    Sample next() {
        while (true) {
            Template template = one(linked.templates());
            text.setLength(0);
            filled.clear();
            sayable = true;
            boolean timed = template.use().timed() != Template.Timed.NEVER && random.nextInt(3) == 0;
            boolean ahead = random.nextBoolean();
            if (timed && ahead) {
                time(What.TIME_AHEAD);
            }
            say(template.expression());
            if (timed && !ahead) {
                time(What.TIME);
            }
            Sentence sentence = new Sentence(template, List.copyOf(filled));
            if (sayable && sentence.makesSense() && !sentence.intents().isEmpty()) {
                return new Sample(text.toString().strip(), sentence.intents());
            }
        }
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private void time(What what) {
        Time time = one(TIMES);
        text.append(' ').append(time.text());
        filled.add(new Filled(what, List.of(time.slot())));
    }

    private void say(Expression expression) {
        if (expression instanceof Text words) {
            // As it is spoken, since letters that are spelled would run into those of a name before.
            text.append(' ').append(String.join(" ", Normalizer.spoken(words.text())));
        } else if (expression instanceof SlotRef slot) {
            fill(slot);
        } else {
            Group group = (Group) expression;
            switch (group.how()) {
                case SEQUENCE -> group.items().forEach(this::say);
                case CHOICE -> say(one(group.items()));
                case ANY_ORDER -> shuffled(group.items()).forEach(this::say);
                case REPEATED -> {
                    say(group.items().get(0));
                    while (random.nextInt(4) == 0) {
                        text.append(one(JOINTS));
                        filled.add(new Filled(What.JOINT, List.of()));
                        say(group.items().get(0));
                    }
                }
            }
        }
    }

    private List<Expression> shuffled(List<Expression> items) {
        List<Expression> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private void fill(SlotRef slot) {
        ListSpec list = linked.lists().get(slot.list());
        if (list instanceof ListSpec.Values values && values.values().isEmpty()) {
            sayable = false;
            return;
        }
        int before = text.length();
        Object value;
        if (list instanceof ListSpec.Values values) {
            ListSpec.Value one = one(values.values());
            say(one.phrase());
            value = one.out();
        } else if (list instanceof ListSpec.Range range) {
            value = Math.floor(range.from() + random.nextDouble() * (range.to() - range.from()));
            text.append(' ').append(Normalizer.digits((Double) value));
        } else {
            Said said = list instanceof ListSpec.Read ? one(READ.get(slot.list())) : one(WILD);
            text.append(' ').append(said.text());
            value = said.value();
        }
        String said = text.substring(before).strip();
        boolean own = list instanceof ListSpec.Wildcard;
        boolean name = list instanceof ListSpec.Values values && values.ofHome();
        String words = own ? said : name ? value.toString() : Normalizer.normal(said);
        filled.add(new Filled(What.VALUE, List.of(new Slot(slot.slot(), words, value))));
    }
}

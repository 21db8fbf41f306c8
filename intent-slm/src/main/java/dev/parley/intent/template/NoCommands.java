package dev.parley.intent.template;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Talk that has a home's own sentences and values in it and is no command: forbidden, told of others, asked about. A
 * model that learns new commands has to learn that these are none. Confined to one thread.
 */
final class NoCommands {

    private static final List<String> WITH_SENTENCE = List.of("don't %s", "please don't %s", "do not %s today",
            "never %s again", "whatever you do, don't %s", "nobody asked you to %s", "i never said %s",
            "she said %s and nothing happened", "my brother always says %s", "did you just %s", "did anybody say %s",
            "why would anyone %s", "what happens if i say %s", "he told me to %s", "tom asked her to %s yesterday",
            "you should have heard him, %s, he shouted", "we used to %s every day", "i would rather not %s",
            "who taught you to %s", "they forgot to %s again");
    private static final List<String> WITH_VALUE = List.of("i like %s", "the %s was great yesterday",
            "my sister hates %s", "we talked about %s for hours", "what is %s anyway", "how do they make %s",
            "%s is too expensive these days", "we had %s last week", "i read something about %s",
            "is %s any good", "there was %s everywhere", "they have %s at the shop down the road",
            "%s, said the sign", "i dreamt of %s");

    private final List<String> values;
    private final Random random;

    /** Talk about the values of the home's own intents. */
    NoCommands(Place place, Random random) {
        Set<String> all = new TreeSet<>();
        place.ownTemplates().forEach(template -> collect(template.expression(), place.linked(), all));
        this.values = List.copyOf(all);
        this.random = random;
    }

    /** Talk around a sentence. */
    TaggedSentence around(String sentence) {
        String said = random.nextInt(3) > 0 || values.isEmpty() ? String.format(one(WITH_SENTENCE), sentence)
                : String.format(one(WITH_VALUE), one(values));
        return TaggedSentence.notServed(said, "not_command");
    }

    private static void collect(Expression expression, Linked linked, Set<String> values) {
        if (expression instanceof Expression.Group group) {
            group.items().forEach(item -> collect(item, linked, values));
        } else if (expression instanceof Expression.SlotRef slot
                && linked.lists().get(slot.list()) instanceof ListSpec.Values list && !list.ofHome()) {
            list.values().stream().map(ListSpec.Value::out).filter(String.class::isInstance)
                    .forEach(value -> values.add(value.toString()));
        }
    }

    private String one(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}

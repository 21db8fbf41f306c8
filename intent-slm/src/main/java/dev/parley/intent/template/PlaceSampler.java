package dev.parley.intent.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Draws what may be said in a home: up to three commands in one breath, with words ahead and behind. Confined to one
 * thread.
 */
final class PlaceSampler {

    private static final Set<String> DIALOGUE = Set.of("affirm", "deny", "cancel", "repeat", "help", "undo", "again",
            "same", "more", "correct");
    private static final Set<String> TIMED = Set.of("turn_on", "turn_off", "set_brightness", "open", "close",
            "set_temperature", "start", "activate_scene");
    /** What is said between two commands. */
    static final List<String> BETWEEN = List.of(" and", " and", " and then", " then", ",", ", and", ".", " also",
            " and also", " plus", ", then", ", oh and", " and please");
    private static final List<String> AHEAD = List.of("um", "uh", "hey", "please", "okay", "so", "right", "well", "oh",
            "hi", "er", "now", "yeah so", "listen", "okay so", "hello", "and");
    private static final List<String> BEHIND = List.of(" please", " thanks", " thank you", ", please", " now", " okay",
            ", will you", ", would you", " for me", " love", " right now", " mate", " quickly", "?", "!", " um");
    private static final Map<String, Set<String>> NEEDS = needs();

    private final Map<String, List<Template>> frames = new LinkedHashMap<>();
    private final List<String> keys;
    private final double[] weights;
    private final TaggedSampler sampler;
    private final Random random;

    /**
     * A sampler.
     *
     * @param templates what to draw from, of the place; at least one
     * @param free      words for slots that take any, by the name of the list
     */
    PlaceSampler(Place place, List<Template> templates, Map<String, List<String>> free, Random random) {
        templates.forEach(template -> frames.computeIfAbsent(template.intent() + template.slots(),
                none -> new ArrayList<>()).add(template));
        this.keys = List.copyOf(frames.keySet());
        this.weights = keys.stream().mapToDouble(key -> Math.sqrt(frames.get(key).size())
                * (TrainingFolder.NOT_SERVED.contains(frames.get(key).get(0).intent()) ? 4 : 1)).toArray();
        this.sampler = new TaggedSampler(place.linked(), place.vocabulary(), free, random);
        this.random = random;
    }

    /**
     * A sentence that was drawn.
     *
     * @param family the templates it is of
     */
    record Drawn(TaggedSentence sentence, String family) {
    }

    /** A sentence; empty where the home has no words for what was drawn. */
    Optional<Drawn> next() {
        Template first = template();
        Optional<TaggedSentence> drawn = sentence(first);
        String family = family(first);
        if (drawn.isPresent() && isCommand(first.intent())) {
            for (int more = random.nextInt(100); more < 16 && drawn.isPresent(); more += 12) {
                Template next = template();
                Optional<TaggedSentence> other = isCommand(next.intent()) ? sentence(next) : Optional.empty();
                if (other.isPresent()) {
                    drawn = Optional.of(drawn.get().then(one(BETWEEN), other.get()));
                    family += "+" + family(next);
                }
            }
        }
        String families = family;
        return drawn.map(sentence -> new Drawn(dressed(sentence), families));
    }

    /** A sentence, at times with words ahead and behind. */
    TaggedSentence dressed(TaggedSentence sentence) {
        TaggedSentence dressed = random.nextInt(8) == 0 ? sentence.after(one(AHEAD)) : sentence;
        return random.nextInt(8) == 0 ? new TaggedSentence(dressed.text() + one(BEHIND), dressed.segments(),
                dressed.spans()) : dressed;
    }

    /** What one template is called. */
    static String family(Template template) {
        return template.intent() + template.slots() + template.pointer();
    }

    /** What a device must have one of to be told what an intent says; empty where that does not matter. */
    static Set<String> needs(String intent) {
        return NEEDS.getOrDefault(intent, Set.of());
    }

    private Template template() {
        return one(frames.get(keys.get(drawn())));
    }

    private Optional<TaggedSentence> sentence(Template template) {
        Set<String> wanted = template.use().needs().isEmpty() ? needs(template.intent()) : template.use().needs();
        boolean mayBeTimed = template.use().timed() != Template.Timed.NEVER
                || NEEDS.containsKey(template.intent()) && TIMED.contains(template.intent());
        Template gated = new Template(template.intent(), template.expression(), template.slots(),
                new Template.Use(wanted, true, template.use().timed()), template.pointer());
        return sampler.sentence(gated, mayBeTimed && random.nextInt(8) == 0);
    }

    /** True for what may be said in one breath with another command. */
    static boolean isCommand(String intent) {
        return !TrainingFolder.NOT_SERVED.contains(intent) && !DIALOGUE.contains(intent);
    }

    private int drawn() {
        double at = random.nextDouble() * Arrays.stream(weights).sum();
        int index = 0;
        while (index < weights.length - 1 && at >= weights[index]) {
            at -= weights[index];
            index++;
        }
        return index;
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static Map<String, Set<String>> needs() {
        Map<String, Set<String>> needs = new HashMap<>();
        Templates.builtIn().stream().flatMap(file -> file.templates().stream()).forEach(template -> needs
                .computeIfAbsent(template.intent(), none -> new HashSet<>()).addAll(template.use().needs()));
        return needs;
    }
}

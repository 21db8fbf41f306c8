package dev.parley.intent.template;

import dev.parley.intent.Normalizer;
import dev.parley.intent.Slot;
import dev.parley.intent.Token;
import dev.parley.intent.Vocabulary;
import dev.parley.intent.template.Expression.SlotRef;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What one home knows of the words of an utterance: which of them are names, areas, types, values and so on, and what
 * they mean. It marks the words for the language model, and reads the words that the model picks. Immutable,
 * thread-safe.
 */
public final class Gazetteer {

    private static final Map<String, List<String>> GROUPS = groups();
    private static final Map<String, List<String>> TRAITS = traits();
    /** What can be known of a word, in the order of {@link Word#features}. */
    public static final List<String> FEATURES = features();

    private static final Map<String, Integer> NUMBER_OF = numbers();
    private static final Set<String> PLAIN = Set.of("the", "of", "and", "in", "on", "at", "to", "my", "a", "for", "no");
    private static final int SHORTEST_PART = 3;
    private static final Set<String> TARGETS = Set.of("name", "type", "kind", "area", "floor", "except_name",
            "except_type", "except_kind", "except_area");
    /** No time at all, as people say it. */
    private static final Set<String> VAGUE = Set.of("for", "a", "an", "just", "sec", "second", "moment", "minute", "mo",
            "tick", "bit", "while", "little", "short", "now", "1");
    private static final Set<String> TELLING_LITTLE = Set.of("occasion", "label", "place", "value");
    /** "Let the fan run twenty minutes". */
    private static final SlotRef LASTING = new SlotRef("duration", "for");
    private static final SlotRef TYPE = new SlotRef("built-in/type", "type");
    private static final SlotRef KIND = new SlotRef("kind", "kind");

    private final Symbols symbols;
    private final Map<String, ValueFinder> finders = new HashMap<>();
    private final Map<String, Set<String>> partsOf = new HashMap<>();
    private final SlotTags tags;
    private final NameLinker linker;
    private final Abilities abilities;
    private final Compounds compounds;

    /**
     * One word of an utterance.
     *
     * @param token    the word
     * @param features numbers of what is known of it, in ascending order; see {@link Gazetteer#FEATURES}
     */
    public record Word(Token token, int[] features) {
    }

    Gazetteer(Linked linked, Vocabulary vocabulary) {
        MatcherBuilder builder = new MatcherBuilder(linked);
        linked.lists().forEach((name, list) -> finders.put(name, builder.finder(list)));
        finders.put(Expression.WHEN.list(), new ValueFinder.When());
        this.symbols = builder.symbols();
        this.tags = new SlotTags(linked.templates());
        this.linker = new NameLinker(vocabulary);
        this.abilities = new Abilities(linked.templates(), vocabulary);
        this.compounds = new Compounds(vocabulary);
        vocabulary.terms().forEach((list, terms) -> terms.forEach(term -> {
            String name = Normalizer.normal(term.text());
            for (String word : name.split(" ")) {
                if (word.length() >= SHORTEST_PART && !PLAIN.contains(word)) {
                    partsOf.computeIfAbsent(list, none -> new HashSet<>()).add(word);
                }
            }
        }));
    }

    /** The words of an utterance with what is known of them. */
    public List<Word> mark(String text) {
        Utterance utterance = utterance(text);
        int length = utterance.length();
        List<BitSet> features = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            features.add(new BitSet());
        }
        GROUPS.forEach((group, lists) -> lists.forEach(list -> mark(utterance, group, list, features)));
        finders.keySet().stream().filter(Gazetteer::isOwn).forEach(list -> mark(utterance, "own", list, features));
        List<Word> words = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            markParts(utterance.tokens().get(i), features.get(i));
            words.add(new Word(utterance.tokens().get(i), features.get(i).stream().toArray()));
        }
        return words;
    }

    /** What reads the words of one utterance, which is split once for it. */
    public Reader reader(String text) {
        return new Reader(utterance(text));
    }

    /** Reads words of one utterance. Immutable, thread-safe. */
    public final class Reader {

        private final Utterance utterance;

        private Reader(Utterance utterance) {
            this.utterance = utterance;
        }

        /**
         * What words mean where the model has tagged them for an intent; empty where this home cannot tell.
         *
         * @param from first word
         * @param to   the word after the last
         */
        public List<Slot> read(String intent, String tag, int from, int to) {
            if (tag.equals(SlotTags.WHEN)) {
                return found(utterance, Expression.WHEN, from, to, false).orElse(List.of());
            }
            for (boolean exactly : List.of(true, false)) {
                for (SlotRef slot : tags.slots(intent, tag)) {
                    Optional<List<Slot>> read = found(utterance, slot, from, to, exactly);
                    if (read.isPresent()) {
                        return read.get();
                    }
                }
            }
            for (SlotRef slot : tags.slots(intent, tag)) {
                Optional<String> name = linked(slot, intent, utterance, from, to);
                if (name.isPresent()) {
                    return List.of(new Slot(slot.slot(), name.get(), name.get()));
                }
            }
            if (tag.equals(LASTING.list()) && abilities.isDeed(intent)) {
                return found(utterance, LASTING, from, to, false).orElse(List.of());
            }
            int known = to;
            while (known > from && !mayName(known - 1)) {
                known--;
            }
            return TARGETS.contains(tag) && known > from + 1 && known < to ? whole(intent, tag, from, known) : List.of();
        }

        /** True for a word that may tell a thing from another: of a name, a place, or a sort of things. */
        private boolean mayName(int at) {
            String word = utterance.tokens().get(at).bare();
            return partsOf.values().stream().anyMatch(parts -> parts.contains(word))
                    || Stream.of(TYPE, KIND).anyMatch(sort -> found(utterance, sort, at, at + 1, true).isPresent());
        }

        /** "Dinner party shape" is the dinner party where nothing is called shape; "lawn mower" need not be the lawn's. */
        private List<Slot> whole(String intent, String tag, int from, int to) {
            return tags.slots(intent, tag).stream()
                    .flatMap(slot -> found(utterance, slot, from, to, true).stream()).findFirst().orElse(List.of());
        }

        /**
         * True for a number right behind another of two digits or more, as in the year "nineteen sixty two"; "two" and
         * "four" may be misheard little words.
         */
        public boolean isCutNumber(int at) {
            return at > 0 && !utterance.pause(at) && Normalizer.number(utterance.words().get(at)).isPresent()
                    && Normalizer.number(utterance.words().get(at - 1)).filter(before -> before >= 10).isPresent();
        }

        /** True for words that say nothing a command needs: "for a second", "this" of "what day is this". */
        public boolean saysNothing(String tag, int from, int to) {
            List<Token> said = utterance.tokens().subList(from, to);
            return tag.equals(SlotTags.WHEN) && said.stream().allMatch(word -> VAGUE.contains(word.word()))
                    || TELLING_LITTLE.contains(tag) && said.stream().allMatch(word -> NameLinker.isLoose(word.word()));
        }
    }

    /** True where some sentence of the intent says no more than these slots: it makes sense with them. */
    public boolean suffice(String intent, Set<String> slots) {
        return tags.suffice(intent, slots);
    }

    /** True where what slots name can have an intent done to it, or they name nothing that is known. */
    public boolean allows(String intent, Collection<Slot> slots) {
        return abilities.allow(intent, slots);
    }

    /** "Scrap belt" is the scrap conveyor: a word of type that fits need not be one of its name. */
    private Optional<String> linked(SlotRef slot, String intent, Utterance utterance, int from, int to) {
        boolean ofThings = slot.list().equals("name");
        Optional<String> name = linker.link(slot.list(), utterance.tokens().subList(from, to), other -> ofThings
                && abilities.allow(intent, List.of(new Slot("name", other, other))));
        if (name.isPresent() || !ofThings) {
            return name;
        }
        List<Token> telling = new ArrayList<>();
        Set<String> types = new HashSet<>();
        for (int at = from; at < to; at++) {
            Optional<List<Slot>> type = found(utterance, TYPE, at, at + 1, true);
            type.ifPresent(slots -> types.add(slots.get(0).value().toString()));
            if (type.isEmpty()) {
                telling.add(utterance.tokens().get(at));
            }
        }
        Predicate<String> isOfTypes = other -> types.stream().allMatch(type -> abilities.isOf(other, type));
        return types.isEmpty() ? linker.related("name", utterance.tokens().subList(from, to))
                : linker.link("name", telling, isOfTypes).filter(isOfTypes);
    }

    /** All tags that words of an intent may have, but those of times. */
    Set<String> tags(String intent) {
        return tags.tags(intent);
    }

    /** The slots of an intent that a tag may stand for. */
    Collection<SlotRef> slots(String intent, String tag) {
        return tags.slots(intent, tag);
    }

    private Utterance utterance(String text) {
        return Utterance.of(text, compounds::of, symbols::known);
    }

    /** The reading of exactly those words, or of those without some at the edges: an article, "percent". */
    private Optional<List<Slot>> found(Utterance utterance, SlotRef slot, int from, int to, boolean exactly) {
        ValueFinder finder = finders.get(slot.list());
        if (finder == null) {
            return Optional.empty();
        }
        for (int start = from; start < (exactly ? from + 1 : to); start++) {
            if (!mayLeaveOut(utterance, slot, from, start)) {
                return Optional.empty();
            }
            List<List<Slot>> exact = new ArrayList<>();
            Map<Integer, List<Slot>> shorter = new LinkedHashMap<>();
            finder.find(utterance, start, slot.slot(), (end, slots) -> {
                if (end == to) {
                    exact.add(slots);
                } else if (end < to && !exactly) {
                    shorter.put(end, slots);
                }
            });
            if (!exact.isEmpty()) {
                return Optional.of(exact.get(0));
            }
            Optional<Integer> longest = shorter.keySet().stream().max(Integer::compare)
                    .filter(end -> !slot.list().equals("name") && to - end <= 1
                            && mayLeaveOut(utterance, slot, end, to));
            if (longest.isPresent()) {
                return longest.map(shorter::get);
            }
        }
        return Optional.empty();
    }

    /** A "lava lamp" is no lamp of a home that has none: only of a value may words be left out, and no numbers. */
    private static boolean mayLeaveOut(Utterance utterance, SlotRef slot, int from, int to) {
        List<Token> left = utterance.tokens().subList(from, to);
        return TARGETS.contains(slot.slot()) ? left.stream().allMatch(token -> NameLinker.isLoose(token.word()))
                : left.stream().noneMatch(token -> Normalizer.number(token.word()).isPresent());
    }

    private void mark(Utterance utterance, String group, String list, List<BitSet> features) {
        ValueFinder finder = finders.get(list);
        if (finder == null || finder.wild()) {
            return;
        }
        int begin = NUMBER_OF.get(group + " begins");
        int within = NUMBER_OF.get(group + " goes on");
        for (int at = 0; at < utterance.length(); at++) {
            int from = at;
            int[] last = {at};
            List<Slot> longest = new ArrayList<>();
            finder.find(utterance, at, group, (end, slots) -> {
                if (end > last[0]) {
                    last[0] = end;
                    longest.clear();
                    longest.addAll(slots);
                }
            });
            if (last[0] > from) {
                features.get(from).set(begin);
                for (int i = from + 1; i < last[0]; i++) {
                    features.get(i).set(within);
                }
                if (group.equals("name")) {
                    markTraits(abilities.ofName(longest.get(0).text()), from, last[0], features);
                }
            }
        }
    }

    private static void markTraits(Set<String> traits, int from, int to, List<BitSet> features) {
        TRAITS.forEach((group, of) -> {
            if (of.stream().anyMatch(traits::contains)) {
                features.subList(from, to).forEach(word -> word.set(NUMBER_OF.get("named " + group)));
            }
        });
    }

    private void markParts(Token token, BitSet features) {
        for (String list : List.of("name", "area")) {
            Set<String> parts = partsOf.getOrDefault(list, Set.of());
            String word = token.bare();
            if (parts.contains(word) || word.endsWith("s") && parts.contains(word.substring(0, word.length() - 1))) {
                features.set(NUMBER_OF.get("part of " + list));
            }
        }
        if (token.pause()) {
            features.set(NUMBER_OF.get("pause"));
        }
    }

    /** Lists of users' files are numbered. */
    private static boolean isOwn(String list) {
        return !list.isEmpty() && Character.isDigit(list.charAt(0));
    }

    private static Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (String list : List.of("name", "area", "floor", "kind", "duration", "time", "day", "number", "when")) {
            groups.put(list, List.of(list));
        }
        groups.put("type", builtIn("type", "lamp", "coffee"));
        groups.put("color", builtIn("color"));
        groups.put("white", builtIn("white", "warmth"));
        groups.put("amount", builtIn("fraction", "glow", "loudness", "speed_word", "gain", "cut", "half_degree"));
        groups.put("state", builtIn("state"));
        groups.put("attribute", builtIn("attribute", "how"));
        groups.put("mode", builtIn("hvac_mode"));
        groups.put("scope", builtIn("scope", "everything", "everywhere", "whole"));
        groups.put("reference", builtIn("reference"));
        groups.put("here", builtIn("here", "room"));
        return groups;
    }

    private static List<String> builtIn(String... lists) {
        return List.of(lists).stream().map(list -> "built-in/" + list).toList();
    }

    private static Map<String, List<String>> traits() {
        Map<String, List<String>> traits = new LinkedHashMap<>();
        traits.put("light", List.of("light", "brightness", "color"));
        traits.put("cover", List.of("cover", "position", "valve"));
        traits.put("lock", List.of("lock", "locked"));
        traits.put("climate", List.of("climate", "target_temperature", "hvac_mode"));
        traits.put("fan", List.of("fan", "fan_speed"));
        traits.put("player", List.of("media_player", "playback", "volume"));
        traits.put("machine", List.of("machine", "run", "setpoint"));
        traits.put("vacuum", List.of("vacuum", "activity"));
        traits.put("list", List.of("list", "items"));
        traits.put("scene", List.of("scene", "button"));
        traits.put("sensor", List.of("sensor", "binary_sensor", "reading", "active", "current_temperature"));
        traits.put("switch", List.of("switch", "outlet", "on"));
        return traits;
    }

    private static List<String> features() {
        List<String> features = new ArrayList<>();
        GROUPS.keySet().forEach(group -> features.addAll(List.of(group + " begins", group + " goes on")));
        features.addAll(List.of("own begins", "own goes on"));
        TRAITS.keySet().forEach(group -> features.add("named " + group));
        features.addAll(List.of("part of name", "part of area", "pause"));
        return List.copyOf(features);
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        FEATURES.forEach(feature -> numbers.put(feature, numbers.size()));
        return numbers;
    }
}

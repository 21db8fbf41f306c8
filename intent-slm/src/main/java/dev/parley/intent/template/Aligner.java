package dev.parley.intent.template;

import dev.parley.intent.Intent;
import dev.parley.intent.Normalizer;
import dev.parley.intent.Slot;
import dev.parley.intent.Token;
import dev.parley.intent.template.TaggedSentence.Segment;
import dev.parley.intent.template.TaggedSentence.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Finds the words that say what a command says, by what a home makes of them. Immutable, thread-safe. */
final class Aligner {

    private static final int MOST_WORDS = 10;
    private static final Set<String> JOINTS = Set.of("and", "plus");

    private final Gazetteer gazetteer;
    private final BiPredicate<String, Map<String, Object>> frames;

    /**
     * An aligner.
     *
     * @param frames whether an intent can be told that has some slots as a whole
     */
    Aligner(Gazetteer gazetteer, BiPredicate<String, Map<String, Object>> frames) {
        this.gazetteer = gazetteer;
        this.frames = frames;
    }

    /**
     * Words of one command.
     *
     * @param from first word
     * @param to   the word after the last
     */
    record Part(int from, int to) {
    }

    /** Collects what was not found, to be told; the first way counts. Confined to one thread. */
    static final class Missing {

        private String what = "";

        private void add(String intent, List<Slot> slots) {
            if (what.isEmpty()) {
                what = slots.isEmpty() ? "the language model cannot tell " + intent
                        + "; it is understood by templates alone"
                        : slots.stream().map(slot -> "\"" + slot.text() + "\" (" + slot.name() + ")")
                        .collect(Collectors.joining(", ")) + " of the plain sentence is not found";
            }
        }

        String why(String text) {
            return (what.isEmpty() ? "what the plain sentence says is not found" : what) + " in \"" + text
                    + "\"; say it there, or say less in the plain sentence";
        }
    }

    /** Words, and what they say. */
    private record Find(String tag, int from, int to, Set<Object> says, int telling) {

        static final Comparator<Find> BEST_FIRST = Comparator.<Find>comparingInt(find -> -find.says().size())
                .thenComparingInt(find -> -find.telling()).thenComparingInt(find -> find.to() - find.from())
                .thenComparingInt(Find::from).thenComparing(Find::tag);

        boolean overlaps(Find other) {
            return from < other.to && other.from < to;
        }
    }

    /** A sentence with one command more, where its words say all of it; else the same. */
    TaggedSentence with(TaggedSentence sentence, List<Token> tokens, Part part, List<Intent> intents, Missing missing) {
        String intent = intents.get(0).name();
        Map<Object, Slot> wanted = new LinkedHashMap<>();
        intents.forEach(each -> each.slots().values().forEach(slot -> wanted.putIfAbsent(key(slot), slot)));
        List<Find> finds = chosen(finds(sentence.text(), tokens, part, intent, wanted));
        Set<Object> said = new HashSet<>();
        finds.forEach(find -> said.addAll(find.says()));
        List<Slot> rest = wanted.entrySet().stream().filter(slot -> !said.contains(slot.getKey()))
                .map(Map.Entry::getValue).toList();
        Map<String, Object> whole = new TreeMap<>();
        rest.forEach(slot -> whole.put(slot.name(), slot.value()));
        if (whole.size() < rest.size() || !frames.test(intent, whole)) {
            missing.add(intent, rest);
            return sentence;
        }
        List<Segment> segments = new ArrayList<>(sentence.segments());
        segments.add(new Segment(segments.isEmpty() ? 0 : tokens.get(part.from()).start(), intent, whole));
        List<Span> spans = new ArrayList<>(sentence.spans());
        finds.forEach(find -> spans.add(span(find.tag(), tokens, find.from(), find.to())));
        joints(finds, intent, sentence.text(), tokens).forEach(at ->
                spans.add(span(SlotTags.JOINT, tokens, at, at + 1)));
        spans.sort(Comparator.comparingInt(Span::start));
        return new TaggedSentence(sentence.text(), segments, spans);
    }

    /** What an intent says, whatever the spelling. */
    static Object meaning(Intent intent) {
        return Map.entry(intent.name(), intent.slots().values().stream().map(Aligner::key).collect(Collectors.toSet()));
    }

    private static Object key(Slot slot) {
        Object value = slot.value();
        return Map.entry(slot.name(), value instanceof String text ? text.toLowerCase(Locale.ROOT) : value);
    }

    private List<Find> finds(String text, List<Token> tokens, Part part, String intent, Map<Object, Slot> wanted) {
        Set<String> tags = new LinkedHashSet<>(gazetteer.tags(intent));
        tags.remove(SlotTags.JOINT);
        tags.add(SlotTags.WHEN);
        List<Find> finds = new ArrayList<>();
        Gazetteer.Reader reader = gazetteer.reader(text);
        for (String tag : tags) {
            for (int from = part.from(); from < part.to(); from++) {
                for (int to = from + 1; to <= Math.min(part.to(), from + MOST_WORDS); to++) {
                    List<Slot> read = reader.read(intent, tag, from, to);
                    Set<Object> says = read.stream().map(Aligner::key).collect(Collectors.toSet());
                    if (!says.isEmpty() && wanted.keySet().containsAll(says)) {
                        finds.add(new Find(tag, from, to, says, telling(read, tokens.subList(from, to))));
                    }
                }
            }
        }
        return finds;
    }

    /** How many words are words of what they say: of "lamp by the sofa" for the sofa lamp, two. */
    private static int telling(List<Slot> read, List<Token> tokens) {
        Set<String> words = new HashSet<>();
        read.forEach(slot -> words.addAll(Normalizer.tokens(slot.text())));
        return (int) tokens.stream().filter(token -> words.contains(token.bare())).count();
    }

    private static List<Find> chosen(List<Find> finds) {
        List<Find> chosen = new ArrayList<>();
        Set<Object> said = new HashSet<>();
        finds.stream().sorted(Find.BEST_FIRST).forEach(find -> {
            if (!said.containsAll(find.says()) && chosen.stream().noneMatch(find::overlaps)) {
                chosen.add(find);
                said.addAll(find.says());
            }
        });
        chosen.sort(Comparator.comparingInt(Find::from));
        return chosen;
    }

    /** The "and" before what is said a second time: another thing that the same is done to. */
    private List<Integer> joints(List<Find> finds, String intent, String text, List<Token> tokens) {
        List<Integer> joints = new ArrayList<>();
        Gazetteer.Reader reader = gazetteer.reader(text);
        Set<String> slots = new HashSet<>();
        int before = 0;
        for (Find find : finds) {
            List<Slot> read = reader.read(intent, find.tag(), find.from(), find.to());
            boolean again = read.stream().anyMatch(slot -> slots.contains(slot.name()));
            read.forEach(slot -> slots.add(slot.name()));
            if (again) {
                joint(tokens, before, find.from()).ifPresent(joints::add);
            }
            before = find.to();
        }
        return joints;
    }

    private static Optional<Integer> joint(List<Token> tokens, int from, int to) {
        for (int at = from; at < to; at++) {
            if (JOINTS.contains(tokens.get(at).word())) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static Span span(String tag, List<Token> tokens, int from, int to) {
        return new Span(tag, tokens.get(from).start(), tokens.get(to - 1).end());
    }
}

package dev.parley.intent.template;

import dev.parley.intent.Intent;
import dev.parley.intent.Interpreter;
import dev.parley.intent.Token;
import dev.parley.intent.Understanding.Reading;
import dev.parley.intent.Understanding.Understood;
import dev.parley.intent.template.Marking.Marked;
import dev.parley.intent.template.Marking.Unaligned;
import dev.parley.intent.template.Marking.Unreadable;
import dev.parley.intent.template.TaggedSentence.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Marks the words of free sentences by plain ones that mean the same and that a home's templates understand: what the
 * plain one says must be found in the words of the free one, or be what its kind of command says as a whole. What was
 * marked is read again, and has to mean what the plain sentence means. Thread-safe where the predicate is.
 */
public final class ExampleMarker {

    /** Words at which another command may begin. */
    private static final Set<String> BETWEEN = Set.of("and", "then", "also", "plus");

    private final Interpreter plainly;
    private final Gazetteer gazetteer;
    private final Meaning meaning;
    private final Aligner aligner;

    /**
     * A marker for one home.
     *
     * @param templates its sentences
     * @param plainly   understands by these sentences, and gives the reading that makes most sense first
     * @param frames    whether the language model tells an intent with slots that a sentence says as a whole; those of
     *                  the home's own sentences can be learned
     */
    public ExampleMarker(Templates templates, Interpreter plainly, BiPredicate<String, Map<String, Object>> frames) {
        Set<Map.Entry<String, Map<String, Object>>> own = new HashSet<>();
        templates.ownTemplates().forEach(template -> own.add(Map.entry(template.intent(), template.slots())));
        this.plainly = plainly;
        this.gazetteer = templates.gazetteer();
        this.meaning = new Meaning(gazetteer);
        this.aligner = new Aligner(gazetteer, (intent, slots) -> own.contains(Map.entry(intent, slots))
                || frames.test(intent, slots));
    }

    /** A sentence that is no command. */
    public Marking noCommand(String said) {
        return new Marked(new Example(TaggedSentence.notServed(level(said), "not_command"), List.of()));
    }

    /** A sentence that somebody has marked, see {@link MarkedSentence}; empty for a line without one. */
    public Optional<Marking> marked(String line) {
        try {
            return MarkedSentence.of(line).map(MarkedSentence::sentence).map(this::tagged).map(sentence -> meaning
                    .of(sentence).<Marking>map(meant -> new Marked(new Example(sentence, meant)))
                    .orElseGet(() -> new Unaligned("this home cannot read the marked words; mark what it knows, or take"
                            + " the sentence out")));
        } catch (IllegalArgumentException e) {
            return Optional.of(new Unreadable("not a marked sentence; write it like turn_off: kill the [lamp](type)"));
        }
    }

    /**
     * Marks a sentence.
     *
     * @param plain what means the same
     */
    public Marking mark(String said, String plain) {
        String text = level(said);
        if (gazetteer.mark(text).isEmpty()) {
            return new Unreadable("the first sentence has no words; write what is said");
        }
        if (!(plainly.understand(plain) instanceof Understood understood)) {
            return new Unreadable("the sentences of this home do not have \"" + plain.strip() + "\"; find one that they"
                    + " have with parley ask --only template, or write - where nothing is to be done");
        }
        Aligner.Missing missing = new Aligner.Missing();
        for (Reading reading : understood.readings()) {
            Optional<Example> example = aligned(text, commands(reading.intents()), missing);
            if (example.isPresent()) {
                return new Marked(example.get());
            }
        }
        return new Unaligned(missing.why(text));
    }

    /** Exported lessons have the names of slots where others have tags. */
    private TaggedSentence tagged(TaggedSentence sentence) {
        return new TaggedSentence(sentence.text(), sentence.segments(), sentence.spans().stream().map(span -> new Span(
                sentence.segments().stream().filter(segment -> segment.start() <= span.start())
                        .reduce((before, last) -> last).map(segment -> tag(segment.intent(), span.tag()))
                        .orElse(span.tag()), span.start(), span.end())).toList());
    }

    private String tag(String intent, String slot) {
        return gazetteer.tags(intent).contains(slot) ? slot : gazetteer.tags(intent).stream()
                .filter(tag -> gazetteer.slots(intent, tag).stream().anyMatch(ref -> ref.slot().equals(slot)))
                .sorted().findFirst().orElse(slot);
    }

    /** Intents that may be of one command: those of one name in a row. */
    private static List<List<Intent>> commands(List<Intent> intents) {
        List<List<Intent>> commands = new ArrayList<>();
        for (Intent intent : intents) {
            List<Intent> last = commands.isEmpty() ? List.of() : commands.get(commands.size() - 1);
            if (!last.isEmpty() && last.get(0).name().equals(intent.name())) {
                last.add(intent);
            } else {
                commands.add(new ArrayList<>(List.of(intent)));
            }
        }
        return commands;
    }

    private Optional<Example> aligned(String text, List<List<Intent>> commands, Aligner.Missing missing) {
        List<Token> tokens = gazetteer.mark(text).stream().map(Gazetteer.Word::token).toList();
        List<Object> wanted = commands.stream().flatMap(List::stream).map(Aligner::meaning).toList();
        for (List<Integer> starts : starts(tokens, commands.size())) {
            TaggedSentence sentence = new TaggedSentence(text, List.of(), List.of());
            for (int i = 0; i < commands.size() && sentence.segments().size() == i; i++) {
                int end = i + 1 < commands.size() ? starts.get(i + 1) : tokens.size();
                sentence = aligner.with(sentence, tokens, new Aligner.Part(starts.get(i), end), commands.get(i),
                        missing);
            }
            Optional<List<Intent>> meant = sentence.segments().size() < commands.size() ? Optional.empty()
                    : meaning.of(sentence);
            if (meant.isPresent() && meant.get().stream().map(Aligner::meaning).toList().equals(wanted)) {
                return Optional.of(new Example(sentence, meant.get()));
            }
        }
        return Optional.empty();
    }

    /** Every way to begin that many commands, the first with the first word. */
    private static List<List<Integer>> starts(List<Token> tokens, int commands) {
        List<List<Integer>> ways = List.of(List.of(0));
        for (int i = 1; i < commands; i++) {
            List<List<Integer>> more = new ArrayList<>();
            for (List<Integer> way : ways) {
                for (int at = way.get(way.size() - 1) + 1; at < tokens.size(); at++) {
                    if (tokens.get(at).pause() || BETWEEN.contains(tokens.get(at).word())) {
                        List<Integer> longer = new ArrayList<>(way);
                        longer.add(at);
                        more.add(longer);
                    }
                }
            }
            ways = more;
        }
        return ways;
    }

    private static String level(String said) {
        return said.strip().replaceAll("\\s+", " ");
    }
}

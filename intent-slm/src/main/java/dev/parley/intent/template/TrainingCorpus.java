package dev.parley.intent.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.parley.intent.Normalizer;
import dev.parley.intent.Token;
import dev.parley.intent.Vocabulary;
import dev.parley.intent.template.TaggedSentence.Segment;
import dev.parley.intent.template.TaggedSentence.Span;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Writes the corpus the language model is trained on: sentences of the built-in templates and of the phrasings under
 * {@code training/}, and marked sentences of others, in random homes, as JSON Lines. Each row has its words ({@code w}),
 * what the home knows of them ({@code f}, numbers of {@link Gazetteer#FEATURES}), their tags ({@code t}), its commands
 * ({@code y}: first word, intent, slots), its {@code scope} and its {@code family}. The same seed gives the same rows.
 */
public final class TrainingCorpus {

    private static final int ROWS_A_HOME = 250;
    private static final int MARKED_A_HOME = 20;
    /** One marked sentence in so many is also said in one breath with another. */
    private static final int JOINED_MARKED = 5;
    private static final Set<String> SCOPES = Set.of("not_served", "not_command");
    private static final Set<String> DIALOGUE = Set.of("affirm", "deny", "cancel", "repeat", "help", "undo", "again",
            "same", "more", "correct");
    private static final List<String> BETWEEN = List.of(" and", " and", " and then", " then", ",", ", and", ".", " also",
            " and also", " plus", ", then", ", oh and", " and please");
    private static final List<String> AHEAD = List.of("um", "uh", "hey", "please", "okay", "so", "right", "well", "oh",
            "hi", "er", "now", "yeah so", "listen", "okay so", "hello", "and");
    private static final List<String> BEHIND = List.of(" please", " thanks", " thank you", ", please", " now", " okay",
            ", will you", ", would you", " for me", " love", " right now", " mate", " quickly", "?", "!", " um");

    private final ObjectMapper json = new ObjectMapper();
    private final List<TemplateFile> phrasings = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Random random;
    private final RandomHomes homes;
    private final Map<String, List<String>> free;
    private final Map<String, Set<String>> needs = new HashMap<>();
    private final Set<String> apart = new HashSet<>();
    private int leaks;

    private TrainingCorpus(Path training, Random random) throws IOException {
        YAMLMapper yaml = new YAMLMapper();
        try (Stream<Path> files = Files.list(training.resolve("phrasings/en"))) {
            for (Path file : files.sorted().toList()) {
                phrasings.add(TemplateFile.parse(yaml.readTree(file.toFile()), (pointer, message) -> {
                    throw new IllegalArgumentException(file + pointer + ": " + message);
                }));
                names.add(file.getFileName().toString().replace(".yaml", ""));
            }
        }
        JsonNode lexicon = yaml.readTree(training.resolve("lexicon.yaml").toFile());
        this.random = random;
        this.homes = new RandomHomes(lexicon, random);
        this.free = Stream.of("item", "label", "text", "elsewhere", "occasion")
                .collect(Collectors.toMap(list -> list, homes::words));
        for (TemplateFile file : Templates.builtIn()) {
            file.templates().forEach(template -> needs.computeIfAbsent(template.intent(), none -> new HashSet<>())
                    .addAll(template.use().needs()));
        }
    }

    /** A home, with the sentences that may be said in it. */
    private record Place(Vocabulary vocabulary, Linked linked, Gazetteer gazetteer, int number) {
    }

    /**
     * Writes a corpus.
     *
     * @param args folder {@code training}, folder to write {@code corpus1.jsonl} and
     *             {@code features.json} to, number of rows, seed, a file with sentences for tests and
     *             evaluation, one a line, which are left out whoever says them, and any number of files with marked
     *             sentences, see {@link MarkedSentence}
     */
    public static void main(String[] args) throws IOException {
        TrainingCorpus corpus = new TrainingCorpus(Path.of(args[0]), new Random(Long.parseLong(args[3])));
        Files.readAllLines(Path.of(args[4])).forEach(sentence -> corpus.apart.add(Normalizer.normal(sentence)));
        corpus.json.writeValue(Path.of(args[1], "features.json").toFile(), Gazetteer.FEATURES);
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[1], "corpus1.jsonl"))) {
            corpus.sample(out, Integer.parseInt(args[2]));
            for (String file : List.of(args).subList(5, args.length)) {
                corpus.marked(Path.of(file), out);
            }
            System.err.println(corpus.leaks + " sentences left out, since tests have them");
        }
    }

    private void write(ObjectNode row, BufferedWriter out) throws IOException {
        String words = StreamSupport.stream(row.get("w").spliterator(), false).map(JsonNode::asText)
                .collect(Collectors.joining(" "));
        if (apart.contains(words)) {
            leaks++;
        } else {
            out.write(json.writeValueAsString(row));
            out.newLine();
        }
    }

    private void sample(BufferedWriter out, int rows) throws IOException {
        PrintStream told = System.err;
        for (int home = 0, written = 0; written < rows; home++) {
            int number = home;
            Place place = place(homes.next(Map.of()), number, (file, pointer, message) -> {
                if (number == 0) {
                    told.println(names.get(phrasings.indexOf(file)) + pointer + ": " + message);
                }
            });
            Map<String, List<Template>> frames = frames(place.linked().templates());
            List<String> keys = List.copyOf(frames.keySet());
            double[] weights = keys.stream().mapToDouble(key -> Math.sqrt(frames.get(key).size())
                    * (SCOPES.contains(frames.get(key).get(0).intent()) ? 4 : 1)).toArray();
            TaggedSampler sampler = new TaggedSampler(place.linked(), place.vocabulary(), free, random);
            for (int i = 0; i < ROWS_A_HOME && written < rows; i++) {
                Template first = one(frames.get(keys.get(drawn(weights))));
                Optional<TaggedSentence> drawn = sentence(sampler, first);
                String family = family(first);
                if (drawn.isPresent() && isCommand(first)) {
                    for (int more = random.nextInt(100); more < 16 && drawn.isPresent(); more += 12) {
                        Template next = one(frames.get(keys.get(drawn(weights))));
                        Optional<TaggedSentence> other = isCommand(next) ? sentence(sampler, next) : Optional.empty();
                        if (other.isPresent()) {
                            drawn = Optional.of(drawn.get().then(one(BETWEEN), other.get()));
                            family += "+" + family(next);
                        }
                    }
                }
                if (drawn.isPresent()) {
                    write(row(dressed(drawn.get()), place, family), out);
                    written++;
                }
            }
        }
    }

    private Optional<TaggedSentence> sentence(TaggedSampler sampler, Template template) {
        Set<String> wanted = template.use().needs().isEmpty() ? needs.getOrDefault(template.intent(), Set.of())
                : template.use().needs();
        boolean mayBeTimed = template.use().timed() != Template.Timed.NEVER
                || needs.containsKey(template.intent()) && Set.of("turn_on", "turn_off", "set_brightness", "open", "close",
                "set_temperature", "start", "activate_scene").contains(template.intent());
        Template gated = new Template(template.intent(), template.expression(), template.slots(),
                new Template.Use(wanted, true, template.use().timed()), template.pointer());
        return sampler.sentence(gated, mayBeTimed && random.nextInt(8) == 0);
    }

    private TaggedSentence dressed(TaggedSentence sentence) {
        TaggedSentence dressed = random.nextInt(8) == 0 ? sentence.after(one(AHEAD)) : sentence;
        return random.nextInt(8) == 0 ? new TaggedSentence(dressed.text() + one(BEHIND), dressed.segments(),
                dressed.spans()) : dressed;
    }

    /** Sentences others have marked, each in a home that mostly has what they name. */
    private void marked(Path file, BufferedWriter out) throws IOException {
        List<MarkedSentence> sentences = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            MarkedSentence.of(line).ifPresent(sentences::add);
        }
        for (int from = 0; from < sentences.size(); from += MARKED_A_HOME) {
            List<MarkedSentence> some = sentences.subList(from, Math.min(from + MARKED_A_HOME, sentences.size()));
            Map<String, Set<String>> needed = new HashMap<>();
            for (MarkedSentence sentence : some) {
                sentence.sentence().spans().forEach(span -> {
                    String list = span.tag().replace("except_", "");
                    if (Set.of("name", "area", "floor").contains(list) && random.nextInt(8) != 0) {
                        needed.computeIfAbsent(list, none -> new HashSet<>()).add(sentence.sentence().text()
                                .substring(span.start(), span.end()).replaceAll("'s?$", ""));
                    }
                });
            }
            Place place = place(homes.next(needed), -1, (unread, pointer, message) -> { });
            for (MarkedSentence sentence : some) {
                String family = Normalizer.normal(sentence.sentence().text());
                write(row(sentence.sentence(), place, family), out);
                MarkedSentence next = one(some);
                if (random.nextInt(JOINED_MARKED) == 0 && sentence != next && isCommands(sentence) && isCommands(next)) {
                    write(row(sentence.sentence().then(one(BETWEEN), next.sentence()), place,
                            family + "+" + Normalizer.normal(next.sentence().text())), out);
                }
            }
        }
    }

    private Place place(Vocabulary vocabulary, int number, Templates.ProblemSink problem) {
        List<TemplateFile> builtIn = Templates.builtIn();
        Linked known = new Linker(List.of(), builtIn, false, problem).link(vocabulary);
        return new Place(vocabulary, new Linker(phrasings, builtIn, false, problem).link(vocabulary),
                new Gazetteer(known, vocabulary), number);
    }

    private static Map<String, List<Template>> frames(List<Template> templates) {
        Map<String, List<Template>> frames = new LinkedHashMap<>();
        templates.forEach(template -> frames.computeIfAbsent(template.intent() + template.slots(),
                none -> new ArrayList<>()).add(template));
        return frames;
    }

    private static boolean isCommands(MarkedSentence sentence) {
        return sentence.sentence().segments().stream()
                .noneMatch(segment -> SCOPES.contains(segment.intent()) || DIALOGUE.contains(segment.intent()));
    }

    private static boolean isCommand(Template template) {
        return !SCOPES.contains(template.intent()) && !DIALOGUE.contains(template.intent());
    }

    private static String family(Template template) {
        return template.intent() + template.slots() + template.pointer();
    }

    private ObjectNode row(TaggedSentence sentence, Place place, String family) {
        List<Gazetteer.Word> words = place.gazetteer().mark(sentence.text());
        ObjectNode row = json.createObjectNode();
        ArrayNode texts = row.putArray("w");
        ArrayNode features = row.putArray("f");
        ArrayNode tags = row.putArray("t");
        for (Gazetteer.Word word : words) {
            texts.add(word.token().word());
            ArrayNode known = features.addArray();
            for (int feature : word.features()) {
                known.add(feature);
            }
            tags.add(tag(word.token(), sentence));
        }
        ArrayNode commands = row.putArray("y");
        String scope = "served";
        for (Segment segment : sentence.segments()) {
            if (SCOPES.contains(segment.intent())) {
                scope = segment.intent();
            } else {
                int first = 0;
                while (first < words.size() - 1 && words.get(first).token().start() < segment.start()) {
                    first++;
                }
                ArrayNode command = commands.addArray().add(first).add(segment.intent());
                command.addPOJO(segment.slots());
            }
        }
        row.put("scope", scope);
        row.put("family", family);
        row.put("home", place.number());
        return row;
    }

    private static String tag(Token token, TaggedSentence sentence) {
        for (Span span : sentence.spans()) {
            if (token.start() >= span.start() && token.start() < span.end()) {
                String before = sentence.text().substring(span.start(), token.start());
                return (before.isBlank() ? "B-" : "I-") + span.tag();
            }
        }
        return "O";
    }

    private int drawn(double[] weights) {
        double at = random.nextDouble() * java.util.Arrays.stream(weights).sum();
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
}

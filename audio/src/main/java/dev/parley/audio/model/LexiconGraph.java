package dev.parley.audio.model;

import dev.parley.audio.Transcript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * From transitions of the acoustic model to words: Kaldi's HCL graph, made directly. Pronunciations form a prefix tree;
 * every phone is modelled between its exact neighbours, across words too. Between words stand states that know the last
 * phone and the next one; a word's label comes before its last phone, since that phone has a chain for each next one.
 */
final class LexiconGraph {

    /**
     * What things cost, in units of the grammar.
     *
     * @param transitionScale what the acoustic model's transitions count
     * @param silence         a pause
     * @param unknownPhone    each phone of unknown speech; below 3 so many sequences of phones are as good as the best
     *                        that decoding may take ten times as long
     */
    record Costs(double transitionScale, double silence, double unknownPhone) {
        static final Costs DEFAULT = new Costs(0.15, 1, 3);
    }

    private static final Comparator<List<Integer>> BY_LENGTH =
            Comparator.<List<Integer>>comparingInt(List::size).thenComparing(Lexicon::compare);

    private final Fst fst = new Fst();
    private final AcousticDefinition definition;
    private final TransitionModel transitions;
    private final Lexicon lexicon;
    private final Costs costs;
    private final int silence;
    /** Stands for unknown speech where the next phone is asked for. */
    private final int unknown;

    private final Map<Place, Integer> states = new HashMap<>();
    private final SortedMap<List<Integer>, List<Integer>> wordsByPhones = new TreeMap<>(BY_LENGTH);
    private final SortedSet<Integer> firstPhones = new TreeSet<>();
    private final SortedSet<Integer> lastPhones = new TreeSet<>();

    /** The states that more than one part of the graph refers to. */
    private sealed interface Place {
        /** Those there is one of. */
        enum Single implements Place { START, PAUSE, AFTER_PAUSE, UNKNOWN, AFTER_UNKNOWN }

        /** Between words: the last phone heard (silence at the start) and the next one due. */
        record Boundary(int last, int next) implements Place {
        }

        /** Within words: the phones heard and, last, the one that follows. */
        record Prefix(List<Integer> phones) implements Place {
        }

        /** A word is known; its last phone follows, the one before it has been heard. */
        record Ending(int before, int last) implements Place {
        }

        /** A word of one phone is known and follows; the last phone of the word before has been heard. */
        record Short(int before, int phone) implements Place {
        }
    }

    /** Three states in a row, each with a loop. */
    private record Chain(int first, int last) {
    }

    private LexiconGraph(Lexicon lexicon, AcousticDefinition definition, TransitionModel transitions, Costs costs) {
        this.lexicon = lexicon;
        this.definition = definition;
        this.transitions = transitions;
        this.costs = costs;
        this.silence = definition.phones().silence();
        this.unknown = definition.phones().size();
    }

    /** Makes the graph: transition ids in, labels of the lexicon out. */
    static Fst of(Lexicon lexicon, AcousticDefinition definition, TransitionModel transitions, Costs costs) {
        LexiconGraph graph = new LexiconGraph(lexicon, definition, transitions, costs);
        graph.build();
        return graph.fst;
    }

    private void build() {
        for (Lexicon.Word word : lexicon.words()) {
            for (List<Integer> phones : word.pronunciations()) {
                wordsByPhones.computeIfAbsent(phones, key -> new ArrayList<>()).add(lexicon.label(word.text()));
                firstPhones.add(phones.get(0));
                lastPhones.add(phones.get(phones.size() - 1));
            }
        }
        addPauses();
        addWordBeginnings();
        addWordMiddles();
        addWordEndings();
        addShortWords();
        addUnknownSpeech();
    }

    private void addPauses() {
        int start = state(Place.Single.START);
        int pause = state(Place.Single.PAUSE);
        int after = state(Place.Single.AFTER_PAUSE);
        Senones senones = definition.alone(silence);
        Chain chain = chain(silence, WordPosition.SINGLETON, senones, fst.addState());
        enter(pause, chain, silence, WordPosition.SINGLETON, senones);
        link(chain.last(), after, 0);
        link(start, pause, costs.silence());
        for (int next : nextPhones()) {
            link(start, boundary(silence, next), 0);
            link(after, boundary(silence, next), 0);
        }
        fst.setFinal(after, 0);
        for (int last : lastPhones) {
            fst.setFinal(boundary(last, silence), 0);
            link(boundary(last, silence), pause, costs.silence());
        }
    }

    /** First phones: one chain for all last phones of the word before that sound the same here. */
    private void addWordBeginnings() {
        prefixes().filter(prefix -> prefix.size() == 2).forEach(prefix -> {
            int phone = prefix.get(0);
            int next = prefix.get(1);
            Map<Senones, List<Integer>> groups = new LinkedHashMap<>();
            for (int last : withSilence(lastPhones)) {
                Senones senones = definition.between(last, phone, next, WordPosition.BEGIN);
                groups.computeIfAbsent(senones, key -> new ArrayList<>()).add(last);
            }
            groups.forEach((senones, lasts) -> {
                Chain chain = chain(phone, WordPosition.BEGIN, senones, fst.addState());
                for (int last : lasts) {
                    enter(boundary(last, phone), chain, phone, WordPosition.BEGIN, senones);
                }
                link(chain.last(), state(new Place.Prefix(prefix)), 0);
            });
        });
    }

    private void addWordMiddles() {
        prefixes().filter(prefix -> prefix.size() > 2).forEach(prefix -> {
            int size = prefix.size();
            int phone = prefix.get(size - 2);
            Senones senones = definition.between(prefix.get(size - 3), phone, prefix.get(size - 1),
                    WordPosition.INTERNAL);
            Chain chain = chain(phone, WordPosition.INTERNAL, senones, state(new Place.Prefix(prefix)));
            enter(state(new Place.Prefix(prefix.subList(0, size - 1))), chain, phone, WordPosition.INTERNAL, senones);
        });
    }

    private void addWordEndings() {
        SortedSet<List<Integer>> endings = new TreeSet<>(BY_LENGTH);
        wordsByPhones.forEach((phones, labels) -> {
            int size = phones.size();
            if (size > 1) {
                int ending = state(new Place.Ending(phones.get(size - 2), phones.get(size - 1)));
                labels.forEach(label -> say(state(new Place.Prefix(phones)), label, ending));
                endings.add(phones.subList(size - 2, size));
            }
        });
        for (List<Integer> ending : endings) {
            int before = ending.get(0);
            int last = ending.get(1);
            fanOut(state(new Place.Ending(before, last)), before, last, WordPosition.END);
        }
    }

    private void addShortWords() {
        wordsByPhones.forEach((phones, labels) -> {
            if (phones.size() == 1) {
                int phone = phones.get(0);
                for (int before : withSilence(lastPhones)) {
                    int here = state(new Place.Short(before, phone));
                    labels.forEach(label -> say(boundary(before, phone), label, here));
                    fanOut(here, before, phone, WordPosition.SINGLETON);
                }
            }
        });
    }

    /** Unknown speech is any sequence of phones, each without regard to its neighbours. */
    private void addUnknownSpeech() {
        int loop = state(Place.Single.UNKNOWN);
        int after = state(Place.Single.AFTER_UNKNOWN);
        int label = lexicon.label(Transcript.UNKNOWN);
        for (int last : withSilence(lastPhones)) {
            say(boundary(last, unknown), label, loop);
        }
        for (int phone : definition.phones().speech()) {
            Senones senones = definition.alone(phone);
            Chain chain = chain(phone, WordPosition.SINGLETON, senones, fst.addState());
            enter(loop, chain, phone, WordPosition.SINGLETON, senones);
            link(chain.last(), after, costs.unknownPhone());
        }
        link(after, loop, 0);
        link(after, state(Place.Single.PAUSE), costs.silence());
        for (int next : firstPhones) {
            link(after, boundary(silence, next), 0);
        }
        fst.setFinal(after, 0);
    }

    /** A word's last phone: one chain for all next phones before which it sounds the same. */
    private void fanOut(int from, int before, int phone, WordPosition position) {
        Map<Senones, List<Integer>> groups = new LinkedHashMap<>();
        for (int next : withSilence(nextPhones())) {
            Senones senones = definition.between(before, phone, next == unknown ? silence : next, position);
            groups.computeIfAbsent(senones, key -> new ArrayList<>()).add(next);
        }
        groups.forEach((senones, nexts) -> {
            Chain chain = chain(phone, position, senones, fst.addState());
            enter(from, chain, phone, position, senones);
            nexts.forEach(next -> link(chain.last(), boundary(phone, next), 0));
        });
    }

    /** All beginnings, of two phones and more, of all pronunciations; shorter ones first. */
    private Stream<List<Integer>> prefixes() {
        return wordsByPhones.keySet().stream()
                .flatMap(phones -> IntStream.rangeClosed(2, phones.size()).mapToObj(size -> phones.subList(0, size)))
                .distinct().sorted(BY_LENGTH);
    }

    private List<Integer> nextPhones() {
        return Stream.concat(firstPhones.stream(), Stream.of(unknown)).toList();
    }

    private List<Integer> withSilence(Collection<Integer> phones) {
        return Stream.concat(phones.stream(), Stream.of(silence)).toList();
    }

    private int boundary(int last, int next) {
        return state(new Place.Boundary(last, next));
    }

    private int state(Place place) {
        return states.computeIfAbsent(place, key -> fst.addState());
    }

    /** Adds a phone's states, the last of which is given. Kaldi takes a state's forward transition on entering it. */
    private Chain chain(int phone, WordPosition position, Senones senones, int end) {
        int first = fst.addState();
        int middle = fst.addState();
        int[] chain = {first, middle, end};
        for (int i = 0; i < chain.length; i++) {
            consume(chain[i], transitions.stay(phone, position, i, senones.get(i)), chain[i]);
            if (i > 0) {
                consume(chain[i - 1], transitions.enter(phone, position, i, senones.get(i)), chain[i]);
            }
        }
        return new Chain(first, end);
    }

    private void enter(int from, Chain chain, int phone, WordPosition position, Senones senones) {
        consume(from, transitions.enter(phone, position, 0, senones.first()), chain.first());
    }

    private void consume(int from, int transition, int to) {
        fst.addArc(from, transition, Fst.NONE, -costs.transitionScale() * transitions.logProbability(transition), to);
    }

    private void say(int from, int label, int to) {
        fst.addArc(from, Fst.NONE, label, 0, to);
    }

    private void link(int from, int to, double cost) {
        fst.addArc(from, Fst.NONE, Fst.NONE, cost, to);
    }
}

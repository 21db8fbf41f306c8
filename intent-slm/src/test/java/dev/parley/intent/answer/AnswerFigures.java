package dev.parley.intent.answer;

import dev.parley.intent.Fact;
import dev.parley.intent.answer.RandomFacts.Drawn;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Figures of the answer model over random sets of facts; arguments: how many, and the seed. */
final class AnswerFigures {

    private static final List<Example> EXAMPLES = List.of(Example.of("Aye aye, {name} is {state}, captain!"),
            Example.of("Very well: I've turned {name} {state}."), Example.of("{name} {state}, my friend."));

    private AnswerFigures() {
    }

    /**
     * Counts of one run.
     *
     * @param worded  answers of the model
     * @param passed  of these, those the checker had no doubt about
     * @param untrue  of the worded, those the oracle found untrue
     * @param slipped of the passed, those the oracle found untrue
     * @param kinds   different wordings of what passed, without names and values
     * @param nanos   how long each took, sorted
     * @param wrongs  what was untrue, and how often
     */
    record Figures(int worded, int passed, int untrue, int slipped, Set<List<String>> kinds, long[] nanos,
                   Map<String, Integer> wrongs) {
    }

    /** Prints the figures. */
    public static void main(String[] arguments) {
        int sets = Integer.parseInt(arguments[0]);
        try (AnswerModel model = new AnswerModel()) {
            of(model, 200, 1);
            Figures figures = of(model, sets, Long.parseLong(arguments[1]));
            System.out.printf("| sets of facts | %d |%n| worded by the model | %d |%n", sets, figures.worded());
            System.out.printf("| pass the checker | %d (%.1f %%) |%n", figures.passed(),
                    100.0 * figures.passed() / figures.worded());
            System.out.printf("| untrue before the checker | %d |%n| untrue after the checker | %d |%n",
                    figures.untrue(), figures.slipped());
            System.out.printf("| different wordings | %d |%n| latency p50 | %.1f ms |%n| latency p95 | %.1f ms |%n",
                    figures.kinds().size(), figures.nanos()[figures.nanos().length / 2] / 1e6,
                    figures.nanos()[figures.nanos().length * 95 / 100] / 1e6);
            figures.wrongs().forEach((wrong, times) -> System.out.println(times + " x " + wrong));
        }
    }

    /** The figures of so many sets of facts from a seed. */
    static Figures of(AnswerModel model, int sets, long seed) {
        RandomFacts facts = new RandomFacts(seed);
        Random random = new Random(seed + 1);
        Map<Style, ModelResponder> responders = new HashMap<>();
        Set<List<String>> kinds = new HashSet<>();
        Map<String, Integer> wrongs = new TreeMap<>();
        long[] nanos = new long[sets];
        int worded = 0;
        int passed = 0;
        int untrue = 0;
        int slipped = 0;
        for (int i = 0; i < sets; i++) {
            List<Drawn> drawn = facts.next();
            List<Fact> said = drawn.stream().map(Drawn::fact).toList();
            Persona persona = Persona.values()[random.nextInt(3)];
            int example = random.nextInt(2 * EXAMPLES.size());
            Style style = new Style(persona, example < EXAMPLES.size() ? List.of(EXAMPLES.get(example)) : List.of(),
                    Style.DEFAULT_BUDGET);
            ModelResponder responder = responders.computeIfAbsent(style, wanted ->
                    new ModelResponder(model, wanted, System::nanoTime));
            long start = System.nanoTime();
            Optional<ModelResponder.Worded> answer = responder.worded(said, random.nextInt(model.turns()),
                    Long.MAX_VALUE / 2);
            if (answer.isEmpty()) {
                continue;
            }
            nanos[worded++] = System.nanoTime() - start;
            Optional<String> wrong = Oracle.untrue(drawn, answer.get().text());
            untrue += wrong.isPresent() ? 1 : 0;
            if (answer.get().passes()) {
                passed++;
                slipped += wrong.isPresent() ? 1 : 0;
                kinds.add(answer.get().words());
            }
            boolean passes = answer.get().passes();
            wrong.ifPresent(why -> wrongs.merge((passes ? "SLIPPED: " : "") + why + " <- " + answer.get().text(), 1,
                    Integer::sum));
        }
        long[] sorted = Arrays.copyOf(nanos, worded);
        Arrays.sort(sorted);
        return new Figures(worded, passed, untrue, slipped, kinds, sorted, wrongs);
    }
}

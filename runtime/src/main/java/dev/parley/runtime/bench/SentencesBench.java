package dev.parley.runtime.bench;

import dev.parley.audio.Pcm;
import dev.parley.audio.wav.WavFile;
import dev.parley.runtime.turn.TurnResult;
import dev.parley.runtime.turn.Utterance;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Sentences spoken by many voices ({@code tools/speech}: {@code rows.jsonl}, recordings, homes): of commands, how many
 * come to the right action, beside the same sentences typed; of what is not for Parley, how much is acted on. Confined
 * to one thread.
 */
public final class SentencesBench {

    private static final String TYPED = "as text";
    /** Its time, unlike that of the clock, does not depend on who else is at work. */
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    private final Path data;
    private final Path cache;
    private final PrintWriter out;

    /**
     * A benchmark.
     *
     * @param data  the folder that {@code tools/speech} made
     * @param cache where the homes' speech models are kept
     */
    public SentencesBench(Path data, Path cache, PrintWriter out) {
        this.data = data;
        this.cache = cache;
        this.out = out;
    }

    /**
     * Hears every recording once for each condition, and prints a row for each condition and group of voices, after
     * what comes of the same sentences typed.
     *
     * @param noise    a folder of sounds to mix in, or empty for clean sound alone
     * @param decibels signal-to-noise ratios to measure besides clean sound
     * @param misses   whether to print what was not right, and what was acted on
     */
    public void run(Optional<Path> noise, List<Double> decibels, boolean misses) {
        Map<Path, List<SpokenRow>> homes = SpokenRow.read(data).stream().collect(
                Collectors.groupingBy(row -> row.setting().home(), LinkedHashMap::new, Collectors.toList()));
        Map<String, Mix> conditions = conditions(noise, decibels);
        Map<String, SpokenScore> scores = new LinkedHashMap<>();
        scores.put(TYPED, new SpokenScore());
        conditions.keySet().forEach(condition -> scores.put(condition, new SpokenScore()));
        homes.forEach((file, rows) -> {
            try (SpokenHome home = new SpokenHome(file, cache)) {
                for (SpokenRow row : rows) {
                    Pcm clean = WavFile.read(row.wav());
                    SpokenScore.Heard typed = typed(home, row, clean.seconds());
                    scores.get(TYPED).add(typed);
                    conditions.forEach((condition, mix) -> {
                        SpokenScore.Heard heard = heard(home, typed, mix.into(clean), misses ? condition : "");
                        scores.get(condition).add(heard);
                    });
                }
            }
        });
        print(scores);
    }

    /** What becomes of the clean sound. */
    @FunctionalInterface
    private interface Mix {
        Pcm into(Pcm sound);
    }

    private static Map<String, Mix> conditions(Optional<Path> noise, List<Double> decibels) {
        Map<String, Mix> conditions = new LinkedHashMap<>();
        conditions.put("clean", sound -> sound);
        noise.map(Noise::inFolder).ifPresent(sound -> decibels.forEach(level -> {
            Noise under = new Noise(sound);
            String name = BigDecimal.valueOf(level).stripTrailingZeros().toPlainString() + " dB";
            conditions.put(name, speech -> under.under(speech, level));
        }));
        return conditions;
    }

    private static SpokenScore.Heard typed(SpokenHome home, SpokenRow row, double seconds) {
        Utterance utterance = Utterance.typed(row.text(), row.setting().area());
        return new SpokenScore.Heard(row, home.strictlyHas(row.text()),
                Verdict.of(row, home.take(row.setting(), List.of(utterance))), seconds, 0);
    }

    private SpokenScore.Heard heard(SpokenHome home, SpokenScore.Heard typed, Pcm sound, String tell) {
        SpokenRow row = typed.row();
        long start = PROCESSOR.getCurrentThreadCpuTime();
        List<Utterance> utterances = home.hear(sound, row.setting().area());
        double took = (PROCESSOR.getCurrentThreadCpuTime() - start) / 1e9;
        List<TurnResult> results = home.take(row.setting(), utterances);
        Verdict spoken = Verdict.of(row, results);
        if (!tell.isEmpty() && !spoken.right()) {
            out.printf("  %s, %s, %s: \"%s\" heard as %s, came to %s%s%n", tell,
                    typed.strict() ? "strict " + row.kind() : row.kind(), row.wav().getFileName(), row.text(),
                    utterances.stream().map(Utterance::text).toList(),
                    results.stream().map(result -> result.status().word() + " " + result.changes()).toList(),
                    typed.verdict().right() ? "" : "; not right as text either");
            out.flush();
        }
        return new SpokenScore.Heard(row, typed.strict(), spoken, sound.seconds(), took);
    }

    private void print(Map<String, SpokenScore> scores) {
        out.println(SpokenScore.HEAD);
        scores.forEach((condition, score) -> {
            out.println(score.line(condition, "all"));
            for (String group : List.of("native", "accented")) {
                SpokenScore part = score.of(group);
                if (!part.isEmpty()) {
                    out.println(part.line(condition, group));
                }
            }
        });
        out.flush();
    }
}

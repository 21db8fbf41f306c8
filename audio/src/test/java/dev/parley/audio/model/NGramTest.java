package dev.parley.audio.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.audio.AudioException;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** N-grams, and how they are estimated. */
class NGramTest {

    private static final List<List<String>> SENTENCES = Stream.of("turn on the <name>", "turn on the <name>",
            "turn off the <name>", "turn the <name> off", "would you turn the <name> on", "make it warm",
            "make it warm in the <area>", "is it warm in the <area>", "open the <name> xyzzy now", "open the <name>")
            .map(line -> List.of(line.split(" "))).toList();

    @ParameterizedTest(name = "order {0}, pruned by {1}")
    @CsvSource({"1, 0", "2, 0", "3, 0", "3, 0.001", "3, 0.05"})
    void afterWhateverWasSaid_theProbabilitiesOfAllWordsSumToOne(int order, double prune) {
        NGram model = NGramTrainer.train(SENTENCES, new NGramTrainer.Recipe(order, 1, prune));

        model.histories().keySet().forEach(history -> assertEquals(1, sum(model, history), 1e-6, history));
    }

    @ParameterizedTest
    @ValueSource(strings = {"phrases.arpa.gz", "items.arpa.gz"})
    void whatComesWithTheProgram_sumsToOneButForRounding(String resource) {
        NGram model = NGram.load(resource);

        model.histories().keySet().stream().limit(200)
                .forEach(history -> assertEquals(1, sum(model, history), 0.03, history));
    }

    @Test
    void whatWasNotSeen_costsTheBackOffAndWhatItCostsAfterLess() {
        NGram model = NGramTrainer.train(SENTENCES, new NGramTrainer.Recipe(3, 1, 0));

        assertFalse(model.histories().get("on the").next().containsKey("<area>"));
        assertEquals(model.histories().get("on the").backOff() + model.cost("the", "<area>").orElseThrow(),
                model.cost("on the", "<area>").orElseThrow(), 1e-9);
    }

    @Test
    void whatWasSeenOften_isLikelierThanWhatWasSeenOnce() {
        NGram model = NGramTrainer.train(SENTENCES, new NGramTrainer.Recipe(2, 1, 0));

        assertTrue(model.cost("turn", "on").orElseThrow() < model.cost("turn", "off").orElseThrow());
        assertTrue(model.cost("turn", "off").orElseThrow() < model.cost("turn", "warm").orElseThrow());
    }

    @Test
    void wordsThatAreRareOrInNoDictionary_areNone_andWhatStandsBehindThemHasNoHistory() {
        NGram model = NGramTrainer.train(SENTENCES, new NGramTrainer.Recipe(3, 2, 0));

        assertEquals(Optional.empty(), model.cost("", "xyzzy"));
        assertFalse(model.words().contains("would"), "seen once");
        assertFalse(model.words().contains("now"), "seen once");
        assertTrue(model.words().containsAll(Set.of("turn", "warm", "<name>", "<area>")));
        assertTrue(model.histories().keySet().stream().noneMatch(history -> history.contains("xyzzy")));
    }

    @Test
    void whatWasBeforeAClass_isForgottenBehindIt() {
        NGram model = NGramTrainer.train(SENTENCES, new NGramTrainer.Recipe(3, 1, 0));

        assertTrue(model.histories().containsKey("<name>"));
        assertTrue(model.histories().keySet().stream().noneMatch(history -> history.endsWith(" <name>")));
    }

    @Test
    void pruning_leavesOutWhatMattersLeast_andNoWord() {
        NGram all = NGramTrainer.train(SENTENCES, new NGramTrainer.Recipe(3, 1, 0));
        NGram few = NGramTrainer.train(SENTENCES, new NGramTrainer.Recipe(3, 1, 0.02));

        assertTrue(size(few) < size(all), size(few) + " of " + size(all));
        assertEquals(all.words(), few.words());
    }

    @Test
    void whatIsWritten_isReadAgain_andAlwaysTheSame() throws IOException {
        NGram model = NGramTrainer.train(SENTENCES, new NGramTrainer.Recipe(3, 1, 0.001));
        byte[] written = written(model);
        NGram read = NGram.read(new BufferedReader(new InputStreamReader(
                new GZIPInputStream(new ByteArrayInputStream(written)), StandardCharsets.UTF_8)));

        assertArrayEquals(written, written(NGramTrainer.train(SENTENCES, new NGramTrainer.Recipe(3, 1, 0.001))));
        assertEquals(model.histories().keySet(), read.histories().keySet());
        model.histories().keySet().forEach(history -> model.words().forEach(word ->
                assertEquals(model.cost(history, word).orElseThrow(), read.cost(history, word).orElseThrow(), 0.05)));
    }

    @Test
    void aDamagedFile_isRefused() {
        assertThrows(AudioException.class,
                () -> NGram.read(new BufferedReader(new StringReader("\\2-grams:\n-1.0\tturn\n"))));
    }

    private static double sum(NGram model, String history) {
        return Stream.concat(model.words().stream(), Stream.of(NGram.END))
                .mapToDouble(word -> Math.exp(-model.cost(history, word).orElseThrow())).sum();
    }

    private static int size(NGram model) {
        return model.histories().values().stream().mapToInt(history -> history.next().size()).sum();
    }

    private static byte[] written(NGram model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NGramTrainer.write(model, out);
        return out.toByteArray();
    }
}

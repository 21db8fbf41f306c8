package dev.parley.runtime.retrieval;

import dev.parley.intent.Normalizer;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts a paragraph into sentences. Stateless. */
final class Sentences {

    private static final Pattern GOES_ON =
            Pattern.compile("(?i)(?:.*[\\s(])?(?:mr|mrs|ms|dr|no|st|approx|e\\.g|i\\.e|incl|\\p{L})\\.");

    private Sentences() {
    }

    /** The sentences that have words, in order. */
    static List<String> of(String paragraph) {
        BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        ends.setText(paragraph);
        List<String> sentences = new ArrayList<>();
        StringBuilder sentence = new StringBuilder();
        for (int from = ends.first(), to = ends.next(); to != BreakIterator.DONE; from = to, to = ends.next()) {
            String part = paragraph.substring(from, to).strip();
            sentence.append(sentence.isEmpty() ? "" : " ").append(part);
            if (to == paragraph.length() || !GOES_ON.matcher(part).matches()) {
                sentences.add(sentence.toString());
                sentence.setLength(0);
            }
        }
        return sentences.stream().filter(Normalizer::isSayable).toList();
    }
}

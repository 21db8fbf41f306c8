package dev.parley.audio.tts;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into its sentences, so that the first can be heard while the next is made. Stateless. */
public final class Sentences {

    /** Their full stop ends no sentence; espeak-ng reads them without it, too. */
    private static final String TITLES = "\\b(Mr|Mrs|Ms|Dr|Prof)\\.";

    private Sentences() {
    }

    /** The sentences of a text, in order; none where there is nothing to say. */
    public static List<String> of(String text) {
        String plain = text.replaceAll(TITLES, "$1");
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(plain);
        List<String> sentences = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            String sentence = plain.substring(from, to).strip();
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
            from = to;
        }
        return sentences;
    }
}

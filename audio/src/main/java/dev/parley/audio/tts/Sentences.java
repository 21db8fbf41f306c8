package dev.parley.audio.tts;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text where its reader may pause. Stateless. */
final class Sentences {

    /** Their full stop ends no sentence; espeak-ng reads them without it, too. */
    private static final String TITLES = "\\b(Mr|Mrs|Ms|Dr|Prof)\\.";
    private static final String BETWEEN_CLAUSES = "(?<=[,:;])\\s+";

    /** Characters of a sentence that is spoken in one go: two seconds. */
    private static final int LONG = 40;
    /** Characters that a clause of its own has at least: half a second. */
    private static final int SHORT = 12;
    /** Characters that are spoken in one go at most: a voice needs a megabyte for each. */
    private static final int LONGEST = 120;

    private Sentences() {
    }

    /** The sentences of a text, in order; none where there is nothing to say. */
    static List<String> of(String text) {
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

    /**
     * A long sentence by its clauses, the short ones with the next, and none longer than {@value #LONGEST} characters;
     * a short sentence as it is.
     */
    static List<String> clauses(String sentence) {
        if (sentence.length() <= LONG) {
            return List.of(sentence);
        }
        List<String> clauses = new ArrayList<>();
        String open = "";
        for (String clause : sentence.split(BETWEEN_CLAUSES)) {
            open = open.isEmpty() ? clause : open + " " + clause;
            if (open.length() >= SHORT) {
                addBounded(clauses, open);
                open = "";
            }
        }
        addBounded(clauses, open);
        return clauses;
    }

    private static void addBounded(List<String> clauses, String clause) {
        String rest = clause;
        while (rest.length() > LONGEST) {
            int space = rest.lastIndexOf(' ', LONGEST);
            int end = space > 0 ? space : LONGEST;
            clauses.add(rest.substring(0, end));
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) {
            clauses.add(rest);
        }
    }
}

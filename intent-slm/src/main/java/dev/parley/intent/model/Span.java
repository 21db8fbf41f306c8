package dev.parley.intent.model;

import dev.parley.intent.template.Gazetteer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Words with one tag.
 *
 * @param from    first word
 * @param to      the word after the last
 * @param certain how certain the least certain of its words is
 * @param goesOn  whether the model holds its first word to go on with something
 */
record Span(String tag, int from, int to, double certain, boolean goesOn) {

    static final String NAME = "name";
    /** What joins two things of one command. */
    static final String JOINT = "joint";

    private static final String OUTSIDE = "O";
    private static final String INSIDE = "I-";
    private static final String ITEM = "item";
    private static final double SURE = 0.7;
    /** What may be left out where the home cannot read it and the model is not sure of it. */
    private static final Set<String> LEFT_OUT = Set.of("here", "label", "type", "kind", "scope", "reference");
    private static final Set<String> THINGS = Set.of(NAME, "type", "kind", "area");
    private static final Set<String> LITTLE = Set.of("and", "or", "plus", "some", "more", "any", "also");

    /** What a model says of an utterance's words, in their order. */
    static List<Span> of(float[][] logits, List<String> tags) {
        List<Span> spans = new ArrayList<>();
        String open = null;
        int from = 0;
        double certain = 1;
        boolean goesOn = false;
        for (int word = 0; word <= logits.length; word++) {
            double[] shares = word < logits.length ? Prediction.softmax(logits[word], 1) : null;
            int best = shares == null ? 0 : Prediction.best(shares);
            String tag = shares == null ? OUTSIDE : tags.get(best);
            boolean on = open != null && tag.equals(INSIDE + open);
            if (!on && open != null) {
                spans.add(new Span(open, from, word, certain, goesOn));
                open = null;
            }
            if (!on && !tag.equals(OUTSIDE)) {
                open = tag.substring(2);
                from = word;
                certain = 1;
                goesOn = tag.startsWith(INSIDE);
            }
            certain = open == null ? 1 : Math.min(certain, shares[best]);
        }
        return spans;
    }

    /** Without little words at the edges of an item: "some more milk and" is milk. */
    Span trimmed(List<Gazetteer.Word> words) {
        if (!tag.equals(ITEM)) {
            return this;
        }
        int first = from;
        int end = to;
        while (first < end - 1 && LITTLE.contains(words.get(first).token().word())) {
            first++;
        }
        while (first < end - 1 && LITTLE.contains(words.get(end - 1).token().word())) {
            end--;
        }
        return new Span(tag, first, end, certain, goesOn);
    }

    /** True where this one and the next may be one. */
    boolean joins(Span next) {
        return tag.equals(next.tag) || isOfThing() && next.isOfThing();
    }

    /** This one and the next as one, a name where they differ. */
    Span with(Span next) {
        return new Span(tag.equals(next.tag) ? tag : NAME, from, next.to, Math.min(certain, next.certain), goesOn);
    }

    /** True where it may say what a command is about. */
    boolean isOfThing() {
        return THINGS.contains(tag);
    }

    /** True where a command without it would be another, or where it surely is there. */
    boolean matters() {
        return certain >= SURE || !LEFT_OUT.contains(tag);
    }

    /** True for words that may be part of the reason: "need to look at that weld, inspection lamp on". */
    boolean isIdle() {
        return certain < SURE && isOfThing();
    }
}

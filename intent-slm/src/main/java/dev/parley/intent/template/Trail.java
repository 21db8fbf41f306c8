package dev.parley.intent.template;

import dev.parley.intent.Slot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What happened on one way through an utterance: a linked list, the newest first.
 *
 * @param before what happened before, or null where nothing did
 */
record Trail(Trail before, Event event) {

    /** Something that happened. */
    sealed interface Event {
    }

    /** Words that fill slots, or stand between items of a repetition and fill none. */
    record Filled(What what, List<Slot> slots) implements Event {

        /** What the words are. */
        enum What { VALUE, TIME, TIME_AHEAD, JOINT }
    }

    /** The end of a sentence that another follows. */
    record Ended(Template template) implements Event {
    }

    /** The sentences of a way that ends with a sentence of the template, in the order said. */
    static List<Sentence> sentences(Trail last, Template template) {
        List<Sentence> sentences = new ArrayList<>();
        List<Filled> filled = new ArrayList<>();
        Template ended = template;
        for (Trail at = last; at != null; at = at.before()) {
            if (at.event() instanceof Ended end) {
                sentences.add(new Sentence(ended, reversed(filled)));
                filled.clear();
                ended = end.template();
            } else if (at.event() instanceof Filled words) {
                filled.add(words);
            }
        }
        sentences.add(new Sentence(ended, reversed(filled)));
        return reversed(sentences);
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }
}

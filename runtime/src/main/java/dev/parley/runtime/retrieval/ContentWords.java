package dev.parley.runtime.retrieval;

import dev.parley.intent.Normalizer;
import java.util.List;
import java.util.Set;

/** The words of a text that tell what it is about, as stems. Stateless. */
final class ContentWords {

    private static final Set<String> EMPTY = Set.of(("a an the this that these those some any no not and or but if so"
            + " than then too very just also only there here i me my mine we us our you your he him his she her it its"
            + " they them their one who whom whose what when where which why how am is are was were be been being do"
            + " does did done doing have has had having can could may might must shall should will would ought need"
            + " of to in on at by for with from into onto about as up down out off over under again please tell know"
            + " say says mean means let get got much many long often exactly actually now hey okay ok").split(" "));

    private ContentWords() {
    }

    /** The stems, in order, as often as they stand there. */
    static List<String> of(String text) {
        return Normalizer.tokens(text).stream().filter(word -> !EMPTY.contains(word)).map(Stems::of).toList();
    }
}

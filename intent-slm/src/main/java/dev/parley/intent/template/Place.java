package dev.parley.intent.template;

import dev.parley.intent.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A home, with the sentences that may be said in it.
 *
 * @param vocabulary its words
 * @param linked     what may be said: its own sentences, phrasings, and what is built in
 * @param gazetteer  what it knows of words, as on a board: without the phrasings
 * @param own        how many of the sentences are its own; they come first
 * @param number     of a made-up home, or -1
 */
record Place(Vocabulary vocabulary, Linked linked, Gazetteer gazetteer, int own, int number) {

    static final int NO_NUMBER = -1;

    static Place of(List<TemplateFile> own, Collection<TemplateFile> phrasings, Vocabulary vocabulary, int number,
                    Templates.ProblemSink problem) {
        List<TemplateFile> builtIn = Templates.builtIn();
        List<TemplateFile> users = new ArrayList<>(own);
        users.addAll(phrasings);
        Linked known = new Linker(own, builtIn, false, problem).link(vocabulary);
        int ofParley = builtIn.stream().mapToInt(file -> file.templates().size()).sum();
        return new Place(vocabulary, new Linker(users, builtIn, false, problem).link(vocabulary),
                new Gazetteer(known, vocabulary), known.templates().size() - ofParley, number);
    }

    /** The sentences of the home's own intents. */
    List<Template> ownTemplates() {
        return linked.templates().subList(0, own);
    }
}

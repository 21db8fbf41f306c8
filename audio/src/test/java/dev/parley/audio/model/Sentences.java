package dev.parley.audio.model;

import dev.parley.audio.WordGraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Graphs for tests. */
final class Sentences {

    private Sentences() {
    }

    /** A graph of exactly these sentences, each on a path of its own from the start. */
    static WordGraph of(String... sentences) {
        List<WordGraph.Arc> arcs = new ArrayList<>();
        BitSet finals = new BitSet();
        int states = 1;
        for (String sentence : sentences) {
            int state = 0;
            for (String word : sentence.split(" ")) {
                arcs.add(new WordGraph.Arc(state, states, word));
                state = states++;
            }
            finals.set(state);
        }
        return new WordGraph(states, arcs, finals);
    }

    static WordGraph graph(int states, BitSet finals, WordGraph.Arc... arcs) {
        return new WordGraph(states, List.of(arcs), finals);
    }

    static WordGraph.Arc arc(int from, String word, int to) {
        return new WordGraph.Arc(from, to, word);
    }

    static BitSet states(int... states) {
        BitSet set = new BitSet();
        for (int state : states) {
            set.set(state);
        }
        return set;
    }
}

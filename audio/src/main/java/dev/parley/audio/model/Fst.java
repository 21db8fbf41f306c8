package dev.parley.audio.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** A weighted finite-state transducer under construction. States count from 0, the start; label 0 is the empty one. */
final class Fst {

    /** The empty label. */
    static final int NONE = 0;

    private final List<List<Arc>> arcs = new ArrayList<>();
    private final Map<Integer, Double> finals = new TreeMap<>();

    /** One arc; costs are negative logarithms. */
    record Arc(int input, int output, double cost, int to) {
    }

    int addState() {
        arcs.add(new ArrayList<>());
        return arcs.size() - 1;
    }

    void addArc(int from, int input, int output, double cost, int to) {
        arcs.get(from).add(new Arc(input, output, cost, to));
    }

    void setFinal(int state, double cost) {
        finals.put(state, cost);
    }

    int states() {
        return arcs.size();
    }

    int arcCount() {
        return arcs.stream().mapToInt(List::size).sum();
    }

    List<Arc> arcs(int state) {
        return arcs.get(state);
    }

    /** What ending in a state costs, empty where one cannot. */
    OptionalDouble finalCost(int state) {
        Double cost = finals.get(state);
        return cost == null ? OptionalDouble.empty() : OptionalDouble.of(cost);
    }

    /** Orders each state's arcs. */
    void sort(Comparator<Arc> order) {
        arcs.forEach(list -> list.sort(order));
    }
}

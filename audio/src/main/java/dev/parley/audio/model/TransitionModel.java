package dev.parley.audio.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Kaldi's phones and transitions. Each Kaldi phone is a phone at a place in a word; each of its three states, with each
 * senone it may have, has two transitions: stay and go on.
 */
final class TransitionModel {

    private static final String NON_WORD = "nonword";
    private static final double TOPOLOGY_STAY = 0.75; // of no consequence: the log probabilities below replace it
    private static final int PHONE_SHIFT = 32;
    private static final int STATE_SHIFT = 24;

    private final PhoneSet phones;
    private final SenoneOrder senones;
    private final List<KaldiPhone> kaldiPhones = new ArrayList<>();
    private final int[] firstKaldiPhone;
    private final long[] states;
    private final double[] logProbabilities;

    private record KaldiPhone(int phone, String kind) {
    }

    TransitionModel(AcousticDefinition definition, SenoneOrder senones, double[][][] matrices) {
        this.phones = definition.phones();
        this.senones = senones;
        this.firstKaldiPhone = new int[phones.size()];
        numberPhones();
        this.states = states(definition);
        this.logProbabilities = new double[2 * states.length + 1];
        for (int i = 0; i < states.length; i++) {
            int phone = kaldiPhones.get(kaldiPhoneOf(states[i]) - 1).phone();
            int state = stateOf(states[i]);
            double stay = matrices[definition.transitionMatrix(phone)][state][state];
            logProbabilities[2 * i + 1] = StrictMath.log(stay);
            logProbabilities[2 * i + 2] = StrictMath.log(1 - stay);
        }
    }

    /** The transition that stays in a state: entering it is {@link #enter}. */
    int stay(int phone, WordPosition position, int state, int senone) {
        int index = Arrays.binarySearch(states, key(kaldiPhone(phone, position), state, senones.pdf(senone)));
        return 2 * index + 1;
    }

    /** The transition taken on entering a state. */
    int enter(int phone, WordPosition position, int state, int senone) {
        return stay(phone, position, state, senone) + 1;
    }

    /** Natural logarithm of a transition's probability. */
    double logProbability(int transition) {
        return logProbabilities[transition];
    }

    /** Kaldi's word_boundary.int. */
    String wordBoundaries() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < kaldiPhones.size(); i++) {
            lines.append(i + 1).append(' ').append(kaldiPhones.get(i).kind()).append('\n');
        }
        return lines.toString();
    }

    /** The Kaldi phones that are no speech, with colons between, as the end-point rules want them. */
    String silencePhones() {
        return IntStream.range(0, kaldiPhones.size()).filter(i -> kaldiPhones.get(i).kind().equals(NON_WORD))
                .mapToObj(i -> Integer.toString(i + 1)).collect(Collectors.joining(":"));
    }

    void write(KaldiOutput out) {
        out.token("<TransitionModel>");
        writeTopology(out);
        out.token("<Triples>").int32(states.length);
        for (long state : states) {
            out.int32(kaldiPhoneOf(state)).int32(stateOf(state)).int32((int) (state & 0xFFFFFF));
        }
        out.token("</Triples>").token("<LogProbs>").vector(logProbabilities).token("</LogProbs>");
        out.token("</TransitionModel>");
    }

    private void writeTopology(KaldiOutput out) {
        int[] numbers = IntStream.rangeClosed(1, kaldiPhones.size()).toArray();
        int[] topologyOf = new int[kaldiPhones.size() + 1];
        topologyOf[0] = -1;
        out.token("<Topology>").integers(numbers).integers(topologyOf).int32(1);
        out.int32(Senones.COUNT + 1);
        for (int state = 0; state < Senones.COUNT; state++) {
            out.int32(state).int32(2).int32(state).float32(TOPOLOGY_STAY).int32(state + 1).float32(1 - TOPOLOGY_STAY);
        }
        out.int32(-1).int32(0).token("</Topology>");
    }

    /** Fillers first, one number each; then four for each phone of speech. Kaldi counts from 1. */
    private void numberPhones() {
        for (int phone = 0; phone < phones.size(); phone++) {
            if (phones.isFiller(phone)) {
                kaldiPhones.add(new KaldiPhone(phone, NON_WORD));
                firstKaldiPhone[phone] = kaldiPhones.size();
            }
        }
        for (int phone : phones.speech()) {
            firstKaldiPhone[phone] = kaldiPhones.size() + 1;
            for (WordPosition position : WordPosition.values()) {
                kaldiPhones.add(new KaldiPhone(phone, position.kaldiName()));
            }
        }
    }

    private WordPosition[] positions(int phone) {
        return phones.isFiller(phone) ? new WordPosition[] {WordPosition.SINGLETON} : WordPosition.values();
    }

    private int kaldiPhone(int phone, WordPosition position) {
        return firstKaldiPhone[phone] + (phones.isFiller(phone) ? 0 : position.ordinal());
    }

    /** All positions get all senones of a phone, since the graph may borrow another position's. */
    private long[] states(AcousticDefinition definition) {
        LongStream.Builder all = LongStream.builder();
        for (int phone = 0; phone < phones.size(); phone++) {
            for (Senones sequence : definition.sequences(phone)) {
                for (WordPosition position : positions(phone)) {
                    for (int state = 0; state < Senones.COUNT; state++) {
                        all.add(key(kaldiPhone(phone, position), state, senones.pdf(sequence.get(state))));
                    }
                }
            }
        }
        return all.build().distinct().sorted().toArray();
    }

    private static long key(int kaldiPhone, int state, int pdf) {
        return ((long) kaldiPhone << PHONE_SHIFT) | ((long) state << STATE_SHIFT) | pdf;
    }

    private static int kaldiPhoneOf(long key) {
        return (int) (key >> PHONE_SHIFT);
    }

    private static int stateOf(long key) {
        return (int) (key >> STATE_SHIFT) & 0xFF;
    }
}

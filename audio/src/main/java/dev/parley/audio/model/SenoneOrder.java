package dev.parley.audio.model;

import java.util.Arrays;

/**
 * The senones regrouped by phone, since the network mixes phone by phone: Kaldi's pdf numbers. Each senone belongs to
 * one phone.
 */
final class SenoneOrder {

    private final int[][] members;
    private final int[] pdf;

    SenoneOrder(AcousticDefinition definition) {
        int phones = definition.phones().size();
        members = new int[phones][];
        for (int phone = 0; phone < phones; phone++) {
            members[phone] = definition.sequences(phone).stream().flatMapToInt(Senones::stream)
                    .distinct().sorted().toArray();
        }
        pdf = new int[Arrays.stream(members).mapToInt(senones -> senones.length).sum()];
        int next = 0;
        for (int[] senones : members) {
            for (int senone : senones) {
                pdf[senone] = next++;
            }
        }
    }

    int count() {
        return pdf.length;
    }

    /** The senones of a phone, in the order of their pdf numbers. */
    int[] ofPhone(int phone) {
        return members[phone];
    }

    /** The place of a senone in the network's output. */
    int pdf(int senone) {
        return pdf[senone];
    }
}

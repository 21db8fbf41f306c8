package dev.parley.audio.model;

import java.util.List;

/**
 * How a word sounds.
 *
 * @param source   where that is known from
 * @param variants at least one; each at least one ARPAbet phone, upper case, without stress
 */
record Pronunciation(PronunciationSource source, List<List<String>> variants) {
    Pronunciation {
        variants = variants.stream().map(List::copyOf).distinct().toList();
    }
}

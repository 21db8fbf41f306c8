package dev.parley.audio.tts;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The numbers a Piper voice has for phonemes. A phoneme is one code point of IPA; a sentence is the ids of
 * {@code ^ _}, then of each phoneme and of {@code _} after it, then of {@code $}. What the voice has no ids for is left
 * out. Thread-safe.
 *
 * <p>Source: {@code phonemes_to_ids} and {@code phonemize_eSpeak} of
 * <a href="https://github.com/rhasspy/piper-phonemize">piper-phonemize</a>, with whose examples it is tested.
 */
public final class PhonemeIds {

    private static final String PAD = "_";
    private static final String BEGIN = "^";
    private static final String END = "$";

    private final Map<String, List<Long>> ids;
    private final Map<String, String> replacements;

    /**
     * The ids of a voice.
     *
     * @param ids          by phoneme, one code point each
     * @param replacements phonemes the voice wants others for, mostly none
     * @throws IllegalArgumentException where the ids of {@code _}, {@code ^} or {@code $} are missing
     */
    public PhonemeIds(Map<String, List<Long>> ids, Map<String, String> replacements) {
        this.ids = Map.copyOf(ids);
        this.replacements = Map.copyOf(replacements);
        for (String needed : List.of(PAD, BEGIN, END)) {
            if (!ids.containsKey(needed)) {
                throw new IllegalArgumentException("has no ids for " + needed);
            }
        }
    }

    /** The ids of one sentence of IPA, whose phonemes may be composed characters. */
    public long[] of(String ipa) {
        List<Long> sentence = new ArrayList<>(ids.get(BEGIN));
        sentence.addAll(ids.get(PAD));
        codePoints(Normalizer.normalize(ipa, Normalizer.Form.NFD)).stream()
                .flatMap(phoneme -> codePoints(replacements.getOrDefault(phoneme, phoneme)).stream())
                .map(ids::get).filter(Objects::nonNull)
                .forEach(known -> {
                    sentence.addAll(known);
                    sentence.addAll(ids.get(PAD));
                });
        sentence.addAll(ids.get(END));
        return sentence.stream().mapToLong(Long::longValue).toArray();
    }

    private static List<String> codePoints(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }
}

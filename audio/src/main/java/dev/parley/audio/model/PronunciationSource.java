package dev.parley.audio.model;

/** Where the pronunciation of a word comes from, the most trustworthy first. */
public enum PronunciationSource {
    /** The caller gave it. */
    GIVEN,
    /** The CMU pronouncing dictionary. */
    DICTIONARY,
    /** Letter by letter, as in "tv". */
    SPELLED,
    /** The phonemes of espeak-ng. */
    ESPEAK,
    /** Rules from letters to sounds. */
    RULES;

    /** Whether the pronunciation is a guess that a person may want to mend. */
    public boolean isGuess() {
        return this == SPELLED || this == ESPEAK || this == RULES;
    }
}

package dev.parley.audio.tts;

/**
 * How espeak-ng speaks.
 *
 * @param name           one of {@code espeak-ng --voices}, with a variant if wished: {@code en-us}, {@code en-gb+f3}
 * @param wordsPerMinute 80 to 450
 * @param pitch          0 to 99
 */
public record EspeakVoice(String name, int wordsPerMinute, int pitch) {

    /** A plain American voice. */
    public static final EspeakVoice DEFAULT = new EspeakVoice("en-us", 160, 50);

    public EspeakVoice {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9+_/-]*")) {
            throw new IllegalArgumentException("\"" + name + "\" is no name of an espeak-ng voice, such as en-us");
        }
        if (wordsPerMinute < 80 || wordsPerMinute > 450) {
            throw new IllegalArgumentException("espeak-ng speaks 80 to 450 words a minute, not " + wordsPerMinute);
        }
        if (pitch < 0 || pitch > 99) {
            throw new IllegalArgumentException("espeak-ng's pitch is 0 to 99, not " + pitch);
        }
    }
}

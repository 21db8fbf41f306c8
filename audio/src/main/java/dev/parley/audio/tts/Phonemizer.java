package dev.parley.audio.tts;

import dev.parley.audio.AudioException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text to IPA by espeak-ng, with the marks that end clauses, which espeak-ng's program leaves out and Piper voices
 * were trained with. Thread-safe.
 */
final class Phonemizer {

    private static final Pattern BETWEEN_CLAUSES = Pattern.compile("(?<=[.?!,:;][\"')\\]\u201d\u2019]?)\\s+");
    private static final Pattern MARK = Pattern.compile("([.?!,:;])[\"')\\]\u201d\u2019]*$");

    /** espeak-ng frames words of another language so: {@code (en)bɹˈaʊzə(de)}. */
    private static final Pattern LANGUAGE = Pattern.compile("\\([^)]*\\)");

    private final EspeakProgram espeak;

    /**
     * Reads as a voice of espeak-ng does.
     *
     * @param voice its name: {@code en-us}
     */
    Phonemizer(String voice) {
        espeak = EspeakProgram.with("-q", "--ipa", "-v", voice);
    }

    /**
     * The phonemes of one sentence.
     *
     * @return IPA with spaces between words and marks between clauses: {@code ðˈɪs, ɪz: ˈeɪ; tˈɛst.}
     * @throws AudioException where espeak-ng is missing or fails
     */
    String ipa(String sentence) {
        List<String> clauses = List.of(BETWEEN_CLAUSES.split(sentence));
        List<String> spoken = spoken(clauses);
        StringBuilder ipa = new StringBuilder();
        for (int i = 0; i < clauses.size(); i++) {
            Matcher mark = MARK.matcher(clauses.get(i));
            ipa.append(i == 0 ? "" : " ").append(spoken.get(i)).append(mark.find() ? mark.group(1) : "");
        }
        return LANGUAGE.matcher(ipa).replaceAll("");
    }

    /** One run for all clauses, as paragraphs; where espeak-ng sees more of them than we do, one run for each. */
    private List<String> spoken(List<String> clauses) {
        List<String> lines = lines(String.join("\n\n", clauses));
        if (lines.size() == clauses.size()) {
            return lines;
        }
        List<String> spoken = new ArrayList<>();
        for (String clause : clauses) {
            spoken.add(String.join(" ", lines(clause)).strip());
        }
        return spoken;
    }

    private List<String> lines(String text) {
        return new String(espeak.answer(text), StandardCharsets.UTF_8).lines().map(String::strip).toList();
    }
}

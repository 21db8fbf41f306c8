package dev.parley.audio.model;

import dev.parley.audio.AudioException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds how words sound: as the caller says, as the dictionary says, letter by letter where a word has no vowel, as
 * espeak-ng would say it where that is installed, else by rules. Thread-safe.
 */
final class Pronouncer {

    private static final Pattern PLAIN = Pattern.compile("[^\\s<>\\[\\]]+");
    /** Of a compound: more would only blur what is heard. */
    private static final int MOST_VARIANTS = 8;

    private final PhoneSet phones;
    private final Optional<Espeak> espeak;

    Pronouncer(PhoneSet phones, Optional<Espeak> espeak) {
        this.phones = phones;
        this.espeak = espeak;
    }

    /**
     * Finds how each of the words sounds.
     *
     * @param given what the caller knows better: ARPAbet phones with blanks between
     * @throws AudioException naming all words that cannot be pronounced, and all given pronunciations that are none
     */
    SortedMap<String, Pronunciation> pronounce(Set<String> words, Map<String, List<String>> given) {
        List<String> problems = new ArrayList<>();
        words.stream().filter(word -> !PLAIN.matcher(word).matches())
                .forEach(word -> problems.add("\"" + word + "\" is not one word without blanks and brackets"));
        SortedMap<String, Pronunciation> result = new TreeMap<>(given(words, given, problems));
        Map<String, List<String>> parts = new LinkedHashMap<>();
        for (String word : words) {
            if (!result.containsKey(word)) {
                parts.put(word, parts(word));
            }
        }
        parts.forEach((word, letters) -> {
            if (letters.isEmpty()) {
                problems.add("\"" + word + "\" has no letters that can be spoken");
            }
        });
        if (!problems.isEmpty()) {
            throw new AudioException("some words cannot be pronounced: " + String.join("; ", problems));
        }
        addKnownAndGuessed(parts, result);
        return result;
    }

    private Map<String, Pronunciation> given(Set<String> words, Map<String, List<String>> given,
            List<String> problems) {
        Map<String, Pronunciation> result = new LinkedHashMap<>();
        given.forEach((word, variants) -> {
            if (words.contains(word) && !variants.isEmpty()) {
                List<List<String>> parsed = variants.stream().map(text -> parse(word, text, problems)).toList();
                result.put(word, new Pronunciation(PronunciationSource.GIVEN, parsed));
            }
        });
        return result;
    }

    private List<String> parse(String word, String text, List<String> problems) {
        List<String> parsed = Arrays.stream(text.trim().toUpperCase(Locale.ROOT).split("\\s+"))
                .map(phone -> phone.replaceFirst("[0-2]$", "")).toList();
        for (String phone : parsed) {
            if (phones.speech(phone).isEmpty()) {
                problems.add("the pronunciation \"" + text + "\" of \"" + word + "\" has \"" + phone
                        + "\", which is none of the phones " + speechPhones());
            }
        }
        return parsed;
    }

    private String speechPhones() {
        return phones.names().stream().filter(name -> phones.speech(name).isPresent())
                .collect(Collectors.joining(" "));
    }

    private void addKnownAndGuessed(Map<String, List<String>> words, Map<String, Pronunciation> result) {
        Set<String> wanted = words.entrySet().stream()
                .flatMap(word -> Stream.concat(Stream.of(word.getKey()), word.getValue().stream()))
                .collect(Collectors.toSet());
        Map<String, List<List<String>>> dictionary = CmuDictionary.lookUp(wanted);
        SortedSet<String> unknown = new TreeSet<>();
        words.forEach((word, parts) -> {
            if (!dictionary.containsKey(word)) {
                parts.stream().filter(part -> !dictionary.containsKey(part)).forEach(unknown::add);
            }
        });
        Map<String, Pronunciation> guesses = guess(unknown);
        words.forEach((word, parts) -> {
            List<List<String>> known = dictionary.get(word);
            result.put(word, known != null ? new Pronunciation(PronunciationSource.DICTIONARY, known)
                    : joined(parts.stream().map(part -> dictionary.containsKey(part)
                            ? new Pronunciation(PronunciationSource.DICTIONARY, dictionary.get(part))
                            : guesses.get(part)).toList()));
        });
    }

    private Map<String, Pronunciation> guess(SortedSet<String> words) {
        Map<String, Pronunciation> result = new LinkedHashMap<>();
        words.stream().filter(LetterNames::mustSpell).forEach(word -> result.put(word,
                new Pronunciation(PronunciationSource.SPELLED, List.of(LetterNames.spell(word)))));
        List<String> open = words.stream().filter(word -> !result.containsKey(word)).toList();
        if (!open.isEmpty()) {
            espeak.ifPresent(program -> program.phones(open).forEach((word, spoken) ->
                    result.put(word, new Pronunciation(PronunciationSource.ESPEAK, List.of(spoken)))));
        }
        if (!result.keySet().containsAll(open)) {
            LetterRules rules = LetterRules.load();
            open.stream().filter(word -> !result.containsKey(word)).forEach(word -> result.put(word,
                    new Pronunciation(PronunciationSource.RULES, List.of(rules.phones(word)))));
        }
        return result;
    }

    /** A compound sounds like its parts one after the other; it is as sure as the least sure of them. */
    private static Pronunciation joined(List<Pronunciation> parts) {
        List<List<String>> variants = List.of(List.of());
        PronunciationSource source = PronunciationSource.DICTIONARY;
        for (Pronunciation part : parts) {
            variants = variants.stream().flatMap(start -> part.variants().stream()
                    .map(end -> Stream.concat(start.stream(), end.stream()).toList()))
                    .limit(MOST_VARIANTS).toList();
            source = source.compareTo(part.source()) < 0 ? part.source() : source;
        }
        return new Pronunciation(source, variants);
    }

    /** The letters of a word, cut at hyphens and the like; accents dropped. */
    private static List<String> parts(String word) {
        String plain = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "").replace("ß", "ss").replace("æ", "ae").replace("ø", "o").replace("ł", "l");
        return Arrays.stream(plain.split("[^a-z']+")).map(part -> part.replaceAll("^'+|'+$", ""))
                .filter(part -> !part.isEmpty()).toList();
    }
}

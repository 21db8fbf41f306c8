package dev.parley.audio.model;

import java.util.List;
import java.util.Map;

/** What letters are called, for words that are spelled out: "tv", "ac". */
final class LetterNames {

    private static final Map<Character, List<String>> NAMES = Map.ofEntries(
            name('a', "EY"), name('b', "B IY"), name('c', "S IY"), name('d', "D IY"), name('e', "IY"),
            name('f', "EH F"), name('g', "JH IY"), name('h', "EY CH"), name('i', "AY"), name('j', "JH EY"),
            name('k', "K EY"), name('l', "EH L"), name('m', "EH M"), name('n', "EH N"), name('o', "OW"),
            name('p', "P IY"), name('q', "K Y UW"), name('r', "AA R"), name('s', "EH S"), name('t', "T IY"),
            name('u', "Y UW"), name('v', "V IY"), name('w', "D AH B AH L Y UW"), name('x', "EH K S"),
            name('y', "W AY"), name('z', "Z IY"));
    private static final String VOWELS = "aeiouy";

    private LetterNames() {
    }

    /** Whether a word cannot be read as one: it is a single letter or has no vowel. */
    static boolean mustSpell(String word) {
        return word.length() == 1 || word.chars().noneMatch(letter -> VOWELS.indexOf(letter) >= 0);
    }

    /** The phones of a word's letters, one after the other. */
    static List<String> spell(String word) {
        return word.chars().mapToObj(letter -> NAMES.getOrDefault((char) letter, List.of()))
                .flatMap(List::stream).toList();
    }

    private static Map.Entry<Character, List<String>> name(char letter, String phones) {
        return Map.entry(letter, List.of(phones.split(" ")));
    }
}

package dev.parley.runtime.config;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A code that is equal for English words that sound much alike: consonants by their sound, vowels only where a word
 * begins with one. A shortened form of Lawrence Philips' Metaphone (Computer Language 7(12), 1990).
 */
final class SoundCode {

    private record Rule(Pattern letters, String sound) {
        Rule(String letters, String sound) {
            this(Pattern.compile(letters), sound);
        }
    }

    /** Applied in order to one word in small letters; capitals are sounds that are settled. */
    private static final List<Rule> RULES = List.of(
            new Rule("^(?:[gkp](?=n)|w(?=r)|a(?=e))|(?<=^t)w(?=o$)", ""), new Rule("^x", "S"), new Rule("^wh", "w"),
            new Rule("([a-z&&[^c]])\\1", "$1"), new Rule("(?<=m)b$", ""), new Rule("sch", "SK"),
            new Rule("tch|ch|sh|ti(?=[ao])|si(?=[ao])|ci(?=a)", "X"), new Rule("th", "0"),
            new Rule("ck|c(?![eiy])", "K"), new Rule("c", "S"),
            new Rule("dg(?=[eiy])|g(?=[eiy])|j", "J"), new Rule("(?<=[aeiou])gh(?![aeiou])", ""),
            new Rule("g(?=n$|ned$)", ""), new Rule("gh?|q|k", "K"), new Rule("ph|f|v", "F"),
            new Rule("x", "KS"), new Rule("s|z", "S"), new Rule("d|t", "T"),
            new Rule("(?<![aeiou])h(?=[aeiou])", "H"), new Rule("h", ""),
            new Rule("w(?=[aeiou])", "W"), new Rule("y(?=[aeiou])", "Y"), new Rule("[wy]", ""),
            new Rule("(?<!^)[aeiou]+", ""));

    private SoundCode() {
    }

    /** The code of a name: the codes of its words, one after the other. */
    static String of(String name) {
        StringBuilder code = new StringBuilder(name.length());
        for (String word : name.split(" ")) {
            String rest = word.replace("'", "");
            for (Rule rule : RULES) {
                rest = rule.letters.matcher(rest).replaceAll(rule.sound);
            }
            code.append(rest).append(' ');
        }
        return code.toString();
    }
}

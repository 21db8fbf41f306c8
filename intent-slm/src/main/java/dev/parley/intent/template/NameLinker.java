package dev.parley.intent.template;

import dev.parley.intent.Normalizer;
import dev.parley.intent.Token;
import dev.parley.intent.Vocabulary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the name that people mean by other words: "the lamp by the sofa" is the sofa lamp, "the sofa one" too where no
 * other name has a sofa, and "sofer lamp" was misheard. Immutable, thread-safe.
 */
final class NameLinker {

    /** Words that say how a thing lies or whose it is, not what it is. */
    private static final Set<String> LOOSE = Set.of("the", "teh", "a", "an", "my", "our", "your", "his", "her", "their",
            "this", "that", "these", "those", "by", "over", "on", "in", "near", "at", "next", "to", "of", "with", "above",
            "under", "beside", "behind", "from", "for", "down", "up", "one", "ones", "thing", "is", "and");
    /** "The sofa one", as the normaliser has it. */
    private static final String ONE = "1";
    /** "The bath" is the bathroom. */
    private static final String ROOM = "room";
    private static final int LONG_WORD = 5;
    /** Where another word of the name was said as it is: "tool kage". */
    private static final int LONG_BESIDE_ANOTHER = 4;

    /** What is left has three letters or more; of a doubled one, as in "spinning", one. */
    private static final Pattern ENDING = Pattern.compile("(\\w{2,}?(\\w))\\2?(?:ing|ers?|ors?|ed|es?|s)");

    private final Map<String, Map<String, Name>> names = new HashMap<>();

    /**
     * A name's words.
     *
     * @param telling those that tell it from others
     * @param things  what is so named
     */
    private record Name(Set<String> telling, Set<String> things) {
    }

    NameLinker(Vocabulary vocabulary) {
        vocabulary.terms().forEach((list, terms) -> {
            Map<String, Name> ofList = names.computeIfAbsent(list, none -> new LinkedHashMap<>());
            terms.forEach(term -> {
                String name = Normalizer.normal(term.text());
                ofList.put(name, new Name(telling(List.of(name.split(" "))), term.things()));
            });
        });
    }

    /** True for a word that names nothing. */
    static boolean isLoose(String word) {
        return LOOSE.contains(word);
    }

    /**
     * The one name of a list that shares most with some words, in full or all that was said; else empty.
     *
     * @param fits decides between names that share as much
     */
    Optional<String> link(String list, List<Token> tokens, Predicate<String> fits) {
        Set<String> said = telling(tokens.stream().map(Token::bare).toList());
        Map<String, Name> known = names.getOrDefault(list, Map.of());
        if (known.values().stream().noneMatch(name -> name.telling().contains(ONE))) {
            said.remove(ONE);
        }
        if (said.isEmpty()) {
            return Optional.empty();
        }
        double best = 0;
        Map<String, Name> found = new LinkedHashMap<>();
        for (Map.Entry<String, Name> name : known.entrySet()) {
            double score = score(said, name.getValue().telling());
            if (score > best) {
                best = score;
                found.clear();
            }
            if (score > 0 && score == best) {
                found.put(name.getKey(), name.getValue());
            }
        }
        found.putAll(found.isEmpty() ? ofAllItsNames(said, known) : Map.of());
        Map<String, Name> fitting = new LinkedHashMap<>(found);
        fitting.keySet().removeIf(fits.negate());
        return one(found).or(() -> one(fitting));
    }

    /** "The extractor hood over the cooker" is the cooker hood that is also called extractor. */
    private static Map<String, Name> ofAllItsNames(Set<String> said, Map<String, Name> known) {
        Map<String, Name> found = new LinkedHashMap<>(known);
        found.values().removeIf(name -> name.things().isEmpty() || !known.values().stream()
                .filter(other -> other.things().equals(name.things()))
                .flatMap(other -> other.telling().stream()).collect(Collectors.toSet()).containsAll(said));
        return found;
    }

    /**
     * The one name of a list that is of the same stems as some words, in full or in part: the car charger is meant by
     * "charging the car", the rinse valve by "rinsing"; else empty.
     */
    Optional<String> related(String list, List<Token> tokens) {
        Set<String> said = stems(telling(tokens.stream().map(Token::bare).toList()));
        Map<String, Name> found = new LinkedHashMap<>(names.getOrDefault(list, Map.of()));
        found.values().removeIf(name -> said.isEmpty() || !stems(name.telling()).containsAll(said));
        return one(found);
    }

    private static Set<String> stems(Set<String> words) {
        return words.stream().map(NameLinker::stem).collect(Collectors.toSet());
    }

    /** A word without the ending of what does or is done: "charg" of "charge", "charger", "charging". */
    private static String stem(String word) {
        Matcher ending = ENDING.matcher(word);
        return ending.matches() ? ending.group(1) : word;
    }

    /** The first of names that are all of one thing. */
    private static Optional<String> one(Map<String, Name> found) {
        Set<Set<String>> things = found.values().stream().map(Name::things).collect(Collectors.toSet());
        return found.size() == 1 || things.size() == 1 && !things.contains(Set.<String>of())
                ? found.keySet().stream().findFirst() : Optional.empty();
    }

    /** How well words fit a name: 0 where something said is not of it, else the share of the name that was said. */
    private static double score(Set<String> said, Set<String> name) {
        boolean surely = said.stream().anyMatch(name::contains);
        int length = surely ? LONG_BESIDE_ANOTHER : LONG_WORD;
        long of = said.stream().filter(word -> name.stream().anyMatch(other -> alike(word, other, length))).count();
        return of < said.size() || name.isEmpty() ? 0 : (double) of / name.size();
    }

    private static Set<String> telling(List<String> words) {
        return words.stream().filter(word -> !LOOSE.contains(word))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean alike(String said, String word, int length) {
        return said.equals(word) || said.equals(word + "s") || word.equals(said + "s") || said.equals(word + "es")
                || word.equals(said + ROOM)
                || Math.max(said.length(), word.length()) >= length && isOneEditFrom(said, word);
    }

    /**
     * True where one letter more, less or other, or two that have changed places, make one word of the other (Damerau,
     * "A technique for computer detection and correction of spelling errors", 1964).
     */
    private static boolean isOneEditFrom(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int same = 0;
        int shorter = Math.min(a.length(), b.length());
        while (same < shorter && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        String restA = a.substring(same);
        String restB = b.substring(same);
        return a.length() == b.length() ? restA.substring(Math.min(1, restA.length()))
                .equals(restB.substring(Math.min(1, restB.length()))) || areSwapped(restA, restB)
                : a.length() < b.length() ? restA.equals(restB.substring(1)) : restB.equals(restA.substring(1));
    }

    private static boolean areSwapped(String a, String b) {
        return a.length() > 1 && a.charAt(0) == b.charAt(1) && a.charAt(1) == b.charAt(0)
                && a.substring(2).equals(b.substring(2));
    }
}

package dev.parley.intent.answer;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words and places to text: this is where names, numbers and states come in, as the facts have them. Stateless. */
final class Rendering {

    private static final Pattern PLACE = Pattern.compile("<([a-z])(\\d)>");
    private static final Set<String> CLOSE_UP = Set.of(",", ".", ":", "!");
    private static final Set<String> ENDS = Set.of(".", "!");

    private Rendering() {
    }

    /** The text of an answer; places that no claim fills are left out. */
    static String text(List<String> words, List<Claim> claims, Example example) {
        StringBuilder text = new StringBuilder();
        boolean begins = true;
        for (String word : words) {
            String said = said(word, claims, example);
            if (!text.isEmpty() && !said.isEmpty() && !CLOSE_UP.contains(word)) {
                text.append(' ');
            }
            text.append(begins ? capital(said) : said);
            begins = ENDS.contains(word) || begins && said.isEmpty();
        }
        return text.toString();
    }

    private static String said(String word, List<Claim> claims, Example example) {
        if (word.equals(AnswerModel.OPEN)) {
            return example.opener();
        }
        if (word.equals(AnswerModel.CLOSE)) {
            return example.closer();
        }
        Matcher place = PLACE.matcher(word);
        if (!place.matches()) {
            return word;
        }
        int claim = Integer.parseInt(place.group(2)) - 1;
        return claim < 0 || claim >= claims.size() ? "" : claims.get(claim).words().getOrDefault(place.group(1), "");
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, text.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                + text.substring(text.offsetByCodePoints(0, 1));
    }
}

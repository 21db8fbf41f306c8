package dev.parley.intent;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;

/**
 * A text in lower case, without accents, with plain apostrophes and digits, and where each of its characters came from.
 * Made character by character, so in a time linear in the text whatever stands in it.
 */
final class PlainText {

    /** Vulgar fractions as people say them behind a number, and alone. */
    private static final Map<Integer, String[]> FRACTIONS = Map.of(
            0xbd, new String[] {" and a half ", " half "}, 0xbc, new String[] {" and a quarter ", " a quarter "},
            0xbe, new String[] {" and three quarters ", " three quarters "});
    private static final String APOSTROPHES = "\u2018\u2019\u02bc\u00b4`";

    private final StringBuilder plain;
    private final int length;
    private int[] places;

    private PlainText(String text) {
        plain = new StringBuilder(text.length() + 1);
        places = new int[text.length() + 1];
        length = text.length();
        for (int at = 0; at < text.length();) {
            int character = text.codePointAt(at);
            add(character, at);
            at += Character.charCount(character);
        }
    }

    static PlainText of(String text) {
        return new PlainText(text);
    }

    /** The plain characters. */
    CharSequence characters() {
        return plain;
    }

    /** Where the character of the text starts that a plain one came from. */
    int start(int index) {
        return places[index];
    }

    /** Where the character of the text ends that a plain one came from, with the marks behind it. */
    int end(int index) {
        int next = index + 1;
        while (next < plain.length() && places[next] == places[index]) {
            next++;
        }
        return next < plain.length() ? places[next] : length;
    }

    private void add(int character, int place) {
        if (character < 0x80) {
            append(character == '`' ? '\'' : Character.toLowerCase((char) character), place);
        } else if (APOSTROPHES.indexOf(character) >= 0) {
            append('\'', place);
        } else if (FRACTIONS.containsKey(character)) {
            append(FRACTIONS.get(character)[endsInDigit() ? 0 : 1], place);
        } else {
            if (Character.getType(character) == Character.OTHER_NUMBER) {
                append(' ', place);
            }
            Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD).codePoints()
                    .forEach(part -> addPart(part, place));
        }
    }

    private void addPart(int part, int place) {
        int type = Character.getType(part);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
        if (Character.isDigit(part)) {
            append((char) ('0' + Character.digit(part, 10)), place);
        } else if (!mark) {
            append(Character.toString(Character.toLowerCase(Character.toUpperCase(part))), place);
        }
    }

    private boolean endsInDigit() {
        int last = plain.length() - 1;
        while (last >= 0 && plain.charAt(last) == ' ') {
            last--;
        }
        return last >= 0 && Character.isDigit(plain.charAt(last));
    }

    private void append(String characters, int place) {
        for (int i = 0; i < characters.length(); i++) {
            append(characters.charAt(i), place);
        }
    }

    private void append(char character, int place) {
        if (plain.length() == places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        places[plain.length()] = place;
        plain.append(character);
    }
}

package dev.parley.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into words as somebody speaks them: numbers, times and signs in words, spelled letters as one. */
final class SpokenWords {

    /**
     * A clock time, an ordinal, letters with inner apostrophes, a number, or a sign that is spoken; possessive, so that
     * no text is too long.
     */
    private static final Pattern WORD = Pattern.compile(
            "(?<clock>\\d{1,2}:[0-5]\\d(?!\\d|\\.\\d)|0\\d[0-5]\\d(?!\\d|[.:]\\d))"
            + "|(?<ordinal>\\d{1,4}(?=(?:st|nd|rd|th)(?![\\p{L}\\d])))\\p{L}\\p{L}"
            + "|(?<letters>\\p{L}++(?:'\\p{L}++)*+)"
            + "|(?<number>-?\\d++(?:[.,]\\d++)*+)"
            + "|[%\\u00b0&+]");
    private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}(?:,\\d{3})++(?:\\.\\d++)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("-?\\d++,\\d{1,2}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d++(?:\\.\\d++)?");
    private static final String PAUSES = ",;:!?\u2013\u2014";

    private static final Map<String, String> SIGNS =
            Map.of("%", "percent", "\u00b0", "degrees", "&", "and", "+", "plus");

    private final PlainText text;
    private final CharSequence plain;
    private final List<Token> words = new ArrayList<>();

    private SpokenWords(PlainText text) {
        this.text = text;
        this.plain = text.characters();
    }

    /** The words of a text, with apostrophes. */
    static List<Token> of(String text) {
        SpokenWords spoken = new SpokenWords(PlainText.of(text));
        spoken.cut();
        return spoken.placed(spoken.joined());
    }

    /** Fills the words, at first with places in the plain text. */
    private void cut() {
        Matcher matcher = WORD.matcher(plain);
        int last = 0;
        while (matcher.find()) {
            int start = matcher.start();
            boolean pause = !words.isEmpty() && pauses(last, start);
            last = matcher.end();
            if (matcher.group("clock") != null) {
                add(Digits.clock(matcher.group()), pause, start, last);
            } else if (matcher.group("ordinal") != null) {
                add(Digits.ordinal(matcher.group("ordinal")), pause, start, last);
            } else if (matcher.group("letters") != null) {
                letters(matcher.group(), pause, start);
            } else if (matcher.group("number") != null) {
                number(matcher.group(), pause, start);
            } else {
                add(List.of(SIGNS.get(matcher.group())), pause, start, last);
            }
        }
    }

    private boolean pauses(int from, int to) {
        for (int at = from; at < to; at++) {
            boolean stop = plain.charAt(at) == '.'
                    && (at + 1 == plain.length() || Character.isWhitespace(plain.charAt(at + 1)));
            if (stop || PAUSES.indexOf(plain.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private void add(List<String> said, boolean pause, int start, int end) {
        for (int i = 0; i < said.size(); i++) {
            words.add(new Token(said.get(i), pause && i == 0, start, end));
        }
    }

    private void letters(String word, boolean pause, int start) {
        int end = start + word.length();
        int before = words.size() - 1;
        if (word.equals("cent") && before >= 0 && words.get(before).word().equals("per")) {
            Token per = words.get(before);
            words.set(before, new Token("percent", per.pause(), per.start(), end));
        } else {
            String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
            words.add(new Token(word, bare, pause, start, end));
        }
    }

    /** "21.5", "1,000", "21,5", "7.30.15", "1,2,3", and the minus of "-3" but not of "line-3". */
    private void number(String number, boolean pause, int start) {
        boolean dash = number.startsWith("-") && start > 0 && Character.isLetterOrDigit(plain.charAt(start - 1));
        String digits = dash ? number.substring(1) : number;
        int at = dash ? start + 1 : start;
        if (THOUSANDS.matcher(digits).matches()) {
            digits = digits.replace(",", "");
        } else if (DECIMAL_COMMA.matcher(digits).matches()) {
            digits = digits.replace(',', '.');
        }
        if (NUMBER.matcher(digits).matches()) {
            add(Digits.spoken(Digits.plain(digits)), pause, at, start + number.length());
            return;
        }
        boolean comma = pause;
        for (String part : digits.split("[.,]")) {
            add(Digits.spoken(Digits.plain(part)), comma, at, at + part.length());
            at += part.length() + 1;
            comma = at <= plain.length() && plain.charAt(at - 1) == ',';
        }
    }

    /** Joins letters that are spelled: "T V", "t.v."; an "a" before two of them, or behind any, is an article. */
    private List<Token> joined() {
        List<Token> joined = new ArrayList<>(words.size());
        for (int from = 0; from < words.size();) {
            int to = from + 1;
            boolean dotted = true;
            while (to < words.size() && isSpelled(to - 1, to)) {
                dotted &= plain.charAt(words.get(to - 1).end()) == '.';
                to++;
            }
            int first = from;
            int end = to;
            while (!dotted && end - first > 1 && words.get(end - 1).word().equals("a")) {
                end--;
            }
            if (!dotted && end - first > 2 && words.get(first).word().equals("a")) {
                joined.add(words.get(first++));
            }
            joined.add(end - first == 1 ? words.get(first) : letters(first, end));
            joined.addAll(words.subList(end, to));
            from = to;
        }
        return joined;
    }

    private Token letters(int from, int to) {
        StringBuilder letters = new StringBuilder();
        words.subList(from, to).forEach(word -> letters.append(word.word()));
        Token first = words.get(from);
        return new Token(letters.toString(), first.pause(), first.start(), words.get(to - 1).end());
    }

    /** True for two single letters with a space or a full stop between. */
    private boolean isSpelled(int first, int second) {
        Token before = words.get(first);
        Token after = words.get(second);
        if (before.word().length() > 1 || after.word().length() > 1 || before.end() == after.start()) {
            return false;
        }
        for (int at = before.end(); at < after.start(); at++) {
            if (plain.charAt(at) != '.' && plain.charAt(at) != ' ') {
                return false;
            }
        }
        return true;
    }

    private List<Token> placed(List<Token> cut) {
        return cut.stream().map(word -> new Token(word.word(), word.bare(), word.pause(), text.start(word.start()),
                text.end(word.end() - 1))).toList();
    }
}

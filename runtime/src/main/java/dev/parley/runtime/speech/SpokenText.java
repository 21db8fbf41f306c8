package dev.parley.runtime.speech;

import dev.parley.intent.Normalizer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers as they are spoken: numbers, clock times and signs in words. Stateless. */
final class SpokenText {

    private static final Pattern TIME = Pattern.compile("\\b(\\d{1,2}):(\\d{2})\\b");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])-?\\d+(?:[.,]\\d+)*(?:\\s?[%\u00b0])?(?!\\w)");

    private SpokenText() {
    }

    static String of(String text) {
        String timed = replaced(TIME, text, time -> {
            int minutes = Integer.parseInt(time.group(2));
            String spoken = minutes == 0 ? "" : minutes < 10 ? " oh " + words(time.group(2).substring(1))
                    : " " + words(time.group(2));
            return words(time.group(1)) + spoken;
        });
        return replaced(NUMBER, timed, number -> words(number.group()));
    }

    private static String words(String number) {
        return String.join(" ", Normalizer.spoken(number));
    }

    private static String replaced(Pattern pattern, String text, Function<Matcher, String> words) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder replaced = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(replaced, Matcher.quoteReplacement(words.apply(matcher)));
        }
        return matcher.appendTail(replaced).toString();
    }
}

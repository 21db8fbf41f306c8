package dev.parley.intent.reply;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What to call a colour. Immutable, thread-safe. */
final class ColorNames {

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

    private final Map<String, Integer> colors = new LinkedHashMap<>();

    /** Names and their colours, as {@code #rrggbb}. */
    ColorNames(Map<String, String> colors) {
        colors.forEach((name, hex) -> this.colors.put(name, rgb(hex)));
    }

    /** The name of the nearest colour for {@code #rrggbb}; any other text as it is. */
    String spoken(String text) {
        if (!HEX.matcher(text).matches()) {
            return text;
        }
        int wanted = rgb(text);
        return colors.entrySet().stream().min(Comparator.comparingInt(color -> distance(color.getValue(), wanted)))
                .map(Map.Entry::getKey).orElse(text);
    }

    private static int rgb(String hex) {
        return Integer.parseInt(hex.substring(1), 16);
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 255) - (other >> 16 & 255);
        int green = (one >> 8 & 255) - (other >> 8 & 255);
        int blue = (one & 255) - (other & 255);
        return red * red + green * green + blue * blue;
    }
}

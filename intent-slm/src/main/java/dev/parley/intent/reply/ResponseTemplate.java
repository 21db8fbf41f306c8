package dev.parley.intent.reply;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A user's own answer: {@code {slot}} is replaced by the slot's value, and a part in {@code [brackets]} is left out
 * when a slot in it is empty. Brackets may stand in brackets; what is never closed ends with the template, and what
 * closes nothing is a character like any other.
 */
public final class ResponseTemplate {

    private static final Pattern SPACES = Pattern.compile(" {2,}");

    private final Deque<Part> open = new ArrayDeque<>();

    private ResponseTemplate() {
        open.push(new Part());
    }

    /** A part in brackets, or the whole. */
    private static final class Part {
        private final StringBuilder text = new StringBuilder();
        private boolean filled = true;
    }

    /** Fills a template with values by slot name. */
    public static String fill(String template, Map<String, String> values) {
        String filled = new ResponseTemplate().filled(template, values);
        return SPACES.matcher(filled).replaceAll(" ").replace(" ,", ",").replace(" .", ".").strip();
    }

    private String filled(String template, Map<String, String> values) {
        for (int at = 0; at < template.length(); at++) {
            char c = template.charAt(at);
            int end = c == '{' ? template.indexOf('}', at) : -1;
            if (end >= 0) {
                String value = values.getOrDefault(template.substring(at + 1, end).strip(), "");
                open.element().text.append(value);
                open.element().filled &= !value.isEmpty();
                at = end;
            } else if (c == '[') {
                open.push(new Part());
            } else if (c == ']' && open.size() > 1) {
                close();
            } else {
                open.element().text.append(c);
            }
        }
        while (open.size() > 1) {
            close();
        }
        return open.element().text.toString();
    }

    private void close() {
        Part part = open.pop();
        if (part.filled) {
            open.element().text.append(part.text);
        }
    }
}

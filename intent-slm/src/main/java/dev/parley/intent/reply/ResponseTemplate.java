package dev.parley.intent.reply;

import java.util.Map;

/**
 * A user's own answer: {@code {slot}} is replaced by the slot's value, and a part in {@code [brackets]} is left out when
 * a slot in it is empty. Brackets may stand in brackets.
 */
public final class ResponseTemplate {

    private final String template;
    private int at;
    private boolean whole;

    private ResponseTemplate(String template) {
        this.template = template;
    }

    /** Fills a template with values by slot name. */
    public static String fill(String template, Map<String, String> values) {
        return new ResponseTemplate(template).part(values, 0).replaceAll(" {2,}", " ").replace(" ,", ",").replace(" .", ".")
                .strip();
    }

    /** Reads up to the end or the closing bracket; {@link #whole} tells whether every slot had a value. */
    private String part(Map<String, String> values, int depth) {
        StringBuilder text = new StringBuilder();
        boolean filled = true;
        while (at < template.length() && (depth == 0 || template.charAt(at) != ']')) {
            char c = template.charAt(at++);
            if (c == '[') {
                String inner = part(values, depth + 1);
                at++;
                text.append(whole ? inner : "");
            } else if (c == '{' && template.indexOf('}', at) >= 0) {
                int end = template.indexOf('}', at);
                String value = values.getOrDefault(template.substring(at, end).strip(), "");
                filled &= !value.isEmpty();
                text.append(value);
                at = end + 1;
            } else {
                text.append(c);
            }
        }
        whole = filled;
        return text.toString();
    }
}

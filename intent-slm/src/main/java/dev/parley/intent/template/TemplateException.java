package dev.parley.intent.template;

/** A template that cannot be read; the message says what is wrong, where, and how to mend it. */
final class TemplateException extends Exception {

    TemplateException(String template, int column, String message) {
        super("in \"" + shortened(template) + "\" at column " + (column + 1) + ": " + message);
    }

    /** A template for a message, which is to stay readable. */
    static String shortened(String template) {
        return template.length() <= 120 ? template : template.substring(0, 117) + "...";
    }
}

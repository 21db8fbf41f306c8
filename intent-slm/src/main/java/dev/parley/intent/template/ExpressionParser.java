package dev.parley.intent.template;

import dev.parley.intent.Normalizer;
import dev.parley.intent.template.Expression.Group;
import dev.parley.intent.template.Expression.Group.How;
import dev.parley.intent.template.Expression.RuleRef;
import dev.parley.intent.template.Expression.SlotRef;
import dev.parley.intent.template.Expression.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a sentence template: {@code (a|b)} alternatives, {@code [a]} optional, {@code (a;b)} both in any order,
 * {@code {list}} and {@code {list:slot}}, {@code <rule>}, {@code <rule>+} and {@code (a|b)+} once or more, joined by
 * "and", and {@code \} before a character that stands for itself.
 * Groups may touch words: {@code light[s]}, {@code (dis|en)able}, but {@code minute[s][ and a half]}. The convention is
 * that of the hassil library, which has no repetition.
 */
final class ExpressionParser {

    private static final int MAX_LENGTH = 4_000;
    private static final int MAX_DEPTH = 20;
    private static final int MAX_SPELLINGS = 200;
    private static final int MAX_ANY_ORDER = 8;

    private final String template;
    private int at;
    private int depth;

    private ExpressionParser(String template) {
        this.template = template;
    }

    /** The expression a template stands for. */
    static Expression parse(String template) throws TemplateException {
        if (template.length() > MAX_LENGTH) {
            throw new TemplateException(template, MAX_LENGTH, "longer than " + MAX_LENGTH
                    + " characters; split it into several sentences");
        }
        ExpressionParser parser = new ExpressionParser(template);
        Expression expression = parser.group('\0');
        if (parser.at < template.length()) {
            throw parser.problem("'" + template.charAt(parser.at) + "' closes nothing; take it out or open it before");
        }
        return expression;
    }

    /** Reads alternatives or any-order parts up to the closing character (not consumed). */
    private Expression group(char close) throws TemplateException {
        if (++depth > MAX_DEPTH) {
            throw problem("nested deeper than " + MAX_DEPTH + " levels; use an expansion rule");
        }
        List<Expression> parts = new ArrayList<>();
        char separator = '\0';
        parts.add(sequence());
        while (at < template.length() && (peek() == '|' || peek() == ';')) {
            if (separator != '\0' && separator != peek()) {
                throw problem("'|' and ';' in one group; put one of them in brackets of its own");
            }
            separator = peek();
            if (separator == ';' && close != ')') {
                throw problem("';' means any order and needs round brackets: (a;b)");
            }
            at++;
            parts.add(sequence());
        }
        depth--;
        if (separator == ';' && parts.size() > MAX_ANY_ORDER) {
            throw problem("more than " + MAX_ANY_ORDER + " parts in any order; group some of them");
        }
        return parts.size() == 1 ? parts.get(0)
                : new Group(separator == ';' ? How.ANY_ORDER : How.CHOICE, parts);
    }

    /** Reads pieces until something ends the sequence; pieces that touch without a space are one word. */
    private Expression sequence() throws TemplateException {
        List<Expression> items = new ArrayList<>();
        List<Expression> touching = new ArrayList<>();
        while (at < template.length() && "|;)]".indexOf(peek()) < 0) {
            if (Character.isWhitespace(peek())) {
                flush(touching, items);
                at++;
            } else {
                int start = at;
                Expression piece = piece();
                if (piece instanceof SlotRef || piece instanceof RuleRef || isRepeated(piece)) {
                    flush(touching, items);
                    items.add(piece);
                } else {
                    if (spaced(start, 1, "([")) {
                        flush(touching, items);
                    }
                    touching.add(piece);
                    if (spaced(at - 1, -1, ")]")) {
                        flush(touching, items);
                    }
                }
            }
        }
        flush(touching, items);
        List<Expression> merged = merged(items);
        return merged.size() == 1 ? merged.get(0) : Group.sequence(merged);
    }

    /** True where only brackets stand between a place and a space, as in "minute[s][ and a half]". */
    private boolean spaced(int from, int step, String brackets) {
        int i = from;
        while (i >= 0 && i < template.length() && brackets.indexOf(template.charAt(i)) >= 0) {
            i += step;
        }
        return i != from && i >= 0 && i < template.length() && Character.isWhitespace(template.charAt(i));
    }

    private static boolean isRepeated(Expression piece) {
        return piece instanceof Group group && group.how() == How.REPEATED;
    }

    private Expression piece() throws TemplateException {
        return switch (peek()) {
            case '(' -> repeated(bracketed(')'));
            case '[' -> new Group(How.CHOICE, List.of(Expression.NOTHING, bracketed(']')));
            case '{' -> slot();
            case '<' -> repeated(new RuleRef(name('>', "rule")));
            case '}', '>' -> throw problem("'" + peek() + "' closes nothing; take it out or open it before");
            default -> text();
        };
    }

    private Expression bracketed(char close) throws TemplateException {
        int open = at++;
        Expression inside = group(close);
        if (at >= template.length() || peek() != close) {
            at = open;
            throw problem("'" + template.charAt(open) + "' is never closed; add '" + close + "'");
        }
        at++;
        return inside;
    }

    /** The piece, or where a plus follows, the piece once or more. */
    private Expression repeated(Expression piece) {
        if (at >= template.length() || peek() != '+') {
            return piece;
        }
        at++;
        return new Group(How.REPEATED, List.of(piece));
    }

    private SlotRef slot() throws TemplateException {
        String name = name('}', "list");
        int colon = name.indexOf(':');
        String list = colon < 0 ? name : name.substring(0, colon);
        String slot = colon < 0 ? name : name.substring(colon + 1);
        if (list.isBlank() || slot.isBlank()) {
            throw problem("{" + name + "} needs a list and a slot: {list:slot}");
        }
        return new SlotRef(list.strip(), slot.strip());
    }

    private String name(char close, String what) throws TemplateException {
        int end = template.indexOf(close, at);
        if (end < 0) {
            throw problem("'" + peek() + "' is never closed; add '" + close + "'");
        }
        String name = template.substring(at + 1, end).strip();
        if (!name.matches("[\\p{L}\\p{N}_.:-]+")) {
            throw problem("\"" + name + "\" is no name of a " + what + "; use letters, digits and _");
        }
        at = end + 1;
        return name;
    }

    private Text text() {
        StringBuilder text = new StringBuilder();
        while (at < template.length() && "()[]{}<>|;".indexOf(peek()) < 0 && !Character.isWhitespace(peek())) {
            if (peek() == '\\' && at + 1 < template.length()) {
                at++;
            }
            text.append(peek());
            at++;
        }
        return new Text(text.toString());
    }

    /** Ends a word: one piece stands as it is; several that touch are spelled out into whole words. */
    private void flush(List<Expression> touching, List<Expression> items) throws TemplateException {
        if (touching.size() == 1) {
            items.add(touching.get(0));
        } else if (touching.size() > 1) {
            Set<String> spellings = new LinkedHashSet<>(List.of(""));
            for (Expression piece : touching) {
                spellings = joined(spellings, spellings(piece));
            }
            List<Expression> words = new ArrayList<>();
            spellings.forEach(word -> words.add(word.isBlank() ? Expression.NOTHING : new Text(word)));
            items.add(new Group(How.CHOICE, words));
        }
        touching.clear();
    }

    private Set<String> spellings(Expression piece) throws TemplateException {
        if (piece instanceof Text text) {
            return Set.of(text.text());
        }
        if (!(piece instanceof Group group) || group.how() == How.ANY_ORDER || isRepeated(group)) {
            throw problem("only plain words can touch a word here; put a space before '{', '<' or '(a;b)'");
        }
        Set<String> spellings = new LinkedHashSet<>();
        if (group.how() == How.CHOICE) {
            for (Expression item : group.items()) {
                spellings.addAll(spellings(item));
            }
            return spellings;
        }
        spellings.add("");
        boolean first = true;
        for (Expression item : group.items()) {
            spellings = joined(first ? spellings : joined(spellings, Set.of(" ")), spellings(item));
            first = false;
        }
        return spellings;
    }

    private Set<String> joined(Set<String> heads, Set<String> tails) throws TemplateException {
        if ((long) heads.size() * tails.size() > MAX_SPELLINGS) {
            throw problem("a word with more than " + MAX_SPELLINGS + " spellings; put spaces between its parts");
        }
        Set<String> joined = new LinkedHashSet<>();
        heads.forEach(head -> tails.forEach(tail -> joined.add(head + tail)));
        return joined;
    }

    /** Joins neighbouring words into one text, so that "twenty one" is one number; drops what no one can say. */
    private static List<Expression> merged(List<Expression> items) {
        List<Expression> merged = new ArrayList<>();
        for (Expression item : items) {
            int last = merged.size() - 1;
            if (item instanceof Text text && last >= 0 && merged.get(last) instanceof Text before) {
                merged.set(last, new Text(before.text() + " " + text.text()));
            } else {
                merged.add(item);
            }
        }
        merged.removeIf(item -> item instanceof Text text && !Normalizer.isSayable(text.text()));
        return merged;
    }

    private char peek() {
        return template.charAt(at);
    }

    private TemplateException problem(String message) {
        return new TemplateException(template, Math.min(at, template.length()), message);
    }
}

package dev.parley.intent.reply;

import dev.parley.intent.Fact;
import dev.parley.intent.Responder;
import java.util.List;

/**
 * Words answers by the sentences of a data file. Facts that say the same of several things become one clause, and
 * clauses one sentence. Immutable, thread-safe.
 */
public final class TemplateResponder implements Responder {

    private final Wording wording;

    /** The built-in English wording. */
    public TemplateResponder() {
        this(new Wording());
    }

    /** A wording that is shared with others. */
    public TemplateResponder(Wording wording) {
        this.wording = wording;
    }

    @Override
    public String reply(List<Fact> facts) {
        List<String> clauses = Wording.merged(facts).stream().map(wording::clause)
                .filter(clause -> !clause.isEmpty()).toList();
        StringBuilder reply = new StringBuilder();
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < clauses.size(); i++) {
            String clause = clauses.get(i);
            boolean whole = endsItself(clause);
            if (whole || !sentence.isEmpty() && endsItself(sentence)) {
                finish(sentence, reply);
            }
            if (!sentence.isEmpty()) {
                boolean last = i == clauses.size() - 1 || endsItself(clauses.get(i + 1));
                sentence.append(last ? ", " + wording.word("and") + " " : ", ");
            }
            sentence.append(clause);
        }
        finish(sentence, reply);
        return reply.toString();
    }

    private static boolean endsItself(CharSequence clause) {
        char last = clause.charAt(clause.length() - 1);
        return last == '.' || last == '?' || last == '!';
    }

    private static void finish(StringBuilder sentence, StringBuilder reply) {
        if (sentence.isEmpty()) {
            return;
        }
        if (!endsItself(sentence)) {
            sentence.append('.');
        }
        sentence.setCharAt(0, Character.toUpperCase(sentence.charAt(0)));
        reply.append(reply.isEmpty() ? "" : " ").append(sentence);
        sentence.setLength(0);
    }
}

package dev.parley.intent.template;

import dev.parley.intent.ClockTimes;
import dev.parley.intent.Days;
import dev.parley.intent.Durations;
import dev.parley.intent.Found;
import dev.parley.intent.Normalizer;
import dev.parley.intent.template.ListSpec.Range;
import dev.parley.intent.template.ListSpec.Read;
import java.util.List;
import java.util.Map;

/**
 * Lists that are always there: {@code duration} (seconds), {@code time} (see {@link ClockTimes}), {@code day} (see
 * {@link Days}) and {@code number}. In speech they have the forms that most people use; each form costs accuracy.
 */
final class BuiltInLists {

    /** By name. */
    static final Map<String, ListSpec> ALL = Map.of(
            "duration", new Read(Durations::at, expression("((a|one) (second|minute)|(an|one) hour"
                    + "|{sixty} (seconds|minutes|hours)|half (a minute|an hour)|a quarter of an hour"
                    + "|(a minute|an hour) and a half|a couple of minutes)")),
            "time", new Read(ClockTimes::at, expression("(({twelve} [o'clock|15|30|45]"
                    + "|(half past|quarter past|quarter to) {twelve}) [in the (morning|evening)]|noon|midnight)")),
            "day", new Read(Days::at, expression("(today|tomorrow|[on] (monday|tuesday|wednesday|thursday|friday"
                    + "|saturday|sunday))")),
            "number", new Read(BuiltInLists::number, expression("{hundred}")));

    /** The spoken forms of {@link dev.parley.intent.Moments}. */
    static final Expression WHEN =
            expression("((in|for) {duration}|at {time} [today|tomorrow]|tomorrow at {time})");

    /** What the spoken forms above name; templates cannot. */
    static final Map<String, ListSpec> PARTS = Map.of("sixty", new Range(2, 60, 1), "twelve", new Range(1, 12, 1),
            "hundred", new Range(0, 100, 1));

    private BuiltInLists() {
    }

    private static List<Found<Double>> number(List<String> words, int from) {
        return Normalizer.number(words.get(from)).map(number -> List.of(new Found<>(number, 1))).orElse(List.of());
    }

    private static Expression expression(String template) {
        try {
            return ExpressionParser.parse(template);
        } catch (TemplateException e) {
            throw new IllegalStateException(e);
        }
    }
}

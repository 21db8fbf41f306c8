package dev.parley.runtime.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** What came of sentences under one condition, as a row of a table. Confined to one thread. */
final class SpokenScore {

    static final String HEAD = "| condition | voices | strict commands right | other commands right"
            + " | free commands right | not for Parley: acted on | at most (95 %) | false actions an hour"
            + " | answered or asked back | real-time factor |" + System.lineSeparator()
            + "|---|---|---|---|---|---|---|---|---|---|";

    private final List<Heard> all = new ArrayList<>();

    /**
     * A sentence that was heard.
     *
     * @param strict  whether the home's speech grammar has it word for word
     * @param seconds the length of the recording
     * @param took    the processor's time that hearing took, in seconds
     */
    record Heard(SpokenRow row, boolean strict, Verdict verdict, double seconds, double took) {
    }

    void add(Heard heard) {
        all.add(heard);
    }

    /** The voices of some group. */
    SpokenScore of(String group) {
        SpokenScore part = new SpokenScore();
        all.stream().filter(heard -> heard.row().group().equals(group)).forEach(part::add);
        return part;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    String line(String condition, String voices) {
        Predicate<Heard> command = heard -> heard.row().kind().equals(SpokenRow.COMMAND);
        Predicate<Heard> other = heard -> heard.row().kind().equals(SpokenRow.OTHER);
        Share acted = share(other, heard -> heard.verdict().acted());
        return String.join(" | ", "| " + condition, voices,
                right(command.and(Heard::strict)).toString(),
                right(command.and(heard -> !heard.strict())).toString(),
                right(heard -> heard.row().kind().equals(SpokenRow.FREE)).toString(),
                acted.toString(), acted.of() == 0 ? "" : number("%.1f %%", 100 * acted.upper()),
                acted.of() == 0 ? "" : number("%.1f", acted.part() / sum(other, Heard::seconds) * 3600),
                share(other, heard -> heard.verdict().answered()).toString(),
                number("%.3f", sum(heard -> true, Heard::took) / sum(heard -> true, Heard::seconds))) + " |";
    }

    private Share right(Predicate<Heard> among) {
        return share(among, heard -> heard.verdict().right());
    }

    private Share share(Predicate<Heard> among, Predicate<Heard> counts) {
        List<Heard> alike = all.stream().filter(among).toList();
        return new Share((int) alike.stream().filter(counts).count(), alike.size());
    }

    private double sum(Predicate<Heard> among, ToDoubleFunction<Heard> value) {
        return all.stream().filter(among).mapToDouble(value).sum();
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}

package dev.parley.runtime.bench;

import java.io.PrintWriter;
import java.util.Locale;

/** Prints measurements as a Markdown table. Confined to one thread. */
final class Table {

    private final PrintWriter out;

    Table(PrintWriter out) {
        this.out = out;
    }

    void head() {
        out.println("| what | unit | p50 | p95 | p99 | worst | n |");
        out.println("|---|---|---|---|---|---|---|");
    }

    void row(String what, String unit, Percentiles values) {
        out.printf(Locale.ROOT, "| %s | %s | %s | %s | %s | %s | %d |%n", what, unit, number(values.p50()),
                number(values.p95()), number(values.p99()), number(values.worst()), values.count());
        out.flush();
    }

    /** A single figure. */
    void figure(String what, String unit, double value) {
        out.printf(Locale.ROOT, "| %s | %s | %s | | | | 1 |%n", what, unit, number(value));
        out.flush();
    }

    static String number(double value) {
        return value >= 100 ? String.format(Locale.ROOT, "%.0f", value)
                : value >= 10 ? String.format(Locale.ROOT, "%.1f", value) : String.format(Locale.ROOT, "%.2f", value);
    }
}

package org.heard.bench;

import java.util.Arrays;
import java.util.Locale;

/** The results as Markdown. */
final class Figures {

    private Figures() {}

    /** A number with as many digits as say something. */
    static String of(double value) {
        if (Math.abs(value) >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, Math.abs(value) >= 10 ? "%.1f" : "%.2f", value);
    }

    static String markdown(Results results) {
        return "# What the benchmark measured\n\n" + body(results);
    }

    /** The same without a heading. */
    static String body(Results results) {
        var text = new StringBuilder();
        results.machine().forEach((what, value) -> text.append("- ")
                .append(what)
                .append(": ")
                .append(value)
                .append('\n'));
        text.append("\n| metric | subject | median | least | most | unit |\n|---|---|---:|---:|---:|---|\n");
        results.rows()
                .forEach(row -> text.append("| %s | %s | %s | %s | %s | %s |%n"
                        .formatted(
                                row.metric(),
                                row.subject(),
                                of(row.value()),
                                of(row.min()),
                                of(row.max()),
                                row.unit())));
        text.append("\n| ratio | |\n|---|---:|\n");
        results.ratios().forEach((name, ratio) -> text.append("| %s | %s |%n".formatted(name, of(ratio))));
        text.append("\n| goal | wanted | found | |\n|---|---:|---:|---|\n");
        Arrays.stream(Goal.values()).forEach(goal -> {
            var asked = goal.asked(results);
            text.append("| %s%s | %s %s | %s | %s |%n"
                    .formatted(
                            asked.metric(),
                            asked.subject() == null ? "" : ", " + asked.subject(),
                            goal.isMoreBetter() ? "≥" : "≤",
                            of(asked.wanted()),
                            asked.found() == null ? "" : of(asked.found()),
                            asked.outcome().equals("met") ? "met" : "**" + asked.outcome() + "**"));
        });
        if (!results.notMeasured().isEmpty()) {
            text.append("\nNot measured:\n\n");
            results.notMeasured().forEach(it -> text.append("- ").append(it).append('\n'));
        }
        return text.toString();
    }
}

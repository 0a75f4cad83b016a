package org.heard.journeys.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.heard.journeys.casefile.CaseFile;
import org.heard.journeys.stack.Stack;

/** Prints a play as it goes: dates, what was done, the facts that came of it, and the texts. */
final class Story {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final String MARGIN = " ".repeat(17);
    private static final int WIDTH = 80;

    /** Details that say the same again, or nothing to a reader. */
    private static final Set<String> LEFT_OUT =
            Set.of("council", "reference", "rule", "ruleSet", "channel", "causeId", "referralId", "late", "step");

    private final PrintStream out;
    private final Set<String> texts = new HashSet<>();
    private LocalDate today;

    Story(PrintStream out) {
        this.out = out;
    }

    void begins(CaseFile file, PhoneNumber number, Stack stack) {
        out.printf("%n%s%n%s%n", file.name(), "-".repeat(file.name().length()));
        for (var line : wrapped(file.about())) {
            out.println(line);
        }
        out.printf("phone %s: %s%n%n", number.written(), stack.phonePage(number.digits()));
    }

    void day(LocalDate on) {
        if (!on.equals(today)) {
            today = on;
            out.printf("%s%n", DAY.format(on));
        }
    }

    void did(String what) {
        out.println(MARGIN + "> " + what);
    }

    void fact(JsonNode item) {
        var day = item.path("happenedOn").asText("");
        var date = day.isEmpty() ? MARGIN : "  %-15s".formatted(day);
        out.println(date + item.path("fact").asText() + details(item.path("details")));
    }

    /** A text in full the first time, and by its first sentence when the phone has had it before. */
    void text(String text) {
        var lead = "text: ";
        var shown = texts.add(text) ? text : text.replaceFirst("(?s)(?<=[.?!])\\s.*", " ...");
        for (var line : wrapped(shown)) {
            out.println(MARGIN + lead + line);
            lead = " ".repeat(lead.length());
        }
    }

    void met(Finding finding) {
        out.println(MARGIN + "ok   " + finding.what() + ": " + finding.expected());
    }

    void ends(CaseFile file, int expectations) {
        out.printf("%n%s: all %d expectations met%n", file.name(), expectations);
    }

    private static List<String> wrapped(String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+")) {
            if (line.length() + word.length() >= WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String details(JsonNode details) {
        return details.propertyStream()
                .filter(detail -> !LEFT_OUT.contains(detail.getKey()))
                .filter(detail ->
                        detail.getValue().isValueNode() && !detail.getValue().isNull())
                .map(detail -> detail.getKey() + " " + detail.getValue().asText())
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), all -> all.isEmpty() ? "" : "  (" + all + ")"));
    }
}

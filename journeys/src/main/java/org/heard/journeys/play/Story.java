package org.heard.journeys.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.heard.journeys.casefile.CaseFile;
import org.heard.journeys.stack.Stack;

/** Prints a play as it goes: dates, what was done, the facts that came of it, and the texts. */
final class Story {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE dd MMM uuuu", Locale.UK);
    private static final String MARGIN = " ".repeat(17);

    private final PrintStream out;
    private LocalDate today;

    Story(PrintStream out) {
        this.out = out;
    }

    void begins(CaseFile file, PhoneNumber number, Stack stack) {
        out.printf("%n%s%n%s%n", file.name(), "-".repeat(file.name().length()));
        out.println(file.about().strip());
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

    void text(String text) {
        out.println(MARGIN + "text: \"" + text.strip().replaceAll("\\s*\\n\\s*", " / ") + "\"");
    }

    void met(Finding finding) {
        out.println(MARGIN + "ok    " + finding.what() + ": " + finding.expected());
    }

    void ends(CaseFile file, int expectations) {
        out.printf("%n%s: all %d expectations met%n", file.name(), expectations);
    }

    private static String details(JsonNode details) {
        return details.propertyStream()
                .filter(detail ->
                        detail.getValue().isValueNode() && !detail.getValue().isNull())
                .map(detail -> detail.getKey() + " " + detail.getValue().asText())
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), all -> all.isEmpty() ? "" : "  (" + all + ")"));
    }
}

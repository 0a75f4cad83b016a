package org.heard.ombudsman.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heard.ombudsman.casework.Decision;
import org.heard.ombudsman.casework.Decision.Fault;
import org.heard.ombudsman.casework.Decision.Finding;
import org.heard.ombudsman.casework.Decision.Outcome;
import org.heard.ombudsman.casework.Decision.Recommendation;
import org.heard.ombudsman.casework.Decision.Statement;
import org.heard.ombudsman.casework.RemedyKind;

/**
 * A decision as far as it is written, and what is still missing of it.
 *
 * @param decision null while something is missing
 */
record Written(Optional<Decision> decision, List<Missing> missing) {

    static final int MOST_POINTS = 20;
    static final int MOST_REMEDIES = 15;
    private static final Pattern POUNDS = Pattern.compile("£?(\\d{1,6})(?:\\.(\\d{2}))?");
    private static final int PENCE = 100;

    /**
     * Something that is missing.
     *
     * @param field where it is written
     */
    record Missing(String field, String text) {}

    static Written of(Map<String, String> fields, LocalDate today, Limits limits) {
        return new Reader(fields, today, limits).read();
    }

    /** How many rows of a kind the form has; at least one. */
    static int rows(Map<String, String> fields, String of, int most) {
        var given = fields.getOrDefault(of, "1");
        return given.matches("\\d{1,2}") ? Math.clamp(Integer.parseInt(given), 1, most) : 1;
    }

    private record Reader(Map<String, String> fields, LocalDate today, Limits limits, List<Missing> missing) {

        Reader(Map<String, String> fields, LocalDate today, Limits limits) {
            this(fields, today, limits, new ArrayList<>());
        }

        Written read() {
            var outcome = one("outcome", Outcome.values(), "Select the outcome");
            var category = one("category", DecisionText.CATEGORIES, "Select the category");
            var findings = IntStream.rangeClosed(1, rows(fields, "points", MOST_POINTS))
                    .filter(row ->
                            row == 1 || isWritten("finding-" + row + "-", "fault", "reasons", "injustice", "remedy"))
                    .mapToObj(this::finding)
                    .toList();
            var recommendations = IntStream.rangeClosed(1, rows(fields, "remedies", MOST_REMEDIES))
                    .filter(row -> isWritten("recommendation-" + row + "-", "kind", "words", "pounds", "evidence"))
                    .mapToObj(this::recommendation)
                    .toList();
            var statement = checked(
                    "",
                    new Statement(
                            needed("summary", "Write the summary"),
                            needed("complaint", "Write what the complaint was"),
                            needed("powers", "Write what the Ombudsman’s role and powers are"),
                            needed("considered", "Write how you considered it"),
                            needed("found", "Write what you found"),
                            recommendations.isEmpty()
                                    ? orNone("agreedAction")
                                    : needed("agreedAction", "Write the agreed action"),
                            needed("finalDecision", "Write the final decision")));
            return new Written(
                    missing.isEmpty()
                            ? Optional.of(new Decision(outcome, category, findings, statement, recommendations))
                            : Optional.empty(),
                    List.copyOf(missing));
        }

        private Finding finding(int row) {
            var at = "finding-" + row + "-";
            var fault = one(at + "fault", Fault.values(), "Select whether there was fault in point " + row);
            var reasons = needed(at + "reasons", "Write the reasons for point " + row);
            var injustice = orNone(at + "injustice");
            var remedy = injustice == null
                    ? orNone(at + "remedy")
                    : needed(at + "remedy", "Write how the injustice of point " + row + " is put right");
            return checked(at, new Finding(row, fault, reasons, injustice, remedy));
        }

        private Recommendation recommendation(int row) {
            var at = "recommendation-" + row + "-";
            var kind = one(at + "kind", RemedyKind.values(), "Select what recommendation " + row + " is");
            var words = needed(at + "words", "Write what the council agreed to in recommendation " + row);
            var evidence =
                    needed(at + "evidence", "Write how it will be seen that recommendation " + row + " was done");
            return checked(
                    at,
                    new Recommendation(
                            kind, words, pence(at + "pounds", kind, row), evidence, dueOn(at + "dueOn", row)));
        }

        /** The same, once what its constraints find is on the list, unless the field stands there already. */
        private <T> T checked(String at, T part) {
            limits.brokenIn(part).forEach((property, why) -> {
                var isSum = property.equals("amountPence");
                var field = at + (isSum ? "pounds" : property);
                if (missing.stream().noneMatch(it -> it.field().equals(field))) {
                    missing.add(new Missing(field, isSum ? "Enter a sum of more than £0" : why));
                }
            });
            return part;
        }

        private Long pence(String field, RemedyKind kind, int row) {
            var sum = POUNDS.matcher(text(field));
            if (kind != null && kind.isPayment() && !sum.matches()) {
                missing.add(new Missing(field, "Enter the sum of recommendation " + row + " in pounds, such as 250"));
                return null;
            }
            if (kind != null && !kind.isPayment() && !text(field).isEmpty()) {
                missing.add(new Missing(field, "Recommendation " + row + " is no payment: leave the sum out"));
                return null;
            }
            return sum.matches()
                    ? Long.parseLong(sum.group(1)) * PENCE + (sum.group(2) == null ? 0 : Long.parseLong(sum.group(2)))
                    : null;
        }

        private LocalDate dueOn(String field, int row) {
            try {
                var day = LocalDate.of(number(field + "-year"), number(field + "-month"), number(field + "-day"));
                if (day.isAfter(today)) {
                    return day;
                }
                missing.add(new Missing(field, "The last day of recommendation " + row + " must be in the future"));
            } catch (DateTimeException | NumberFormatException none) {
                missing.add(new Missing(field, "Enter the last day of recommendation " + row + ", such as 31 3 2027"));
            }
            return null;
        }

        private int number(String field) {
            return Integer.parseInt(text(field));
        }

        private boolean isWritten(String row, String... parts) {
            return Arrays.stream(parts).anyMatch(part -> !text(row + part).isEmpty());
        }

        private <E extends Enum<E>> E one(String field, E[] of, String otherwise) {
            var found = Stream.of(of)
                    .filter(it -> it.toString().equals(text(field)))
                    .findFirst();
            if (found.isEmpty()) {
                missing.add(new Missing(field, otherwise));
            }
            return found.orElse(null);
        }

        private String one(String field, List<String> of, String otherwise) {
            if (!of.contains(text(field))) {
                missing.add(new Missing(field, otherwise));
            }
            return text(field);
        }

        private String needed(String field, String otherwise) {
            if (text(field).isEmpty()) {
                missing.add(new Missing(field, otherwise));
            }
            return text(field);
        }

        private String orNone(String field) {
            return text(field).isEmpty() ? null : text(field);
        }

        private String text(String field) {
            return fields.getOrDefault(field, "").replace("\r\n", "\n").strip();
        }
    }
}

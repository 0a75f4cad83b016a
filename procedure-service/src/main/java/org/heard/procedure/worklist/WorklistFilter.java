package org.heard.procedure.worklist;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heard.kit.problem.Problem;
import org.heard.procedure.complaint.term.Coded;
import org.heard.procedure.complaint.term.ComplainantKind;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.procedure.complaint.term.Stage;
import org.heard.procedure.complaint.term.Status;

/**
 * Which complaints the worklist shows; null asks for no more than is said.
 *
 * @param clock {@code overdue}, {@code held}, {@code due-soon}, {@code on-time} or {@code none}: the first that is so
 * @param kind of complainant
 */
record WorklistFilter(String status, String stage, String procedure, String kind, String team, String clock) {

    static final String EVERY_STATUS = "all";

    private static final Set<String> CLOCKS = Set.of("overdue", "held", "due-soon", "on-time", "none");
    /** Nobody said who they are (R-EX-9). */
    private static final String ANONYMOUS = "anonymous";

    private static final String TEAM = "[A-Za-z0-9._-]{1,64}";

    /**
     * The filter as asked for; without a status, what is open.
     *
     * @throws Problem {@code invalid-value} for a word that is not known
     */
    static WorklistFilter of(String status, String stage, String procedure, String kind, String team, String clock) {
        var statuses = codes(Status.values());
        known(
                "/status",
                status,
                Stream.concat(statuses.stream(), Stream.of(EVERY_STATUS)).collect(Collectors.toSet()));
        known("/stage", stage, codes(Stage.values()));
        known("/procedure", procedure, codes(ProcedureKind.values()));
        known(
                "/kind",
                kind,
                Stream.concat(codes(ComplainantKind.values()).stream(), Stream.of(ANONYMOUS))
                        .collect(Collectors.toSet()));
        known("/clock", clock, CLOCKS);
        if (team != null && !team.matches(TEAM)) {
            throw Problem.ofField("/team", "invalid-value", "team is an id of at most 64 letters, digits, . _ and -.");
        }
        var wanted = status == null ? Status.OPEN.code() : status;
        return new WorklistFilter(wanted.equals(EVERY_STATUS) ? null : wanted, stage, procedure, kind, team, clock);
    }

    /** The filter as it stands in the address of the next page, each part with an ampersand behind it. */
    String query() {
        return part("status", status == null ? EVERY_STATUS : status)
                + part("stage", stage)
                + part("procedure", procedure)
                + part("kind", kind)
                + part("team", team)
                + part("clock", clock);
    }

    private static String part(String name, String value) {
        return value == null ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&";
    }

    private static void known(String pointer, String value, Set<String> values) {
        if (value != null && !values.contains(value)) {
            var all = values.stream().sorted().collect(Collectors.joining(", "));
            throw Problem.ofField(pointer, "invalid-value", "One of " + all + ".");
        }
    }

    private static Set<String> codes(Coded[] terms) {
        return Arrays.stream(terms).map(Coded::code).collect(Collectors.toSet());
    }
}

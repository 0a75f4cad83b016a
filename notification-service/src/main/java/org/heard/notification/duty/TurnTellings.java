package org.heard.notification.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.heard.notification.NotificationConfig;
import org.heard.notification.calendar.DueDays;
import org.heard.notification.notice.Letters;

/** What is owed when a complaint does not simply go on: turned down, held, taken up again, moved, ordered (TELL-4, TELL-5). */
@ApplicationScoped
public class TurnTellings {

    private static final Set<String> PROCEDURES = Set.of("statutory", "corporate", "conference");

    private final NotificationConfig.Rules rules;

    TurnTellings(NotificationConfig config) {
        this.rules = config.rules();
    }

    /** No sufficient interest: the decision, and that no more is done (R-WHO-4). */
    public List<Owed> interestRefused(LocalDate decidedOn) {
        return List.of(new Owed(
                Tell.INTEREST_REFUSED, soonAfter(decidedOn), "interest-refused", Map.of("decidedOn", decidedOn)));
    }

    /** What they told us is written down, to agree or to put right (R-S2-3). */
    public List<Owed> statementSent(LocalDate sentOn) {
        return List.of(
                new Owed(Tell.STAGE_TWO_BEGINS, soonAfter(sentOn), "statement-to-agree", Map.of("sentOn", sentOn)));
    }

    /** The council wrote to them. Several of one day are announced together. */
    public List<Owed> messageWritten(LocalDate writtenOn) {
        return List.of(
                new Owed(Tell.MESSAGE_FOR_YOU, soonAfter(writtenOn), "message-for-you", Map.of("writtenOn", writtenOn))
                        .withTheSameOfTheDay());
    }

    /** What they said was written down and sent back, to be confirmed (SI 2006/1738 reg 16). */
    public List<Owed> writtenRecordSent(LocalDate sentOn) {
        return List.of(new Owed(
                Tell.MESSAGE_FOR_YOU, soonAfter(sentOn), "written-record-to-confirm", Map.of("sentOn", sentOn)));
    }

    /** Turned down: the reason, and the Ombudsman (R-TRI-5). */
    public List<Owed> rejected(String rule, LocalDate rejectedOn) {
        return List.of(new Owed(
                Tell.NOT_CONSIDERED,
                soonAfter(rejectedOn),
                "rejected",
                Map.of("rejectedOn", rejectedOn, "why", Reasons.ofRejection(rule))));
    }

    /**
     * It waits, or a part of it (R-CC-3).
     *
     * @param reviewOn when it is looked at again, or null
     */
    public List<Owed> held(String scope, String because, LocalDate heldOn, LocalDate reviewOn) {
        var review = reviewOn == null
                ? "The council will tell you when it goes on."
                : "The council looks at this again by " + Letters.day(reviewOn) + ".";
        return List.of(new Owed(
                Tell.NOT_CONSIDERED,
                soonAfter(heldOn),
                "held",
                Map.of(
                        "what",
                        scope.equals("part") ? "A part of your complaint" : "Your complaint",
                        "heldOn",
                        heldOn,
                        "why",
                        Reasons.ofHold(because),
                        "review",
                        review)));
    }

    /**
     * It goes on, or may be brought again.
     *
     * @param resubmitBy the last day for that (R-CC-4), or null
     */
    public List<Owed> released(LocalDate releasedOn, LocalDate resubmitBy) {
        var due = soonAfter(releasedOn);
        return List.of(
                resubmitBy == null
                        ? new Owed(Tell.NOT_CONSIDERED, due, "released", Map.of("releasedOn", releasedOn))
                        : new Owed(
                                Tell.NOT_CONSIDERED,
                                due,
                                "released-resubmit",
                                Map.of("releasedOn", releasedOn, "resubmitBy", resubmitBy)));
    }

    /** What became of a request for a panel that came too late (R-AFT-2). */
    public List<Owed> latePanelDecided(String decision, LocalDate requestedOn, LocalDate decidedOn) {
        var dates = Map.<String, Object>of("requestedOn", requestedOn, "decidedOn", decidedOn);
        var due = soonAfter(decidedOn);
        return switch (decision) {
            case "refused" -> List.of(new Owed(Tell.NOT_CONSIDERED, due, "late-panel-refused", dates));
            case "allowed" -> List.of(new Owed(Tell.PANEL, due, "late-panel-allowed", dates));
            default -> List.of();
        };
    }

    /** The panel's report is out: to the complainant, and to who else must have it (SI 2006/1738 reg 20). */
    public List<Owed> panelReportSent(LocalDate sentOn, Collection<String> copiesTo) {
        var dates = Map.<String, Object>of("sentOn", sentOn);
        return Stream.concat(
                        Stream.of(new Owed(Tell.PANEL_REPORT, sentOn, "panel-report", dates)),
                        copiesTo.stream().map(person -> new Owed(Tell.PANEL_REPORT, sentOn, "panel-report-copy", dates)
                                .to(person)))
                .toList();
    }

    /** It goes on again after its end. */
    public List<Owed> reinstated(LocalDate on) {
        return List.of(new Owed(Tell.GOES_ON_AGAIN, soonAfter(on), "reinstated", Map.of("reinstatedOn", on)));
    }

    /** The complainant wanted another procedure, and it stays as it is: that there are reasons, and the Ombudsman (R-TRI-3). */
    public List<Owed> routeKept(LocalDate answeredOn) {
        return List.of(
                new Owed(Tell.NOT_CONSIDERED, soonAfter(answeredOn), "route-kept", Map.of("answeredOn", answeredOn)));
    }

    /** The procedure was corrected: which it is now, and how it works. */
    public List<Owed> procedureChanged(String to, LocalDate dayZero, LocalDate changedOn) {
        var due = soonAfter(changedOn);
        var route = PROCEDURES.contains(to) ? to : "elsewhere";
        return List.of(
                new Owed(
                        Tell.GOES_ON_AGAIN,
                        due,
                        "procedure-changed",
                        Map.of("changedOn", changedOn, "dayZero", dayZero)),
                new Owed(Tell.PROCEDURE_AND_WHY, due, "procedure-" + route, Elsewhere.gaps(List.of())));
    }

    /** The Ombudsman ordered a stage (R-TRI-8). */
    public List<Owed> stageOrdered(LocalDate orderedOn, LocalDate completeBy) {
        var until = completeBy == null ? "" : "It must be complete by " + Letters.day(completeBy) + ".";
        return List.of(new Owed(
                Tell.STAGE_TWO_BEGINS,
                soonAfter(orderedOn),
                "stage-2-ordered",
                Map.of("orderedOn", orderedOn, "until", until)));
    }

    private LocalDate soonAfter(LocalDate day) {
        return DueDays.from(day, rules.tellWithinWorkingDays());
    }
}

package org.heard.notification.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.heard.notification.NotificationConfig;
import org.heard.notification.calendar.DueDays;

/**
 * What each event makes us owe to the complainant (domain rules §5). Several duties of one event are told at once: the
 * first is announced, the others' letters lie beside it.
 */
@ApplicationScoped
public class Tellings {

    private static final Set<String> PROCEDURES = Set.of("statutory", "corporate", "conference");
    private static final String HOLIDAY = "holiday-proclaimed";
    /** The Ombudsman's year counted from the last answer: the other one is the law. */
    private static final String ONLY_SHOWN = "DL-40/decision";

    private static final String MEASURED_FROM_THE_STATEMENT = "/statement";

    /** Limits that the person was told of; what the council only does for itself is not. */
    private static final Set<String> TOLD_WHEN_MOVED = Set.of(
            "DL-10", "DL-12", "DL-21", "DL-22", "DL-30", "DL-33", "DL-36", "DL-37", "DL-41", "CODE-7", "CODE-11",
            "CONF-6");

    private final NotificationConfig.Rules rules;

    Tellings(NotificationConfig config) {
        this.rules = config.rules();
    }

    /**
     * Acknowledgement, advocacy for a child or care leaver, and which procedure (TELL-1 to TELL-3); where none of the council's
     * answers, who does, and where they are.
     *
     * @param reasons codes of the rows that decided the procedure
     */
    public List<Owed> lodged(
            LocalDate receivedOn,
            int withinWorkingDays,
            String procedure,
            Collection<String> reasons,
            boolean youngPerson) {
        var due = DueDays.from(receivedOn, withinWorkingDays);
        var owed = new ArrayList<Owed>();
        owed.add(new Owed(Tell.ACKNOWLEDGEMENT, due, "acknowledgement", Map.of("receivedOn", receivedOn)));
        if (youngPerson) {
            owed.add(new Owed(Tell.ADVOCACY, due, "advocacy", Map.of()));
        }
        var route = PROCEDURES.contains(procedure) ? procedure : "elsewhere";
        owed.add(new Owed(Tell.PROCEDURE_AND_WHY, due, "procedure-" + route, Elsewhere.gaps(reasons)));
        return List.copyOf(owed);
    }

    /** Who gave no name said who they are: to a young person an advocate is offered now (s26A, R-EX-9). */
    public List<Owed> named(LocalDate namedOn, boolean youngPerson) {
        return youngPerson
                ? List.of(new Owed(
                        Tell.ADVOCACY, DueDays.from(namedOn, rules.tellWithinWorkingDays()), "advocacy", Map.of()))
                : List.of();
    }

    /** The next stage began because the person asked; outside the statutory procedure each is somebody else's look at it. */
    public List<Owed> escalated(String procedure, String to, LocalDate requestedOn) {
        var due = DueDays.from(requestedOn, rules.tellWithinWorkingDays());
        if (!isStatutory(procedure)) {
            return List.of(new Owed(Tell.STAGE_TWO_BEGINS, due, "going-on", Map.of("requestedOn", requestedOn)));
        }
        return switch (to) {
            case "stage-2" ->
                List.of(new Owed(Tell.STAGE_TWO_BEGINS, due, "stage-2-begins", Map.of("requestedOn", requestedOn)));
            case "stage-3" -> List.of(new Owed(Tell.PANEL, due, "panel-asked", Map.of("requestedOn", requestedOn)));
            default -> List.of();
        };
    }

    /**
     * A council's limit passed. At stage 1 the person may go on now (R-S1-5); of a stage 2 limit they are told once, by
     * the request clock (R-CLK-2).
     */
    public List<Owed> deadlineMissed(String clock, String rule, LocalDate dueOn, LocalDate missedOn) {
        if (clock.endsWith(MEASURED_FROM_THE_STATEMENT)) {
            return List.of();
        }
        var dates = Map.<String, Object>of("dueOn", dueOn, "missedOn", missedOn);
        return switch (rule) {
            case "DL-10" -> List.of(new Owed(Tell.STAGE_ONE_RAN_OUT, missedOn, "stage-1-ran-out", dates));
            case "DL-21", "DL-22", "DL-33", "DL-36", "DL-37" ->
                List.of(new Owed(Tell.LIMIT_MISSED, missedOn, "missed-" + rule, dates));
            case "CODE-7", "CODE-11", "CONF-6" ->
                List.of(new Owed(Tell.LIMIT_MISSED, missedOn, "missed-corporate", dates));
            case "R-TRI-8" -> List.of(new Owed(Tell.LIMIT_MISSED, missedOn, "missed-ordered", dates));
            default -> List.of();
        };
    }

    /**
     * A limit moved: because of a holiday, each with what had to be done by it, all of one day in one text; or because the
     * council takes longer, with the reason, before the old limit ends (R-S1-2, CODE-8).
     */
    public List<Owed> deadlineMoved(String clock, String rule, LocalDate oldDueOn, LocalDate newDueOn, String because) {
        if (clock.endsWith(MEASURED_FROM_THE_STATEMENT) || !TOLD_WHEN_MOVED.contains(rule)) {
            return List.of();
        }
        var values = Map.<String, Object>of(
                "oldDueOn", oldDueOn, "newDueOn", newDueOn, "what", Limits.of(rule), "why", Reasons.ofDelay(because));
        if (because.equals(HOLIDAY)) {
            return List.of(
                    new Owed(Tell.DEADLINE_MOVED, oldDueOn, "deadline-moved-holiday", values).withTheSameOfTheDay());
        }
        return switch (rule) {
            case "DL-10" -> List.of(new Owed(Tell.STAGE_ONE_TAKES_LONGER, oldDueOn, "stage-1-takes-longer", values));
            case "CODE-7", "CODE-11" ->
                List.of(new Owed(Tell.DEADLINE_MOVED, oldDueOn, "corporate-takes-longer", values));
            default -> List.of(new Owed(Tell.DEADLINE_MOVED, oldDueOn, "deadline-moved", values).withTheSameOfTheDay());
        };
    }

    /** A window of the person's own comes to its end. Of the council's own limits, nothing. */
    public List<Owed> deadlineApproaching(String clock, String rule, LocalDate dueOn) {
        var letter =
                switch (rule) {
                    case "DL-30" -> "panel-window-ends";
                    case "DL-12", "DL-40", "DL-41" -> "window-" + rule;
                    default -> "";
                };
        return letter.isEmpty() || clock.equals(ONLY_SHOWN)
                ? List.of()
                : List.of(new Owed(Tell.WINDOW_ENDS, dueOn, letter, Map.of("dueOn", dueOn)));
    }

    /** The council answered, and what may come next; who must have a copy is told to ask for it. */
    public List<Owed> answered(String procedure, String kind, LocalDate issuedOn, Collection<String> copiesTo) {
        var due = DueDays.from(issuedOn, rules.tellWithinWorkingDays());
        var dates = Map.<String, Object>of("issuedOn", issuedOn);
        return switch (kind) {
            case "stage-1-response" -> List.of(new Owed(Tell.STAGE_ONE_ANSWERED, due, "stage-1-answered", dates));
            case "agreed-terms" -> List.of(new Owed(Tell.STAGE_ONE_ANSWERED, due, "agreed-terms", dates));
            case "stage-2-response" -> List.of(new Owed(Tell.STAGE_ONE_ANSWERED, due, "stage-2-response", dates));
            case "adjudication" ->
                Stream.concat(
                                Stream.of(new Owed(Tell.ADJUDICATION, due, "adjudication", dates)),
                                copiesTo.stream()
                                        .map(person -> new Owed(Tell.ADJUDICATION, due, "adjudication-copy", dates)
                                                .to(person)))
                        .toList();
            case "final-response" ->
                List.of(new Owed(
                        Tell.FINAL_RESPONSE,
                        due,
                        isStatutory(procedure) ? "final-response" : "final-response-corporate",
                        dates));
            default -> List.of();
        };
    }

    /** The answer takes longer, why, and until when (DL-22, CODE-5). */
    public List<Owed> delayTold(String procedure, String reason, LocalDate answerBy, LocalDate toldOn) {
        return List.of(new Owed(
                Tell.STAGE_TWO_TAKES_LONGER,
                toldOn,
                isStatutory(procedure) ? "stage-2-takes-longer" : "answer-takes-longer",
                Map.of("answerBy", answerBy, "why", Reasons.ofDelay(reason))));
    }

    /** The panel has a date, to be told ten working days before (DL-34). */
    public List<Owed> panelArranged(LocalDate meetsOn) {
        var due = DueDays.from(meetsOn, -rules.tellOfPanelWorkingDaysBefore());
        return List.of(new Owed(Tell.PANEL, due, "panel-arranged", Map.of("meetsOn", meetsOn)));
    }

    /** The complaint is with the Ombudsman; what the Ombudsman says of it on the same day lies beside it. */
    public List<Owed> referred(String ground, LocalDate referredOn) {
        var due = DueDays.from(referredOn, rules.tellWithinWorkingDays());
        var letter = ground.equals("own-approach") ? "referred-own-approach" : "referred";
        return List.of(new Owed(Tell.REFERRED, due, letter, Map.of("referredOn", referredOn)).withTheSameOfTheDay());
    }

    /** The complaint ended here: taken back (R-WD-1), or closed. */
    public List<Owed> closed(String because, LocalDate closedOn) {
        var due = DueDays.from(closedOn, rules.tellWithinWorkingDays());
        var dates = Map.<String, Object>of("closedOn", closedOn);
        return List.of(
                because.equals("withdrawn")
                        ? new Owed(Tell.WITHDRAWAL, due, "withdrawn", dates)
                        : new Owed(Tell.CLOSED, due, "closed", dates));
    }

    /** What the person asked for by text could not be done. */
    public List<Owed> askRefused(String code, LocalDate today) {
        var due = DueDays.from(today, rules.tellWithinWorkingDays());
        var letter =
                switch (code) {
                    case "stage-1-still-open", "stage-2-still-open", "no-further-stage", "panel-request-late" ->
                        "ask-refused-" + code;
                    default -> "ask-refused";
                };
        return List.of(new Owed(Tell.ASK_REFUSED, due, letter, Map.of()));
    }

    /** Nothing says otherwise for complaints of before the procedure was kept here. */
    private static boolean isStatutory(String procedure) {
        return procedure == null || procedure.equals("statutory");
    }
}

package org.heard.procedure.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.StageTwoEvent.AdjudicationIssued;
import org.heard.procedure.complaint.event.StageTwoEvent.IndependentPersonAppointed;
import org.heard.procedure.complaint.event.StageTwoEvent.InvestigatorAppointed;
import org.heard.procedure.complaint.event.StageTwoEvent.StatementAgreed;
import org.heard.procedure.complaint.term.Stage;
import org.heard.workingdays.OutsideCalendar;
import org.heard.workingdays.WorkingDays;

/** The dates of stage 2, and the working days that passed from the request to each. */
final class StageTwoDates {

    private StageTwoDates() {}

    /** A day and the day on which it was put on record (R-CLK-1). */
    record Dated(LocalDate happenedOn, LocalDate recordedOn) {}

    /** What has not happened is absent. Of a second appointment or agreement, the latest stands. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Seven(
            Dated requested,
            Dated investigatorAppointed,
            Dated independentPersonAppointed,
            Dated statementAgreed,
            Dated investigationReported,
            Dated independentPersonReported,
            Dated adjudicated) {}

    /** Working days from the request, which is day 0. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WorkingDaysTaken(
            Integer investigatorAppointed,
            Integer independentPersonAppointed,
            Integer statementAgreed,
            Integer investigationReported,
            Integer independentPersonReported,
            Integer adjudicated) {}

    static Seven of(Progress progress) {
        return new Seven(
                requested(progress),
                last(progress, InvestigatorAppointed.class),
                last(progress, IndependentPersonAppointed.class),
                last(progress, StatementAgreed.class),
                named(progress, "InvestigationReported"),
                named(progress, "IndependentPersonReported"),
                last(progress, AdjudicationIssued.class));
    }

    static WorkingDaysTaken taken(Seven dates, WorkingDays days) {
        return new WorkingDaysTaken(
                between(dates.requested(), dates.investigatorAppointed(), days),
                between(dates.requested(), dates.independentPersonAppointed(), days),
                between(dates.requested(), dates.statementAgreed(), days),
                between(dates.requested(), dates.investigationReported(), days),
                between(dates.requested(), dates.independentPersonReported(), days),
                between(dates.requested(), dates.adjudicated(), days));
    }

    private static Dated requested(Progress progress) {
        return progress.beginningOf(Stage.STAGE_2)
                .map(fact -> new Dated(Progress.day0(fact), fact.recordedOn()))
                .orElse(null);
    }

    private static Dated last(Progress progress, Class<? extends ComplaintEvent> kind) {
        return progress.last(kind).map(StageTwoDates::dated).orElse(null);
    }

    /** The latest fact of a name, as the timeline shows it. */
    private static Dated named(Progress progress, String name) {
        return progress.facts().reversed().stream()
                .filter(fact -> fact.getClass().getSimpleName().equals(name))
                .findFirst()
                .map(StageTwoDates::dated)
                .orElse(null);
    }

    private static Dated dated(ComplaintEvent fact) {
        return new Dated(fact.happenedOn(), fact.recordedOn());
    }

    private static Integer between(Dated from, Dated to, WorkingDays days) {
        try {
            return from == null || to == null ? null : days.between(from.happenedOn(), to.happenedOn());
        } catch (OutsideCalendar unknown) {
            return null;
        }
    }
}

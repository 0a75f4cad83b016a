package org.heard.procedure.corporate;

import static org.heard.procedure.clock.ClockCode.CORPORATE_COMPLAINT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.heard.procedure.complaint.EveryProcedure;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.command.CorporateStep.RefuseToConsider;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.CorporateEvent.ConsiderationRefused;
import org.heard.procedure.complaint.event.GoingOnEvent.NextStepOffered;
import org.heard.procedure.complaint.event.GoingOnEvent.StageEscalated;
import org.heard.procedure.complaint.term.NextStep;
import org.heard.procedure.complaint.term.OfferReason;
import org.heard.procedure.complaint.term.Stage;
import org.heard.workingdays.WorkingDays;

/** When a council need not take a complaint, or not further: for a valid reason, explained, with the way to the Ombudsman. */
final class NotConsidered {

    private NotConsidered() {}

    static List<ComplaintEvent> decide(RefuseToConsider step, Progress progress, WorkingDays days) {
        OwnSteps.mustBeOpen(progress.stage(), progress);
        EveryProcedure.mustNotPrecede(step.happenedOn(), progress.stageBeganOn());
        switch (step.ground()) {
            case OUT_OF_TIME -> mustBeOutOfTime(step, progress, days);
            case REQUEST_OUT_OF_TIME -> mustBeLateRequest(progress);
            case IN_COURT, ANSWERED_BEFORE, NOT_THIS_COUNCIL ->
                Refusal.AWARENESS_DOES_NOT_MATTER.when(step.awareOn() != null);
        }
        return List.of(
                new ConsiderationRefused(
                        step.id(),
                        progress.stage(),
                        step.ground(),
                        step.awareOn(),
                        step.reasons(),
                        step.happenedOn(),
                        step.recordedOn()),
                new NextStepOffered(
                        step.id(),
                        NextStep.OMBUDSMAN,
                        OfferReason.NOT_CONSIDERED,
                        step.happenedOn(),
                        step.recordedOn()));
    }

    /** Within 12 months a complaint is accepted (CODE-3); a child's is turned away by no date at all. */
    private static void mustBeOutOfTime(RefuseToConsider step, Progress progress, WorkingDays days) {
        Refusal.DATE_ALONE_REFUSES_NO_CHILD.when(progress.ofYoungPerson());
        Refusal.STAGE_1_OVER.when(progress.stage() != Stage.STAGE_1);
        Refusal.AWARENESS_MISSING.when(step.awareOn() == null);
        var received = progress.accepted().happenedOn();
        EveryProcedure.mustNotPrecede(received, step.awareOn());
        Refusal.COMPLAINT_IN_TIME.when(lastDay(step.awareOn(), progress, days).isAfter(received.minusDays(1)));
    }

    /** Where the council set no time there is none. */
    private static LocalDate lastDay(LocalDate awareOn, Progress progress, WorkingDays days) {
        var rules = progress.clocks().rules();
        return Optional.of(CORPORATE_COMPLAINT)
                .filter(rules::has)
                .flatMap(clock -> rules.rule(clock).budget().lastDay(awareOn, days))
                .orElse(LocalDate.MAX);
    }

    private static void mustBeLateRequest(Progress progress) {
        Refusal.DATE_ALONE_REFUSES_NO_CHILD.when(progress.ofYoungPerson());
        var late =
                progress.last(StageEscalated.class).filter(StageEscalated::late).isPresent();
        Refusal.REQUEST_IN_TIME.when(!late);
    }
}

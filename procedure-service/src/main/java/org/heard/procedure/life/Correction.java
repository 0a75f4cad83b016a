package org.heard.procedure.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.heard.procedure.complaint.ChildsWord;
import org.heard.procedure.complaint.EveryProcedure;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.command.ChangeStep.CorrectProcedure;
import org.heard.procedure.complaint.command.LifeStep.NameComplainant;
import org.heard.procedure.complaint.event.ChangeEvent.OmbudsmanOrderTaken;
import org.heard.procedure.complaint.event.ChangeEvent.ProcedureCorrected;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.ConferenceEvent.ConferenceAnswered;
import org.heard.procedure.complaint.event.GoingOnEvent.NextStepOffered;
import org.heard.procedure.complaint.event.GoingOnEvent.StageEscalated;
import org.heard.procedure.complaint.event.LifeEvent.ComplaintReinstated;
import org.heard.procedure.complaint.event.LocalResolutionEvent.StageOneResolved;
import org.heard.procedure.complaint.event.StageOneEvent.StageOneAnswered;
import org.heard.procedure.complaint.term.CorrectionReason;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.procedure.complaint.term.ReinstatedFor;
import org.heard.procedure.complaint.term.Stage;
import org.heard.procedure.complaint.term.Status;

/**
 * A procedure corrected (domain rules 4.3). Before any first answer the complaint is at stage 1 and day 0 is the first receipt;
 * after one it is at stage 2 and day 0 is the day the person asked to go on, else the day of the correction.
 */
final class Correction {

    private Correction() {}

    static List<ComplaintEvent> decide(CorrectProcedure step, Progress progress) {
        Refusal.ALREADY_IN_THIS_PROCEDURE.when(step.to() == progress.procedure());
        mustNotTakeAwayAStage(progress);
        mustHaveASecondPerson(step, progress);
        if (progress.status() == Status.REJECTED) {
            return List.of(back(step, progress), corrected(step, progress));
        }
        EveryProcedure.mustStand(progress);
        mustHaveTheChildsWord(step, progress);
        return List.of(corrected(step, progress));
    }

    /** Nobody decides it: it follows from who they are. */
    static ProcedureCorrected named(NameComplainant step, Progress progress) {
        var correction = new CorrectProcedure(
                step.id(),
                step.to(),
                CorrectionReason.COMPLAINANT_NAMED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                step.happenedOn(),
                step.recordedOn());
        return corrected(correction, progress);
    }

    /** Once stage 1 is over nobody refuses the next stage, nor what the Ombudsman ordered, by calling the procedure wrong (R-S2-9). */
    private static void mustNotTakeAwayAStage(Progress progress) {
        Refusal.STATUTORY_TO_ITS_END.when(progress.procedure() == ProcedureKind.STATUTORY
                && (progress.stage() != Stage.STAGE_1
                        || progress.has(NextStepOffered.class)
                        || progress.facts().stream().anyMatch(OmbudsmanOrderTaken.class::isInstance)));
    }

    /** What the council will not answer any more ends here: a young person's complaint never without their or their advocate's word. */
    private static void mustHaveTheChildsWord(CorrectProcedure step, Progress progress) {
        if (step.to() == ProcedureKind.SIGNPOSTED && progress.ofYoungPerson()) {
            ChildsWord.mustEndIt(step.wordOf(), step.advocate());
        }
    }

    private static ProcedureCorrected corrected(CorrectProcedure step, Progress progress) {
        var received = progress.accepted().happenedOn();
        var answered = isAnswered(progress) || step.answeredOn() != null;
        var stage = step.to() == ProcedureKind.SIGNPOSTED ? null : answered ? Stage.STAGE_2 : Stage.STAGE_1;
        var day0 = answered ? askedToGoOn(step, progress).orElse(step.happenedOn()) : received;
        if (step.answeredOn() != null) {
            EveryProcedure.mustNotPrecede(step.answeredOn(), received);
            EveryProcedure.mustNotPrecede(step.happenedOn(), step.answeredOn());
        }
        EveryProcedure.mustNotPrecede(day0, received);
        EveryProcedure.mustNotPrecede(step.happenedOn(), day0);
        return new ProcedureCorrected(
                step.id(),
                progress.procedure(),
                step.to(),
                stage,
                null,
                day0,
                step.because(),
                step.reasons(),
                step.decidedBy(),
                step.secondPerson(),
                step.secondReasons(),
                step.wordOf(),
                step.advocate(),
                step.happenedOn(),
                step.recordedOn());
    }

    private static Optional<LocalDate> askedToGoOn(CorrectProcedure step, Progress progress) {
        return Optional.ofNullable(step.askedToGoOnOn())
                .or(() -> progress.last(StageEscalated.class).map(StageEscalated::happenedOn));
    }

    private static boolean isAnswered(Progress progress) {
        return progress.has(StageOneAnswered.class)
                || progress.has(StageOneResolved.class)
                || progress.has(ConferenceAnswered.class)
                || progress.isComplete()
                || progress.stage() != null && progress.stage() != Stage.STAGE_1;
    }

    /** Where row 6, or a correction, gives a complaint the statutory procedure, one person alone does not take it out. */
    private static void mustHaveASecondPerson(CorrectProcedure step, Progress progress) {
        var rowSix = progress.accepted().reasons().contains("ROUTE-6")
                || progress.accepted().reasons().contains("ROUTE-7");
        var broughtIn = progress.correction().isPresent();
        if ((rowSix || broughtIn) && progress.procedure() == ProcedureKind.STATUTORY) {
            Refusal.SECOND_PERSON_NEEDED.when(step.secondPerson() == null || step.secondReasons() == null);
        }
        Refusal.SECOND_PERSON_IS_THE_FIRST.when(
                step.secondPerson() != null && step.secondPerson().equalsIgnoreCase(step.decidedBy()));
    }

    private static ComplaintReinstated back(CorrectProcedure step, Progress progress) {
        EveryProcedure.mustNotPrecede(
                step.happenedOn(), progress.ending().orElseThrow().happenedOn());
        return new ComplaintReinstated(
                step.id(),
                ReinstatedFor.PROCEDURE_CORRECTED,
                progress.stage(),
                null,
                null,
                null,
                step.happenedOn(),
                step.recordedOn());
    }
}

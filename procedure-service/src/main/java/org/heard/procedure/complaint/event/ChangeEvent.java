package org.heard.procedure.complaint.event;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.AdvocateOffer;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.CorrectionReason;
import org.heard.procedure.complaint.term.LinkReason;
import org.heard.procedure.complaint.term.OmbudsmanOrder;
import org.heard.procedure.complaint.term.OmbudsmanStep;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.procedure.complaint.term.Sealed;
import org.heard.procedure.complaint.term.Stage;

/** Another procedure, what the Ombudsman does and orders, and complaints that belong together. */
public sealed interface ChangeEvent extends ComplaintEvent {

    /**
     * The complaint goes on in another procedure (domain rules 4.3). Before any first answer that is stage 1, counted from the
     * first receipt; after one it is stage 2, counted from the day the person asked to go on, else from the correction.
     *
     * @param stage absent where the new procedure has none
     * @param ruleSet the dated rules it goes by from now on; absent where the new procedure has none
     * @param day0 of the stage it is at now
     * @param decidedBy who decided, an id
     * @param secondPerson who agreed that it leaves the statutory procedure although row 6 fits, an id; else absent
     * @param secondReasons theirs; else absent
     * @param wordOf whose word it was that a young person's complaint is for somebody else to answer; else absent
     * @param advocate what came of the offer of an advocate to them; else absent
     */
    @Stored("complaint.ProcedureCorrected")
    record ProcedureCorrected(
            ComplaintId id,
            ProcedureKind from,
            ProcedureKind to,
            Stage stage,
            String ruleSet,
            LocalDate day0,
            CorrectionReason because,
            Sealed reasons,
            String decidedBy,
            String secondPerson,
            Sealed secondReasons,
            AskedBy wordOf,
            AdvocateOffer advocate,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements ChangeEvent {

        /** The same, going by these rules. */
        public ProcedureCorrected under(String rules) {
            return new ProcedureCorrected(
                    id,
                    from,
                    to,
                    stage,
                    rules,
                    day0,
                    because,
                    reasons,
                    decidedBy,
                    secondPerson,
                    secondReasons,
                    wordOf,
                    advocate,
                    happenedOn,
                    recordedOn);
        }
    }

    /**
     * The Ombudsman ordered a stage, with a day of its own, and the council agreed (R-TRI-8).
     *
     * @param recommendationId the Ombudsman's id of it; absent where the council recorded the order by hand
     * @param stage where the complaint is now
     * @param completeBy the Ombudsman's day
     * @param happenedOn the day of the order: day 0 of the stage, if it began the stage
     */
    @Stored("complaint.OmbudsmanOrderTaken")
    record OmbudsmanOrderTaken(
            ComplaintId id,
            UUID recommendationId,
            OmbudsmanOrder order,
            Stage from,
            Stage stage,
            LocalDate completeBy,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements ChangeEvent {}

    /**
     * The Ombudsman did something with the complaint, and said so. It moves no clock; a stage that was ordered is
     * {@link OmbudsmanOrderTaken}.
     *
     * @param caseReference of the Ombudsman's case, such as 26 000 001; absent for what concerns one recommendation
     * @param recommendationId the Ombudsman's id of it; absent where it concerns none
     * @param detail a code: the ground, the next step, who is asked, the outcome, what was recommended, or the result; absent
     *     where the step says it all
     * @param dueOn the last day for what is asked, or was agreed; absent where there is none
     */
    @Stored("complaint.OmbudsmanStepNoted")
    record OmbudsmanStepNoted(
            ComplaintId id,
            OmbudsmanStep step,
            String caseReference,
            UUID recommendationId,
            String detail,
            LocalDate dueOn,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements ChangeEvent {}

    /** Two complaints belong together (R-TRI-4). It moves no clock of either. */
    @Stored("complaint.ComplaintLinked")
    record ComplaintLinked(
            ComplaintId id, ComplaintId other, LinkReason because, LocalDate happenedOn, LocalDate recordedOn)
            implements ChangeEvent {}

    /**
     * Points of a mixed complaint went into another one, which answers them (R-TRI-4).
     *
     * @param points by their numbers
     */
    @Stored("complaint.ComplaintSplit")
    record ComplaintSplit(
            ComplaintId id,
            ComplaintId into,
            List<Integer> points,
            Sealed reasons,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements ChangeEvent {}

    /**
     * Points of a mixed complaint came out of another one; this one answers them, with the numbers that come next (R-TRI-4).
     * Their words stay where the person said them.
     */
    @Stored("complaint.PointsTaken")
    record PointsTaken(
            ComplaintId id,
            ComplaintId from,
            List<ComplaintAccepted.Point> points,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements ChangeEvent {}
}

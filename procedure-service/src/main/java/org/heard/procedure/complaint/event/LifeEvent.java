package org.heard.procedure.complaint.event;

import java.time.LocalDate;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.AdvocateOffer;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.ClosingReason;
import org.heard.procedure.complaint.term.ComplainantKind;
import org.heard.procedure.complaint.term.Means;
import org.heard.procedure.complaint.term.ReinstatedFor;
import org.heard.procedure.complaint.term.SafeguardingReferral;
import org.heard.procedure.complaint.term.Sealed;
import org.heard.procedure.complaint.term.Stage;
import org.heard.procedure.complaint.term.StopPressure;

/** What can happen in the life of a complaint whichever procedure it is in. */
public sealed interface LifeEvent extends ComplaintEvent {

    /**
     * Before a young person's withdrawal was taken they were asked whether anybody wants them to stop, and were offered an
     * advocate (R-WD-1).
     *
     * @param wordOf whose word the withdrawal is: the complainant's or the advocate's
     */
    @Stored("complaint.WithdrawalGuarded")
    record WithdrawalGuarded(
            ComplaintId id,
            StopPressure pressure,
            AdvocateOffer advocate,
            AskedBy wordOf,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements LifeEvent {}

    /**
     * Nothing more is to be done here. It takes no right away: whoever asks for the next stage all the same brings the
     * complaint back (R-S2-9).
     *
     * @param wordOf who said that it may end; absent only where an adult's complaint is complete or resolved
     * @param advocate what came of the offer before closing; absent for an adult
     */
    @Stored("complaint.ComplaintClosed")
    record ComplaintClosed(
            ComplaintId id,
            ClosingReason because,
            AskedBy wordOf,
            AdvocateOffer advocate,
            Sealed words,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements LifeEvent {}

    /**
     * A complaint that had ended is back at the stage at which it stood (R-WD-1). Its clocks go on where they stood: each
     * keeps its day 0, and the days for which the complaint had ended do not count.
     *
     * @param stage where it goes on; absent where the procedure has no stages
     * @param askedBy, means absent unless the person asked
     */
    @Stored("complaint.ComplaintReinstated")
    record ComplaintReinstated(
            ComplaintId id,
            ReinstatedFor because,
            Stage stage,
            AskedBy askedBy,
            Means means,
            Sealed words,
            LocalDate happenedOn,
            LocalDate recordedOn)
            implements LifeEvent {}

    /** The council goes on by itself with what a withdrawn complaint was about (R-WD-1). It has no clock. */
    @Stored("complaint.InternalReviewBegun")
    record InternalReviewBegun(ComplaintId id, Sealed words, LocalDate happenedOn, LocalDate recordedOn)
            implements LifeEvent {}

    /** A concern for a child was passed on at once, apart from the complaint, which goes on (R-TRI-6, R-EX-8). */
    @Stored("complaint.SafeguardingConcernRaised")
    record SafeguardingConcernRaised(
            ComplaintId id, SafeguardingReferral to, Sealed words, LocalDate happenedOn, LocalDate recordedOn)
            implements LifeEvent {}

    /** What the complaints manager decided to do about an anonymous complaint (R-EX-9); its clocks go on. */
    @Stored("complaint.AnonymousComplaintDecided")
    record AnonymousComplaintDecided(ComplaintId id, Sealed words, LocalDate happenedOn, LocalDate recordedOn)
            implements LifeEvent {}

    /** Somebody who complained without a name said who they are (R-EX-9); the day of receipt stays what it was. */
    @Stored("complaint.ComplainantNamed")
    record ComplainantNamed(ComplaintId id, ComplainantKind kind, LocalDate happenedOn, LocalDate recordedOn)
            implements LifeEvent {}
}

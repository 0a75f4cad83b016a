package org.heard.contracts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;

/**
 * What procedure-service publishes on {@code heard.procedure.v1}. Stages are {@code stage-1}, {@code stage-2},
 * {@code stage-3}; clocks are named by their rule and, in stage 2, their basis: {@code DL-10}, {@code DL-21/request}.
 */
public sealed interface ProcedureEvent extends IntegrationEvent {

    /**
     * The procedure has taken the complaint on, under a dated rule set.
     *
     * @param stage the stage it begins with; null where the procedure has none
     */
    record ComplaintAccepted(
            UUID complaintId,
            String procedure,
            @MayBeAbsent String stage,
            LocalDate receivedOn,
            String ruleSet,
            boolean youngPerson)
            implements ProcedureEvent {}

    /**
     * The complaint went on to its next stage because the person asked (R-S2-1, R-AFT-1).
     *
     * @param requestedOn day 0 of the next stage
     * @param recordedOn the day it was recorded (R-CLK-1)
     * @param askedBy complainant, advocate or representative
     * @param means text, email, letter, phone, in-person or web
     * @param causeId id of the reply by text that caused it, else null
     */
    record StageEscalated(
            UUID complaintId,
            String from,
            String to,
            LocalDate requestedOn,
            LocalDate recordedOn,
            String askedBy,
            String means,
            @MayBeAbsent String causeId)
            implements ProcedureEvent {}

    /** A council's deadline, or the end of a person's window, comes near. */
    record DeadlineApproaching(
            UUID complaintId, String clock, String rule, String stage, LocalDate dueOn, int workingDaysLeft)
            implements ProcedureEvent {}

    /**
     * A council's deadline passed unmet: a permanent fact, once per clock.
     *
     * @param missedOn the first day after the due day
     */
    record DeadlineMissed(
            UUID complaintId, String clock, String rule, String stage, LocalDate dueOn, LocalDate missedOn)
            implements ProcedureEvent {}

    /**
     * A bank holiday of England and Wales was appointed while clocks run. It is told once to each council, under a key of
     * the council's calendar; each telling says the same.
     *
     * @param calendarId names a council's calendar: the key of the record
     * @param date the day that is not worked
     * @param name how people call it
     * @param version how many days were proclaimed up to this one; grows by one
     */
    record HolidayProclaimed(UUID calendarId, LocalDate date, String name, int version) implements ProcedureEvent {
        @Override
        public UUID complaintId() {
            return null;
        }

        @Override
        public UUID subject() {
            return calendarId;
        }
    }

    /** A deadline moved: an extension the rule allows, or a holiday proclaimed. */
    record DeadlineMoved(
            UUID complaintId,
            String clock,
            String rule,
            String stage,
            LocalDate oldDueOn,
            LocalDate newDueOn,
            String because)
            implements ProcedureEvent {}

    /**
     * The council answered.
     *
     * @param kind stage-1-response, agreed-terms (R-S1-3), stage-2-response (outside the statutory procedure), adjudication or
     *     final-response
     */
    record ResponseIssued(UUID complaintId, String stage, String kind, LocalDate issuedOn) implements ProcedureEvent {}

    /** The person may now go on: next is stage-2, stage-3 or ombudsman. */
    record NextStepOffered(UUID complaintId, String next, LocalDate from, String because) implements ProcedureEvent {}

    /** The person was told in writing why the stage 2 answer is late and when it comes (DL-22, SI 2006/1738 reg 17). */
    record DelayTold(UUID complaintId, String reason, LocalDate answerBy, LocalDate toldOn) implements ProcedureEvent {}

    /** The adjudication reached the person: day 0 of DL-30. */
    record AdjudicationReceived(UUID complaintId, LocalDate receivedOn) implements ProcedureEvent {}

    /** A review panel has a date (SI 2006/1738 reg 19). */
    record PanelArranged(UUID complaintId, LocalDate meetsOn) implements ProcedureEvent {}

    /** The complaint ended here: because is withdrawn. Missed deadlines stay on record. */
    record ComplaintClosed(UUID complaintId, String because, LocalDate closedOn) implements ProcedureEvent {}

    /**
     * The complaint goes to the Ombudsman.
     *
     * @param ground procedure-complete, early-referral (R-REF-2) or own-approach (R-REF-4)
     * @param because delay, refusal or other for an own approach, else null
     * @param stage the stage reached; null where the procedure has none
     * @param firstNoticeOn the day from which LGA 1974 s26B counts, as far as known
     * @param manifestDigest {@code sha-256:<hex>} of the case part's manifest as at this event
     */
    record ReferredToOmbudsman(
            UUID complaintId,
            UUID referralId,
            String ground,
            @MayBeAbsent String because,
            LocalDate referredOn,
            @MayBeAbsent String stage,
            boolean youngPerson,
            @MayBeAbsent LocalDate firstNoticeOn,
            String manifestDigest)
            implements ProcedureEvent {}

    /**
     * Something a person asked for by text or on a page could not be done.
     *
     * @param ask next-stage or withdrawal
     * @param code the refusal's code, a line of docs/language.md
     * @param causeId id of the event that carried the wish
     */
    record AskRefused(
            UUID complaintId,
            String ask,
            String code,
            @MayBeAbsent String causeId) implements ProcedureEvent {}

    /**
     * A person whom the law does not list has no sufficient interest in the child (CA 1989 s26(3)(e), R-WHO-4).
     *
     * @param decidedOn the day of the decision
     * @param childInformed whether the child was told, where that is appropriate
     */
    record SufficientInterestRefused(UUID complaintId, LocalDate decidedOn, boolean childInformed)
            implements ProcedureEvent {}

    /**
     * The council need not consider the complaint, for a written reason (R-TRI-5).
     *
     * @param ground code of the ground
     * @param rule the rule that gives the ground
     * @param rejectedOn the day of the decision
     */
    record ComplaintRejected(UUID complaintId, String ground, String rule, LocalDate rejectedOn)
            implements ProcedureEvent {}

    /**
     * The complaint, or a part of it, waits on a ground that the law names; its clocks stand still.
     *
     * @param scope whether all of it waits, or a part (R-CC-5)
     * @param because code of the ground: what kind of proceedings, or the search for an advocate (R-CC-2, R-S1-2)
     * @param heldOn the first day of the hold
     * @param reviewOn the day on which it is looked at again; absent where none is set
     */
    record ComplaintHeld(
            UUID complaintId,
            String scope,
            String because,
            LocalDate heldOn,
            @MayBeAbsent LocalDate reviewOn) implements ProcedureEvent {}

    /**
     * What was held goes on, or may be brought again.
     *
     * @param because code of why the hold ended
     * @param releasedOn the first day without the hold
     * @param resubmitBy the last day to bring it again after proceedings (DL-41); absent where nothing needs to be brought again
     */
    record ComplaintReleased(
            UUID complaintId,
            String because,
            LocalDate releasedOn,
            @MayBeAbsent LocalDate resubmitBy) implements ProcedureEvent {}

    /**
     * What the complaint says of people is erased, by a recorded decision: who keeps something of it erases it too.
     *
     * @param ground code of why
     * @param erasedOn the day of the decision
     */
    record ComplaintErased(UUID complaintId, String ground, LocalDate erasedOn) implements ProcedureEvent {}

    /**
     * The council decided on a request for a panel that came too late (R-AFT-2).
     *
     * @param decision what was decided
     * @param requestedOn the day of the late request
     * @param decidedOn the day of the decision
     */
    record LatePanelDecided(UUID complaintId, String decision, LocalDate requestedOn, LocalDate decidedOn)
            implements ProcedureEvent {}

    /**
     * The panel's report went to all who must have it (SI 2006/1738 reg 20).
     *
     * @param sentOn the day it was sent
     */
    record PanelReportSent(UUID complaintId, LocalDate sentOn) implements ProcedureEvent {}

    /**
     * A complaint that had ended goes on (R-WD-1).
     *
     * @param stage the stage it goes on at; absent where the procedure has none
     * @param reinstatedOn the day it was taken up again
     */
    record ComplaintReinstated(
            UUID complaintId, @MayBeAbsent String stage, LocalDate reinstatedOn) implements ProcedureEvent {}

    /**
     * The procedure was corrected (domain rules 4.3).
     *
     * @param from the procedure it was in
     * @param to the procedure it is in now
     * @param stage the stage it is at now; absent where the procedure has none
     * @param dayZero day 0 of that stage's clocks
     * @param because code of the reason
     * @param changedOn the day of the correction
     */
    record ProcedureChanged(
            UUID complaintId,
            String from,
            String to,
            @MayBeAbsent String stage,
            LocalDate dayZero,
            String because,
            LocalDate changedOn)
            implements ProcedureEvent {}

    /**
     * The complaint belongs together with another one; both go on (R-TRI-4).
     *
     * @param because same-child, same-matter, split-into or split-from
     */
    record ComplaintLinked(UUID complaintId, UUID otherId, String because, LocalDate linkedOn)
            implements ProcedureEvent {}

    /**
     * The complaint is at a stage because the Ombudsman ordered it (R-TRI-8).
     *
     * @param stage the stage
     * @param orderedOn day 0 of the stage
     * @param completeBy the Ombudsman's own deadline; absent where none was set
     */
    record StageOrdered(
            UUID complaintId,
            String stage,
            LocalDate orderedOn,
            @MayBeAbsent LocalDate completeBy) implements ProcedureEvent {}

    /**
     * Somebody took on a role in the complaint. Who it is stays behind.
     *
     * @param role the role
     * @param appointedOn the day they accepted
     */
    record AppointmentMade(UUID complaintId, String role, LocalDate appointedOn) implements ProcedureEvent {}

    /**
     * What the Ombudsman ordered, and the council had agreed to, cannot begin: a person sees to it, on both sides.
     *
     * @param recommendationId the Ombudsman's id of what was agreed
     * @param code the refusal's code, a line of docs/language.md
     * @param refusedOn the day it could not begin
     */
    record OmbudsmanOrderRefused(UUID complaintId, UUID recommendationId, String code, LocalDate refusedOn)
            implements ProcedureEvent {}

    /**
     * The person agreed the statement of complaint (R-S2-3).
     *
     * @param agreedOn the day they agreed: day 0 of the clocks from the statement
     */
    record StatementAgreed(UUID complaintId, LocalDate agreedOn) implements ProcedureEvent {}

    /** The statement of complaint was sent to the person, to agree or to say what is not right (R-S2-3). */
    record StatementSent(UUID complaintId, LocalDate sentOn) implements ProcedureEvent {}

    /**
     * A point was added to the complaint before its statement was agreed (R-WD-3).
     *
     * @param pointId the point
     * @param about code of what it is about
     * @param addedOn the day the person raised it
     */
    record PointAdded(UUID complaintId, UUID pointId, String about, LocalDate addedOn) implements ProcedureEvent {}

    /**
     * A member of staff is named in the complaint and must be told of it (TELL-17). Who it is stays behind.
     *
     * @param namingId stands for the member of staff, in this complaint alone
     * @param namedOn the day it was recorded
     */
    record StaffNamed(UUID complaintId, UUID namingId, LocalDate namedOn) implements ProcedureEvent {}

    /**
     * A member of staff may neither find nor open the complaint, whatever their role. For access alone: nobody is told of it.
     *
     * @param staff stands for them, in this complaint alone: {@link #standIn}
     * @param part complained-about or excluded
     */
    record StaffBarred(UUID complaintId, String staff, String part) implements ProcedureEvent {

        /**
         * What stands for a member of staff in one complaint: SHA-256, in lower-case hexadecimal, of the complaint's id, a
         * slash and the name they sign in with. Whoever knows the name finds it again; nobody reads a name from it.
         *
         * @param signInName {@code preferred_username}, else {@code sub}, of their token
         */
        public static String standIn(UUID complaintId, String signInName) {
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                return HexFormat.of()
                        .formatHex(digest.digest((complaintId + "/" + signInName).getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /**
     * A part that kept a member of staff from the complaint is theirs no longer.
     *
     * @param staff as in {@link StaffBarred}
     * @param part complained-about or excluded; who has both is barred until neither is left
     */
    record StaffReleased(UUID complaintId, String staff, String part) implements ProcedureEvent {}
}

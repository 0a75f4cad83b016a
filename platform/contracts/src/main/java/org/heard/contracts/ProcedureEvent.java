package org.heard.contracts;

import java.time.LocalDate;
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

    /** The council answered: kind is stage-1-response, adjudication or final-response. */
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
}

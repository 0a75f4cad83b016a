package org.heard.procedure.inbound;

import java.time.LocalDate;
import java.util.UUID;
import org.heard.contracts.OmbudsmanEvent;
import org.heard.contracts.OmbudsmanEvent.DecisionMade;
import org.heard.contracts.OmbudsmanEvent.DraftDecisionIssued;
import org.heard.contracts.OmbudsmanEvent.EnquiryMade;
import org.heard.contracts.OmbudsmanEvent.EnquiryReminded;
import org.heard.contracts.OmbudsmanEvent.JointWorkingBegan;
import org.heard.contracts.OmbudsmanEvent.JointWorkingEnded;
import org.heard.contracts.OmbudsmanEvent.PublicReportIssued;
import org.heard.contracts.OmbudsmanEvent.RecommendationAgreed;
import org.heard.contracts.OmbudsmanEvent.RecommendationComplied;
import org.heard.contracts.OmbudsmanEvent.RecommendationDue;
import org.heard.contracts.OmbudsmanEvent.RecommendationMissed;
import org.heard.contracts.OmbudsmanEvent.RecommendationNotComplied;
import org.heard.contracts.OmbudsmanEvent.ReferralReceived;
import org.heard.contracts.OmbudsmanEvent.ReferralReturned;
import org.heard.contracts.OmbudsmanEvent.ReviewDecided;
import org.heard.contracts.OmbudsmanEvent.StatementPublished;
import org.heard.kit.kafka.EventRecord.Unreadable;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.command.ChangeStep.NoteOmbudsmanStep;
import org.heard.procedure.complaint.term.OmbudsmanStep;

/** What the Ombudsman told, as a step to note in the council's case. */
final class OmbudsmanSteps {

    private OmbudsmanSteps() {}

    /** @throws Unreadable {@code missing-field} without its day */
    static NoteOmbudsmanStep of(OmbudsmanEvent told, LocalDate today) throws Unreadable {
        var step = step(told, today);
        if (step.happenedOn() == null) {
            throw new Unreadable("missing-field");
        }
        return step;
    }

    /** What was agreed orders a stage, and cannot be carried out here: why, by the code of the refusal. */
    static NoteOmbudsmanStep refused(RecommendationAgreed agreed, String code, LocalDate today) {
        return of(
                agreed,
                OmbudsmanStep.ORDER_REFUSED,
                agreed.recommendationId(),
                code,
                agreed.completeBy(),
                agreed.agreedOn(),
                today);
    }

    private static NoteOmbudsmanStep step(OmbudsmanEvent told, LocalDate today) {
        return switch (told) {
            case ReferralReceived it ->
                step(
                        it,
                        OmbudsmanStep.REFERRAL_RECEIVED,
                        it.caseReference(),
                        it.ground(),
                        null,
                        it.receivedOn(),
                        today);
            case ReferralReturned it ->
                step(it, OmbudsmanStep.REFERRAL_RETURNED, it.caseReference(), it.next(), null, it.returnedOn(), today);
            case EnquiryMade it ->
                step(it, OmbudsmanStep.ENQUIRY_MADE, it.caseReference(), it.to(), it.dueOn(), it.madeOn(), today);
            case EnquiryReminded it ->
                step(
                        it,
                        OmbudsmanStep.ENQUIRY_REMINDED,
                        it.caseReference(),
                        it.to(),
                        it.dueOn(),
                        it.remindedOn(),
                        today);
            case JointWorkingBegan it ->
                step(it, OmbudsmanStep.JOINT_WORKING_BEGAN, it.caseReference(), null, null, it.beganOn(), today);
            case JointWorkingEnded it ->
                step(
                        it,
                        OmbudsmanStep.JOINT_WORKING_ENDED,
                        it.caseReference(),
                        it.because(),
                        null,
                        it.endedOn(),
                        today);
            case DraftDecisionIssued it ->
                step(it, OmbudsmanStep.DRAFT_ISSUED, it.caseReference(), null, it.commentsBy(), it.issuedOn(), today);
            case DecisionMade it ->
                step(it, OmbudsmanStep.DECISION_MADE, it.caseReference(), it.outcome(), null, it.decidedOn(), today);
            case StatementPublished it ->
                step(it, OmbudsmanStep.STATEMENT_PUBLISHED, it.caseReference(), null, null, it.publishedOn(), today);
            case PublicReportIssued it ->
                step(
                        it,
                        OmbudsmanStep.PUBLIC_REPORT_ISSUED,
                        it.caseReference(),
                        null,
                        it.considerBy(),
                        it.issuedOn(),
                        today);
            case ReviewDecided it ->
                step(it, OmbudsmanStep.REVIEW_DECIDED, it.caseReference(), it.result(), null, it.decidedOn(), today);
            case RecommendationAgreed it ->
                of(
                        it,
                        OmbudsmanStep.RECOMMENDATION_AGREED,
                        it.recommendationId(),
                        it.order(),
                        it.completeBy(),
                        it.agreedOn(),
                        today);
            case RecommendationDue it ->
                of(it, OmbudsmanStep.RECOMMENDATION_DUE, it.recommendationId(), it.order(), it.dueOn(), today, today);
            case RecommendationMissed it ->
                of(
                        it,
                        OmbudsmanStep.RECOMMENDATION_MISSED,
                        it.recommendationId(),
                        it.order(),
                        it.dueOn(),
                        it.missedOn(),
                        today);
            case RecommendationComplied it ->
                of(
                        it,
                        OmbudsmanStep.RECOMMENDATION_COMPLIED,
                        it.recommendationId(),
                        it.result(),
                        null,
                        it.compliedOn(),
                        today);
            case RecommendationNotComplied it ->
                of(
                        it,
                        OmbudsmanStep.RECOMMENDATION_NOT_COMPLIED,
                        it.recommendationId(),
                        it.order(),
                        null,
                        it.decidedOn(),
                        today);
        };
    }

    private static NoteOmbudsmanStep step(
            OmbudsmanEvent told,
            OmbudsmanStep step,
            String caseReference,
            String detail,
            LocalDate dueOn,
            LocalDate on,
            LocalDate today) {
        return new NoteOmbudsmanStep(
                ComplaintId.of(told.complaintId()),
                told instanceof ReferralReceived it ? it.referralId() : null,
                step,
                caseReference,
                null,
                detail,
                dueOn,
                on,
                recordedOn(on, today));
    }

    private static NoteOmbudsmanStep of(
            OmbudsmanEvent told,
            OmbudsmanStep step,
            UUID recommendation,
            String detail,
            LocalDate dueOn,
            LocalDate on,
            LocalDate today) {
        return new NoteOmbudsmanStep(
                ComplaintId.of(told.complaintId()),
                null,
                step,
                null,
                recommendation,
                detail,
                dueOn,
                on,
                recordedOn(on, today));
    }

    /** The Ombudsman's clock may be a moment ahead of ours. */
    private static LocalDate recordedOn(LocalDate on, LocalDate today) {
        return on != null && on.isAfter(today) ? on : today;
    }
}

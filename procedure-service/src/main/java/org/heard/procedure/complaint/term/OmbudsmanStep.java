package org.heard.procedure.complaint.term;

/** What the Ombudsman does with a complaint, as far as it concerns both sides (domain rules 6.2, 6.7). */
public enum OmbudsmanStep implements Coded {
    REFERRAL_RECEIVED("referral-received"),
    REFERRAL_RETURNED("referral-returned"),
    ENQUIRY_MADE("enquiry-made"),
    ENQUIRY_REMINDED("enquiry-reminded"),
    JOINT_WORKING_BEGAN("joint-working-began"),
    JOINT_WORKING_ENDED("joint-working-ended"),
    DRAFT_ISSUED("draft-issued"),
    DECISION_MADE("decision-made"),
    RECOMMENDATION_AGREED("recommendation-agreed"),
    /** What was agreed orders a stage that the law does not allow here any more, or not yet: a person must see to it. */
    ORDER_REFUSED("order-refused"),
    RECOMMENDATION_DUE("recommendation-due"),
    RECOMMENDATION_MISSED("recommendation-missed"),
    RECOMMENDATION_COMPLIED("recommendation-complied"),
    RECOMMENDATION_NOT_COMPLIED("recommendation-not-complied"),
    STATEMENT_PUBLISHED("statement-published"),
    PUBLIC_REPORT_ISSUED("public-report-issued"),
    REVIEW_DECIDED("review-decided");

    private final String code;

    OmbudsmanStep(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String toString() {
        return code;
    }
}

package org.heard.ombudsman.casework;

import java.util.Locale;
import org.heard.kit.problem.Refused;

/** Why a step of casework is not taken. The code is the name. */
public enum Refusal {
    CASE_IS_OVER("The case is decided, closed or returned; this step belongs to an open one."),
    APPROACH_INCOMPLETE(
            "Before it is assessed, its complaint is known and it is put in writing; and nobody is asked before consent is there where somebody else came."),
    NOTHING_MISSING("This approach does not need that, or has it."),
    APPROACH_CONFIRMED(
            "The council referred this case, or it is past intake; its complaint is not another one any more."),
    COMPLAINT_NAMED_ALREADY("The case is about this complaint already."),
    NO_CASE_WAITS("No case of this stage waits for your team."),
    CHECKS_UNDECIDED("Every check of this phase is decided, with a reason, before the next stage begins."),
    CHECK_FAILS("A check that fails stands in the way: the case is closed by it, or the check decided anew."),
    CHECK_HAS_NOT_FAILED("A case is closed by a check that was found to fail."),
    CHECK_IS_NO_BAR("This check closes no case."),
    WORDING_DOES_NOT_FIT("Without the power it is cannot; with the power it is will not."),
    CHECK_OF_A_LATER_STAGE("This is decided in assessment."),
    STAGES_IN_ORDER("Intake, assessment, investigation: one after the other."),
    PROCEDURE_IS_COMPLETE("The council's procedure is over; there is nothing to return it to."),
    CASE_WAS_TAKEN_UP("A case that is investigated is not returned as premature."),
    UNKNOWN_ENQUIRY("There is no such enquiry in this case."),
    ENQUIRY_ANSWERED("This enquiry has its answer."),
    ENQUIRY_WITHDRAWN("This enquiry was withdrawn when the approach was found to be about another complaint."),
    DAY_NOT_AFTER_TODAY("The last day lies after the day of the step."),
    NOT_INVESTIGATED(
            "A decision follows an assessment; one with findings of fault, an investigation or an early remedy."),
    STATEMENT_INCOMPLETE("Findings, reasons and every section of the statement are there before it is issued."),
    OUTCOME_DOES_NOT_FIT("Upheld is fault in at least one point; not upheld is none."),
    REMEDY_NOT_SMART("A recommendation says what, how it is seen that it was done, and by when; a payment its sum."),
    NO_REMEDY_WITHOUT_FAULT("A recommendation follows from fault that caused injustice."),
    STATEMENT_NAMES_SOMEBODY("The statement names a person of the complaint. It never does."),
    NO_DRAFT("A final decision follows a draft that both sides had for comment."),
    COMMENTS_CLOSED("The last day for comments on the draft is over."),
    COMMENTS_STILL_OPEN("Both sides have commented, or the day for it is over, before the decision is final."),
    NO_DECISION_YET("There is no decision yet."),
    REVIEW_TOO_LATE("A review is asked for in writing within one month of the decision."),
    CORRECTION_DOES_NOT_FIT(
            "A correction gives the whole text anew, where one was written; every other result leaves it as it is."),
    NO_REVIEW_ASKED("Nobody has asked for a review that is still open."),
    REVIEW_ALREADY_ASKED("A review is open."),
    UNKNOWN_RECOMMENDATION("There is no recommendation with this number."),
    RECOMMENDATION_SETTLED("What became of this recommendation is decided."),
    NO_EVIDENCE("Complied is found on evidence."),
    RESULT_DOES_NOT_FIT("Done by the last day is complied; later is complied late."),
    NOT_YET_DUE("Not complied is found after the last day."),
    NOT_CLOSED("This statement is that of a case that was closed; a decision has its own."),
    PUBLISHED_ALREADY("The statement is published."),
    WITHHELD_ALREADY("The statement is withheld already."),
    REPORT_NEEDS_FAULT("A public report follows a complaint that was upheld."),
    REPORT_ALREADY_ISSUED("A public report was issued, and the council has not considered it yet."),
    NO_REPORT("There is no report that the council has still to consider."),
    NOT_JOINT("There is no joint working to end."),
    JOINT_ALREADY("Joint working has begun."),
    JOINT_CONSENT_IN_WRITING("Consent to joint working is in writing already."),
    JOINT_CONSENT_SPOKEN(
            "Spoken consent to joint working is for now: it is in writing before a draft goes out, or joint working ends.");

    private final String sentence;

    Refusal(String sentence) {
        this.sentence = sentence;
    }

    /** Constant and kebab-case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As it is thrown. */
    public Refused refused() {
        return new Refused(code(), sentence);
    }

    void when(boolean isSo) {
        if (isSo) {
            throw refused();
        }
    }
}

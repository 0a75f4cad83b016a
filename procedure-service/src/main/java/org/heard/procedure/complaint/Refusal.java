package org.heard.procedure.complaint;

import java.util.Arrays;
import java.util.List;
import org.heard.kit.problem.FieldError;
import org.heard.kit.problem.Refused;

/** Every reason for which a step can be refused. Each code is a line of docs/language.md. */
public enum Refusal {
    // Reception, life and change
    ALREADY_IN_THIS_PROCEDURE("already-in-this-procedure", "The complaint is in this procedure."),
    SECOND_PERSON_NEEDED(
            "second-person-needed",
            "The law gives this complaint the statutory procedure; a second person must say why it leaves it."),
    SECOND_PERSON_IS_THE_FIRST("second-person-is-the-first", "The second person is somebody else than the first."),
    STATUTORY_TO_ITS_END(
            "statutory-to-its-end",
            "Once stage 1 is over, or the Ombudsman ordered a stage, the complaint stays in the statutory procedure."),
    COMPLAINANT_ALREADY_KNOWN(
            "complainant-already-known", "It is known who complains; only who gave no name says it later."),
    LINKED_TO_ITSELF("linked-to-itself", "A complaint is not linked to itself."),
    ALREADY_LINKED("already-linked", "The two complaints are linked."),
    SPLIT_LEAVES_NOTHING("split-leaves-nothing", "A complaint keeps at least one of its points."),
    POINT_NOT_HERE("point-not-here", "The complaint has no such point, or it went into another complaint."),
    SPLIT_TOO_LATE(
            "split-too-late",
            "Points go into another complaint until the statement is agreed or stage 2 is answered; after that they are"
                    + " answered here."),
    POINTS_NOT_TAKEN_THERE(
            "points-not-taken-there",
            "The other complaint takes no more points: it has ended, is answered at its stage, or its statement is agreed."),
    POINT_NOT_THERE("point-not-there", "The other complaint has no such point about the same."),
    ORDER_ALREADY_TAKEN("order-already-taken", "This order of the Ombudsman is on record."),
    ORDERED_DAY_IN_THE_PAST("ordered-day-in-the-past", "The Ombudsman's day is that of the order or later."),
    COMPLAINT_CLOSED("complaint-closed", "The complaint was closed; it can be reinstated."),
    COMPLAINT_REJECTED("complaint-rejected", "The complaint was rejected; the person may go to the Ombudsman."),
    COMPLAINT_NOT_ENDED("complaint-not-ended", "The complaint has not ended, so there is nothing to reinstate."),
    CHILD_NOT_ASKED_ABOUT_PRESSURE(
            "child-not-asked-about-pressure",
            "A young person is asked whether anybody wants them to stop before a withdrawal is taken."),
    ADVOCATE_NOT_OFFERED("advocate-not-offered", "A young person is offered an advocate first."),
    ADVOCATE_WANTED_FIRST(
            "advocate-wanted-first", "The young person wants an advocate; nothing ends before they had one."),
    ADVOCATE_MUST_SAY_SO(
            "advocate-must-say-so",
            "Somebody may want the young person to stop; only the word of their advocate ends the complaint."),
    CHILD_MUST_SAY_SO(
            "child-must-say-so", "Only the word of the young person or of their advocate ends their complaint."),
    NOBODY_SAID_SO(
            "nobody-said-so",
            "A complaint is not closed because time has passed; somebody must say that they want to go no further."),
    ANSWER_STILL_OWED("answer-still-owed", "The council still owes an answer."),
    NOT_RESOLVED("not-resolved", "Stage 1 was not resolved on written terms."),
    REVIEW_FOLLOWS_WITHDRAWAL("review-follows-withdrawal", "The council reviews by itself only what was withdrawn."),
    REVIEW_ALREADY_BEGUN("review-already-begun", "The internal review has begun."),
    ALREADY_ACKNOWLEDGED("already-acknowledged", "The complaint was acknowledged."),
    COMPLAINANT_IS_LISTED(
            "complainant-is-listed", "The Act lists this complainant, so there is no interest to decide on."),
    SUFFICIENT_INTEREST_UNDECIDED(
            "sufficient-interest-undecided",
            "Whether the interest is sufficient is decided, with the child's views, before a complaint is rejected for"
                    + " want of it."),
    COMPLAINT_NOT_LATE("complaint-not-late", "The complaint came within one year of what it is about."),
    LATE_NEEDS_BOTH_ANSWERS(
            "late-needs-both-answers",
            "No complaint is rejected by its date alone; both questions of a late complaint are answered first."),
    LATE_DECISION_CONTRADICTS_ANSWERS(
            "late-decision-contradicts-answers",
            "A late complaint is considered where earlier was not reasonable to expect and it can still be done"
                    + " fairly, and only there."),
    TOO_LATE_TO_REJECT("too-late-to-reject", "Once stage 1 is over there is no ground to refuse the next stage."),
    NOTHING_TO_SKIP("nothing-to-skip", "Stage 1 is over; stage 2 can simply be asked for."),
    BOTH_MUST_AGREE(
            "both-must-agree", "Stage 1 is skipped only if the person and the council both agreed by that day."),
    WAIT_FOLLOWS_A_LAPSE(
            "wait-follows-a-lapse",
            "The person can agree to wait when the limit has passed; before that it is an extension."),
    WAIT_ENDS_IN_THE_PAST("wait-ends-in-the-past", "The person agrees to wait for a later day."),
    ALTERNATIVE_RESOLUTION_OPEN("alternative-resolution-open", "An alternative resolution is on offer already."),
    NO_ALTERNATIVE_RESOLUTION("no-alternative-resolution", "No alternative resolution is on offer."),
    // Stages
    DATE_IN_THE_FUTURE("date-in-the-future", "A step is recorded on the day it happened or later, not before."),
    DATE_BEFORE_WHAT_IT_FOLLOWS(
            "date-before-what-it-follows", "This cannot have happened before the step that it follows."),
    NOT_THE_STATUTORY_PROCEDURE(
            "not-the-statutory-procedure", "Only complaints in the statutory procedure take this step."),
    COMPLAINT_WITHDRAWN("complaint-withdrawn", "The complaint was withdrawn."),
    NO_SUCH_STAGE_TO_ASK_FOR("no-such-stage-to-ask-for", "A person asks for stage 2 or stage 3."),
    NO_FURTHER_STAGE("no-further-stage", "This is the last stage; after it there is the Ombudsman."),
    STAGE_ALREADY_REACHED("stage-already-reached", "The complaint is at this stage, or past it, already."),
    STAGE_3_FOLLOWS_STAGE_2("stage-3-follows-stage-2", "A panel reviews stage 2, so stage 2 comes first."),
    STAGE_1_STILL_OPEN(
            "stage-1-still-open", "Stage 2 can be asked for when stage 1 is answered, or when its time has run out."),
    STAGE_1_OVER("stage-1-over", "The complaint has gone past stage 1."),
    STAGE_1_ALREADY_ANSWERED("stage-1-already-answered", "Stage 1 has its answer."),
    EXTENSION_TOLD_TOO_LATE("extension-told-too-late", "More time must be told before the limit in force has passed."),
    EXTENSION_GIVES_NO_MORE_TIME("extension-gives-no-more-time", "The new date must be later than the limit in force."),
    EXTENSION_BEYOND_MAXIMUM(
            "extension-beyond-maximum", "The rule does not allow more time than this, for whatever reason."),
    STAGE_2_NOT_BEGUN("stage-2-not-begun", "The complaint has not reached stage 2."),
    STAGE_2_STILL_OPEN("stage-2-still-open", "Stage 3 needs the adjudication of stage 2."),
    STAGE_2_OVER("stage-2-over", "The complaint has gone past stage 2."),
    STAGE_2_ALREADY_ANSWERED("stage-2-already-answered", "Stage 2 has its adjudication."),
    INDEPENDENT_PERSON_IS_THE_INVESTIGATOR(
            "independent-person-is-the-investigator",
            "The independent person looks over the investigator's shoulder and is somebody else."),
    STATEMENT_ALREADY_AGREED("statement-already-agreed", "The statement of complaint is agreed."),
    ANSWER_BY_IN_THE_PAST("answer-by-in-the-past", "The answer is promised for the day of telling or later."),
    ANSWER_BY_BEYOND_LIMIT(
            "answer-by-beyond-limit", "Nothing extends the 65 working days of stage 2, counted from the request."),
    ADJUDICATION_NOT_ISSUED("adjudication-not-issued", "There is no adjudication yet."),
    ADJUDICATION_ALREADY_RECEIVED(
            "adjudication-already-received", "The day the adjudication was received is on record."),
    RECEIPT_NEEDS_A_REASON(
            "receipt-needs-a-reason", "A day that somebody recorded needs the reason why it is that day."),
    PANEL_REQUEST_LATE(
            "panel-request-late",
            "The 20 working days to ask for a panel have passed; whether it may still meet is for the council to"
                    + " decide."),
    STAGE_3_NOT_BEGUN("stage-3-not-begun", "The complaint has not reached stage 3."),
    PANEL_NOT_ARRANGED("panel-not-arranged", "The panel has no date yet."),
    PANEL_ALREADY_HELD("panel-already-held", "The panel has met."),
    PANEL_NOT_HELD("panel-not-held", "The panel has not met yet."),
    PANEL_REPORT_ALREADY_SENT("panel-report-already-sent", "The panel's report was sent."),
    PANEL_REPORT_NOT_SENT("panel-report-not-sent", "The panel's report comes before the council's last answer."),
    // Around the panel
    PANEL_REQUEST_UNDECIDED(
            "panel-request-undecided",
            "A panel was asked for too late already; the council decides on that request first."),
    NO_LATE_PANEL_REQUEST("no-late-panel-request", "No late request for a panel waits for a decision."),
    LATE_PANEL_REFUSAL_NEEDS_REASONS(
            "late-panel-refusal-needs-reasons",
            "A late panel is refused with reasons only; the person may take them to the Ombudsman."),
    PANEL_REQUEST_ALREADY_ACKNOWLEDGED(
            "panel-request-already-acknowledged", "The request for a panel was acknowledged."),
    PANEL_ALREADY_PREPARED("panel-already-prepared", "Who attends the panel and its papers are agreed."),
    PANEL_HAS_NO_CHAIR(
            "panel-has-no-chair",
            "Who attends the panel and its papers are agreed with its chair; nobody holds that role."),
    PANEL_MEETS_ON_ANOTHER_DAY(
            "panel-meets-on-another-day", "The panel was arranged for another day than the person was told."),
    PANEL_HELD_ON_ANOTHER_DAY(
            "panel-held-on-another-day",
            "The panel meets on the day it was arranged for; for another it is arranged anew or postponed first."),
    PANEL_NOT_POSTPONED("panel-not-postponed", "A postponed panel meets on a later day."),
    PANEL_POSTPONED_WITHOUT_A_REASON(
            "panel-postponed-without-a-reason",
            "A later day is a postponement: only at the complainant's request or for availability."),
    COMPANION_SEAT_TAKEN(
            "companion-seat-taken",
            "Beside the person there are two seats: one for an advocate, one for somebody of their choice."),
    COMPANION_SPEAKS_ALREADY(
            "companion-speaks-already", "One of those who come with the person is nominated to speak already."),
    PANEL_ALREADY_RECOMMENDED("panel-already-recommended", "The panel's recommendations are on record."),
    PANEL_HAS_NOT_RECOMMENDED(
            "panel-has-not-recommended",
            "What the panel recommends is on record before the council's last answer; if it is nothing, that is."),
    INDEPENDENT_PERSON_NOT_CONSULTED(
            "independent-person-not-consulted",
            "The council considers the panel's report together with the independent person before it answers."),
    PROCEDURE_ALREADY_COMPLETE("procedure-already-complete", "The council has given its last answer."),
    PROCEDURE_NOT_COMPLETE(
            "procedure-not-complete", "All three stages must be answered for a referral on this ground."),
    ALREADY_REFERRED("already-referred", "The complaint was referred on this ground."),
    EARLY_REFERRAL_CONDITIONS_NOT_MET(
            "early-referral-conditions-not-met",
            "An early referral needs all five conditions; without one of them the panel meets."),
    EARLY_REFERRAL_NOT_SIGNED(
            "early-referral-not-signed", "An early referral needs the council's and the complainant's signature."),
    // The record and how long it is kept
    TEAM_ALREADY_ASSIGNED("team-already-assigned", "This team has the complaint already."),
    LEGAL_HOLD_ALREADY_PLACED("legal-hold-already-placed", "A legal hold on this ground is in force."),
    REVIEW_BEFORE_LEGAL_HOLD("review-before-legal-hold", "A legal hold is looked at again on a later day."),
    NO_SUCH_LEGAL_HOLD("no-such-legal-hold", "No legal hold on this ground is in force."),
    LEGAL_HOLD_IN_FORCE("legal-hold-in-force", "A legal hold is in force and must be lifted first."),
    COMPLAINT_STILL_OPEN(
            "complaint-still-open", "An open complaint is answered, withdrawn or closed before it is erased."),
    ERASURE_NEEDS_A_SECOND_PERSON(
            "erasure-needs-a-second-person",
            "That an open complaint was lodged in error takes a second person who agrees."),
    COMPLAINT_ERASED("complaint-erased", "The complaint was erased; nothing more can be done with it."),

    // Corporate and conference
    NOT_IN_THIS_PROCEDURE("not-in-this-procedure", "The procedure of this complaint has no such step."),
    EXTENSION_REASON_UNKNOWN(
            "extension-reason-unknown", "The rule names the reasons for more time; this is none of them."),
    CLOCK_NOT_RUNNING("clock-not-running", "This limit does not run, so there is nothing to extend."),
    STAGE_ALREADY_ACKNOWLEDGED("stage-already-acknowledged", "This stage is acknowledged."),
    NOBODY_NAMED_TO_ANSWER("nobody-named-to-answer", "Who answers is named before the answer goes out."),
    ANSWERED_THE_STAGE_BEFORE("answered-the-stage-before", "Somebody else answers stage 2 than was named for stage 1."),
    COMPLAINT_IN_TIME("complaint-in-time", "A complaint within 12 months is not refused for its age."),
    REQUEST_IN_TIME("request-in-time", "Stage 2 was asked for in time, so it is not refused for its lateness."),
    DATE_ALONE_REFUSES_NO_CHILD(
            "date-alone-refuses-no-child", "The complaint of a child or care leaver is not turned away by a date."),
    AWARENESS_MISSING("awareness-missing", "Say since when the person knew of it."),
    AWARENESS_DOES_NOT_MATTER(
            "awareness-does-not-matter", "Since when the person knew belongs to a refusal for lateness only."),
    REVIEW_DAY_IN_THE_PAST("review-day-in-the-past", "It is looked at again on a later day."),
    ACTION_DUE_IN_THE_PAST("action-due-in-the-past", "An action is promised for the day of the promise or later."),
    NO_SUCH_ACTION("no-such-action", "No such action was promised."),
    ACTION_ALREADY_CARRIED_OUT("action-already-carried-out", "This action is done."),
    STAGE_ALREADY_ANSWERED("stage-already-answered", "This stage has its answer."),
    CHAIR_COMES_FIRST("chair-comes-first", "The chair of the conference speaks with the person first."),
    CONTACT_ALREADY_MADE("contact-already-made", "The chair's contact is on record."),
    INVESTIGATION_STILL_OPEN(
            "investigation-still-open",
            "The panel can be asked for when the investigation is answered, or when its time has run out."),
    STANDING_ALREADY_DECIDED("standing-already-decided", "Whether this person may use the route is decided."),
    STANDING_NOT_DECIDED("standing-not-decided", "First it is decided whether this person may use the route."),
    STANDING_NOT_IN_DOUBT("standing-not-in-doubt", "A parent, a carer or a child who understands may use this route."),
    NO_STANDING("no-standing", "This route is not open to the person; the Ombudsman is."),
    POINT_ALREADY_PASSED_ON("point-already-passed-on", "The agency has this point already."),

    // Points
    POINT_UNANSWERED("point-unanswered", "No answer goes out while a point has no finding."),
    POINT_UNKNOWN("point-unknown", "The complaint has no point with this number."),
    RESUBMISSION_NEEDS_A_COMPLAINT(
            "resubmission-needs-a-complaint",
            "The stage has had its answer, so what waited is answered in a complaint of its own; lodge it, and say which it is."),
    WAITING_PART_ANSWERED_HERE(
            "waiting-part-answered-here",
            "An answer of this complaint is still to come, so what waited is answered with it."),
    POINT_ANSWERED_TWICE("point-answered-twice", "Each point has one finding."),
    NEW_POINT_NEEDS_A_NEW_COMPLAINT(
            "new-point-needs-a-new-complaint",
            "What is to be answered is settled, so a new point is a complaint of its own; lodge it, and say which it is."),
    NEW_POINT_STILL_JOINS(
            "new-point-still-joins", "Until what is to be answered is settled, a new point joins this complaint."),

    EVIDENCE_NEEDED(
            "evidence-needed",
            "A day more than three working days back needs evidence: say in evidenceOfDay what shows it."),

    // holds
    CLOCK_HELD("clock-held", "This limit stands still already."),
    NO_GROUND_TO_HOLD_THIS_LIMIT(
            "no-ground-to-hold-this-limit", "The law names no such ground for this limit to stand still."),
    HOLD_TOO_LATE("hold-too-late", "A limit can stand still before its last day, not on it or after it."),
    HOLD_WITHOUT_REVIEW("hold-without-review", "What waits is looked at again on a later day; say which."),
    HOLD_PART_WITHOUT_POINTS("hold-part-without-points", "Where a part waits its points are named, and only there."),
    HOLD_REACH_CHANGED(
            "hold-reach-changed",
            "Whether all of it waits or a part does not change while it waits; let it go on first."),
    NOTHING_IS_HELD("nothing-is-held", "Nothing waits on this ground."),
    PROCEEDINGS_UNKNOWN("proceedings-unknown", "No such proceedings are on record."),
    PROCEEDINGS_ALREADY_RECORDED("proceedings-already-recorded", "These proceedings are on record."),
    PROCEEDINGS_ALREADY_CONCLUDED("proceedings-already-concluded", "These proceedings have ended."),
    PROCEEDINGS_NOT_CONCLUDED(
            "proceedings-not-concluded", "A complaint is brought again when the proceedings have ended."),

    // the calendar
    DAY_IS_NOT_WORKED("day-is-not-worked", "This day is not worked anyway; proclaiming it changes nothing."),
    DAY_OUTSIDE_CALENDAR(
            "day-outside-calendar", "The bank holidays of this year are not known; the calendar ends before it."),
    HOLIDAY_HAS_ANOTHER_NAME("holiday-has-another-name", "This day was proclaimed under another name."),

    // appointments
    NOT_IN_THE_REGISTER("not-in-the-register", "Nobody stands in the register under this id."),
    NOT_REGISTERED_FOR_THIS_ROLE(
            "not-registered-for-this-role", "The register does not name this person for this role."),
    CHECKS_EXPIRED("checks-expired", "The person's checks do not reach this day."),
    NOT_INDEPENDENT(
            "not-independent",
            "A member or officer of the council, or the spouse or civil partner of one, is not independent of it."),
    COMPLAINED_ABOUT("complained-about", "Nobody serves on a complaint about themselves."),
    IN_LINE_MANAGEMENT(
            "in-line-management", "Nobody serves who stands in line management with somebody complained about."),
    ANSWERED_STAGE_1(
            "answered-stage-1", "Who gave the answer of stage 1 does not look into it, judge it or review it."),
    EXCLUDED_FROM_COMPLAINT("excluded-from-complaint", "The complaints manager keeps this person from the complaint."),
    INDEPENDENT_PERSON_NEVER_SITS(
            "independent-person-never-sits",
            "The panel hears the independent person of stage 2, who never sits on it (regulation 19(3))."),
    PANEL_MEMBER_TOOK_PART_BEFORE(
            "panel-member-took-part-before", "Nobody sits on the panel who took part in the complaint before."),
    HOLDS_ANOTHER_ROLE("holds-another-role", "One person has one role in a complaint."),
    ROLE_ALREADY_HELD("role-already-held", "Somebody holds this role; their appointment ends first."),
    ALREADY_ASKED("already-asked", "This person was asked and has not declined."),
    ALREADY_OFFERED("already-offered", "This person was offered it and has not declined."),
    ALREADY_APPOINTED("already-appointed", "This person holds the role already."),
    NOT_ASKED("not-asked", "Nobody declines what they were not asked or offered."),
    NOT_APPOINTED("not-appointed", "This person does not hold the role."),
    ADVOCATE_STAYS(
            "advocate-stays",
            "The advocate stays throughout, unless the person asks for another one or the advocate steps down."),
    HOLDS_AN_APPOINTMENT(
            "holds-an-appointment",
            "Whoever serves on the complaint is not excluded from it; their appointment ends first, with its reason."),
    PART_ALREADY_KNOWN("part-already-known", "This is on record of this person."),
    PART_NOT_KNOWN("part-not-known", "This is not on record of this person."),
    PANEL_NOT_COMPLETE(
            "panel-not-complete", "The panel is three independent people, one of them the chair (regulation 19)."),

    // Recommendations and actions
    RECOMMENDATION_UNANSWERED(
            "recommendation-unanswered", "Each recommendation is accepted or rejected, with a reason."),
    RECOMMENDATION_UNKNOWN("recommendation-unknown", "No report that is answered here has this recommendation."),
    RECOMMENDATION_ANSWERED_TWICE("recommendation-answered-twice", "Each recommendation is answered once."),
    ACTION_UNKNOWN("action-unknown", "No action with this number was agreed."),
    ACTION_WITHOUT_EVIDENCE("action-without-evidence", "There is no evidence of it yet that could be seen."),

    // Statement and reports
    STATEMENT_NOT_DRAFTED("statement-not-drafted", "There is no version that was not sent."),
    STATEMENT_NOT_SENT("statement-not-sent", "The person agrees to what was sent to them, and nothing was."),
    STATEMENT_IS_ANOTHER_VERSION(
            "statement-is-another-version", "These are not the words of the version that was sent last."),
    STATEMENT_WORDS_UNKNOWN(
            "statement-words-unknown",
            "No version was drafted here, so its words are needed and not their hash alone."),
    STAGE_2_ALREADY_ACKNOWLEDGED("stage-2-already-acknowledged", "The request for stage 2 was acknowledged."),
    INVESTIGATOR_NOT_APPOINTED("investigator-not-appointed", "There is no investigating officer who could report."),
    INDEPENDENT_PERSON_NOT_APPOINTED(
            "independent-person-not-appointed", "There is no independent person who could report."),
    ADJUDICATING_OFFICER_NOT_APPOINTED(
            "adjudicating-officer-not-appointed",
            "Nobody was appointed to adjudicate: whoever does is independent of what is complained about."),
    INVESTIGATION_NOT_REPORTED(
            "investigation-not-reported", "The investigator's report comes first; it goes out with the adjudication."),
    INVESTIGATION_ALREADY_REPORTED("investigation-already-reported", "The investigator has reported."),
    INDEPENDENT_PERSON_NOT_REPORTED(
            "independent-person-not-reported",
            "The independent person's report comes first; it goes out with the adjudication."),
    INDEPENDENT_PERSON_ALREADY_REPORTED("independent-person-already-reported", "The independent person has reported.");

    private final String code;
    private final String sentence;

    /** The refusal of a code, as the clocks give it. */
    public static Refusal of(String code) {
        return Arrays.stream(values())
                .filter(refusal -> refusal.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("refused under an unknown code: " + code));
    }

    Refusal(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    public String code() {
        return code;
    }

    /** What a clerk reads. */
    public String sentence() {
        return sentence;
    }

    /** The refusal, to be thrown. */
    public Refused refused() {
        return new Refused(code, sentence);
    }

    /** Throws the refusal when it is so, with what stands in the way one by one. */
    public void when(boolean so, FieldError... errors) {
        if (so) {
            throw new Refused(code, sentence, List.of(errors));
        }
    }

    /** Throws the refusal when it is so. */
    public void when(boolean so) {
        if (so) {
            throw refused();
        }
    }
}

package org.heard.ombudsman.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.heard.ombudsman.casework.CaseFact;
import org.heard.ombudsman.casework.CaseFact.ProcedureLookedAt;
import org.heard.ombudsman.casework.Casework;
import org.heard.ombudsman.casework.Check;
import org.heard.ombudsman.casework.Deciding.ClosingStated;
import org.heard.ombudsman.casework.Deciding.DraftIssued;
import org.heard.ombudsman.casework.Decision;
import org.heard.ombudsman.casework.Decision.Recommendation;
import org.heard.ombudsman.casework.Investigating.EnquiryAnswered;
import org.heard.ombudsman.casework.Investigating.EnquiryMade;
import org.heard.ombudsman.casework.Investigating.EnquiryReminded;
import org.heard.ombudsman.casework.Investigating.EnquiryWithdrawn;
import org.heard.ombudsman.casework.KeptFact;
import org.heard.ombudsman.casework.Recommended;
import org.heard.ombudsman.ledger.Ledger.Opened;
import org.heard.workingdays.WorkingDays;

/**
 * A case at work: what has been done, and what is to be done.
 *
 * @param assessBy the last working day of the target for assessment
 * @param closing the statement of a case that was closed, once it is written
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseworkView(
        UUID id,
        String reference,
        String status,
        Decision.Outcome outcome,
        String stage,
        LocalDate assessBy,
        ProcedureLookedAt procedure,
        TimeLimit timeLimit,
        Joint joint,
        List<Item> checklist,
        List<Enquiry> enquiries,
        Decision draft,
        LocalDate commentsBy,
        Decision decision,
        ClosingStated closing,
        List<Remedy> recommendations,
        List<Happened> timeline) {

    /**
     * Joint working with the health ombudsman.
     *
     * @param consent written, or oral for now
     */
    public record Joint(LocalDate beganOn, String consent) {}

    /**
     * One check.
     *
     * @param wording what a failure of it means
     * @param answer null until somebody decided it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            Check check,
            String phase,
            String question,
            String law,
            Check.Wording wording,
            Check.Answer answer,
            String reason,
            LocalDate decidedOn) {}

    /**
     * The twelve months, in both readings; the earlier one is used.
     *
     * @param byFirstNotice LGA 1974 s26B
     * @param byLastAnswer the Ombudsman's fact sheet
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TimeLimit(
            LocalDate firstNoticeOn,
            LocalDate byFirstNotice,
            LocalDate lastAnswerOn,
            LocalDate byLastAnswer,
            LocalDate used,
            Boolean inTime) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Enquiry(
            UUID enquiry,
            String to,
            String question,
            LocalDate madeOn,
            LocalDate dueOn,
            LocalDate remindedOn,
            LocalDate answeredOn,
            String answer,
            LocalDate withdrawnOn) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Remedy(
            UUID id,
            int number,
            Recommendation what,
            String state,
            LocalDate missedOn,
            LocalDate evidencedOn,
            LocalDate settledOn) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Happened(
            long sequence, String fact, LocalDate on, LocalDate recordedOn, String recordedBy, CaseFact details) {}

    /**
     * A case as it stands.
     *
     * @param assessWithinWorkingDays the target for its assessment
     */
    public static CaseworkView of(Opened opened, List<KeptFact> history, int assessWithinWorkingDays) {
        var casework = opened.casework();
        var draft = casework.last(DraftIssued.class);
        return new CaseworkView(
                opened.referral().id,
                opened.referral().reference,
                casework.status().toString(),
                casework.outcome().orElse(null),
                casework.stage().toString(),
                WorkingDays.englandAndWales().plus(casework.receivedOn(), assessWithinWorkingDays),
                casework.procedure().orElse(null),
                timeLimit(opened),
                casework.joint()
                        .map(it -> new Joint(it.on(), casework.isJointConsentSpoken() ? "oral" : "written"))
                        .orElse(null),
                checklist(casework),
                enquiries(casework),
                draft.map(DraftIssued::decision).orElse(null),
                draft.map(DraftIssued::commentsBy).orElse(null),
                casework.decision().orElse(null),
                casework.closing().orElse(null),
                casework.recommendations().stream().map(CaseworkView::remedy).toList(),
                history.stream().map(CaseworkView::happened).toList());
    }

    /** Twelve months beginning with the day: the last day is the one before its anniversary. */
    private static TimeLimit timeLimit(Opened opened) {
        var first = opened.referral().firstNoticeOn;
        var last = opened.casework()
                .procedure()
                .map(ProcedureLookedAt::lastAnswerOn)
                .orElse(null);
        var byFirst = first == null ? null : first.plusYears(1).minusDays(1);
        var byLast = last == null ? null : last.plusYears(1).minusDays(1);
        var used = byFirst == null ? byLast : byLast == null || byFirst.isBefore(byLast) ? byFirst : byLast;
        return new TimeLimit(
                first,
                byFirst,
                last,
                byLast,
                used,
                used == null ? null : !opened.referral().referredOn.isAfter(used));
    }

    private static List<Item> checklist(Casework casework) {
        var decided = casework.checks();
        return Arrays.stream(Check.values())
                .map(check -> {
                    var it = decided.get(check);
                    return new Item(
                            check,
                            check.phase().name().toLowerCase(java.util.Locale.ROOT),
                            check.question(),
                            check.law(),
                            check.wording(),
                            it == null ? null : it.answer(),
                            it == null ? null : it.reason(),
                            it == null ? null : it.on());
                })
                .toList();
    }

    private static List<Enquiry> enquiries(Casework casework) {
        return casework.all(EnquiryMade.class)
                .map(made -> {
                    var answer = casework.all(EnquiryAnswered.class)
                            .filter(it -> it.enquiry().equals(made.enquiry()))
                            .findFirst();
                    return new Enquiry(
                            made.enquiry(),
                            made.to(),
                            made.question(),
                            made.on(),
                            made.dueOn(),
                            casework.all(EnquiryReminded.class)
                                    .filter(it -> it.enquiry().equals(made.enquiry()))
                                    .reduce((_, later) -> later)
                                    .map(CaseFact::on)
                                    .orElse(null),
                            answer.map(CaseFact::on).orElse(null),
                            answer.map(EnquiryAnswered::words).orElse(null),
                            casework.all(EnquiryWithdrawn.class)
                                    .filter(it -> it.enquiry().equals(made.enquiry()))
                                    .findFirst()
                                    .map(CaseFact::on)
                                    .orElse(null));
                })
                .toList();
    }

    private static Remedy remedy(Recommended it) {
        return new Remedy(
                it.id(),
                it.number(),
                it.what(),
                it.state(),
                it.missed().map(CaseFact::on).orElse(null),
                it.evidence().map(CaseFact::on).orElse(null),
                it.settled().map(CaseFact::on).orElse(null));
    }

    private static Happened happened(KeptFact it) {
        return new Happened(
                it.sequence(), it.fact().name(), it.fact().on(), it.recordedOn(), it.recordedBy(), it.fact());
    }
}

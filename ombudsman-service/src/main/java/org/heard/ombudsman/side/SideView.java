package org.heard.ombudsman.side;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.heard.ombudsman.cases.CaseReference;
import org.heard.ombudsman.casework.CaseFact;
import org.heard.ombudsman.casework.CaseFact.CaseClosed;
import org.heard.ombudsman.casework.Casework;
import org.heard.ombudsman.casework.Casework.Status;
import org.heard.ombudsman.casework.Deciding.CommentTaken;
import org.heard.ombudsman.casework.Deciding.DraftIssued;
import org.heard.ombudsman.casework.Deciding.ReviewAsked;
import org.heard.ombudsman.casework.Deciding.ReviewDecided;
import org.heard.ombudsman.casework.Decision;
import org.heard.ombudsman.casework.Investigating.EnquiryAnswered;
import org.heard.ombudsman.casework.Investigating.EnquiryMade;
import org.heard.ombudsman.ledger.Ledger.Opened;

/**
 * A case as one side of it sees it: what it is asked, the draft while it may be commented on, its own comments, the decision or why
 * it was closed, and the latest review. Nothing of the other side's answers and comments, and nothing of the Ombudsman's own work.
 *
 * @param issuedBy who gave the reference: never the real Ombudsman
 * @param status {@code intake}, {@code assessment}, {@code investigation}, {@code draft}, {@code decided}, {@code closed} or
 *     {@code returned}
 * @param version for If-Match; it counts what this side sees
 * @param enquiries what this side is asked, oldest first
 * @param draft absent once there is a decision
 * @param comments of this side on the draft, oldest first
 * @param decision with its text as a review corrected it; absent while none stands
 * @param closing absent unless the case is closed
 * @param review absent until a side asks for one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SideView(
        UUID id,
        UUID complaintId,
        String reference,
        String issuedBy,
        LocalDate receivedOn,
        String status,
        long version,
        List<Question> enquiries,
        IssuedDraft draft,
        List<Said> comments,
        Decided decision,
        ClosedCase closing,
        AskedReview review) {

    /** @param answeredOn null while there is no answer */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Question(
            UUID enquiry, String question, LocalDate madeOn, LocalDate dueOn, LocalDate answeredOn, String answer) {}

    /**
     * What the Ombudsman wants to decide.
     *
     * @param commentsBy the last day for comments
     * @param open whether that day is still to come, or is today
     */
    record IssuedDraft(LocalDate issuedOn, LocalDate commentsBy, boolean open, Decision decision) {}

    record Said(LocalDate commentedOn, String words) {}

    /** @param reviewUntil the last day on which a side may ask for a review */
    record Decided(LocalDate decidedOn, LocalDate reviewUntil, Decision decision) {}

    /**
     * Why nothing is decided of it.
     *
     * @param wording cannot or will-not
     * @param reviewUntil the last day on which a side may ask for a review
     */
    record ClosedCase(LocalDate closedOn, LocalDate reviewUntil, String wording, String reason) {}

    /**
     * A review that a side asked for.
     *
     * @param by council or complainant
     * @param words those of this side; absent where the other one asked
     * @param decidedOn null, as result and reason are, while it is open
     * @param result stands, corrected or reopened
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AskedReview(
            LocalDate askedOn,
            String by,
            String because,
            String words,
            LocalDate decidedOn,
            String result,
            String reason) {}

    static SideView of(Opened opened, Side side, LocalDate today) {
        var referral = opened.referral();
        var casework = opened.casework();
        return new SideView(
                referral.id,
                referral.complaintId,
                referral.reference,
                CaseReference.ISSUED_BY,
                referral.receivedOn,
                casework.status().toString(),
                side.version(casework),
                enquiries(casework.ofThisComplaint(), side),
                draft(casework, today).orElse(null),
                comments(casework, side),
                casework.status() == Status.DECIDED ? decided(casework) : null,
                casework.status() == Status.CLOSED ? closed(casework) : null,
                review(casework.ofThisComplaint(), side).orElse(null));
    }

    private static Decided decided(Casework casework) {
        return new Decided(
                casework.endedOn().orElseThrow(),
                casework.reviewUntil().orElseThrow(),
                casework.decision().orElseThrow());
    }

    private static ClosedCase closed(Casework casework) {
        var closed = casework.last(CaseClosed.class).orElseThrow();
        return new ClosedCase(
                closed.on(),
                casework.reviewUntil().orElseThrow(),
                closed.wording().toString(),
                closed.reason());
    }

    private static Optional<AskedReview> review(Casework casework, Side side) {
        return casework.last(ReviewAsked.class).map(asked -> review(asked, casework, side));
    }

    private static AskedReview review(ReviewAsked asked, Casework casework, Side side) {
        var decided = casework.facts().stream()
                .skip(casework.facts().lastIndexOf(asked))
                .filter(ReviewDecided.class::isInstance)
                .map(ReviewDecided.class::cast)
                .findFirst();
        return new AskedReview(
                asked.on(),
                asked.by(),
                asked.because(),
                asked.by().equals(side.toString()) ? asked.words() : null,
                decided.map(CaseFact::on).orElse(null),
                decided.map(ReviewDecided::result).orElse(null),
                decided.map(ReviewDecided::reason).orElse(null));
    }

    private static List<Question> enquiries(Casework casework, Side side) {
        return casework.all(EnquiryMade.class)
                .filter(made -> side.isAsked(made.enquiry(), casework) && !casework.isWithdrawn(made.enquiry()))
                .map(made -> {
                    var answer = casework.all(EnquiryAnswered.class)
                            .filter(it -> it.enquiry().equals(made.enquiry()))
                            .findFirst();
                    return new Question(
                            made.enquiry(),
                            made.question(),
                            made.on(),
                            made.dueOn(),
                            answer.map(CaseFact::on).orElse(null),
                            answer.map(EnquiryAnswered::words).orElse(null));
                })
                .toList();
    }

    private static Optional<IssuedDraft> draft(Casework casework, LocalDate today) {
        return casework.status() == Status.DRAFT
                ? casework.last(DraftIssued.class)
                        .map(it ->
                                new IssuedDraft(it.on(), it.commentsBy(), casework.mayCommentOn(today), it.decision()))
                : Optional.empty();
    }

    private static List<Said> comments(Casework casework, Side side) {
        var since = casework.last(DraftIssued.class)
                .map(casework.facts()::lastIndexOf)
                .orElse(0);
        return casework.facts().stream()
                .skip(since)
                .filter(CommentTaken.class::isInstance)
                .map(CommentTaken.class::cast)
                .filter(it -> it.from().equals(side.toString()))
                .map(it -> new Said(it.on(), it.words()))
                .toList();
    }
}

package org.heard.ombudsman.casework;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.heard.ombudsman.casework.CaseFact.ApproachTaken;
import org.heard.ombudsman.casework.CaseFact.CameBack;
import org.heard.ombudsman.casework.CaseFact.CaseAssigned;
import org.heard.ombudsman.casework.CaseFact.CaseClosed;
import org.heard.ombudsman.casework.CaseFact.CheckDecided;
import org.heard.ombudsman.casework.CaseFact.ComplaintNamed;
import org.heard.ombudsman.casework.CaseFact.JointConsentWritten;
import org.heard.ombudsman.casework.CaseFact.JointWorkingBegan;
import org.heard.ombudsman.casework.CaseFact.JointWorkingEnded;
import org.heard.ombudsman.casework.CaseFact.LimitMissed;
import org.heard.ombudsman.casework.CaseFact.ProcedureLookedAt;
import org.heard.ombudsman.casework.CaseFact.ReturnedPremature;
import org.heard.ombudsman.casework.CaseFact.Stage;
import org.heard.ombudsman.casework.CaseFact.StageBegan;
import org.heard.ombudsman.casework.Deciding.ClosingStated;
import org.heard.ombudsman.casework.Deciding.DecisionMade;
import org.heard.ombudsman.casework.Deciding.DraftIssued;
import org.heard.ombudsman.casework.Deciding.ReviewDecided;
import org.heard.ombudsman.casework.Decision.Outcome;
import org.heard.ombudsman.casework.Investigating.EnquiryAnswered;
import org.heard.ombudsman.casework.Investigating.EnquiryMade;
import org.heard.ombudsman.casework.Investigating.EnquiryWithdrawn;

/**
 * One case: what it began with and every fact since, oldest first.
 *
 * @param receivedOn the day the Ombudsman had the referral
 * @param ground procedure-complete, early-referral or own-approach
 */
public record Casework(UUID id, LocalDate receivedOn, String ground, List<CaseFact> facts) {

    private static final String REOPENED = "reopened";

    /** Where a case stands. */
    public enum Status {
        INTAKE,
        ASSESSMENT,
        INVESTIGATION,
        DRAFT,
        DECIDED,
        CLOSED,
        RETURNED;

        /** Whether somebody must still decide. */
        public boolean isOpen() {
            return switch (this) {
                case INTAKE, ASSESSMENT, INVESTIGATION, DRAFT -> true;
                case DECIDED, CLOSED, RETURNED -> false;
            };
        }

        @Override
        public String toString() {
            return Codes.of(this);
        }
    }

    public Casework {
        facts = List.copyOf(facts);
    }

    /** The same case after more facts. */
    public Casework after(List<CaseFact> more) {
        return new Casework(
                id,
                receivedOn,
                ground,
                Stream.concat(facts.stream(), more.stream()).toList());
    }

    /** All facts of a kind, oldest first. */
    public <F extends CaseFact> Stream<F> all(Class<F> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** The latest fact of a kind. */
    public <F extends CaseFact> Optional<F> last(Class<F> kind) {
        return all(kind).reduce((_, later) -> later);
    }

    public Status status() {
        var status = Status.INTAKE;
        var stage = Status.INTAKE;
        for (var fact : facts) {
            switch (fact) {
                case StageBegan began -> {
                    stage = Status.valueOf(began.stage().name());
                    status = stage;
                }
                case ReturnedPremature _ -> status = Status.RETURNED;
                case CameBack _ -> status = stage;
                case CaseClosed _ -> status = Status.CLOSED;
                case DraftIssued _ -> status = Status.DRAFT;
                case DecisionMade _ -> status = Status.DECIDED;
                case ReviewDecided review when review.result().equals(REOPENED) -> status = stage;
                default -> {
                    // changes no status
                }
            }
        }
        return status;
    }

    /** How it ended, where it did. */
    public Optional<Outcome> outcome() {
        return switch (status()) {
            case DECIDED -> decision().map(Decision::outcome);
            case CLOSED -> Optional.of(Outcome.CLOSED_AFTER_INITIAL_ENQUIRIES);
            default -> Optional.empty();
        };
    }

    /** The day of the decision or the closing that stands. */
    public Optional<LocalDate> endedOn() {
        return switch (status()) {
            case DECIDED -> last(DecisionMade.class).map(CaseFact::on);
            case CLOSED -> last(CaseClosed.class).map(CaseFact::on);
            default -> Optional.empty();
        };
    }

    /** The last day on which a review of how it ended may be asked for; none while it has not. */
    public Optional<LocalDate> reviewUntil() {
        return endedOn().map(ended -> ended.plusMonths(1));
    }

    /** The decision that stands, with its text as a review corrected it; none before there is one. */
    public Optional<Decision> decision() {
        return last(DecisionMade.class).map(made -> made.decision()
                .with(Correction.of(made, made.decision().statement(), facts)));
    }

    /** The text of the decision or the closing that stands; none while nobody has written it. */
    public Optional<Decision.Statement> statement() {
        return status() == Status.DECIDED
                ? decision().map(Decision::statement)
                : closing().map(ClosingStated::statement);
    }

    /** The statement of the closing that stands; none of what was decided, or while nobody has written it. */
    public Optional<ClosingStated> closing() {
        return status() == Status.CLOSED
                ? last(CaseClosed.class).flatMap(closed -> facts.stream()
                        .skip(facts.lastIndexOf(closed))
                        .filter(ClosingStated.class::isInstance)
                        .map(ClosingStated.class::cast)
                        .reduce((_, later) -> later)
                        .map(it -> new ClosingStated(it.category(), Correction.of(it, it.statement(), facts), it.on())))
                : Optional.empty();
    }

    /** Whether the statement of how it ended stands in the register. */
    public boolean isPublished() {
        return Deciding.isPublished(facts);
    }

    /** The latest answer to every check that has one. */
    public Map<Check, CheckDecided> checks() {
        var checks = new EnumMap<Check, CheckDecided>(Check.class);
        all(CheckDecided.class).forEach(decided -> checks.put(decided.check(), decided));
        return checks;
    }

    /** The checks of a phase that nobody has decided. */
    public List<Check> undecided(Check.Phase phase) {
        var decided = checks().keySet();
        return Check.in(phase).stream()
                .filter(check -> !decided.contains(check))
                .toList();
    }

    /** The stage that was reached. */
    public Stage stage() {
        return last(StageBegan.class).map(StageBegan::stage).orElse(Stage.INTAKE);
    }

    /** The day the stage began. */
    public LocalDate stageBeganOn() {
        return last(StageBegan.class).map(StageBegan::on).orElse(receivedOn);
    }

    /** How the council's procedure stood when the case came to this complaint; empty until its parts have come. */
    public Optional<ProcedureLookedAt> procedure() {
        return ofThisComplaint().last(ProcedureLookedAt.class);
    }

    /** The limits that the council missed of this complaint after the referral. */
    public List<LimitMissed> missedLimits() {
        return ofThisComplaint().all(LimitMissed.class).toList();
    }

    /** What happened since its complaint was found out or put right; all of it where that was never needed. */
    public Casework ofThisComplaint() {
        var named = last(ComplaintNamed.class).map(facts::lastIndexOf).orElse(-1);
        return new Casework(id, receivedOn, ground, facts.subList(named + 1, facts.size()));
    }

    /** Whether its complaint may still turn out to be another one: somebody came themselves, and nobody has assessed it. */
    public boolean isApproachAtIntake() {
        return last(ApproachTaken.class).isPresent() && stage() == Stage.INTAKE;
    }

    /** Whether there is a draft on which a side may comment on this day. */
    public boolean mayCommentOn(LocalDate day) {
        return status() == Status.DRAFT
                && !day.isAfter(last(DraftIssued.class).orElseThrow().commentsBy());
    }

    /** Who has the case at the stage it is at; nobody when it has just come there, or come back. */
    public Optional<CaseAssigned> assigned() {
        var moved = facts.stream()
                .filter(fact -> fact instanceof StageBegan || fact instanceof CameBack)
                .reduce((_, later) -> later)
                .map(facts::lastIndexOf)
                .orElse(-1);
        return facts.stream()
                .skip(moved + 1L)
                .filter(CaseAssigned.class::isInstance)
                .map(CaseAssigned.class::cast)
                .reduce((_, later) -> later);
    }

    /** Whether somebody of this team may take it: it is open, and nobody has it. */
    public boolean isFreeFor(String team) {
        return status().isOpen()
                && assigned()
                        .filter(it -> it.caseworker() != null || !it.team().equals(team))
                        .isEmpty();
    }

    /** What an approach still needs before it is assessed: {@code complaint}, {@code in-writing}, {@code consent}; nothing of a referral. */
    public List<String> missing() {
        return Missing.of(this);
    }

    /**
     * Whether nobody may be told of it yet, and nothing read: the person has not agreed that somebody else came for them, or
     * nobody knows which complaint it is about.
     */
    public boolean isWithheld() {
        return missing().contains(Missing.CONSENT) || missing().contains(Missing.COMPLAINT);
    }

    /** Joint working with the health ombudsman that has not ended. */
    public Optional<JointWorkingBegan> joint() {
        return last(JointWorkingBegan.class)
                .filter(_ -> all(JointWorkingBegan.class).count()
                        > all(JointWorkingEnded.class).count());
    }

    /** Whether there is joint working to which nobody has consented in writing yet. */
    public boolean isJointConsentSpoken() {
        return joint().filter(it -> it.consent().equals("oral") && isNotWritten(it))
                .isPresent();
    }

    private boolean isNotWritten(JointWorkingBegan joint) {
        return facts.stream().skip(facts.lastIndexOf(joint)).noneMatch(JointConsentWritten.class::isInstance);
    }

    /** An enquiry that was made. */
    public Optional<EnquiryMade> enquiry(UUID enquiry) {
        return all(EnquiryMade.class).filter(it -> it.enquiry().equals(enquiry)).findFirst();
    }

    public boolean isAnswered(UUID enquiry) {
        return all(EnquiryAnswered.class).anyMatch(it -> it.enquiry().equals(enquiry));
    }

    public boolean isWithdrawn(UUID enquiry) {
        return all(EnquiryWithdrawn.class).anyMatch(it -> it.enquiry().equals(enquiry));
    }

    /** The enquiries whose answer is awaited, oldest first. */
    public Stream<EnquiryMade> openEnquiries() {
        return all(EnquiryMade.class).filter(it -> !isAnswered(it.enquiry()) && !isWithdrawn(it.enquiry()));
    }

    /** What the decision that stands recommended, numbered from 1; none before there is one. */
    public List<Recommended> recommendations() {
        return Recommended.all(this);
    }
}

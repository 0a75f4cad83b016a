package org.heard.intake.mine;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A complaint at the Ombudsman's, as ombudsman-service shows it to the one whose complaint it is. Nothing of it is kept here.
 *
 * @param items oldest first
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OmbudsmanCases(List<Case> items) {

    /**
     * @param version what they saw, for what they say
     * @param draft null while there is none, and once there is a decision
     * @param decision null while there is none
     * @param closing null unless nothing is decided of it, with the reason
     * @param review null until somebody asks for one
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Case(
            UUID id,
            String reference,
            long version,
            List<Asked> enquiries,
            Draft draft,
            List<Said> comments,
            Decided decision,
            Closed closing,
            Review review) {

        /** The ETag of what they saw. */
        String tag() {
            return "\"" + version + "\"";
        }

        Optional<Asked> asked(String enquiry) {
            return enquiries.stream()
                    .filter(it -> it.enquiry().toString().equals(enquiry))
                    .findFirst();
        }

        boolean mayComment() {
            return draft != null && draft.open();
        }

        /** Whether it has ended, may still be looked at again on this day, and nobody has asked for that yet. */
        public boolean mayDoubt(LocalDate today) {
            return endedOn().isPresent() && !today.isAfter(reviewUntil()) && !isLookedAtAgain();
        }

        /** The last day for that; null while it has not ended. */
        public LocalDate reviewUntil() {
            return decision != null ? decision.reviewUntil() : closing == null ? null : closing.reviewUntil();
        }

        public boolean isLookedAtAgain() {
            return review != null && review.result() == null;
        }

        /** The day of the decision, or of the closing; empty while it is open. */
        Optional<LocalDate> endedOn() {
            return decision != null
                    ? Optional.of(decision.decidedOn())
                    : Optional.ofNullable(closing).map(Closed::closedOn);
        }
    }

    /** @param answeredOn null while they have not answered */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Asked(UUID enquiry, String question, LocalDate dueOn, LocalDate answeredOn, String answer) {}

    /** @param open whether they may still comment on it */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Draft(LocalDate issuedOn, LocalDate commentsBy, boolean open, Decision decision) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Said(LocalDate commentedOn, String words) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Decided(LocalDate decidedOn, LocalDate reviewUntil, Decision decision) {}

    /** @param wording cannot or will-not */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Closed(LocalDate closedOn, LocalDate reviewUntil, String wording, String reason) {

        /** Key of it. */
        public String key() {
            return "ombudsman." + wording;
        }
    }

    /**
     * @param by council or complainant
     * @param words theirs; null where the council asked
     * @param result stands, corrected or reopened; null while it is open, as day and reason are
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Review(
            LocalDate askedOn, String by, String words, LocalDate decidedOn, String result, String reason) {

        /** Key of who asked. */
        public String askedKey() {
            return "ombudsman.again.by-" + by;
        }

        /** Key of what came of it. */
        public String resultKey() {
            return "ombudsman.again." + result;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Decision(
            String outcome, List<Finding> findings, Statement statement, List<Recommendation> recommendations) {

        /** Key of what it comes to. */
        public String key() {
            return "ombudsman.outcome." + (outcome.startsWith("upheld") ? "upheld" : "not-upheld");
        }
    }

    /** @param fault fault or no-fault */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Finding(int point, String fault, String reasons, String injustice, String remedy) {

        /** Key of it. */
        public String key() {
            return "ombudsman." + fault;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Statement(
            String summary,
            String complaint,
            String powers,
            String considered,
            String found,
            String agreedAction,
            String finalDecision) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Recommendation(String words, LocalDate dueOn) {}

    static OmbudsmanCases none() {
        return new OmbudsmanCases(List.of());
    }

    Optional<Case> of(String id) {
        return items.stream().filter(it -> it.id().toString().equals(id)).findFirst();
    }
}

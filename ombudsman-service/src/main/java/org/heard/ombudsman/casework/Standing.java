package org.heard.ombudsman.casework;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.heard.ombudsman.casework.CaseFact.LimitMissed;
import org.heard.ombudsman.casework.CaseFact.ProcedureLookedAt;

/**
 * How the council's procedure stands, as the case part tells it. Open means that a rule may return what came too early; after a
 * missed stage 2 or 3 limit, or where the procedure has come to a halt, only a person decides (LGA 1974 s26(5)).
 *
 * @param casePart as procedure-service gave it: as at the referral
 * @param missedSince limits that the council missed after it
 */
public record Standing(JsonNode casePart, List<LimitMissed> missedSince) {

    /** The sign that a later stage of the council's procedure is late. */
    public static final String MISSED_LIMIT = "missed-limit-of-stage-2-or-3";

    public Standing {
        missedSince = List.copyOf(missedSince);
    }

    /** Whether a limit of this stage is one after which only a person decides; of stage 1 the person may go to stage 2. */
    public static boolean isOfLaterStage(String stage) {
        return LATER_STAGES.contains(stage);
    }

    private static final int WEEKS_WITHOUT_ANYTHING = 12;
    private static final Set<String> LATER_STAGES = Set.of("stage-2", "stage-3");
    private static final Set<String> LAST_ANSWERS = Set.of("FinalResponseIssued", "ConferencePanelAnswered");
    private static final Set<String> SHUT_DOORS =
            Set.of("ComplaintRejected", "ConsiderationRefused", "ComplaintClosed", "ComplaintWithdrawn");
    private static final Set<String> ANSWERS =
            Set.of("StageOneAnswered", "AdjudicationIssued", "StageTwoAnswered", "ConferenceAnswered");
    /** Facts that the machine puts on record by itself. */
    private static final Set<String> BY_ITSELF = Set.of(
            "DeadlineMissed",
            "DeadlineApproached",
            "DeadlineRecounted",
            "NextStepOffered",
            "ReferredToOmbudsman",
            "OmbudsmanStepNoted",
            "HoldReviewDue");

    /** What is found on the day the case is looked at. */
    public ProcedureLookedAt on(LocalDate today) {
        var signs = signs();
        var standing = isComplete() ? "complete" : signs.isEmpty() ? "open" : "halted";
        return new ProcedureLookedAt(standing, signs, isComplete() ? null : next(), lastAnswerOn(), today);
    }

    /** Whether a rule may return it. */
    public boolean isOpen() {
        return !isComplete() && signs().isEmpty();
    }

    /** Whether everything that the council's procedure has to offer was done. */
    boolean isComplete() {
        var isCorporate = complaint().path("procedure").asText().equals("corporate");
        return !complaint().path("ground").asText().equals("own-approach")
                || facts().anyMatch(fact -> LAST_ANSWERS.contains(name(fact))
                        || isCorporate && name(fact).equals("StageTwoAnswered"));
    }

    private List<String> signs() {
        var signs = new ArrayList<String>();
        if (missedSince.stream().anyMatch(it -> isOfLaterStage(it.stage()))
                || facts().anyMatch(fact -> name(fact).equals("DeadlineMissed")
                        && isOfLaterStage(stored(fact).path("stage").asText()))) {
            signs.add(MISSED_LIMIT);
        }
        if (complaint().path("because").asText().equals("refusal")) {
            signs.add("council-refuses");
        }
        if (facts().anyMatch(fact -> SHUT_DOORS.contains(name(fact)) || isRefusal(fact))) {
            signs.add("council-has-ended-it");
        }
        if (nothingHappens()) {
            signs.add("nothing-happens");
        }
        return List.copyOf(signs);
    }

    private static boolean isRefusal(JsonNode fact) {
        return Set.of("SufficientInterestDecided", "LatePanelDecided").contains(name(fact))
                && stored(fact).path("decision").asText().equals("refused");
    }

    /** Advice bodies: after twelve weeks the Ombudsman usually accepts, unless the council is still at it. */
    private boolean nothingHappens() {
        var lastDone = facts().filter(fact -> !BY_ITSELF.contains(name(fact)))
                .map(Standing::day)
                .max(LocalDate::compareTo);
        var referredOn = facts().filter(fact -> name(fact).equals("ReferredToOmbudsman"))
                .map(Standing::day)
                .max(LocalDate::compareTo);
        return lastDone.isPresent()
                && referredOn.isPresent()
                && lastDone.get().plusWeeks(WEEKS_WITHOUT_ANYTHING).isBefore(referredOn.get());
    }

    /** What should happen next in the council's procedure. */
    private String next() {
        return switch (complaint().path("stage").asText()) {
            case "stage-2" -> has("AdjudicationIssued") ? "ask-for-panel" : "stage-2-answer";
            case "stage-3" -> has("PanelHeld") ? "last-answer" : "panel";
            default -> has("StageOneAnswered") || missedStageOne() ? "ask-for-stage-2" : "stage-1-answer";
        };
    }

    private boolean missedStageOne() {
        return facts().anyMatch(fact -> name(fact).equals("DeadlineMissed")
                && stored(fact).path("stage").asText().equals("stage-1"));
    }

    private LocalDate lastAnswerOn() {
        return facts().filter(fact -> ANSWERS.contains(name(fact)) || LAST_ANSWERS.contains(name(fact)))
                .map(Standing::day)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private boolean has(String fact) {
        return facts().anyMatch(it -> name(it).equals(fact));
    }

    private JsonNode complaint() {
        return casePart.at("/case/complaint");
    }

    private Stream<JsonNode> facts() {
        return StreamSupport.stream(casePart.at("/case/timeline").spliterator(), false)
                .filter(fact -> stored(fact).hasNonNull("happenedOn"));
    }

    private static String name(JsonNode fact) {
        return fact.path("fact").asText();
    }

    private static JsonNode stored(JsonNode fact) {
        return fact.path("stored");
    }

    private static LocalDate day(JsonNode fact) {
        return LocalDate.parse(stored(fact).path("happenedOn").asText());
    }
}

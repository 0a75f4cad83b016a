package org.heard.intake.mine;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What procedure-service says of a complaint to its person.
 *
 * @param mayGoOnTo stage-2, stage-3 or ombudsman; null while they wait for an answer in time
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Status(
        LocalDate today,
        String procedure,
        String stage,
        String status,
        LocalDate receivedOn,
        String mayGoOnTo,
        Statement statement,
        List<Limit> limits,
        List<Happened> happened,
        List<Action> actions) {

    /** @param mark stands for these exact words */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Statement(int version, LocalDate sentOn, String words, String mark, boolean agreed) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Limit(String clock, String rule, String owner, LocalDate dueOn, String state, String inPlainWords) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Happened(String fact, LocalDate on, String detail, String words) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Action(String words, LocalDate agreedOn, LocalDate dueOn, String state) {

        /** Key of the state. */
        public String key() {
            return "action." + state;
        }
    }

    /** What they said in the points that they added later, by the id of each. */
    Map<String, String> saidLater() {
        return happened.stream()
                .filter(it -> it.fact().equals("PointAdded") && it.detail() != null && it.words() != null)
                .collect(Collectors.toMap(Happened::detail, Happened::words));
    }

    boolean mayAgreeToStatement() {
        return statement != null && !statement.agreed() && "stage-2".equals(stage) && !isOver();
    }

    boolean mayAgreeTo(String mark) {
        return mayAgreeToStatement() && statement.mark().equals(mark);
    }

    boolean isOver() {
        return List.of("withdrawn", "closed", "rejected").contains(status);
    }

    boolean mayAskForNextStage() {
        return "stage-2".equals(mayGoOnTo) || "stage-3".equals(mayGoOnTo);
    }
}

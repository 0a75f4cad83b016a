package org.heard.ombudsman.remedy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * What the delay in a case would cost today: for each started month after a missed limit of stage 2 or 3, the sum that was
 * agreed in 2025 (West Sussex 24 018 419, Plymouth 24 021 502). An orientation for people, no rule.
 *
 * @param totalPence of all delays
 */
public record Exposure(LocalDate asAt, long pencePerMonth, List<Delay> delays, long totalPence) {

    private static final Set<String> COUNTED = Set.of("DL-21", "DL-33");

    /**
     * One limit that was missed.
     *
     * @param untilOn the day it was met, or the day asked for
     * @param startedMonths after its last day
     */
    public record Delay(
            String stage, String clock, LocalDate dueOn, LocalDate untilOn, int startedMonths, long pence) {}

    /** @param casePart as procedure-service gave it; a stage counts once, by its first missed limit that ends it */
    public static Exposure of(JsonNode casePart, LocalDate today, long pencePerMonth) {
        var delays = new ArrayList<Delay>();
        for (var stage : List.of("stage-2", "stage-3")) {
            StreamSupport.stream(casePart.at("/case/timeline").spliterator(), false)
                    .filter(fact -> fact.path("fact").asText().equals("DeadlineMissed"))
                    .map(fact -> fact.path("stored"))
                    .filter(missed -> missed.path("stage").asText().equals(stage)
                            && COUNTED.contains(missed.path("rule").asText()))
                    .map(missed -> delay(missed, casePart, today, pencePerMonth))
                    .max((one, other) -> Long.compare(one.pence(), other.pence()))
                    .ifPresent(delays::add);
        }
        return new Exposure(
                today,
                pencePerMonth,
                List.copyOf(delays),
                delays.stream().mapToLong(Delay::pence).sum());
    }

    private static Delay delay(JsonNode missed, JsonNode casePart, LocalDate today, long pencePerMonth) {
        var stage = missed.path("stage").asText();
        var dueOn = LocalDate.parse(missed.path("dueOn").asText());
        var until = endOf(stage, casePart, today);
        var months = startedMonths(dueOn, until);
        return new Delay(stage, missed.path("clock").asText(), dueOn, until, months, months * pencePerMonth);
    }

    private static LocalDate endOf(String stage, JsonNode casePart, LocalDate today) {
        var answer = stage.equals("stage-2") ? "AdjudicationIssued" : "PanelHeld";
        return StreamSupport.stream(casePart.at("/case/timeline").spliterator(), false)
                .filter(fact -> fact.path("fact").asText().equals(answer))
                .map(fact -> LocalDate.parse(fact.at("/stored/happenedOn").asText()))
                .min(LocalDate::compareTo)
                .orElse(today);
    }

    private static int startedMonths(LocalDate dueOn, LocalDate until) {
        if (!until.isAfter(dueOn)) {
            return 0;
        }
        var late = Period.between(dueOn, until);
        return (int) late.toTotalMonths() + (late.getDays() > 0 ? 1 : 0);
    }
}

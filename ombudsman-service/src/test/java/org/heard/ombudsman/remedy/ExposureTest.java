package org.heard.ombudsman.remedy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import org.heard.ombudsman.remedy.Precedents.Precedent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a delay would cost (domain rules 6.6), and what was agreed before. */
class ExposureTest {

    private static final long FIFTY_POUNDS = 5000;

    @ParameterizedTest
    @CsvSource({
        "2024-11-28, 0",
        "2024-11-29, 1",
        "2024-12-28, 1",
        "2024-12-29, 2",
        "2025-01-28, 2",
    })
    void each_started_month_after_the_limit_counts(LocalDate today, int months) {
        var exposure = Exposure.of(missed("DL-21", "stage-2", "2024-11-28"), today, FIFTY_POUNDS);
        assertEquals(months, exposure.delays().getFirst().startedMonths());
        assertEquals(months * FIFTY_POUNDS, exposure.totalPence());
    }

    @Test
    void west_sussex_24_018_419_two_months_are_100_pounds_and_it_ends_with_the_answer() {
        var exposure = Exposure.of(
                part(fact(
                                "DeadlineMissed",
                                "\"rule\":\"DL-21\",\"clock\":\"DL-21/request\",\"stage\":\"stage-2\",\"dueOn\":\"2024-11-28\"")
                        + "," + fact("AdjudicationIssued", "\"happenedOn\":\"2025-01-20\"")),
                LocalDate.of(2025, 9, 1),
                FIFTY_POUNDS);
        assertEquals(10_000, exposure.totalPence());
        assertEquals(LocalDate.of(2025, 1, 20), exposure.delays().getFirst().untilOn());
    }

    @Test
    void a_stage_counts_once_and_a_limit_that_ends_no_stage_does_not() {
        var both = part(fact("DeadlineMissed", limit("DL-21", "stage-2", "2026-01-10")) + ","
                + fact("DeadlineMissed", limit("DL-21", "stage-2", "2026-03-10")) + ","
                + fact("DeadlineMissed", limit("DL-22", "stage-2", "2025-10-10")));
        var exposure = Exposure.of(both, LocalDate.of(2026, 4, 10), FIFTY_POUNDS);
        assertEquals(1, exposure.delays().size());
        assertEquals(15_000, exposure.totalPence());
        assertEquals(
                List.of(),
                Exposure.of(part(""), LocalDate.of(2026, 4, 10), FIFTY_POUNDS).delays());
    }

    @Test
    void precedents_are_found_by_fault_and_the_nearest_delay_stands_first() {
        var precedents = new Precedents(
                JsonMapper.builder().addModule(new JavaTimeModule()).build());
        assertEquals(13, precedents.find(null, null).size());
        assertEquals("21 016 960", precedents.find("stage-2-late", 7).getFirst().reference());
        assertEquals(
                List.of(15_000L),
                precedents.find("wrong-procedure", null).stream()
                        .map(Precedent::amountPence)
                        .toList());
    }

    private static com.fasterxml.jackson.databind.JsonNode missed(String rule, String stage, String dueOn) {
        return part(fact("DeadlineMissed", limit(rule, stage, dueOn)));
    }

    private static String limit(String rule, String stage, String dueOn) {
        return "\"rule\":\"%s\",\"clock\":\"%s\",\"stage\":\"%s\",\"dueOn\":\"%s\"".formatted(rule, rule, stage, dueOn);
    }

    private static String fact(String name, String stored) {
        return "{\"fact\":\"%s\",\"stored\":{%s}}".formatted(name, stored);
    }

    private static com.fasterxml.jackson.databind.JsonNode part(String facts) {
        try {
            return new JsonMapper().readTree("{\"case\":{\"timeline\":[" + facts + "]}}");
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException(malformed);
        }
    }
}

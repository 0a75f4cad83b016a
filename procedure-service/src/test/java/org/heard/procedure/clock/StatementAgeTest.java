package org.heard.procedure.clock;

import static org.heard.procedure.clock.ClockCode.STAGE_2_ANSWER_FROM_REQUEST;
import static org.heard.procedure.clock.ClockCode.STAGE_2_ANSWER_FROM_STATEMENT;
import static org.heard.procedure.clock.Given.DAYS;
import static org.heard.procedure.clock.Given.clocks;
import static org.heard.procedure.clock.Given.fellAway;
import static org.heard.procedure.clock.Given.on;
import static org.heard.procedure.clock.Given.opened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

@Rule("R-S2-4")
class StatementAgeTest {
    private final ClockLedger asked = clocks(opened(STAGE_2_ANSWER_FROM_REQUEST, "2026-02-09"));

    @Test
    void there_is_none_before_stage_two_is_asked_for() {
        assertEquals(Optional.empty(), clocks().statementAge(on("2026-02-09"), DAYS));
    }

    @Test
    void it_grows_until_the_statement_is_agreed_and_is_red_from_ten_working_days() {
        assertEquals(age(Optional.empty(), 9, false), asked.statementAge(on("2026-02-20"), DAYS));
        assertEquals(age(Optional.empty(), 10, true), asked.statementAge(on("2026-02-23"), DAYS));
    }

    @Test
    void once_agreed_it_stays() {
        var agreed = asked.apply(opened(STAGE_2_ANSWER_FROM_STATEMENT, "2026-02-20"));

        assertEquals(age(Optional.of("2026-02-20"), 9, false), agreed.statementAge(on("2026-06-01"), DAYS));
    }

    @Test
    @Rule("R-S2-3")
    void amended_it_is_agreed_anew() {
        var amended = asked.apply(opened(STAGE_2_ANSWER_FROM_STATEMENT, "2026-02-20"))
                .apply(opened(STAGE_2_ANSWER_FROM_STATEMENT, "2026-02-25"));

        assertEquals(age(Optional.of("2026-02-25"), 12, true), amended.statementAge(on("2026-06-01"), DAYS));
    }

    @Test
    void a_stage_two_that_ended_without_one_waits_no_longer() {
        var withdrawn = asked.apply(fellAway(STAGE_2_ANSWER_FROM_REQUEST, "2026-02-16"));

        assertEquals(age(Optional.empty(), 5, false), withdrawn.statementAge(on("2026-06-01"), DAYS));
    }

    private static Optional<StatementAge> age(Optional<String> agreedOn, int workingDays, boolean red) {
        return Optional.of(new StatementAge(on("2026-02-09"), agreedOn.map(Given::on), workingDays, red));
    }
}

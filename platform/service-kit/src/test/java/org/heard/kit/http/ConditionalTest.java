package org.heard.kit.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.heard.kit.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionalTest {

    @Test
    void the_tag_of_a_version_says_the_version() {
        assertEquals("7", Conditional.tag(7).getValue());
        assertEquals(7, Conditional.expectedVersion("\"7\""));
    }

    @Test
    void the_tag_of_an_answer_of_today_says_the_day_and_stands_for_the_version_in_a_write() {
        var today = Conditional.tag(7, LocalDate.of(2026, 1, 9), "england-and-wales+2028-05-10");
        assertEquals("7;2026-01-09;england-and-wales+2028-05-10", today.getValue());
        assertEquals(7, Conditional.expectedVersion("\"" + today.getValue() + "\""));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void a_write_must_say_what_it_saw(String header) {
        assertEquals(428, refusal(header).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "W/\"7\"",
                "*",
                "\"seven\"",
                "\"7\", \"8\"",
                "\"7;a\", \"8;a\"",
                "\"7a\"",
                "\"99999999999999999999\""
            })
    void a_tag_that_is_not_ours_is_stale(String header) {
        assertEquals("stale-etag", refusal(header).code());
    }

    private static Problem refusal(String header) {
        return assertThrows(Problem.class, () -> Conditional.expectedVersion(header));
    }
}

package org.heard.workingdays;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

@Rule("DL-10")
@Rule("DL-21")
class WorkingDayVectorsTest {
    private static int rows;

    private final WorkingDays days = WorkingDays.englandAndWales();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/working-day-vectors.csv", numLinesToSkip = 1)
    void every_vector_comes_out(String id, String rule, LocalDate day0, int n, LocalDate due) {
        assertEquals(due, days.plus(day0, n), id + " " + rule);
        assertEquals(n, days.between(day0, due), id + " counted back");
        rows++;
    }

    @AfterAll
    static void no_row_of_the_file_was_left_out() {
        assertEquals(12, rows);
    }
}

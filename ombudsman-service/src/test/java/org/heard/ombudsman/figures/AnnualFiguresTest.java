package org.heard.ombudsman.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.heard.ombudsman.figures.CaseHistory.End;
import org.heard.ombudsman.figures.CaseHistory.Fact;
import org.junit.jupiter.api.Test;

/** The figures of a year, and what they do not give away. */
class AnnualFiguresTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final Map<String, String> NAMES = Map.of("E1", "Ashmere Council", "E2", "Thornvale Council");

    private final List<CaseHistory> cases = new ArrayList<>();

    @Test
    void a_year_begins_on_1_april_and_ends_on_31_march() {
        times(5, "E1", DAY);
        times(6, "E1", LocalDate.of(2027, 3, 31));
        times(7, "E1", LocalDate.of(2027, 4, 1));
        assertEquals(11, figures(2026).overall().received());
        assertEquals(7, figures(2027).overall().received());
    }

    @Test
    void cases_are_counted_by_how_they_ended_in_the_year_in_which_they_did() {
        times(5, "E1", DAY, decided("upheld"));
        times(5, "E1", DAY, decided("upheld-without-investigation"));
        times(10, "E1", DAY, decided("not-upheld"));
        times(6, "E1", DAY, fact("CaseClosed", null));
        times(7, "E1", DAY, fact("ReturnedPremature", null));
        times(8, "E1", DAY, fact("ReturnedPremature", null), fact("CameBack", null));
        var all = figures(2026).overall();
        assertEquals(41, all.received());
        assertEquals(20, all.decided());
        assertEquals(10, all.upheld());
        assertEquals(10, all.notUpheld());
        assertEquals(50, all.upheldRatePerCent());
        assertEquals(6, all.closedAfterInitialEnquiries());
        assertEquals(7, all.returned());
        assertEquals(10, all.averageDays());
    }

    @Test
    void compliance_counts_what_was_settled_and_a_missed_day_stays_beside_it() {
        times(15, "E1", DAY, decided("upheld"), fact("ComplianceDecided", "complied"));
        times(
                5,
                "E1",
                DAY,
                decided("upheld"),
                fact("RecommendationMissed", null),
                fact("ComplianceDecided", "complied-late"));
        times(5, "E1", DAY, decided("upheld"), fact("ComplianceDecided", "not-complied"));
        var all = figures(2026).overall();
        assertEquals(25, all.recommendationsSettled());
        assertEquals(5, all.recommendationsMissed());
        assertEquals(80, all.complianceRatePerCent());
    }

    @Test
    void a_small_number_is_not_shown_and_neither_is_a_rate_or_a_sum_that_gives_it_away() {
        times(4, "E1", DAY, decided("upheld"));
        times(6, "E2", DAY, decided("upheld"));
        var figures = figures(2026);
        assertNull(figures.councils().getFirst().upheld());
        assertNull(figures.councils().getFirst().upheldRatePerCent());
        assertNull(figures.councils().getFirst().averageDays());
        assertEquals(6, figures.councils().get(1).upheld());
        assertNull(figures.overall().upheld(), "10 less 6 is 4");
        assertEquals(0, figures.overall().notUpheld());
    }

    @Test
    void a_rate_that_tells_of_a_few_is_not_shown() {
        times(3, "E1", DAY, decided("not-upheld"));
        times(40, "E1", DAY, decided("upheld"));
        assertNull(figures(2026).overall().upheldRatePerCent());
    }

    @Test
    void of_numbers_that_add_up_never_one_alone_is_hidden() {
        times(3, "E1", DAY, decided("not-upheld"));
        times(40, "E1", DAY, decided("upheld"));
        times(50, "E2", DAY, decided("upheld"));
        times(9, "E2", DAY, decided("not-upheld"));
        var ashmere = figures(2026).councils().getFirst();
        assertEquals(43, ashmere.decided());
        assertNull(ashmere.notUpheld());
        assertNull(ashmere.upheld(), "43 less 40 is 3");
        var overall = figures(2026).overall();
        assertEquals(102, overall.decided());
        assertNull(overall.notUpheld(), "12 less 9 is 3");
        assertNull(overall.upheld(), "102 less 90 is 12");
        assertNull(overall.upheldRatePerCent(), "88 per cent of 102 is 90");
        assertEquals(50, figures(2026).councils().get(1).upheld());
    }

    @Test
    void small_numbers_whose_sum_is_small_are_not_told_by_it() {
        times(1, "E1", DAY);
        times(1, "E2", DAY);
        times(40, "E3", DAY);
        assertNull(figures(2026).overall().received(), "42 less 40 is 2, and so 1 and 1");
    }

    @Test
    void a_rate_of_all_does_not_tell_of_the_one_that_is_hidden() {
        times(48, "E1", DAY, decided("upheld"), fact("ComplianceDecided", "complied"));
        times(2, "E1", DAY, decided("upheld"), fact("ComplianceDecided", "not-complied"));
        times(50, "E2", DAY, decided("upheld"), fact("ComplianceDecided", "complied"));
        assertNull(figures(2026).councils().getFirst().complianceRatePerCent());
        assertEquals(100, figures(2026).councils().get(1).complianceRatePerCent());
        assertNull(figures(2026).overall().complianceRatePerCent(), "98 per cent of 100, less 50 of 50");
    }

    @Test
    void the_days_of_all_do_not_tell_of_the_few_days_of_one() {
        times(1, "E1", DAY, decided("upheld"));
        times(6, "E2", DAY, decided("upheld"));
        assertEquals(10, figures(2026).councils().get(1).averageDays());
        assertNull(figures(2026).overall().averageDays());
    }

    @Test
    void whatever_comes_no_sum_has_one_hidden_number() {
        var random = new java.util.Random(6);
        for (var round = 0; round < 2000; round++) {
            var rows = 1 + random.nextInt(4);
            var numbers = new long[rows + 1][3];
            for (var row = 0; row < rows; row++) {
                for (var column = 1; column < 3; column++) {
                    numbers[row][column] = random.nextInt(8);
                    numbers[row][0] += numbers[row][column];
                    numbers[rows][column] += numbers[row][column];
                }
                numbers[rows][0] += numbers[row][0];
            }
            var shown = Table.shown(numbers);
            for (var row = 0; row <= rows; row++) {
                assertNotEquals(1, hidden(shown[row]));
            }
            for (var column = 0; column < 3; column++) {
                var of = column;
                assertNotEquals(
                        1,
                        hidden(java.util.Arrays.stream(shown)
                                .map(row -> row[of])
                                .toArray(Long[]::new)));
            }
        }
    }

    private static long hidden(Long... numbers) {
        return java.util.Arrays.stream(numbers)
                .filter(java.util.Objects::isNull)
                .count();
    }

    @Test
    void councils_stand_by_their_names() {
        times(5, "E2", DAY);
        times(5, "E1", DAY);
        times(5, "E3", DAY);
        assertEquals(
                List.of("Ashmere Council", "E3", "Thornvale Council"),
                figures(2026).councils().stream()
                        .map(AnnualFigures.Figures::council)
                        .toList());
    }

    @Test
    void a_reopened_case_counts_by_its_later_decision() {
        var history = new CaseHistory("E1", DAY, List.of(decided("not-upheld"), decided("upheld")));
        assertEquals(End.UPHELD, history.end());
    }

    @Test
    void a_case_that_a_review_reopened_is_not_decided_until_it_is_again() {
        var decided = decided("not-upheld");
        assertEquals(End.OPEN, new CaseHistory("E1", DAY, List.of(decided, fact("ReviewDecided", "reopened"))).end());
        assertEquals(
                End.NOT_UPHELD, new CaseHistory("E1", DAY, List.of(decided, fact("ReviewDecided", "stands"))).end());
    }

    private AnnualFigures figures(int year) {
        return AnnualFigures.of(year, DAY, cases, NAMES);
    }

    private void times(int number, String council, LocalDate receivedOn, Fact... facts) {
        for (var i = 0; i < number; i++) {
            cases.add(new CaseHistory(council, receivedOn, List.of(facts)));
        }
    }

    private static Fact decided(String outcome) {
        return fact("DecisionMade", outcome);
    }

    private static Fact fact(String name, String detail) {
        return new Fact(name, DAY.plusDays(10), detail);
    }
}

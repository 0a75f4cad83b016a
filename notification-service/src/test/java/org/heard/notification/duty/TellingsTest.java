package org.heard.notification.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.heard.notification.Settings;
import org.heard.notification.notice.Letters;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TellingsTest {

    private static final LocalDate MON_5_JAN = LocalDate.of(2026, 1, 5);
    private static final LocalDate MON_19_JAN = LocalDate.of(2026, 1, 19);
    private static final LocalDate TUE_20_JAN = LocalDate.of(2026, 1, 20);

    private final Tellings tellings = new Tellings(Settings.of(Map.of()));

    @Test
    @Rule("TELL-1")
    @Rule("TELL-3")
    void an_adult_is_acknowledged_and_told_the_procedure() {
        assertEquals(
                List.of("TELL-1", "TELL-3"),
                codes(tellings.lodged(MON_5_JAN, 2, "statutory", List.of("ROUTE-6"), false)));
    }

    @Test
    @Rule("TELL-3")
    @Rule("R-EX-1")
    void whoever_somebody_else_must_answer_is_told_of_the_ombudsman() {
        var owed = tellings.lodged(MON_5_JAN, 2, "signposted", List.of("ROUTE-99"), false)
                .getLast();
        assertTrue(letter(owed).contains("We will tell you who"), letter(owed));
        mustSayHowToReachTheOmbudsman(owed);
    }

    @Test
    @Rule("TELL-3")
    @Rule("R-EX-2")
    void whoever_somebody_else_must_answer_is_told_who_and_how_to_reach_them() {
        var owed = tellings.lodged(MON_5_JAN, 2, "signposted", List.of("ROUTE-15", "ROUTE-10"), false)
                .getLast();
        for (var words : List.of("0300 020 0096", "www.policeconduct.gov.uk", "the school's governors")) {
            assertTrue(letter(owed).toLowerCase().contains(words), letter(owed));
        }
        assertFalse(letter(owed).contains("We will tell you who"), letter(owed));
    }

    @Test
    @Rule("TELL-3")
    void of_a_part_that_somebody_else_must_answer_the_letter_says_so_too() {
        var owed = tellings.lodged(MON_5_JAN, 2, "statutory", List.of("ROUTE-6", "ROUTE-15"), false)
                .getLast();
        assertTrue(letter(owed).contains("three stages") && letter(owed).contains("0300 020 0096"), letter(owed));
        var whole = tellings.lodged(MON_5_JAN, 2, "statutory", List.of("ROUTE-6"), false)
                .getLast();
        assertFalse(letter(whole).contains("somebody else can help"), letter(whole));
    }

    @Test
    @Rule("R-TRI-5")
    void wherever_the_council_says_no_the_letter_says_how_to_reach_the_ombudsman() {
        var turns = new TurnTellings(Settings.of(Map.of()));
        Stream.of(
                        turns.rejected("R-EX-1", MON_5_JAN),
                        turns.interestRefused(MON_5_JAN),
                        turns.held("whole", "court-proceedings", MON_5_JAN, null),
                        turns.routeKept(MON_5_JAN),
                        turns.latePanelDecided("refused", MON_5_JAN, MON_19_JAN),
                        tellings.closed("another-reason", MON_5_JAN),
                        tellings.askRefused("no-further-stage", MON_5_JAN),
                        answered("final-response"),
                        tellings.answered("corporate", "final-response", MON_5_JAN, List.of()))
                .flatMap(List::stream)
                .forEach(TellingsTest::mustSayHowToReachTheOmbudsman);
    }

    private static void mustSayHowToReachTheOmbudsman(Owed owed) {
        var letter = letter(owed);
        for (var words : List.of("Local Government and Social Care Ombudsman", "0300 061 0614", "www.lgo.org.uk")) {
            assertTrue(letter.contains(words), owed.letter() + ": " + letter);
        }
    }

    @Test
    @Rule("TELL-2")
    void a_young_person_is_told_of_advocacy_too() {
        assertEquals(
                List.of("TELL-1", "TELL-2", "TELL-3"),
                codes(tellings.lodged(MON_5_JAN, 2, "statutory", List.of("ROUTE-6"), true)));
    }

    @Test
    @Rule("TELL-1")
    void an_acknowledgement_is_due_in_two_working_days() {
        assertEquals(
                LocalDate.of(2025, 12, 29),
                tellings.lodged(LocalDate.of(2025, 12, 23), 2, "statutory", List.of("ROUTE-6"), true)
                        .getFirst()
                        .dueBy(),
                "24 December is day 1; the 25th, the 26th and a weekend are skipped");
    }

    @Test
    @Rule("TELL-8")
    @Rule("R-S1-5")
    void a_missed_stage_one_opens_stage_two_and_is_told_the_day_after() {
        var owed = tellings.deadlineMissed("DL-10", "DL-10", MON_19_JAN, TUE_20_JAN)
                .getFirst();
        assertEquals("TELL-8", owed.what().toString());
        assertEquals(TUE_20_JAN, owed.dueBy());
    }

    @ParameterizedTest
    @ValueSource(strings = {"DL-22/request", "DL-21/request", "DL-33", "DL-36", "DL-37"})
    @Rule("TELL-18")
    void of_a_later_limit_the_person_is_told_what_is_late_and_that_the_ombudsman_may_be_told(String clock) {
        var owed = tellings.deadlineMissed(clock, clock.replaceAll("/.*", ""), MON_19_JAN, TUE_20_JAN);
        assertEquals(List.of("TELL-18"), codes(owed));
        assertTrue(letter(owed.getFirst()).contains("Ombudsman"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DL-22/statement", "DL-21/statement"})
    @Rule("TELL-18")
    @Rule("R-CLK-2")
    void a_stage_two_limit_is_told_by_the_request_clock_alone(String clock) {
        assertEquals(List.of(), tellings.deadlineMissed(clock, clock.substring(0, 5), MON_19_JAN, TUE_20_JAN));
    }

    @Test
    void the_end_of_a_window_is_told_and_a_councils_limit_that_comes_near_is_not() {
        assertEquals(List.of("TELL-D4"), codes(tellings.deadlineApproaching("DL-30", "DL-30", MON_19_JAN)));
        assertEquals(List.of(), tellings.deadlineApproaching("DL-21/request", "DL-21", MON_19_JAN));
    }

    @Test
    @Rule("TELL-6")
    void a_stage_one_extension_is_told_before_the_old_limit_ends() {
        var owed = tellings.deadlineMoved("DL-10", "DL-10", MON_19_JAN, LocalDate.of(2026, 2, 2), "complexity")
                .getFirst();
        assertEquals("TELL-6", owed.what().toString());
        assertEquals(MON_19_JAN, owed.dueBy());
        assertEquals(
                List.of("TELL-D3"),
                codes(tellings.deadlineMoved(
                        "DL-33", "DL-33", MON_19_JAN, LocalDate.of(2026, 1, 21), "holiday-proclaimed")));
    }

    @Test
    @Rule("TELL-13")
    @Rule("DL-34")
    void the_panels_day_is_told_ten_working_days_before() {
        assertEquals(
                LocalDate.of(2026, 7, 6),
                tellings.panelArranged(LocalDate.of(2026, 7, 20)).getFirst().dueBy());
    }

    @Test
    @Rule("TELL-7")
    @Rule("TELL-9")
    @Rule("TELL-10")
    @Rule("TELL-12")
    @Rule("TELL-13")
    @Rule("TELL-15")
    @Rule("TELL-16")
    void every_step_has_its_duty() {
        assertEquals(List.of("TELL-9"), codes(tellings.escalated("statutory", "stage-2", MON_5_JAN)));
        assertEquals(List.of("TELL-13"), codes(tellings.escalated("statutory", "stage-3", MON_5_JAN)));
        assertEquals(List.of("TELL-7"), codes(answered("stage-1-response")));
        assertEquals(List.of("TELL-12"), codes(answered("adjudication")));
        assertEquals(List.of("TELL-15"), codes(answered("final-response")));
        assertEquals(
                List.of("TELL-10"), codes(tellings.delayTold("statutory", "evidence-awaited", MON_19_JAN, MON_5_JAN)));
        assertEquals(List.of("TELL-D1"), codes(tellings.referred("own-approach", MON_5_JAN)));
        assertEquals(List.of("TELL-16"), codes(tellings.closed("withdrawn", MON_5_JAN)));
        assertEquals(List.of("TELL-D2"), codes(tellings.askRefused("stage-1-still-open", MON_5_JAN)));
    }

    @Test
    void what_a_later_version_adds_owes_nothing_here() {
        assertEquals(List.of(), tellings.escalated("statutory", "stage-4", MON_5_JAN));
        assertEquals(List.of(), answered("another-answer"));
        assertEquals(List.of(), tellings.deadlineMissed("DL-99", "DL-99", MON_19_JAN, TUE_20_JAN));
    }

    @Test
    void every_letter_is_whole_dated_and_offers_a_young_person_an_advocate() {
        var all = everyEvent().toList();
        assertTrue(all.size() > 20);
        for (var owed : all) {
            var letter = letter(owed);
            assertTrue(letter.startsWith("20 January 2026\n"), owed.letter());
            assertFalse(letter.contains("{") || letter.contains("null"), owed.letter());
            assertTrue(letter.contains("You can have an advocate."), owed.letter());
            assertFalse(owed.what().law().isBlank());
        }
    }

    private Stream<Owed> everyEvent() {
        return Stream.of(
                        Stream.of("statutory", "corporate", "conference", "signposted")
                                .map(procedure -> tellings.lodged(MON_5_JAN, 2, procedure, List.of(), true)),
                        Stream.of("DL-10", "DL-21", "DL-22", "DL-33", "DL-36", "DL-37")
                                .map(rule -> tellings.deadlineMissed(rule, rule, MON_19_JAN, TUE_20_JAN)),
                        Stream.of("DL-10", "DL-33")
                                .map(rule -> tellings.deadlineMoved(rule, rule, MON_19_JAN, TUE_20_JAN, "complexity")),
                        Stream.of("stage-2", "stage-3").map(stage -> tellings.escalated("statutory", stage, MON_5_JAN)),
                        Stream.of("stage-1-response", "adjudication", "final-response")
                                .map(kind -> answered(kind)),
                        Stream.of("own-approach", "procedure-complete")
                                .map(ground -> tellings.referred(ground, MON_5_JAN)),
                        Stream.of(
                                        "stage-1-still-open",
                                        "stage-2-still-open",
                                        "no-further-stage",
                                        "panel-request-late",
                                        "another-code")
                                .map(code -> tellings.askRefused(code, MON_5_JAN)),
                        Stream.of(
                                tellings.deadlineApproaching("DL-30", "DL-30", MON_19_JAN),
                                tellings.delayTold("statutory", "evidence-awaited", MON_19_JAN, MON_5_JAN),
                                tellings.panelArranged(MON_19_JAN),
                                tellings.closed("withdrawn", MON_5_JAN)))
                .flatMap(all -> all)
                .flatMap(List::stream);
    }

    private List<Owed> answered(String kind) {
        return tellings.answered("statutory", kind, MON_5_JAN, List.of());
    }

    private static String letter(Owed owed) {
        return new Letters()
                .write(owed.letter(), owed.values(), true, TUE_20_JAN, Optional.empty())
                .text();
    }

    private static List<String> codes(List<Owed> owed) {
        return owed.stream().map(one -> one.what().toString()).toList();
    }
}

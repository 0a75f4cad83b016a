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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told when a complaint does not simply go on, and to whom else. */
class TurnTellingsTest {

    private static final LocalDate MON_5_JAN = LocalDate.of(2026, 1, 5);
    private static final LocalDate MON_19_JAN = LocalDate.of(2026, 1, 19);

    private final TurnTellings turns = new TurnTellings(Settings.of(Map.of()));
    private final PeopleTellings people = new PeopleTellings(Settings.of(Map.of()));
    private final Tellings tellings = new Tellings(Settings.of(Map.of()));

    @Test
    @Rule("TELL-4")
    @Rule("R-WHO-4")
    void whoever_has_no_sufficient_interest_is_told_the_decision_and_that_no_more_is_done() {
        var owed = turns.interestRefused(MON_5_JAN);
        assertEquals(List.of("TELL-4"), codes(owed));
        assertEquals(LocalDate.of(2026, 1, 7), owed.getFirst().dueBy());
        says(owed, "On 5 January 2026 the council decided that you are not", "do no more", "Ombudsman");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "R-EX-1 | you are not one of them",
                "R-EX-2 | not about this council",
                "R-EX-3 | looked at through all stages before",
                "R-EX-6 | a court decided it",
                "R-EX-10 | about somebody's work",
                "R-T-1 | more than one year after what happened",
                "R-EX-9 | stands in its own letter"
            })
    @Rule("TELL-5")
    void a_complaint_that_is_turned_down_gets_the_reason_a_review_and_the_ombudsman(String rule, String reason) {
        var owed = turns.rejected(rule, MON_5_JAN);
        assertEquals(List.of("TELL-5"), codes(owed));
        says(owed, reason, "look at this again", "Ombudsman");
    }

    @Test
    @Rule("TELL-5")
    @Rule("R-CC-3")
    void a_hold_is_told_with_what_waits_and_why_and_when_it_is_looked_at_again() {
        says(
                turns.held("part", "court-proceedings", MON_5_JAN, MON_19_JAN),
                "A part of your complaint waits from 5 January 2026",
                "a court looks at the same things",
                "looks at this again by 19 January 2026",
                "Ombudsman");
        says(
                turns.held("whole", "another-ground", MON_5_JAN, null),
                "Your complaint waits",
                "something else must be finished first",
                "will tell you when it goes on");
    }

    @Test
    @Rule("TELL-5")
    @Rule("R-CC-4")
    void after_proceedings_the_day_by_which_to_bring_it_again_is_told_and_reminded_of() {
        says(turns.released(MON_5_JAN, LocalDate.of(2027, 1, 5)), "bring your complaint again by 5 January 2027");
        says(turns.released(MON_5_JAN, null), "From 5 January 2026 it goes on");
        says(
                tellings.deadlineApproaching("DL-41", "DL-41", LocalDate.of(2027, 1, 5)),
                "bring it again by 5 January 2027".replace("it", "your complaint"));
    }

    @Test
    @Rule("TELL-5")
    @Rule("R-AFT-2")
    void a_late_wish_for_a_panel_that_is_refused_gets_the_reasons_and_the_ombudsman() {
        var refused = turns.latePanelDecided("refused", MON_5_JAN, MON_19_JAN);
        assertEquals(List.of("TELL-5"), codes(refused));
        says(refused, "will not meet", "says why", "Ombudsman");
        assertEquals(List.of("TELL-13"), codes(turns.latePanelDecided("allowed", MON_5_JAN, MON_19_JAN)));
        assertEquals(List.of(), turns.latePanelDecided("another", MON_5_JAN, MON_19_JAN));
    }

    @Test
    @Rule("TELL-14")
    @Rule("R-S3-6")
    void the_panels_report_is_told_to_the_complainant_and_to_everybody_who_must_have_it() {
        var owed = turns.panelReportSent(MON_19_JAN, List.of("independent-person", "advocate"));
        assertEquals(List.of("TELL-14", "TELL-14", "TELL-14"), codes(owed));
        assertEquals(
                List.of("complainant", "independent-person", "advocate"),
                owed.stream().map(Owed::to).toList());
        owed.forEach(one -> assertEquals(MON_19_JAN, one.dueBy()));
        says(owed, "19 January 2026", "15 working days");
    }

    @Test
    @Rule("TELL-12")
    @Rule("R-S2-7")
    void the_adjudication_is_told_to_the_independent_person_too() {
        var owed = tellings.answered("statutory", "adjudication", MON_5_JAN, List.of("independent-person"));
        assertEquals(
                List.of("complainant", "independent-person"),
                owed.stream().map(Owed::to).toList());
    }

    @Test
    @Rule("TELL-17")
    void staff_who_are_named_are_told_of_the_complaint_and_of_its_outcome_by_a_person() {
        var named = people.staffNamed("7", MON_5_JAN);
        assertEquals("staff/7", named.getFirst().to());
        says(named, "in which you are named");
        var outcome = people.outcome(List.of("independent-person", "staff/7", "staff/8"), MON_19_JAN);
        assertEquals(
                List.of("staff/7", "staff/8"), outcome.stream().map(Owed::to).toList());
    }

    @Test
    @Rule("TELL-9")
    void who_looks_into_it_is_told_when_they_have_accepted_and_a_panels_chair_later() {
        assertEquals(List.of("TELL-9"), codes(people.appointed("investigator", MON_5_JAN)));
        assertEquals(List.of("TELL-9"), codes(people.appointed("independent-person", MON_5_JAN)));
        assertEquals(List.of("TELL-2"), codes(people.appointed("advocate", MON_5_JAN)));
        assertEquals(List.of(), people.appointed("panel-chair", MON_5_JAN));
    }

    @Test
    @Rule("TELL-9")
    @Rule("R-S2-3")
    void that_their_complaint_is_written_down_is_told_with_the_right_to_have_it_changed() {
        var owed = turns.statementSent(MON_5_JAN);
        assertEquals(List.of("TELL-9"), codes(owed));
        says(owed, "On 5 January 2026", "it is changed", "Nobody may rush you");
    }

    @Test
    @Rule("R-TRI-1")
    void what_was_spoken_and_written_down_is_sent_back_with_where_to_confirm_it() {
        says(turns.writtenRecordSent(MON_5_JAN), "5 January 2026", "What you told us", "you can change it");
    }

    @Test
    void that_the_council_wrote_is_told_in_one_text_a_day() {
        var owed = turns.messageWritten(MON_5_JAN);
        assertEquals(List.of("TELL-D12"), codes(owed));
        assertEquals(Owed.Announced.WITH_THE_SAME_OF_THE_DAY, owed.getFirst().nudge());
        says(owed, "wrote you a message");
    }

    @Test
    @Rule("TELL-3")
    void a_corrected_procedure_is_told_with_its_own_days_and_how_it_works() {
        var owed = turns.procedureChanged("statutory", MON_5_JAN, MON_19_JAN);
        assertEquals(List.of("TELL-D5", "TELL-3"), codes(owed));
        says(owed, "The days are counted from 5 January 2026");
    }

    @Test
    @Rule("TELL-10")
    void the_letter_on_a_late_stage_two_carries_the_reason_and_the_day_of_the_answer() {
        for (var reason : Map.of(
                        "evidence-awaited", "still waits for papers",
                        "statement-not-agreed", "not written down and agreed",
                        "other", "there is a reason")
                .entrySet()) {
            says(
                    tellings.delayTold("statutory", reason.getKey(), MON_19_JAN, MON_5_JAN),
                    reason.getValue(),
                    "by 19 January 2026");
        }
    }

    @Test
    @Rule("TELL-6")
    @Rule("R-S1-2")
    void more_time_at_stage_one_is_told_with_its_reason_and_its_new_day() {
        says(
                tellings.deadlineMoved("DL-10", "DL-10", MON_5_JAN, MON_19_JAN, "advocate"),
                "you are getting an advocate first",
                "now due on 19 January 2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DL-10", "DL-12", "DL-21", "DL-22", "DL-30", "DL-33", "DL-36", "DL-37", "DL-41", "CODE-7"})
    void every_limit_that_a_holiday_moves_is_told_in_one_text_a_day_with_what_it_is(String rule) {
        var owed = tellings.deadlineMoved(rule, rule, MON_5_JAN, MON_19_JAN, "holiday-proclaimed");
        assertEquals(List.of("TELL-D3"), codes(owed));
        assertEquals(Owed.Announced.WITH_THE_SAME_OF_THE_DAY, owed.getFirst().nudge());
        says(owed, "new bank holiday", "The day is now 19 January 2026");
    }

    @Test
    @Rule("CODE-8")
    void more_time_in_the_corporate_procedure_is_told_with_the_ombudsman() {
        says(
                tellings.deadlineMoved("CODE-7", "CODE-7", MON_5_JAN, MON_19_JAN, "complexity"),
                "now due on 19 January 2026",
                "Ombudsman");
    }

    @Test
    @Rule("TELL-7")
    @Rule("R-S1-3")
    void what_was_agreed_is_told_in_writing_with_the_right_to_go_on() {
        says(tellings.answered("statutory", "agreed-terms", MON_5_JAN, List.of()), "is written down", "stage 2");
    }

    @Test
    void every_letter_is_whole_and_dated() {
        var all = Stream.of(
                        turns.reinstated(MON_5_JAN),
                        turns.stageOrdered(MON_5_JAN, MON_19_JAN),
                        turns.stageOrdered(MON_5_JAN, null),
                        tellings.closed("another", MON_5_JAN),
                        tellings.escalated("corporate", "stage-2", MON_5_JAN),
                        tellings.answered("corporate", "final-response", MON_5_JAN, List.of()),
                        tellings.answered("corporate", "stage-2-response", MON_5_JAN, List.of()),
                        tellings.deadlineMissed("CODE-7", "CODE-7", MON_5_JAN, MON_19_JAN),
                        tellings.deadlineMissed("R-TRI-8/panel", "R-TRI-8", MON_5_JAN, MON_19_JAN),
                        tellings.delayTold("corporate", "other", MON_5_JAN, MON_19_JAN),
                        tellings.deadlineApproaching("DL-12", "DL-12", MON_5_JAN),
                        tellings.deadlineApproaching("DL-40/notice", "DL-40", MON_5_JAN),
                        people.outcome(List.of("staff/7"), MON_5_JAN),
                        people.appointed("advocate", MON_5_JAN))
                .flatMap(List::stream)
                .toList();
        for (var owed : all) {
            var letter = letter(owed);
            assertTrue(letter.startsWith("20 January 2026\n"), owed.letter());
            assertFalse(letter.contains("{") || letter.contains("null"), owed.letter());
        }
        assertEquals(List.of(), tellings.deadlineApproaching("DL-40/decision", "DL-40", MON_5_JAN));
    }

    private static void says(List<Owed> owed, String... words) {
        var letter = letter(owed.getFirst());
        for (var word : words) {
            assertTrue(letter.contains(word), () -> word + "\n" + letter);
        }
    }

    private static String letter(Owed owed) {
        return new Letters()
                .write(owed.letter(), owed.values(), false, LocalDate.of(2026, 1, 20), Optional.empty())
                .text();
    }

    private static List<String> codes(List<Owed> owed) {
        return owed.stream().map(one -> one.what().toString()).toList();
    }
}

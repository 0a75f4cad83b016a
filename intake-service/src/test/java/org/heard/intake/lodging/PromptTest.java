package org.heard.intake.lodging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.heard.intake.lodging.Lodgement.PointInput;
import org.heard.intake.routing.About;
import org.heard.intake.routing.ActsFor;
import org.heard.intake.routing.Circumstance;
import org.heard.intake.routing.ComplainantKind;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person must look at because of how a complaint was lodged. */
class PromptTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 10);

    @ParameterizedTest
    @EnumSource(
            value = ComplainantKind.class,
            names = {"CHILD", "CARE_LEAVER", "PARENT", "CARER"})
    @Rule("R-WHO-1")
    void who_complains_in_their_own_right_needs_nobodys_consent_and_prompts_nothing(ComplainantKind kind) {
        assertEquals(List.of(), Prompt.of(lodgement(kind, null, null)));
    }

    @ParameterizedTest
    @EnumSource(
            value = ComplainantKind.class,
            names = {"PARENT", "CARER"})
    @Rule("R-WHO-2")
    void an_adult_who_speaks_for_a_child_prompts_to_find_out_the_childs_wish(ComplainantKind kind) {
        assertEquals(List.of(Prompt.CHILDS_WISH), Prompt.of(lodgement(kind, ActsFor.CHILD, null)));
    }

    @Test
    @Rule("R-WHO-3")
    @Rule("R-WHO-2")
    void a_representative_whom_the_law_does_not_list_is_properly_considered() {
        assertEquals(
                List.of(Prompt.REPRESENTATIVE, Prompt.CHILDS_WISH),
                Prompt.of(lodgement(ComplainantKind.OTHER, ActsFor.CHILD, null)));
    }

    @Test
    @Rule("R-WHO-4")
    @Rule("R-EX-1")
    void for_anybody_else_sufficient_interest_is_to_be_decided() {
        assertEquals(List.of(Prompt.INTEREST), Prompt.of(lodgement(ComplainantKind.OTHER, null, null)));
    }

    @Test
    @Rule("R-EX-9")
    @Rule("R-EX-8")
    void an_anonymous_complaint_is_given_to_the_complaints_manager_and_the_check_for_danger_still_runs() {
        assertEquals(
                List.of(Prompt.CHILD_AT_RISK, Prompt.ANONYMOUS),
                Prompt.of(lodgement(ComplainantKind.ANONYMOUS, null, null, Circumstance.CHILD_AT_RISK)));
    }

    @Test
    @Rule("ROUTE-1")
    @Rule("R-EX-8")
    void danger_and_harm_by_a_worker_prompt_two_different_people() {
        assertEquals(
                List.of(Prompt.CHILD_AT_RISK, Prompt.HARM_BY_WORKER),
                Prompt.of(lodgement(
                        ComplainantKind.CHILD, null, null, Circumstance.CHILD_AT_RISK, Circumstance.HARM_BY_WORKER)));
    }

    @Test
    @Rule("ROUTE-3")
    void proceedings_prompt_a_decision_on_prejudice() {
        assertEquals(
                List.of(Prompt.PREJUDICE),
                Prompt.of(lodgement(ComplainantKind.PARENT, null, null, Circumstance.PROCEEDINGS_UNDER_WAY)));
    }

    @ParameterizedTest
    @CsvSource({"2025-03-10, false", "2025-03-09, true", "2024-02-29, true", "2026-03-10, false"})
    @Rule("R-T-1")
    @Rule("R-T-3")
    @Rule("R-T-4")
    void later_than_one_year_after_the_grounds_is_a_question_and_no_refusal(LocalDate arose, boolean late) {
        var prompts = Prompt.of(lodgement(ComplainantKind.CHILD, null, arose));
        assertEquals(late ? List.of(Prompt.LATE) : List.of(), prompts);
    }

    @ParameterizedTest
    @EnumSource
    void what_was_spoken_is_written_down_and_sent_back_and_an_advocate_who_is_wanted_is_found(
            Lodgement.Channel channel) {
        var given = lodgement(ComplainantKind.CHILD, null, null);
        var prompts = Prompt.of(new Lodgement(
                given.receivedOn(), null, null, channel, given.complainant(), null, null, given.points(), null, true));
        var isSpoken = channel == Lodgement.Channel.PHONE || channel == Lodgement.Channel.IN_PERSON;
        assertEquals(isSpoken ? List.of(Prompt.ORAL, Prompt.ADVOCATE) : List.of(Prompt.ADVOCATE), prompts);
    }

    /**
     * The Ombudsman found fault where lateness, or a representative, was not considered (domain rules §2.1, §7.2): West Sussex
     * 20 006 409, Hertfordshire 21 005 728, Middlesbrough 21 002 324.
     */
    @Test
    @Rule("R-T-3")
    @Rule("R-WHO-3")
    void what_the_ombudsman_found_unconsidered_is_put_before_a_person_here() {
        assertEquals(
                List.of(Prompt.LATE),
                Prompt.of(lodgement(ComplainantKind.PARENT, null, RECEIVED.minusYears(2))),
                "West Sussex 20 006 409, Hertfordshire 21 005 728");
        assertEquals(
                "statutory",
                lodgement(ComplainantKind.PARENT, null, RECEIVED.minusYears(2))
                        .route()
                        .procedure(),
                "Hertfordshire 21 005 728: late, and still the statutory route");
        assertEquals(
                Prompt.REPRESENTATIVE,
                Prompt.of(lodgement(ComplainantKind.OTHER, ActsFor.CHILD, null)).getFirst(),
                "Middlesbrough 21 002 324: a sister");
    }

    private static Lodgement lodgement(
            ComplainantKind kind, ActsFor actsFor, LocalDate arose, Circumstance... circumstances) {
        return new Lodgement(
                RECEIVED,
                arose,
                null,
                Lodgement.Channel.WEB,
                new Lodgement.Complainant(kind, null, null, actsFor, null),
                null,
                null,
                List.of(new PointInput(About.LOOKED_AFTER_CARE, null, Set.of(circumstances), "Invented words.", null)),
                null,
                null);
    }
}

package org.heard.intake.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.heard.kit.problem.Refused;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may take a complaint out of the procedure that the table gives it. */
class ChoiceTest {

    private static final String WHY = "All of it is about the conference's chair.";

    @ParameterizedTest
    @ValueSource(strings = {"corporate", "conference", "signposted"})
    @Rule("ROUTE-6")
    @Rule("R-TRI-3")
    void row_six_is_not_left_without_a_second_persons_reason(String procedure) {
        var refused = assertThrows(Refused.class, () -> new Choice(procedure, WHY, "manager", null).over(statutory()));
        assertEquals("second-person-needed", refused.code());
        assertTrue(refused.getMessage().contains("Central Bedfordshire 23 008 191"), "precedents are shown");
    }

    @Test
    @Rule("ROUTE-6")
    void the_second_person_is_somebody_else() {
        var choice = new Choice("corporate", WHY, "manager", new Choice.Second(" Manager ", WHY));
        assertEquals(
                "second-person-is-the-first",
                assertThrows(Refused.class, () -> choice.over(statutory())).code());
    }

    @Test
    @Rule("ROUTE-6")
    @Rule("R-TRI-3")
    void with_a_second_persons_reason_the_choice_stands_and_what_the_table_says_stays_visible() {
        var route = new Choice("corporate", WHY, "manager", new Choice.Second("head", WHY)).over(statutory());
        assertEquals("corporate", route.procedure());
        assertEquals("statutory", route.insteadOf());
        assertEquals(List.of("ROUTE-6"), route.codes());
    }

    @Test
    @Rule("R-TRI-3")
    void the_procedure_that_protects_more_needs_no_second_person() {
        var corporate = decided(About.CHILD_PROTECTION_ENQUIRY);
        var route = new Choice("statutory", WHY, "manager", null).over(corporate);
        assertEquals("statutory", route.procedure());
        assertEquals("corporate", route.insteadOf());
    }

    @Test
    void a_choice_of_what_the_table_gives_changes_nothing() {
        assertNull(
                new Choice("statutory", WHY, "manager", null).over(statutory()).insteadOf());
    }

    @Test
    @Rule("ROUTE-7")
    void a_mixed_complaint_has_row_six_too() {
        var mixed = Router.on(LocalDate.of(2026, 3, 10))
                .route(
                        Complainant.of(ComplainantKind.PARENT),
                        List.of(Subject.of(About.CHILD_PROTECTION_ENQUIRY), Subject.of(About.CHILD_IN_NEED)));
        assertThrows(Refused.class, () -> new Choice("corporate", WHY, "manager", null).over(mixed));
    }

    private static Route statutory() {
        return decided(About.CHILD_IN_NEED);
    }

    private static Route decided(About about) {
        return Router.on(LocalDate.of(2026, 3, 10))
                .route(Complainant.of(ComplainantKind.PARENT), List.of(Subject.of(about)));
    }
}

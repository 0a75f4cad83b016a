package org.heard.intake.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class RouterTest {

    @Test
    void a_looked_after_childs_complaint_about_their_care_is_statutory() {
        var route = Router.route(ComplainantKind.CHILD, List.of(About.LOOKED_AFTER_CARE));
        assertEquals("statutory", route.procedure());
        assertEquals(List.of("ROUTE-6"), route.codes());
    }

    @Test
    void child_protection_enquiries_go_to_the_corporate_procedure() {
        assertEquals(
                "corporate",
                Router.route(ComplainantKind.PARENT, List.of(About.CHILD_PROTECTION_ENQUIRY))
                        .procedure());
    }

    @Test
    void a_child_protection_point_does_not_take_a_statutory_complaint_out() {
        var route = Router.route(
                ComplainantKind.PARENT, List.of(About.CHILD_PROTECTION_ENQUIRY, About.CHILD_AND_FAMILY_ASSESSMENT));
        assertEquals("statutory", route.procedure());
        assertEquals(List.of("ROUTE-5", "ROUTE-6", "ROUTE-7"), route.codes());
    }

    @Test
    void somebody_the_law_does_not_list_goes_the_corporate_way_until_their_interest_is_decided() {
        assertEquals(
                "corporate",
                Router.route(ComplainantKind.OTHER, List.of(About.LOOKED_AFTER_CARE))
                        .procedure());
    }

    @Test
    void a_conference_complaint_goes_to_its_chair_and_a_courts_decision_to_no_complaint_at_all() {
        assertEquals(
                "conference",
                Router.route(ComplainantKind.PARENT, List.of(About.CHILD_PROTECTION_CONFERENCE))
                        .procedure());
        assertEquals(
                "signposted",
                Router.route(ComplainantKind.PARENT, List.of(About.COURT_DECISION))
                        .procedure());
    }

    @Test
    void every_subject_has_a_row_and_plain_words() {
        for (var about : EnumSet.allOf(About.class)) {
            var route = Router.route(ComplainantKind.CHILD, List.of(about));
            assertEquals(1, route.reasons().size());
            assertEquals(about.row(), route.reasons().getFirst().code());
        }
    }
}

package org.heard.intake.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RouterTest {

    private static final Router ROUTER = Router.on(LocalDate.of(2026, 3, 10));

    private static final Complainant PARENT = Complainant.of(ComplainantKind.PARENT);

    @ParameterizedTest
    @EnumSource(
            names = {
                "LOOKED_AFTER_CARE",
                "CHILD_IN_NEED",
                "CHILD_AND_FAMILY_ASSESSMENT",
                "LEAVING_CARE",
                "SHORT_BREAKS",
                "FOSTERING_SERVICE",
                "SPECIAL_GUARDIANSHIP_SUPPORT",
                "ADOPTION_SUPPORT",
                "CARE_OR_EMERGENCY_ORDER",
                "ADOPTION_PLACEMENT"
            })
    @Rule("ROUTE-6")
    void a_childs_complaint_about_help_that_the_act_gives_is_statutory(About about) {
        decides("ROUTE-6", "statutory", ComplainantKind.CHILD, about);
    }

    @ParameterizedTest
    @EnumSource(
            value = ComplainantKind.class,
            names = {"CHILD", "CARE_LEAVER", "PARENT", "CARER"})
    @Rule("ROUTE-6")
    @Rule("R-WHO-1")
    void everybody_the_act_lists_complains_in_their_own_right(ComplainantKind complainant) {
        decides("ROUTE-6", "statutory", complainant, About.LOOKED_AFTER_CARE);
    }

    @Test
    @Rule("ROUTE-5")
    @Rule("R-EX-4")
    void child_protection_enquiries_go_to_the_corporate_procedure() {
        decides("ROUTE-5", "corporate", ComplainantKind.PARENT, About.CHILD_PROTECTION_ENQUIRY);
    }

    @Test
    @Rule("ROUTE-7")
    void a_child_protection_point_does_not_take_a_statutory_complaint_out() {
        var route = ROUTER.route(
                PARENT,
                List.of(Subject.of(About.CHILD_PROTECTION_ENQUIRY), Subject.of(About.CHILD_AND_FAMILY_ASSESSMENT)));
        assertEquals("statutory", route.procedure());
        assertEquals(List.of("ROUTE-5", "ROUTE-6", "ROUTE-7"), route.codes());
    }

    @Test
    @Rule("ROUTE-6")
    @Rule("ROUTE-5")
    void one_point_that_is_both_child_protection_work_and_help_for_a_child_is_statutory() {
        var route = ROUTER.route(
                PARENT, List.of(Subject.of(About.CHILD_PROTECTION_ENQUIRY, About.CHILD_AND_FAMILY_ASSESSMENT)));
        assertEquals("statutory", route.procedure());
        assertEquals(List.of("ROUTE-6"), route.codes());
    }

    @Test
    @Rule("ROUTE-2")
    @Rule("ROUTE-4")
    void of_one_point_the_first_row_that_fits_decides() {
        assertEquals(
                List.of("ROUTE-2"),
                ROUTER.route(PARENT, List.of(Subject.of(About.LOOKED_AFTER_CARE, About.COURT_DECISION)))
                        .codes());
        assertEquals(
                List.of("ROUTE-4"),
                ROUTER.route(PARENT, List.of(Subject.of(About.CHILD_IN_NEED, About.CHILD_PROTECTION_CONFERENCE)))
                        .codes());
    }

    @ParameterizedTest
    @EnumSource
    @Rule("ROUTE-1")
    @Rule("R-EX-8")
    void a_child_in_danger_adds_a_reason_and_the_complaint_goes_on(About about) {
        for (var circumstance : List.of(Circumstance.CHILD_AT_RISK, Circumstance.HARM_BY_WORKER)) {
            var calm = ROUTER.route(PARENT, List.of(Subject.of(about)));
            var route = ROUTER.route(PARENT, List.of(Subject.of(about).where(circumstance)));
            assertEquals(calm.procedure(), route.procedure());
            assertEquals("ROUTE-1", route.codes().getFirst());
            assertEquals(calm.codes(), route.codes().subList(1, route.codes().size()));
        }
    }

    @ParameterizedTest
    @EnumSource
    @Rule("ROUTE-3")
    void proceedings_elsewhere_add_a_reason_and_freeze_nothing_by_themselves(About about) {
        var calm = ROUTER.route(PARENT, List.of(Subject.of(about)));
        var route = ROUTER.route(PARENT, List.of(Subject.of(about).where(Circumstance.PROCEEDINGS_UNDER_WAY)));
        assertEquals(calm.procedure(), route.procedure());
        assertEquals("ROUTE-3", route.codes().getFirst());
    }

    @Test
    @Rule("R-EX-1")
    @Rule("R-WHO-3")
    void somebody_the_law_does_not_list_who_acts_for_a_child_is_taken_as_the_child_would_be() {
        var sister = new Complainant(ComplainantKind.OTHER, ActsFor.CHILD);
        assertEquals(
                "statutory",
                ROUTER.route(sister, List.of(Subject.of(About.LOOKED_AFTER_CARE)))
                        .procedure());
    }

    /** Domain rules §2.1: CA 1989 s26(3B) and (3C). */
    @Test
    @Rule("R-WHO-1")
    void special_guardians_adopters_and_adopted_people_complain_in_their_own_right() {
        decides("ROUTE-6", "statutory", ComplainantKind.SPECIAL_GUARDIAN, About.SPECIAL_GUARDIANSHIP_SUPPORT);
        decides("ROUTE-6", "statutory", ComplainantKind.ADOPTER, About.ADOPTION_SUPPORT);
        decides("ROUTE-6", "statutory", ComplainantKind.ADOPTED_PERSON, About.ADOPTION_PLACEMENT);
        decides("ROUTE-12", "signposted", ComplainantKind.ADOPTER, About.CARER_APPROVAL);
    }

    @Test
    @Rule("R-EX-9")
    void an_anonymous_complaint_is_taken_and_becomes_statutory_only_when_they_say_who_they_are() {
        decides("ROUTE-8", "corporate", ComplainantKind.ANONYMOUS, About.LOOKED_AFTER_CARE);
    }

    /** The Ombudsman's published decisions on the choice of procedure (domain rules §4.3, §7.2). */
    @ParameterizedTest
    @CsvSource({
        "West Northamptonshire 23 020 509, CHILD_PROTECTION_ENQUIRY, , corporate",
        "Central Bedfordshire 23 008 191, CHILD_PROTECTION_ENQUIRY, CHILD_IN_NEED, statutory",
        "Wiltshire 21 007 430, CHILD_PROTECTION_ENQUIRY, CHILD_AND_FAMILY_ASSESSMENT, statutory",
        "Wolverhampton 25 003 695, CHILD_PROTECTION_ENQUIRY, LOOKED_AFTER_CARE, statutory",
        "Somerset 23 013 837, CHILD_AND_FAMILY_ASSESSMENT, , statutory"
    })
    @Rule("ROUTE-5")
    @Rule("ROUTE-6")
    @Rule("R-EX-4")
    void what_the_ombudsman_decided_is_decided_here_and_shown_beside_the_reason(
            String precedent, About about, About also, String procedure) {
        var point = also == null ? Subject.of(about) : Subject.of(about, also);
        var route = ROUTER.route(PARENT, List.of(point));
        assertEquals(procedure, route.procedure());
        assertTrue(route.reasons().getFirst().precedents().stream()
                .map(known -> known.council() + " " + known.reference())
                .anyMatch(precedent::equals));
    }

    @Test
    @Rule("ROUTE-8")
    @Rule("R-WHO-5")
    void somebody_the_law_does_not_list_goes_the_corporate_way_until_their_interest_is_decided() {
        decides("ROUTE-8", "corporate", ComplainantKind.OTHER, About.LOOKED_AFTER_CARE);
    }

    @Test
    @Rule("ROUTE-8")
    @Rule("R-EX-4")
    @Rule("R-EX-5")
    void how_a_court_report_was_prepared_and_how_an_adult_was_treated_go_the_corporate_way() {
        decides("ROUTE-8", "corporate", ComplainantKind.PARENT, About.COURT_REPORT);
        decides("ROUTE-8", "corporate", ComplainantKind.PARENT, About.TREATMENT_OF_ADULT);
    }

    @Test
    @Rule("ROUTE-4")
    @Rule("CONF-7")
    @Rule("CONF-2")
    void a_conference_complaint_goes_to_its_chair() {
        decides("ROUTE-4", "conference", ComplainantKind.PARENT, About.CHILD_PROTECTION_CONFERENCE);
    }

    @Test
    @Rule("ROUTE-2")
    @Rule("R-EX-6")
    void a_courts_decision_is_no_complaint_at_all() {
        decides("ROUTE-2", "signposted", ComplainantKind.PARENT, About.COURT_DECISION);
    }

    @Test
    @Rule("ROUTE-9")
    @Rule("ROUTE-19")
    void education_plans_and_everything_else_about_the_council_go_the_corporate_way() {
        decides("ROUTE-9", "corporate", ComplainantKind.PARENT, About.EDUCATION_HEALTH_AND_CARE_PLAN);
        decides("ROUTE-9", "corporate", ComplainantKind.PARENT, About.SCHOOL_TRANSPORT);
        decides("ROUTE-9", "corporate", ComplainantKind.PARENT, About.SCHOOL_ADMISSION);
        decides("ROUTE-9", "signposted", ComplainantKind.PARENT, About.EDUCATION_PLAN_CONTENTS);
        decides("ROUTE-19", "corporate", ComplainantKind.PARENT, About.OTHER);
    }

    @Test
    @Rule("ROUTE-10")
    @Rule("ROUTE-11")
    @Rule("ROUTE-12")
    @Rule("ROUTE-13")
    @Rule("ROUTE-14")
    @Rule("ROUTE-15")
    @Rule("ROUTE-16")
    @Rule("ROUTE-17")
    @Rule("ROUTE-18")
    @Rule("R-EX-7")
    @Rule("R-EX-10")
    void what_another_body_answers_is_pointed_there() {
        decides("ROUTE-10", "signposted", ComplainantKind.PARENT, About.SCHOOL);
        decides("ROUTE-11", "signposted", ComplainantKind.PARENT, About.DATA_PROTECTION);
        decides("ROUTE-12", "signposted", ComplainantKind.CARER, About.CARER_APPROVAL);
        decides("ROUTE-13", "signposted", ComplainantKind.PARENT, About.REGISTERED_PROVIDER);
        decides("ROUTE-14", "signposted", ComplainantKind.PARENT, About.HEALTH_SERVICE);
        decides("ROUTE-15", "signposted", ComplainantKind.PARENT, About.POLICE);
        decides("ROUTE-16", "signposted", ComplainantKind.PARENT, About.CAFCASS);
        decides("ROUTE-17", "signposted", ComplainantKind.PARENT, About.ADULT_SOCIAL_CARE);
        decides("ROUTE-18", "signposted", ComplainantKind.OTHER, About.STAFF_GRIEVANCE);
    }

    @Test
    @Rule("R-TRI-3")
    void every_subject_has_a_row_and_plain_words() {
        for (var about : EnumSet.allOf(About.class)) {
            var route = ROUTER.route(Complainant.of(ComplainantKind.CHILD), List.of(Subject.of(about)));
            assertEquals(1, route.reasons().size());
            assertEquals(
                    route.points().getFirst().code(), route.reasons().getFirst().code());
            assertEquals(about.toString(), route.reasons().getFirst().about());
            assertFalse(route.reasons().getFirst().text().isBlank());
        }
    }

    private static void decides(String row, String procedure, ComplainantKind complainant, About about) {
        var route = ROUTER.route(Complainant.of(complainant), List.of(Subject.of(about)));
        assertEquals(List.of(row), route.codes());
        assertEquals(procedure, route.procedure());
    }
}

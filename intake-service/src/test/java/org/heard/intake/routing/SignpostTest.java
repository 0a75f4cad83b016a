package org.heard.intake.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who else is named, with an address, where no procedure of the council answers. */
class SignpostTest {

    private static final Router ROUTER = Router.on(LocalDate.of(2026, 3, 10));

    @ParameterizedTest
    @CsvSource({
        "COURT_DECISION, legal-advice, https://childlawadvice.org.uk",
        "EDUCATION_PLAN_CONTENTS, send-tribunal, "
                + "https://www.gov.uk/courts-tribunals/first-tier-tribunal-special-educational-needs-and-disability",
        "POLICE, police-complaints, https://www.policeconduct.gov.uk",
        "SCHOOL, department-for-education, https://www.gov.uk/complain-about-school",
        "HEALTH_SERVICE, health-ombudsman, https://www.ombudsman.org.uk",
        "DATA_PROTECTION, information-commissioner, https://ico.org.uk/make-a-complaint",
        "CARER_APPROVAL, review-mechanism, https://www.gov.uk/government/organisations/independent-review-mechanism",
        "REGISTERED_PROVIDER, ofsted, https://www.gov.uk/government/organisations/ofsted",
        "CAFCASS, cafcass, https://www.cafcass.gov.uk"
    })
    @Rule("ROUTE-2")
    @Rule("ROUTE-9")
    @Rule("ROUTE-10")
    @Rule("ROUTE-11")
    @Rule("ROUTE-12")
    @Rule("ROUTE-13")
    @Rule("ROUTE-14")
    @Rule("ROUTE-15")
    @Rule("ROUTE-16")
    void what_another_body_answers_is_named_with_where_it_is(About about, String body, String web) {
        var named = route(Subject.of(about)).signposts();
        assertEquals(
                List.of(web),
                named.stream()
                        .filter(signpost -> signpost.code().equals(body))
                        .map(Signpost::web)
                        .toList());
        assertTrue(named.stream()
                .allMatch(signpost ->
                        !signpost.text().isBlank() && !signpost.name().isBlank()));
    }

    @ParameterizedTest
    @EnumSource
    @Rule("R-EX-1")
    @Rule("R-EX-2")
    void whoever_the_council_does_not_answer_is_told_of_the_ombudsman(About about) {
        var route = route(Subject.of(about));
        assertEquals(route.procedure().equals("signposted"), bodies(route).contains("ombudsman"));
    }

    @Test
    @Rule("ROUTE-14")
    void where_council_and_health_service_both_have_a_part_the_two_ombudsmen_look_together() {
        var mixed = route(Subject.of(About.LOOKED_AFTER_CARE), Subject.of(About.HEALTH_SERVICE));
        assertTrue(mixed.isEntwinedWithHealth());
        assertTrue(route(Subject.of(About.LEAVING_CARE, About.HEALTH_SERVICE)).isEntwinedWithHealth());
        assertFalse(route(Subject.of(About.HEALTH_SERVICE)).isEntwinedWithHealth());
        assertFalse(route(Subject.of(About.HEALTH_SERVICE), Subject.of(About.POLICE))
                .isEntwinedWithHealth());
        assertFalse(route(Subject.of(About.LOOKED_AFTER_CARE)).isEntwinedWithHealth());
    }

    @Test
    @Rule("ROUTE-7")
    void a_point_that_another_body_answers_is_named_beside_the_council_s_answer_and_mixes_nothing() {
        var route = route(Subject.of(About.LOOKED_AFTER_CARE), Subject.of(About.POLICE));
        assertEquals("statutory", route.procedure());
        assertEquals(List.of("ROUTE-6", "ROUTE-15"), route.codes());
        assertEquals(
                List.of("statutory", "signposted"),
                route.points().stream().map(Route.PointRoute::procedure).toList());
        assertTrue(bodies(route).contains("police-complaints"));
    }

    @ParameterizedTest
    @EnumSource(Circumstance.class)
    @Rule("ROUTE-1")
    @Rule("R-EX-8")
    void where_a_child_may_be_in_danger_it_says_at_once_what_to_do(Circumstance circumstance) {
        var route = route(Subject.of(About.LOOKED_AFTER_CARE).where(circumstance));
        assertEquals(circumstance.isDanger(), bodies(route).contains("childline"));
        assertEquals(circumstance.isDanger(), route.doNow().stream().anyMatch(sentence -> sentence.contains("999")));
    }

    @ParameterizedTest
    @EnumSource
    @Rule("R-TRI-3")
    void every_reason_has_its_source_and_how_sure_it_is(About about) {
        for (var reason : route(Subject.of(about)).reasons()) {
            assertFalse(reason.citation().isBlank());
            assertTrue(List.of("V", "V2", "OK", "D").contains(reason.tag()), reason.tag());
        }
    }

    private static Route route(Subject... points) {
        return ROUTER.route(Complainant.of(ComplainantKind.PARENT), List.of(points));
    }

    private static List<String> bodies(Route route) {
        return route.signposts().stream().map(Signpost::code).toList();
    }
}

package org.heard.intake.lodging;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.heard.intake.IntakeClient.as;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.heard.intake.IntakeClient.asCouncilWithKey;
import static org.heard.intake.IntakeClient.complaint;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.heard.testkit.RowLevelSecurity;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

/** The table can be asked before anything is lodged. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class RoutingTest {

    private static final String DANGER = """
            {"complainant": {"kind": "parent", "actsFor": "child"}, "groundsAroseOn": "2024-03-10",
             "points": [{"about": "child-protection-enquiry", "alsoAbout": ["child-in-need"],
                         "circumstances": ["child-at-risk"]},
                        {"about": "health-service"}]}""";

    @Test
    @Rule("R-TRI-3")
    @Rule("ROUTE-1")
    void says_procedures_reasons_precedents_plain_words_and_what_to_do_at_once() {
        asCouncil()
                .body(DANGER)
                .post("/v1/routings")
                .then()
                .statusCode(200)
                .body("procedure", equalTo("statutory"))
                .body("reasons.code", contains("ROUTE-1", "ROUTE-6", "ROUTE-14"))
                .body("reasons[1].citation", equalTo("CA 1989 s26(3), s24D; SI 2006/1738 regs 3 to 5"))
                .body("reasons[1].precedents.reference", hasItem("23 008 191"))
                .body("points.procedure", contains("statutory", "signposted"))
                .body("signposts.code", hasItems("emergency", "health-ombudsman", "joint-ombudsmen", "ombudsman"))
                .body(
                        "doNow[0]",
                        equalTo("If a child is in danger right now, call 999. Do not wait for an answer here."))
                .body("table.id", equalTo("EN-ROUTING"))
                .body("table.effectiveFrom", equalTo("2006-09-01"))
                .body(
                        "prompts",
                        contains(
                                "child-at-risk",
                                "childs-wish-to-confirm",
                                "joint-health-to-agree",
                                "lateness-to-decide"));
    }

    @Test
    void keeps_nothing_and_tells_nobody() {
        var database = new RowLevelSecurity("intake");
        var before = Map.of("complaint", database.rows("complaint"), "outbox", database.rows("outbox"));
        asCouncil().body(DANGER).post("/v1/routings").then().statusCode(200);
        assertEquals(before, Map.of("complaint", database.rows("complaint"), "outbox", database.rows("outbox")));
    }

    @Test
    @Rule("ROUTE-6")
    void a_choice_against_row_six_is_refused_as_lodging_would_refuse_it() {
        var choice =
                "\"procedure\": {\"chosen\": \"corporate\", \"reason\": \"Invented.\", \"by\": \"one\"}, \"points\"";
        asCouncil()
                .body(DANGER.replace("\"points\"", choice))
                .post("/v1/routings")
                .then()
                .statusCode(409)
                .body("code", equalTo("second-person-needed"));
    }

    @Test
    void words_and_names_have_no_place_in_it_and_a_day_to_come_is_named() {
        asCouncil()
                .body(DANGER.replace("\"about\": \"health", "\"words\": \"x\", \"about\": \"health"))
                .post("/v1/routings")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-field"));
        asCouncil()
                .body(DANGER.replace("{\"complainant\"", "{\"receivedOn\": \"2999-01-01\", \"complainant\""))
                .post("/v1/routings")
                .then()
                .statusCode(400)
                .body("errors.code", contains("date-in-the-future"));
        as(Tokens.ofUser("investigator.e09"))
                .body(DANGER)
                .post("/v1/routings")
                .then()
                .statusCode(403);
    }

    @Test
    @Rule("ROUTE-15")
    void what_is_lodged_gets_the_same_answer_and_keeps_it() {
        var id = asCouncilWithKey()
                .body(complaint().replace("\"looked-after-care\"", "\"police\""))
                .post("/v1/complaints")
                .then()
                .statusCode(201)
                .body("route.procedure", equalTo("signposted"))
                .body("route.signposts.code", contains("police-force", "police-complaints", "ombudsman"))
                .body("route.doNow", empty())
                .extract()
                .<String>path("id");
        asCouncil()
                .get("/v1/complaints/" + id)
                .then()
                .statusCode(200)
                .body("route.signposts.phone", hasItem("0300 020 0096"))
                .body("route.points[0].code", equalTo("ROUTE-15"))
                .body("route.table.version", equalTo(1));
    }
}

package org.heard.intake.lodging;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.heard.intake.IntakeClient.asCouncilWithKey;
import static org.heard.intake.IntakeClient.asOtherCouncil;
import static org.heard.intake.IntakeClient.change;
import static org.heard.intake.IntakeClient.facts;
import static org.heard.intake.IntakeClient.lodge;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.heard.testkit.StackResource;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

/** Somebody who gave no name says who they are. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class NamingTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private static final String CHILD = """
            {"namedOn": "2026-01-15",
             "complainant": {"kind": "child", "name": "Quillon Latewell", "dateOfBirth": "2011-04-02", "mayUseName": false},
             "contactPact": {"channels": [{"kind": "text", "address": "07700 900321", "safe": true, "codeWord": "lantern"}]}}""";

    private static final String SISTER = """
            {"namedOn": "2026-01-15", "complainant": {"kind": "other", "name": "Wren Invented", "actsFor": "child"},
             "child": {"name": "Finch Invented"}}""";

    @Test
    @Rule("R-EX-9")
    void it_is_a_fact_with_who_they_are_how_to_reach_them_and_the_procedure_that_is_theirs() {
        var id = anonymous();
        asCouncil().get("/v1/complaints/" + id).then().body("route.points.procedure", contains("corporate"));
        change(id, "/identity", CHILD).then().statusCode(201).header("ETag", equalTo("\"1\""));
        asCouncil()
                .get("/v1/complaints/" + id)
                .then()
                .body("complainantKind", equalTo("child"))
                .body("namedOn", equalTo("2026-01-15"))
                .body("receivedOn", equalTo("2026-01-05"))
                .body("route.points.procedure", contains("statutory"))
                .body("route.reasons.code", contains("ROUTE-6"));
        asCouncil()
                .get("/v1/complaints/" + id + "/identity")
                .then()
                .body("people", hasSize(1))
                .body("people[0].name", equalTo("Quillon Latewell"))
                .body("people[0].mayUseName", equalTo(false));
        asCouncil()
                .get("/v1/complaints/" + id + "/contact-pact")
                .then()
                .body("channels.address", contains("+447700900321"))
                .body("channels.codeWord", contains("lantern"));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertEquals(1, facts(id, "ContactPactChanged").size()));
        var fact = facts(id, "ComplainantNamed").getFirst();
        assertTrue(fact.contains("\"procedure\":\"statutory\"") && fact.contains("\"youngPerson\":true"), fact);
        assertFalse(fact.contains("Latewell") || fact.contains("2011"), fact);
        assertTrue(facts(id, "PromptSettled").getFirst().contains("anonymous-to-decide"));
    }

    @Test
    @Rule("R-WHO-2")
    @Rule("R-WHO-3")
    void who_speaks_for_a_child_brings_what_must_be_looked_at_and_says_for_whom() {
        var id = anonymous();
        change(id, "/identity", SISTER).then().statusCode(201);
        asCouncil()
                .get("/v1/complaints/" + id + "/identity")
                .then()
                .body("people.role", contains("child", "complainant"))
                .body("people[0].name", equalTo("Finch Invented"));
        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(
                        2,
                        facts(id, "PromptRaised").stream()
                                .filter(fact -> fact.contains("representative-to-consider")
                                        || fact.contains("childs-wish-to-confirm"))
                                .count()));
    }

    @Test
    @Rule("R-EX-9")
    void only_who_gave_no_name_says_it_later_and_once() {
        change(lodge(), "/identity", CHILD).then().statusCode(409).body("code", equalTo("complainant-already-known"));
        var id = anonymous();
        change(id, "/identity", CHILD.replace("2026-01-15", "2026-01-04"))
                .then()
                .statusCode(409)
                .body("code", equalTo("date-before-what-it-follows"));
        change(id, "/identity", CHILD).then().statusCode(201);
        change(id, "/identity", CHILD).then().statusCode(409).body("code", equalTo("complainant-already-known"));
    }

    @Test
    void nobody_says_that_they_are_nobody_or_a_day_that_has_not_come() {
        var id = anonymous();
        change(id, "/identity", CHILD.replace("\"child\"", "\"anonymous\""))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/complainant/kind"));
        change(id, "/identity", CHILD.replace("2026-01-15", "2999-01-15"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("date-in-the-future"));
        change(id, "/identity", CHILD.replace("2011-04-02", "2999-04-02"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/complainant/dateOfBirth"));
        change(id, "/identity", CHILD.replace("07700 900321", "none"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/contactPact/channels/0/address"));
        asCouncil().get("/v1/complaints/" + id).then().body("complainantKind", equalTo("anonymous"));
    }

    @Test
    void another_councils_complaint_is_not_there() {
        var id = anonymous();
        for (var any : new String[] {id, UUID.randomUUID().toString()}) {
            asOtherCouncil()
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .header("If-Match", "\"0\"")
                    .body(CHILD)
                    .post("/v1/complaints/" + any + "/identity")
                    .then()
                    .statusCode(404);
        }
    }

    private static String anonymous() {
        return asCouncilWithKey()
                .body("""
                        {"receivedOn": "2026-01-05", "channel": "letter", "complainant": {"kind": "anonymous"},
                         "points": [{"about": "looked-after-care", "words": "Invented: the window."}]}""")
                .post("/v1/complaints")
                .then()
                .statusCode(201)
                .body("route.procedure", equalTo("corporate"))
                .extract()
                .path("id");
    }
}

package org.heard.ombudsman.queue;

import static org.hamcrest.Matchers.equalTo;
import static org.heard.ombudsman.TheOmbudsman.as;
import static org.heard.ombudsman.TheOmbudsman.asIntake;
import static org.heard.ombudsman.TheOmbudsman.read;
import static org.heard.ombudsman.TheOmbudsman.waitForCases;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.heard.ombudsman.AReferral;
import org.heard.ombudsman.Neighbours;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class CaseTest {

    @Inject
    @ReactiveDataSource("system")
    Pool system;

    @Test
    void cases_of_one_complaint_show_each_other() {
        var first = AReferral.made().send();
        first.later().send();
        var cases = waitForCases(first.complaintId(), 2);
        var shown = read(cases.getFirst().get("id").toString());
        assertEquals(List.of(cases.getLast().get("reference")), shown.getList("relatedCases.reference"));
        assertEquals(List.of("procedure-complete"), shown.getList("relatedCases.ground"));
        assertEquals("heard-sandbox", shown.getString("issuedBy"));
    }

    @Test
    void every_reading_of_a_case_leaves_who_read_what() {
        var referral = AReferral.made().send();
        var id = waitForCases(referral.complaintId(), 1).getFirst().get("id").toString();
        assertEquals(0, readings(referral));
        read(id);
        read(id);
        assertEquals(2, readings(referral));
    }

    @Test
    void for_a_council_no_case_exists_not_even_its_own_complaints() {
        var referral = AReferral.made().send();
        var id = waitForCases(referral.complaintId(), 1).getFirst().get("id").toString();
        var council = Tokens.ofCouncil(AReferral.COUNCIL, "queue:read");
        var its = as(council).get("/v1/cases/" + id);
        var unknown = as(council).get("/v1/cases/" + UUID.randomUUID());
        assertEquals(404, its.statusCode());
        assertEquals(unknown.asString(), its.asString());
        as(Tokens.ofClient("council-e09000099")).get("/v1/cases/" + id).then().statusCode(404);
        assertEquals(0, readings(referral));
    }

    @Test
    void an_unknown_case_a_malformed_id_and_a_wrong_role_are_named() {
        asIntake()
                .get("/v1/cases/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("not-found"));
        asIntake().get("/v1/cases/nonsense").then().statusCode(404).body("code", equalTo("not-found"));
        as(Tokens.ofClient("procedure-service"))
                .get("/v1/cases/" + UUID.randomUUID())
                .then()
                .statusCode(403)
                .body("code", equalTo("not-allowed"));
        RestAssured.get("/v1/cases/" + UUID.randomUUID()).then().statusCode(401);
        asIntake().delete("/v1/cases").then().statusCode(405).body("code", equalTo("method-not-allowed"));
    }

    @Test
    void the_service_says_that_it_is_ready_and_what_it_offers() {
        RestAssured.get("/q/health/ready").then().statusCode(200);
        var openApi = RestAssured.get("/q/openapi").asString();
        assertTrue(openApi.contains("/v1/cases/{id}"));
        assertFalse(RestAssured.get("/q/metrics").asString().contains("Quillon"));
    }

    private long readings(AReferral referral) {
        return system.preparedQuery("select count(*) from read_audit where subject = $1 and what = 'ombudsman-case'"
                        + " and reader <> 'unknown-subject'")
                .execute(Tuple.of(UUID.fromString(referral.complaintId())))
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .atMost(Duration.ofSeconds(5));
    }
}

package org.heard.intake.complaint;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.heard.intake.IntakeClient.as;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.heard.intake.IntakeClient.asOtherCouncil;
import static org.heard.intake.IntakeClient.lodge;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class AnotherCouncilsComplaintTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/contact-pact",
                "/identity",
                "/route-challenges",
                "/needs",
                "/advocate-wishes",
                "/alike",
                "/written-records",
                "/messages"
            })
    void does_not_exist(String part) {
        var mine = lodge();
        asCouncil().get("/v1/complaints/" + mine + part).then().statusCode(200);
        var another = asOtherCouncil().get("/v1/complaints/" + mine + part);
        var unknown = asOtherCouncil().get("/v1/complaints/" + UUID.randomUUID() + part);
        assertEquals(404, another.statusCode());
        assertEquals(unknown.statusCode(), another.statusCode());
        assertEquals(unknown.body().asString(), another.body().asString());
        assertEquals(names(unknown), names(another));
    }

    private static java.util.List<String> names(io.restassured.response.Response response) {
        return response.headers().asList().stream()
                .map(io.restassured.http.Header::getName)
                .toList();
    }

    @Test
    void is_in_no_list() {
        var mine = lodge();
        asOtherCouncil().get("/v1/complaints?limit=200").then().statusCode(200).body("items.id", not(hasItem(mine)));
    }

    @Test
    void a_service_reads_by_reference_what_its_role_names_and_nothing_else() {
        var id = lodge();
        var notification = Tokens.ofClient("notification-service");
        as(notification)
                .get("/v1/complaints/" + id + "/contact-pact")
                .then()
                .statusCode(200)
                .body("channels[0].address", equalTo("+447700900123"))
                .body("channels[0].confirmedOn", equalTo("2026-01-05"));
        as(notification).get("/v1/complaints/" + id + "/identity").then().statusCode(403);
        as(notification).get("/v1/complaints/" + id).then().statusCode(403);
        as(Tokens.ofClient("ombudsman-service"))
                .get("/v1/complaints/" + id + "/identity")
                .then()
                .statusCode(200)
                .body("people[0].name", equalTo("Quillon Testwell"));
    }

    @Test
    void an_id_that_is_none_is_not_found() {
        asCouncil().get("/v1/complaints/not-an-id").then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void a_list_goes_page_by_page_and_a_bad_limit_is_named() {
        lodge();
        lodge();
        var next = asCouncil()
                .get("/v1/complaints?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("links.next");
        asCouncil().get(next).then().statusCode(200).body("items.size()", equalTo(1));
        asCouncil().get("/v1/complaints?limit=0").then().statusCode(400).body("code", equalTo("invalid-value"));
        asCouncil().get("/v1/complaints?limit=x").then().statusCode(400).body("code", equalTo("invalid-value"));
    }
}

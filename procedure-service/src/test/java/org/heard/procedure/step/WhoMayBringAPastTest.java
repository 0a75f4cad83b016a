package org.heard.procedure.step;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.heard.procedure.story.Calendar;
import org.heard.procedure.story.Council;
import org.heard.procedure.story.Lodged;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A past comes from intake-service, for who imports it there; what they may, and whose they are, is in their own token. */
@QuarkusTest
@WithTestResource(StackResource.class)
class WhoMayBringAPastTest {

    private static final Tokens E09 = Tokens.ofClient(Council.E09);
    private static final Tokens E10 = Tokens.ofClient(Council.E10);

    @Inject
    Lodged lodged;

    @Inject
    Calendar calendar;

    @BeforeEach
    void today() {
        calendar.set(LocalDate.of(2026, 1, 9));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void no_client_of_a_council_chooses_a_procedure_or_learns_whose_an_id_is(boolean dryRun) {
        var anothers = lodged.complaint(LocalDate.of(2026, 1, 5));
        Council.of(anothers);
        var known = bring(as(E10), anothers, dryRun);
        var unknown = bring(as(E10), UUID.randomUUID(), dryRun);
        assertEquals(403, known.statusCode());
        assertEquals(unknown.statusCode(), known.statusCode());
        assertEquals(unknown.asString(), known.asString());
        assertEquals(names(unknown), names(known));
    }

    @Test
    void what_intake_service_brings_is_the_importers_own() {
        var id = UUID.randomUUID();
        bring(forWhom(E09), id, false).then().statusCode(201).body("id", equalTo(id.toString()));
        as(E09).get("/v1/complaints/" + id + "/timeline")
                .then()
                .statusCode(200)
                .body("items[0].recordedBy", equalTo(E09.subject()));
        as(E10).get("/v1/complaints/" + id).then().statusCode(404);
    }

    @Test
    void the_importers_token_is_looked_at_as_if_they_came_themselves() {
        refused(bring(forWhom(E09.roles("complaint:progress")), UUID.randomUUID(), false), 403, "not-allowed");
        refused(bring(forWhom(E09.withoutCouncil()), UUID.randomUUID(), false), 403, "unknown-council");
        refused(bring(forWhom(E09.council("E99999999")), UUID.randomUUID(), false), 403, "unknown-council");
        for (var token :
                List.of(E09.expired(), E09.signedByAnother(), E09.audience("another"), E09.issuer("another"))) {
            refused(bring(forWhom(token), UUID.randomUUID(), false), 401, "not-authenticated");
        }
    }

    @Test
    void a_past_without_its_importer_is_not_taken() {
        refused(bring(as(Tokens.ofClient("intake-service")), UUID.randomUUID(), false), 400, "missing-field");
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }

    private static List<String> names(Response answer) {
        return answer.headers().asList().stream().map(Header::getName).toList();
    }

    private static RequestSpecification forWhom(Tokens importer) {
        return as(Tokens.ofClient("intake-service")).header("Heard-On-Behalf-Of", "Bearer " + importer.signed());
    }

    private static RequestSpecification as(Tokens token) {
        return given().auth().oauth2(token.signed()).contentType(ContentType.JSON);
    }

    private static Response bring(RequestSpecification caller, UUID id, boolean dryRun) {
        return caller.body("""
                        {"dryRun": %s, "steps": [], "complaint": {"id": "%s", "reference": "HRD-0077", "procedure": "corporate",
                         "channel": "letter", "complainantKind": "child", "youngPerson": true, "reasons": ["ROUTE-6"],
                         "points": [{"pointId": "%s", "about": "looked-after-care"}], "advocateWanted": false,
                         "receivedOn": "2026-01-05"}}""".formatted(dryRun, id, UUID.randomUUID())).post("/v1/imports");
    }
}

package org.heard.intake.lodging;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.heard.intake.IntakeClient.as;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.heard.intake.IntakeClient.asCouncilWithKey;
import static org.heard.intake.IntakeClient.complaint;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class BadLodgementTest {

    @ParameterizedTest(name = "{0} → {1}: {3} at {4}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"channel\"| \"chanel\"| 400| unknown-field| /chanel",
                "\"words\"| \"wards\"| 400| unknown-field| /points/0/wards",
                "\"channel\": \"phone\",| ``| 400| missing-field| /channel",
                "\"receivedOn\": \"2026-01-05\",| ``| 400| missing-field| /receivedOn",
                "\"kind\": \"child\", | ``| 400| missing-field| /complainant/kind",
                "\"safe\": true, | ``| 400| missing-field| /contactPact/channels/0/safe",
                "\"phone\"| 7| 400| wrong-type| /channel",
                "\"phone\"| \"pigeon\"| 400| invalid-value| /channel",
                "\"2026-01-05\"| \"5 January\"| 400| wrong-type| /receivedOn",
                "\"2026-01-05\"| \"2999-01-05\"| 400| date-in-the-future| /receivedOn",
                "\"2026-01-05\"| \"1999-01-05\"| 400| invalid-value| /receivedOn",
                "\"2011-04-02\"| \"2999-04-02\"| 400| date-in-the-future| /complainant/dateOfBirth",
                "\"safe\": true| \"safe\": true, \"confirmedOn\": \"2999-01-01\"| 400| date-in-the-future| /contactPact/channels/0/confirmedOn",
                "07700 900123| 020 7946 0999| 400| invalid-value| /contactPact/channels/0/address",
                "\"text\", \"address\"| \"letter\", \"address\"| 400| invalid-value| /contactPact/channels/0/address",
                "\"09:00\"| \"nine\"| 400| invalid-value| /contactPact/channels/0/hours/0/from",
                "true,| \"yes\",| 400| wrong-type| /contactPact/channels/0/safe",
            })
    void a_bad_field_is_named_with_its_rule(String part, String instead, int status, String code, String pointer) {
        asCouncilWithKey()
                .body(complaint().replaceFirst(java.util.regex.Pattern.quote(part), instead))
                .post("/v1/complaints")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
    }

    @Test
    void a_body_that_is_no_json_or_no_object_or_empty_is_named() {
        asCouncilWithKey()
                .body("{\"receivedOn\":")
                .post("/v1/complaints")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-json"));
        asCouncilWithKey()
                .body("[]")
                .post("/v1/complaints")
                .then()
                .statusCode(400)
                .body("code", equalTo("wrong-type"));
        asCouncilWithKey().post("/v1/complaints").then().statusCode(400).body("code", equalTo("missing-field"));
    }

    @Test
    void a_body_over_one_megabyte_is_refused() {
        asCouncilWithKey()
                .body(complaint().replace("thrown", "x".repeat(1_100_000)))
                .post("/v1/complaints")
                .then()
                .statusCode(413)
                .body("code", equalTo("body-too-large"));
    }

    @Test
    void a_body_that_does_not_say_its_length_is_refused_when_it_grows_too_large() throws Exception {
        var body = complaint().replace("thrown", "x".repeat(1_100_000)).getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/v1/complaints"))
                .header(
                        "Authorization",
                        "Bearer " + Tokens.ofClient("council-e09000099").signed())
                .header("Idempotency-Key", "a-large-one")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertEquals(413, answer.statusCode());
        }
    }

    @Test
    void another_type_of_body_is_refused() {
        asCouncilWithKey()
                .contentType(ContentType.TEXT)
                .body("hello")
                .post("/v1/complaints")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
    }

    @Test
    void a_write_needs_an_idempotency_key() {
        asCouncil()
                .body(complaint())
                .post("/v1/complaints")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-missing"));
    }

    @Test
    void no_token_an_expired_one_a_foreign_one_and_one_for_somebody_else_are_not_taken() {
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(complaint())
                .post("/v1/complaints")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("not-authenticated"));
        var token = Tokens.ofClient("council-e09000099");
        for (var bad : new Tokens[] {
            token.expired(),
            token.signedByAnother(),
            token.audience("another"),
            token.issuer("http://127.0.0.1:1/realm")
        }) {
            as(bad).body(complaint())
                    .post("/v1/complaints")
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("not-authenticated"));
        }
    }

    @Test
    void a_council_that_is_not_set_up_and_a_role_too_few_are_named() {
        as(Tokens.ofCouncil("E09000098", "complaint:lodge"))
                .header("Idempotency-Key", "k")
                .body(complaint())
                .post("/v1/complaints")
                .then()
                .statusCode(403)
                .body("code", equalTo("unknown-council"));
        as(Tokens.ofCouncil("E09000099", "complaint:read"))
                .header("Idempotency-Key", "k")
                .body(complaint())
                .post("/v1/complaints")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-allowed"));
    }

    @Test
    void a_method_or_an_address_that_does_not_exist_is_a_problem_too() {
        asCouncil().delete("/v1/complaints").then().statusCode(405).body("code", equalTo("method-not-allowed"));
        RestAssured.get("/").then().statusCode(200).body("service", equalTo("intake-service"));
        asCouncil().get("/v1/nothing").then().statusCode(404).body("code", equalTo("not-found"));
    }
}

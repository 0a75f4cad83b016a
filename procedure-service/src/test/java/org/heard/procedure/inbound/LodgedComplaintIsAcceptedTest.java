package org.heard.procedure.inbound;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.heard.procedure.story.Lodged;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class LodgedComplaintIsAcceptedTest {

    @Inject
    Lodged lodged;

    @Test
    void a_statutory_complaint_begins_at_stage_one() {
        var id = lodged.complaint(LocalDate.of(2026, 1, 5));

        await().untilAsserted(() -> get("council-e09000099", id)
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("stage", equalTo("stage-1"))
                .body("procedure", equalTo("statutory"))
                .body("status", equalTo("open"))
                .body("receivedOn", equalTo("2026-01-05"))
                .body("points[0].about", equalTo("looked-after-care"))
                .body("youngPerson", is(true)));
    }

    static ValidatableResponse get(String client, UUID id) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.ofClient(client).signed())
                .get("/v1/complaints/" + id)
                .then();
    }
}

package org.heard.intake;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.heard.intake.IntakeClient.as;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.heard.intake.IntakeClient.complaint;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class TooManyRequestsTest {

    private static final Tokens COUNCIL = Tokens.ofClient("council-e09000099");

    /** A client that the configuration of the tests allows three requests at once. */
    private static final Tokens HASTY = new Tokens(
            "hasty-client",
            "service-account-hasty-client",
            COUNCIL.council(),
            COUNCIL.roles(),
            COUNCIL.audience(),
            COUNCIL.issuer(),
            COUNCIL.expiresIn(),
            false);

    @Test
    void who_asks_too_often_waits_and_nobody_else_and_lodging_never() {
        for (var i = 0; i < 3; i++) {
            as(HASTY).get("/v1/complaints?limit=1").then().statusCode(200);
        }
        as(HASTY)
                .get("/v1/complaints?limit=1")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9]\\d?"))
                .body("code", equalTo("too-many-requests"));
        asCouncil().get("/v1/complaints?limit=1").then().statusCode(200);
        as(HASTY.council("E10000099")).get("/v1/complaints?limit=1").then().statusCode(200);
        as(HASTY)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(complaint())
                .post("/v1/complaints")
                .then()
                .statusCode(201);
    }
}

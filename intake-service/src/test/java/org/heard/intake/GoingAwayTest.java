package org.heard.intake;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.heard.intake.IntakeClient.lodge;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.http.GoesAway;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.Test;

/** What an answer says beside its body: that its address goes away, or that nothing has changed. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class GoingAwayTest {

    /** An address of the tests alone. */
    @Path("/test/old")
    public static class Old {

        @GET
        @PermitAll
        @Operation(hidden = true)
        @GoesAway(since = "2026-12-01", until = "2027-12-01", successor = "/test/new")
        public String read() {
            return "old";
        }
    }

    @Test
    void an_address_that_goes_away_says_since_when_until_when_and_what_comes_instead() {
        given().get("/test/old")
                .then()
                .statusCode(200)
                .header("Deprecation", equalTo("@1796083200"))
                .header("Sunset", equalTo("Wed, 1 Dec 2027 00:00:00 GMT"))
                .header("Link", equalTo("</test/new>; rel=\"successor-version\""));
        asCouncil().get("/v1/complaints").then().header("Deprecation", nullValue());
    }

    @Test
    void who_has_the_last_version_is_told_that_nothing_changed() {
        var path = "/v1/complaints/" + lodge();
        var etag = asCouncil().get(path).then().statusCode(200).extract().header("ETag");
        asCouncil()
                .header("If-None-Match", etag)
                .get(path)
                .then()
                .statusCode(304)
                .body(equalTo(""));
        asCouncil().header("If-None-Match", "\"7777\"").get(path).then().statusCode(200);
        asCouncil()
                .header("If-None-Match", "\"7777\", W/" + etag)
                .get(path)
                .then()
                .statusCode(304);
    }
}

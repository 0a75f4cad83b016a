package org.heard.intake;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.heard.testkit.Tokens;

/** How tests talk to intake: as the system of a council, with a complaint that can be lodged. */
public final class IntakeClient {

    public static final String COUNCIL = "E09000099";
    public static final String OTHER_COUNCIL = "E10000099";

    private IntakeClient() {}

    public static RequestSpecification as(Tokens token) {
        return given().auth().oauth2(token.signed()).contentType(ContentType.JSON);
    }

    public static RequestSpecification asCouncil() {
        return as(Tokens.ofClient("council-e09000099"));
    }

    public static RequestSpecification asOtherCouncil() {
        return as(Tokens.ofClient("council-e10000099"));
    }

    public static RequestSpecification asCouncilWithKey() {
        return asCouncil().header("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** Lodges and gives the id. */
    public static String lodge() {
        return asCouncilWithKey()
                .body(complaint())
                .post("/v1/complaints")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String complaint() {
        return """
                {
                  "receivedOn": "2026-01-05",
                  "channel": "phone",
                  "complainant": {"kind": "child", "name": "Quillon Testwell", "dateOfBirth": "2011-04-02"},
                  "contactPact": {"channels": [
                    {"kind": "text", "address": "07700 900123", "safe": true, "codeWord": "lantern",
                     "hours": [{"days": ["mon", "sat"], "from": "09:00", "to": "24:00"}]}]},
                  "points": [{"about": "looked-after-care", "words": "My things were thrown away when I moved.",
                              "desiredOutcome": "Say sorry and replace them."}],
                  "advocateWanted": true
                }""";
    }
}

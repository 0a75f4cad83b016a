package org.heard.procedure.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import org.heard.testkit.Tokens;

/** A council's system, working on one complaint over REST. */
public final class Council {

    public static final String E09 = "council-e09000099";
    public static final String E10 = "council-e10000099";

    /** A finding for the only point that {@link Lodged} lodges. */
    public static final String FINDINGS = "'findings':[{'point':1,'finding':'upheld','reasons':'It was so.'}]";

    private static final int STALE = 412;

    private final String client;
    private final UUID complaint;

    private Council(String client, UUID complaint) {
        this.client = client;
        this.complaint = complaint;
    }

    /** The responsible council, once the complaint has been accepted. */
    public static Council of(UUID complaint) {
        var council = new Council(E09, complaint);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> council.get("").statusCode(200));
        return council;
    }

    /** Another client, with the same complaint's id. */
    public Council as(String other) {
        return new Council(other, complaint);
    }

    public ValidatableResponse get(String below) {
        return request().get(path(below)).then();
    }

    public JsonPath read(String below) {
        return get(below).statusCode(200).extract().jsonPath();
    }

    /** Takes a step on the version that stands now; {@code {}} with single quotes for double ones. */
    public ValidatableResponse post(String step, String body) {
        return post(step, body, UUID.randomUUID().toString(), etag());
    }

    public ValidatableResponse post(String step, String body, String key, String ifMatch) {
        var request = request().contentType(ContentType.JSON).body(body.replace('\'', '"'));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post(path("/" + step)).then();
    }

    /** Enters people in the register, fit for every role and tied to nobody. */
    public Council register(String... people) {
        for (var person : people) {
            request()
                    .contentType(ContentType.JSON)
                    .body("""
                        {"name": "Invented Person", "checksValidUntil": "2030-12-31", "roles": ["investigator",
                         "independent-person", "adjudicating-officer", "panel-chair", "panel-member", "advocate"]}\
                        """)
                    .put("/v1/register/people/" + person)
                    .then()
                    .statusCode(org.hamcrest.Matchers.oneOf(201, 428));
        }
        return this;
    }

    /** A step that must succeed; on the version after it, where the calendar was faster. */
    public JsonPath take(String step, String body) {
        var answer = post(step, body);
        while (answer.extract().statusCode() == STALE) {
            answer = post(step, body);
        }
        return answer.statusCode(201)
                .body("id", equalTo(complaint.toString()))
                .extract()
                .jsonPath();
    }

    public String etag() {
        return new Council(E09, complaint).get("").statusCode(200).extract().header("ETag");
    }

    public String path(String below) {
        return "/v1/complaints/" + complaint + below;
    }

    private RequestSpecification request() {
        return RestAssured.given().auth().oauth2(Tokens.ofClient(client).signed());
    }
}

package org.heard.procedure.register;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.heard.procedure.story.Calendar;
import org.heard.procedure.story.Council;
import org.heard.procedure.story.Lodged;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** The register that councils share. */
@QuarkusTest
@WithTestResource(StackResource.class)
class RegisterTest {

    private static final String ENTRY = """
        {"name": "Invented Person", "roles": ["independent-person", "panel-member"],
         "specialisms": ["leaving-care"], "availableFrom": "2026-02-01", "checksValidUntil": "2027-01-31",
         "feePerDayPence": 25000, "ties": [{"kind": "member", "council": "E10000099"},
         {"kind": "line-management", "council": "E09000099", "staff": "worker.e09"}]}\
        """;

    private final String person = "IP-" + UUID.randomUUID();

    @Inject
    Lodged lodged;

    @Inject
    Calendar calendar;

    @Test
    void a_council_enters_somebody_and_every_council_reads_it() {
        put(Council.E09, "", ENTRY, null)
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .body("keptBy", equalTo("E09000099"));
        get(Council.E10, "")
                .statusCode(200)
                .body("name", equalTo("Invented Person"))
                .body("feePerDayPence", equalTo(25000));
    }

    @Test
    void of_the_ties_another_council_sees_those_to_itself() {
        put(Council.E09, "", ENTRY, null).statusCode(201);
        get(Council.E09, "").body("ties", hasSize(2));
        get(Council.E10, "").body("ties.kind", contains("member"));
    }

    @Test
    void only_its_keeper_changes_an_entry_and_only_as_they_saw_it() {
        put(Council.E09, "", ENTRY, null).statusCode(201);
        put(Council.E10, "", ENTRY, "\"0\"").statusCode(403).body("code", equalTo("not-the-keeper"));
        put(Council.E09, "", ENTRY, null).statusCode(428);
        put(Council.E09, "", ENTRY.replace("leaving-care", "disability"), "\"0\"")
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("specialisms", contains("disability"));
        put(Council.E09, "", ENTRY, "\"0\"").statusCode(412);
    }

    @Test
    void it_is_searched_by_role_specialism_and_day() {
        put(Council.E09, "", ENTRY, null).statusCode(201);
        var just = "&limit=200&after=" + person.substring(0, person.length() - 1);
        list("role=panel-member&specialism=leaving-care&availableOn=2026-02-01" + just)
                .body("items.id", hasItem(person));
        list("role=advocate" + just).body("items.id", not(hasItem(person)));
        list("specialism=disability" + just).body("items.id", not(hasItem(person)));
        list("availableOn=2026-01-31" + just).body("items.id", not(hasItem(person)));
        list("role=panel-member&limit=0").statusCode(400);
    }

    @Test
    void what_is_no_entry_is_refused() {
        put(Council.E09, "", "{\"name\": \"Invented Person\", \"roles\": []}", null)
                .statusCode(400);
        put(Council.E09, "", ENTRY.replace(", \"staff\": \"worker.e09\"", ""), null)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/ties/1/staff"));
        get(Council.E09, "").statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void a_council_tells_a_persons_ties_to_itself_and_they_count() {
        put(Council.E10, "", ENTRY.replace("E09000099", "E10000099"), null).statusCode(201);
        calendar.set(LocalDate.of(2026, 1, 20));
        var council = Council.of(lodged.complaint(LocalDate.of(2026, 1, 5)));
        council.take("stage-2/requests", "{'requestedOn':'2026-01-20','askedBy':'complainant','means':'letter'}");
        put(Council.E09, "/ties", "{\"ties\": [{\"kind\": \"partner\"}]}", null).statusCode(201);
        get(Council.E10, "/ties").statusCode(404);
        var appointment = "{'appointedOn':'2026-01-20','person':'" + person + "'}";
        council.post("stage-2/independent-persons", appointment)
                .statusCode(409)
                .body("code", equalTo("not-independent"));
        put(Council.E09, "/ties", "{\"ties\": []}", "\"0\"").statusCode(200);
        council.take("stage-2/independent-persons", appointment);
    }

    private ValidatableResponse put(String client, String below, String body, String ifMatch) {
        var request = RestAssured.given()
                .auth()
                .oauth2(Tokens.ofClient(client).signed())
                .contentType(ContentType.JSON)
                .body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put("/v1/register/people/" + person + below).then();
    }

    private ValidatableResponse get(String client, String below) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.ofClient(client).signed())
                .get("/v1/register/people/" + person + below)
                .then();
    }

    private static ValidatableResponse list(String query) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.ofClient(Council.E10).signed())
                .get("/v1/register/people?" + query)
                .then();
    }
}

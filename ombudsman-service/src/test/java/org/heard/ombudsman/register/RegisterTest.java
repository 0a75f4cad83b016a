package org.heard.ombudsman.register;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heard.ombudsman.Neighbours;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** What everybody can read of decided complaints. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class RegisterTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void the_csv_holds_the_ten_imported_statements_as_their_source_has_them() throws IOException {
        var csv = given().get("/decisions.csv").then().statusCode(200).extract().asString();
        var read = new HashMap<String, Map<String, String>>();
        new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(csv)
                .readAll()
                .forEach(row -> read.put(row.get("reference"), row));
        var source = JSON.readTree(RegisterTest.class.getResourceAsStream("/statements/children-2022.json"));
        assertEquals(10, source.size());
        for (var statement : source) {
            assertEquals(
                    JSON.convertValue(statement, new TypeReference<Map<String, String>>() {}),
                    read.get(statement.get("reference").asText()));
        }
    }

    @Test
    void the_newest_decision_stands_first_and_the_list_goes_on_by_cursor() {
        var next = given().queryParam("limit", 3)
                .get("/v1/statements")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .extract()
                .<String>path("links.next");
        var first =
                given().queryParam("limit", 4).get("/v1/statements").jsonPath().<String>getList("items.reference");
        assertEquals(first.get(3), given().get(next).jsonPath().getString("items[0].reference"));
    }

    @Test
    void a_search_finds_by_council_outcome_words_and_days() {
        given().queryParam("council", "Kent County Council")
                .get("/v1/statements")
                .then()
                .body("items.reference", contains("21 003 813", "21 008 150"));
        given().queryParam("words", "SOCIAL worker")
                .queryParam("outcome", "Upheld")
                .get("/v1/statements")
                .then()
                .body("items.outcome.unique()", equalTo(List.of("Upheld")))
                .body("items.reference", not(hasSize(10)));
        given().queryParam("from", "2022-04-03")
                .queryParam("to", "2022-04-05")
                .get("/v1/statements")
                .then()
                .body("items.reference", contains("21 017 299", "21 013 618"));
        given().queryParam("words", "100%_\\nothing")
                .get("/v1/statements")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        given().queryParam("from", "yesterday")
                .get("/v1/statements")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/from"));
    }

    @Test
    void every_decision_has_an_address_of_its_own() {
        given().get("/decisions/21-017-299")
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML)
                .body(containsString("Liverpool City Council (21 017 299)"));
        given().get("/v1/statements/21-017-299").then().body("outcome", equalTo("Upheld"));
        given().get("/decisions/99-999-999").then().statusCode(404).body(containsString("Decision not found"));
        given().get("/v1/statements/99-999-999").then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void the_page_lists_and_searches_and_names_what_is_wrong() {
        given().get("/decisions")
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML)
                .body(containsString("/decisions/21-017-299"))
                .body(containsString("govuk-frontend.min.css"));
        given().queryParam("words", "\"><script>")
                .get("/decisions")
                .then()
                .statusCode(200)
                .body(not(containsString("<script>")))
                .body(containsString("No decision fits"));
        given().queryParam("from", "5 April").get("/decisions").then().body(containsString("There is a problem"));
    }

    @Test
    void the_feed_is_well_formed_and_has_every_decision() {
        var feed = given().get("/decisions.atom")
                .then()
                .statusCode(200)
                .contentType(containsString("application/atom+xml"))
                .extract()
                .xmlPath();
        assertTrue(feed.getList("feed.entry.id").size() >= 10);
    }

    @Test
    void more_statements_can_be_imported_once_and_by_the_ombudsman_only() {
        var body = statement("25 001 573", "Norfolk County Council");
        var ombudsman = given().auth()
                .oauth2(Tokens.ofUser("intake.ombudsman").signed())
                .contentType(ContentType.JSON);
        ombudsman
                .body(body)
                .post("/v1/statements/imports")
                .then()
                .statusCode(200)
                .body("added", contains("25 001 573"));
        ombudsman
                .body(body)
                .post("/v1/statements/imports")
                .then()
                .statusCode(200)
                .body("known", contains("25 001 573"));
        ombudsman
                .body(statement("25-001-574", "Norfolk County Council"))
                .post("/v1/statements/imports")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/statements/0/reference"));
        given().auth()
                .oauth2(Tokens.ofClient("council-e09000099").signed())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/statements/imports")
                .then()
                .statusCode(403);
    }

    @Test
    void the_precedent_finder_finds_them_too_by_fault_and_by_outcome() {
        given().queryParam("fault", "stage-2-late")
                .get("/v1/remedies/precedents")
                .then()
                .statusCode(200)
                .body("items[0].fault", equalTo("stage-2-late"))
                .body("statements.reference", hasItems("21 017 299", "21 005 839"))
                .body("statements.reference", not(hasItem("20 003 763")));
        given().queryParam("fault", "wrong-procedure")
                .queryParam("outcome", "Upheld")
                .get("/v1/remedies/precedents")
                .then()
                .body("statements.reference", hasItem("21 005 728"))
                .body("statements.outcome.unique()", equalTo(List.of("Upheld")));
        given().queryParam("outcome", "Not upheld")
                .get("/v1/remedies/precedents")
                .then()
                .body("statements.outcome.unique()", equalTo(List.of("Not upheld")));
    }

    private static JsonNode statement(String reference, String council) {
        var statement = JSON.createObjectNode()
                .put("council", council)
                .put("reference", reference)
                .put("outcome", "Closed after initial enquiries")
                .put("category", "Looked after children")
                .put("decidedOn", "2025-12-22")
                .put("summary", "It is reasonable to ask for a stage three review first.");
        return JSON.createObjectNode().set("statements", JSON.createArrayNode().add(statement));
    }
}

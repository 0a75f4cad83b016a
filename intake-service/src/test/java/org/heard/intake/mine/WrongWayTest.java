package org.heard.intake.mine;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.heard.intake.IntakeClient.change;
import static org.heard.intake.IntakeClient.facts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heard.intake.site.ErrorLog;
import org.heard.intake.site.Site;
import org.heard.intake.site.Visitor;
import org.heard.intake.telling.Teller;
import org.heard.testkit.StackResource;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The person says on their page that another procedure is the right one, and sees what became of it. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@Rule("R-TRI-3")
class WrongWayTest {

    private static final String WORDS = "Invented: it is about my home.";

    private Visitor person;
    private String complaint;

    @BeforeEach
    void somebody_has_told() throws SQLException {
        person = Teller.atDone("The wrong way. " + UUID.randomUUID());
        complaint = MyPageTest.idOf(person.text("reference"));
        person.send("/done", Map.of()).open("/my/wrong-way");
    }

    @Test
    void it_is_the_fact_on_record_that_a_council_writes_for_them_too() {
        assertTrue(person.text().contains("three stages"), "how it is dealt with now");
        var before = version();
        person.send("/my/wrong-way", Map.of("words", WORDS));
        assertTrue(person.text().contains("Someone looks at it again"));
        challenges()
                .body("items.words", contains(WORDS))
                .body("items.challengedBy", contains("complainant"))
                .body("items.against", contains("statutory"))
                .body("items[0].decision", nullValue());
        assertEquals(before + 1, version(), "whoever saw it before must look again");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertEquals(1, facts(complaint, "RouteChallenged").size()));
        assertFalse(facts(complaint, "RouteChallenged").getFirst().contains("my home"));
    }

    @Test
    void while_somebody_looks_at_it_again_it_is_not_asked_twice() {
        person.send("/my/wrong-way", Map.of("words", WORDS));
        assertFalse(person.text().contains("<textarea"));
        person.send("/my/wrong-way", Map.of("words", WORDS));
        challenges().body("items", hasSize(1));
    }

    @Test
    void that_it_stays_is_seen_there_and_can_be_challenged_anew() {
        person.send("/my/wrong-way", Map.of("words", WORDS));
        var challenge = challenges().extract().<String>path("items[0].id");
        var on = challenges().extract().<String>path("items[0].challengedOn");
        change(complaint, "/route-challenges/answers", """
                {"challenge": "%s", "answeredOn": "%s", "reasons": "Invented: row 6.", "answeredBy": "head"}""".formatted(challenge, on))
                .then()
                .statusCode(201);
        assertTrue(person.open("/my/wrong-way").text().contains("It stays as it is"));
        assertTrue(person.text().contains("<textarea"));
    }

    @Test
    void without_words_nothing_is_on_record() {
        person.send("/my/wrong-way", Map.of("words", " "));
        assertTrue(person.text().contains("Tell us why first"));
        challenges().body("items", hasSize(0));
    }

    @Test
    void a_form_without_the_sessions_own_token_is_refused() {
        person.sendAs("forged", "/my/wrong-way", Map.of("words", WORDS))
                .page()
                .then()
                .statusCode(403);
        challenges().body("items", equalTo(java.util.List.of()));
    }

    @Test
    void characters_that_nobody_can_see_are_no_part_of_what_is_said() {
        person.send("/my/wrong-way", Map.of("words", "Invented:\0 it\u0007 is\r\nabout my home."));
        person.page().then().statusCode(200);
        challenges().body("items.words", contains("Invented: it is\r\nabout my home."));
    }

    @Test
    void what_is_asked_of_an_erased_complaint_is_refused_in_plain_words_and_is_no_fault_of_ours() throws SQLException {
        erased(complaint);
        var logged = ErrorLog.of(Site.class, () -> person.send("/my/wrong-way", Map.of("words", WORDS)));
        person.page().then().statusCode(409).contentType("text/html");
        assertTrue(person.text().contains("That did not work"));
        assertFalse(person.text().contains("our side") || person.text().contains("is safe"), person.text());
        assertEquals(List.of(), logged);
    }

    private static void erased(String complaint) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + StackResource.postgresPort() + "/intake";
        try (var connection = DriverManager.getConnection(url, "intake_owner", "intake_owner");
                var statement = connection.prepareStatement(
                        "update complaint set erased_on = received_on where id = ?::uuid")) {
            statement.setString(1, complaint);
            assertEquals(1, statement.executeUpdate());
        }
    }

    private int version() {
        var tag = asCouncil().get("/v1/complaints/" + complaint).header("ETag");
        return Integer.parseInt(tag.replace("\"", ""));
    }

    private ValidatableResponse challenges() {
        return asCouncil()
                .get("/v1/complaints/" + complaint + "/route-challenges")
                .then()
                .statusCode(200);
    }
}

package org.heard.intake.mine;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.heard.intake.IntakeClient.change;
import static org.heard.intake.IntakeClient.facts;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.heard.intake.site.Visitor;
import org.heard.intake.telling.Teller;
import org.heard.testkit.StackResource;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was spoken and written down is read by its person on their page, said more rightly, and confirmed. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@Rule("R-TRI-1")
class SaidTest {

    private static final String SENT = "{\"sentOn\": \"2026-01-07\", \"means\": \"letter\"}";

    private final String words = "Line one.\nLine two. " + UUID.randomUUID();
    private Visitor person;
    private String complaint;

    /** Somebody whose complaint came by phone, as far as anybody can tell. */
    @BeforeEach
    void somebody_has_told_by_phone() throws SQLException {
        person = Teller.atDone(words);
        complaint = MyPageTest.idOf(person.text("reference"));
        person.send("/done", Map.of());
        spoken(complaint);
    }

    @Test
    void nothing_is_asked_before_it_was_sent_back() {
        assertFalse(person.open("/my/said").text().contains("<textarea"));
        assertFalse(person.open("/my").text().contains("/my/said\">The council wrote down"));
    }

    @Test
    void sent_back_it_is_told_read_and_confirmed_as_it_is() {
        sentBack();
        assertTrue(person.open("/my").text().contains("/my/said\">The council wrote down"));
        person.open("/my/said").send("/my/said", Map.of("words-1", words.replace("\n", "\r\n")));
        assertTrue(person.text().contains("that this is right"));
        assertFalse(person.text().contains("<textarea"));
        record().body("state", equalTo("confirmed"))
                .body("steps[1].byWhom", equalTo("complainant"))
                .body("earlierWords", hasSize(0));
        await().atMost(Duration.ofSeconds(20)).until(() -> facts(complaint, "PromptSettled").stream()
                .anyMatch(fact -> fact.contains("oral-to-confirm")));
    }

    @Test
    void what_was_wrong_stands_in_their_own_words_from_then_on_and_the_earlier_ones_are_kept() {
        sentBack();
        person.open("/my/said").send("/my/said", Map.of("words-1", "It was two bags."));
        asCouncil()
                .get("/v1/complaints/" + complaint)
                .then()
                .body("points[0].words", equalTo("It was two bags."))
                .body("points[0].desiredOutcome", equalTo("Say sorry."));
        record().body("earlierWords.words", contains(words));
    }

    @Test
    void no_point_is_left_without_words_and_nothing_is_confirmed_twice() {
        sentBack();
        person.open("/my/said").send("/my/said", Map.of("words-1", " "));
        assertTrue(
                person.text().contains("govuk-error-summary") && person.text().contains("#words-1"));
        record().body("state", equalTo("sent"));
        person.send("/my/said", Map.of("words-1", "First."));
        person.send("/my/said", Map.of("words-1", "Second."));
        record().body("steps.step", contains("sent", "confirmed"));
        asCouncil().get("/v1/complaints/" + complaint).then().body("points[0].words", equalTo("First."));
    }

    @Test
    void what_was_typed_in_every_box_stays_there_while_one_of_them_is_wrong() throws SQLException {
        secondPoint(complaint);
        sentBack();
        person.open("/my/said").send("/my/said", Map.of("words-1", "It was two bags.", "words-2", " "));
        assertTrue(person.text().contains(">It was two bags.</textarea>"), person.text());
        assertTrue(person.text().contains("#words-2"));
        assertFalse(person.text().contains(">They came late.</textarea>"), "it was emptied");
        var long1 = "It was too much. ".repeat(1_100);
        person.send("/my/said", Map.of("words-1", long1));
        assertTrue(person.text().contains(">" + long1.strip() + "</textarea>"));
        assertTrue(person.text().contains(">They came late.</textarea>"), "nothing was typed there");
        record().body("state", equalTo("sent"));
    }

    @Test
    void what_is_posted_of_no_point_of_theirs_is_passed_over() {
        sentBack();
        person.open("/my/said").send("/my/said", Map.of("words-1", "It was two bags.", "words-77", " "));
        assertFalse(person.text().contains("govuk-error-summary"));
        record().body("state", equalTo("confirmed")).body("earlierWords.words", contains(words));
    }

    private void sentBack() {
        change(complaint, "/written-records/sendings", SENT).then().statusCode(201);
        await().atMost(Duration.ofSeconds(20)).until(() -> facts(complaint, "MessageWritten").stream()
                .anyMatch(fact -> fact.contains("\"about\":\"written-record\"")));
    }

    private ValidatableResponse record() {
        return asCouncil()
                .get("/v1/complaints/" + complaint + "/written-records")
                .then()
                .statusCode(200);
    }

    private static void spoken(String complaint) throws SQLException {
        run("update complaint set channel = 'phone' where id = ?::uuid", complaint);
    }

    private static void secondPoint(String complaint) throws SQLException {
        run(
                "insert into point (id, complaint_id, council_id, number, about, words)"
                        + " select gen_random_uuid(), complaint_id, council_id, 2, about, 'They came late.'"
                        + " from point where complaint_id = ?::uuid and number = 1",
                complaint);
    }

    private static void run(String sql, String complaint) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + StackResource.postgresPort() + "/intake",
                        "intake_owner",
                        "intake_owner");
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, complaint);
            statement.executeUpdate();
        }
    }
}

package org.heard.intake.telling;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heard.testkit.Records;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.Test;

/** A young person tells us on the pages, and it is a complaint like any other. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class TellingTest {

    @Test
    void answers_become_a_complaint_with_a_reference_and_a_code() throws SQLException {
        var words = "My things were thrown away. " + UUID.randomUUID();
        var done = Teller.atDone(words);
        assertTrue(done.text("reference").matches("[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}"));
        assertTrue(done.text("code").matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}"));
        var id = idOf(done.text("reference"));
        asCouncil()
                .get("/v1/complaints/" + id)
                .then()
                .statusCode(200)
                .body("channel", equalTo("web"))
                .body("complainantKind", equalTo("child"))
                .body("route.procedure", equalTo("statutory"))
                .body("advocateWanted", equalTo(true))
                .body("points.words", contains(words))
                .body("points.desiredOutcome", contains("Say sorry."));
        asCouncil()
                .get("/v1/complaints/" + id + "/identity")
                .then()
                .body("people[0].name", equalTo("Quillon Testwell"))
                .body("people[0].dateOfBirth", equalTo("2011-04-02"))
                .body("people[0].mayUseName", equalTo(false));
        asCouncil()
                .get("/v1/complaints/" + id + "/contact-pact")
                .then()
                .body("channels[0].address", equalTo("+447700900123"))
                .body("channels[0].safe", equalTo(true))
                .body("channels[0].codeWord", equalTo("lantern"))
                .body("channels[0].hours[0].from", equalTo("17:00"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Records.of("heard.intake.v1", id).stream()
                                .map(record -> Records.header(record, "ce_type"))
                                .filter("uk.heard.ComplaintLodged.v1"::equals)
                                .count()
                        == 1);
    }

    @Test
    void who_chooses_a_letter_says_where_to_whether_it_is_safe_and_what_it_may_say() throws SQLException {
        var visitor = Teller.atCheck("Nobody writes to me. " + UUID.randomUUID())
                .open("/tell/reach?check=1")
                .send("/tell/reach", Map.of("reach", "letter", "check", "yes"));
        visitor = visitor.send("/tell/address", Map.of("address", "7 Elm Row\r\nTestbridge"));
        assertTrue(visitor.text().contains("with a UK postcode on the last one"));
        visitor = visitor.send(
                        "/tell/address",
                        Map.of("address", "Quillon Testwell\r\n 7 Elm Row \r\n\r\nTestbridge\r\nzz99zz"))
                .send("/tell/address-safe", Map.of("address-safe", "dont-know"))
                .send("/tell/address-says", Map.of("address-says", "no"))
                .send("/tell/address-word", Map.of("address-word", "window"));
        var id = idOf(visitor.open("/check").send("/send", Map.of()).text("reference"));
        asCouncil()
                .get("/v1/complaints/" + id + "/contact-pact")
                .then()
                .body("channels.size()", equalTo(1))
                .body("channels[0].kind", equalTo("letter"))
                .body("channels[0].address", equalTo("Quillon Testwell\n7 Elm Row\nTestbridge\nZZ9 9ZZ"))
                .body("channels[0].safe", equalTo(false))
                .body("channels[0].sayWhoWeAre", equalTo(false))
                .body("channels[0].codeWord", equalTo("window"));
    }

    @Test
    void each_way_to_reach_somebody_has_hours_a_code_word_and_an_answer_of_its_own() throws SQLException {
        var visitor = Teller.atCheck("Write to me, but not at school. " + UUID.randomUUID())
                .send("/tell/reach", Map.of("reach", List.of("text", "email"), "check", "yes"))
                .send("/tell/email", Map.of("email", "quillon@example.org", "check", "yes"))
                .send("/tell/email-safe", Map.of("email-safe", "yes", "check", "yes"));
        assertTrue(visitor.text().contains("When may we email you?"));
        assertTrue(
                visitor.send("/tell/email-when", Map.of("check", "yes")).text().contains("Choose at least one."));
        visitor.send("/tell/email-when", Map.of("email-when", List.of("morning", "weekend"), "check", "yes"))
                .send("/tell/email-says", Map.of("email-says", "yes", "check", "yes"))
                .send("/tell/email-word", Map.of("email-word", "", "check", "yes"));
        assertTrue(visitor.text().contains("Good times for texts")
                && visitor.text().contains("Good times for email"));
        var id = idOf(visitor.send("/send", Map.of()).text("reference"));
        asCouncil()
                .get("/v1/complaints/" + id + "/contact-pact")
                .then()
                .body("channels.kind", contains("text", "email"))
                .body("channels[0].hours.from", contains("17:00"))
                .body("channels[0].sayWhoWeAre", equalTo(false))
                .body("channels[0].codeWord", equalTo("lantern"))
                .body("channels[1].hours.from", contains("08:00", "09:00"))
                .body("channels[1].sayWhoWeAre", equalTo(true))
                .body("channels[1].codeWord", equalTo(null));
    }

    @Test
    void sending_twice_is_one_complaint() {
        var words = "Nobody came. " + UUID.randomUUID();
        var check = Teller.atCheck(words);
        var first = check.send("/send", Map.of()).text("reference");
        assertEquals(first, check.send("/send", Map.of()).text("reference"));
    }

    @Test
    void a_form_without_its_token_does_nothing() {
        var visitor = Teller.atFirstQuestion().sendAs("guessed", "/tell/what", Map.of("what", "Not mine."));
        visitor.page().then().statusCode(403);
        assertFalse(visitor.open("/tell/what").text().contains("Not mine."));
    }

    @Test
    void an_empty_story_is_asked_for_again_and_the_error_says_so() {
        var page = Teller.atFirstQuestion().send("/tell/what", Map.of("what", " "));
        assertTrue(page.text().contains("Error: What happened?"));
        assertTrue(page.text().contains("href=\"#what\""));
        assertTrue(page.text().contains("<textarea"));
    }

    @Test
    void each_wrong_answer_is_named_and_none_is_kept() {
        var wrong = Map.<String, Map<String, ?>>of(
                "about", Map.of("about", "nonsense"),
                "better", Map.of("better", "x".repeat(5_001)),
                "safe", Map.of());
        var visitor = Teller.atFirstQuestion();
        wrong.forEach((slug, answer) ->
                assertTrue(visitor.send("/tell/" + slug, answer).text().contains("govuk-error-summary"), slug));
        assertTrue(visitor.open("/check").text().contains("name=\"what\""), "the first open question comes first");
    }

    @Test
    void who_is_not_safe_is_told_what_to_do_now_and_the_complaint_says_so() throws SQLException {
        var visitor = Teller.atCheck("He shouts every night. " + UUID.randomUUID())
                .open("/tell/safe?check=1")
                .send("/tell/safe", Map.of("safe", "no", "check", "yes"));
        assertTrue(visitor.text().contains("999"));
        var id = idOf(visitor.open("/check").send("/send", Map.of()).text("reference"));
        asCouncil().get("/v1/complaints/" + id).then().body("prompts", hasItem("child-at-risk"));
    }

    @Test
    void a_young_person_who_knows_nothing_of_the_rules_is_in_the_statutory_procedure() throws SQLException {
        for (var you : List.of("in-care", "left-care", "gets-help")) {
            var id = idOf(Teller.atCheck("I do not know who to ask. " + UUID.randomUUID())
                    .send("/tell/about", Map.of("about", "dont-know"))
                    .send("/tell/you", Map.of("you", you))
                    .open("/check")
                    .send("/send", Map.of())
                    .text("reference"));
            asCouncil().get("/v1/complaints/" + id).then().body("route.procedure", equalTo("statutory"));
        }
    }

    @Test
    void who_adopts_was_adopted_or_is_a_special_guardian_complains_in_their_own_right() throws SQLException {
        var kinds = Map.of("special-guardian", "special-guardian", "adopter", "adopter", "adopted", "adopted-person");
        for (var you : kinds.keySet()) {
            var id = idOf(Teller.atCheck("They promised us help. " + UUID.randomUUID())
                    .send("/tell/about", Map.of("about", "dont-know"))
                    .send("/tell/you", Map.of("you", you))
                    .send("/tell/for", Map.of("for", "me"))
                    .send("/tell/child", Map.of("child", ""))
                    .open("/check")
                    .send("/send", Map.of())
                    .text("reference"));
            asCouncil()
                    .get("/v1/complaints/" + id)
                    .then()
                    .body("complainantKind", equalTo(kinds.get(you)))
                    .body("route.procedure", equalTo("statutory"));
        }
    }

    @Test
    void answers_are_found_again_with_the_code_and_by_nobody_else() {
        var words = "Only for me. " + UUID.randomUUID();
        var saved = Teller.atFirstQuestion().send("/tell/what", Map.of("what", words, "later", "yes"));
        var code = saved.text().replaceAll("(?s).*app-code\">([^<]+)<.*", "$1");
        var typed = code.toLowerCase().replace("-", " ");
        var back = saved.withoutCookie().send("/come-back", Map.of("code", typed, "language", "en"));
        assertTrue(back.open("/tell/what").text().contains(words));
        var other = back.withoutCookie().send("/come-back", Map.of("code", "0000-0000-0000-0000", "language", "en"));
        assertTrue(other.text().contains("govuk-error-summary"));
    }

    @Test
    void unsent_answers_lie_in_the_database_sealed() throws SQLException {
        var words = "canary-" + UUID.randomUUID();
        Teller.atFirstQuestion().send("/tell/what", Map.of("what", words, "stay", "yes"));
        assertEquals(
                List.of("0"),
                rows("select count(*) from draft where position(convert_to('" + words + "', 'UTF8') in sealed) > 0"));
        assertTrue(Integer.parseInt(rows("select count(*) from draft").getFirst()) > 0);
    }

    private static String idOf(String reference) throws SQLException {
        return rows("select id from complaint where reference = '" + reference + "'")
                .getFirst();
    }

    private static List<String> rows(String query) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + StackResource.postgresPort() + "/intake",
                        "intake_owner",
                        "intake_owner");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}

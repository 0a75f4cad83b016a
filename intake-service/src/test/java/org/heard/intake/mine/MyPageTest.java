package org.heard.intake.mine;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.heard.intake.IntakeClient.asCouncilWithKey;
import static org.heard.intake.IntakeClient.asOtherCouncil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heard.intake.site.Visitor;
import org.heard.intake.telling.Teller;
import org.heard.testkit.Records;
import org.heard.testkit.StackResource;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

/** A complaint's own person comes back to it, and nobody else does. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class MyPageTest {

    private record Person(Visitor visitor, String id, String reference, String code) {

        static Person whoTold() throws SQLException {
            var visitor = Teller.atDone("Nobody listens. " + UUID.randomUUID());
            var reference = visitor.text("reference");
            var code = visitor.text("code");
            visitor.send("/done", Map.of());
            return new Person(visitor, idOf(reference), reference, code);
        }

        List<String> told() {
            return Records.of("heard.intake.v1", id).stream()
                    .map(record -> Records.header(record, "ce_type"))
                    .toList();
        }

        void waitFor(String type) {
            await().atMost(Duration.ofSeconds(20)).until(() -> told().contains("uk.heard." + type + ".v1"));
        }
    }

    private static Visitor signIn(String reference, String code) {
        return new Visitor()
                .open("/my/sign-in")
                .send("/my/sign-in", Map.of("reference", reference, "code", code, "language", "en"));
    }

    @Test
    void reference_and_code_open_the_page_however_they_are_typed() throws SQLException {
        var person = Person.whoTold();
        var typed = signIn(
                person.reference().toLowerCase().replace("-", " "),
                person.code().replace("-", ""));
        assertTrue(typed.text().contains(person.reference()));
        assertTrue(typed.text().contains("What happens next"));
    }

    @Test
    void an_unknown_reference_and_a_wrong_code_get_the_same_answer() throws SQLException {
        var person = Person.whoTold();
        var wrong = signIn(person.reference(), "0000-0000-0000-0000").text().replace(person.reference(), "x");
        var unknown = signIn("AAA-AAA-AAA", "0000-0000-0000-0000").text().replace("AAA-AAA-AAA", "x");
        assertEquals(wrong, unknown);
        assertTrue(wrong.contains("do not go together"));
    }

    @Test
    void the_code_is_shown_until_it_is_written_down_and_never_again() throws SQLException {
        var person = Person.whoTold();
        assertFalse(person.visitor().open("/done").text().contains(person.code()));
        assertFalse(person.visitor().open("/my").text().contains(person.code()));
    }

    @Test
    @Rule("R-S2-1")
    void the_wish_to_go_on_is_published_and_needs_no_reason() throws SQLException {
        var person = Person.whoTold();
        person.visitor().open("/my/next-stage").send("/my/next-stage", Map.of());
        person.waitFor("NextStageAsked");
    }

    @Test
    @Rule("R-WD-1")
    void nothing_ends_while_somebody_may_press_them_or_before_the_advocate_they_want() throws SQLException {
        var pressed = Person.whoTold();
        for (var answer : List.of("yes", "rather-not")) {
            pressed.visitor().open("/my/stop").send("/my/stop", Map.of("pressure", answer, "advocate", "no"));
        }
        pressed.visitor().open("/my/stop").send("/my/stop", Map.of("pressure", "no", "advocate", "yes"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> pressed.told().stream()
                                .filter("uk.heard.ContactAsked.v1"::equals)
                                .count()
                        == 3);
        assertFalse(pressed.told().contains("uk.heard.ComplaintWithdrawalAsked.v1"));
    }

    @Test
    @Rule("R-WD-1")
    void who_wants_to_stop_by_themselves_can() throws SQLException {
        var person = Person.whoTold();
        var half = person.visitor()
                .open("/my/stop")
                .send("/my/stop", Map.of("pressure", "no"))
                .text();
        assertTrue(half.contains("Answer both questions"));
        assertTrue(half.contains("name=\"pressure\" value=\"no\" checked>"), "what they chose stays");
        assertEquals(2, half.split(" checked>").length, "and nothing else is chosen for them");
        person.visitor().send("/my/stop", Map.of("pressure", "no", "advocate", "no"));
        person.waitFor("ComplaintWithdrawalAsked");
    }

    @Test
    void a_person_can_be_asked_for() throws SQLException {
        var person = Person.whoTold();
        var page = person.visitor().open("/my/talk");
        assertTrue(
                page.text().contains("Monday, Tuesday, Wednesday, Thursday")
                        && page.text().contains("08:45 to 17:15"),
                page.text());
        page.send("/my/talk", Map.of("with", "team"));
        person.waitFor("ContactAsked");
    }

    @Test
    void what_is_too_long_for_a_message_stays_in_the_form() throws SQLException {
        var words = "x".repeat(18_001);
        var page = Person.whoTold()
                .visitor()
                .open("/my/messages")
                .send("/my/messages", Map.of("words", words, "kind", "message"));
        assertTrue(page.text().contains(">" + words + "</textarea>"));
    }

    @Test
    void messages_go_both_ways_and_another_council_finds_none() throws SQLException {
        var person = Person.whoTold();
        person.visitor().open("/my/messages").send("/my/messages", Map.of("words", "When?", "kind", "message"));
        asCouncil()
                .get("/v1/complaints/" + person.id() + "/messages")
                .then()
                .statusCode(200)
                .body("items.words", contains("When?"));
        asCouncilWithKey()
                .body("{\"words\": \"On Monday.\"}")
                .post("/v1/complaints/" + person.id() + "/messages")
                .then()
                .statusCode(201);
        person.waitFor("MessageWritten");
        assertTrue(person.visitor().open("/my").text().contains("1 new message"));
        assertTrue(person.visitor().open("/my/messages").text().contains("On Monday."));
        assertFalse(person.visitor().open("/my").text().contains("1 new message"));
        asOtherCouncil()
                .get("/v1/complaints/" + person.id() + "/messages")
                .then()
                .statusCode(404);
    }

    @Test
    void without_signing_in_there_is_nothing_to_see() {
        for (var address : List.of(
                "/my",
                "/my/said",
                "/my/messages",
                "/my/files",
                "/my/share",
                "/my/share/made",
                "/my/wrong-way",
                "/my/next-stage",
                "/my/stop",
                "/my/contact",
                "/my/contact/text",
                "/my/name",
                "/my/letters",
                "/my/statement",
                "/my/letters/" + UUID.randomUUID())) {
            assertTrue(new Visitor().open(address).text().contains("Your visit has ended"), address);
        }
        assertTrue(Teller.atFirstQuestion().open("/my").text().contains("Your secret code"));
    }

    static String idOf(String reference) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + StackResource.postgresPort() + "/intake",
                        "intake_owner",
                        "intake_owner");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from complaint where reference = '" + reference + "'")) {
            rows.next();
            return rows.getString(1);
        }
    }
}

package org.heard.intake.mine;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.heard.intake.IntakeClient.facts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heard.intake.site.Visitor;
import org.heard.intake.telling.Teller;
import org.heard.testkit.StackResource;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sent a complaint without a name can say on their own page who they are. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class NamePageTest {

    private static final String PAGE = "/my/name";
    private static final Map<String, String> ME = Map.of(
            "you",
            "left-care",
            "name",
            "Quillon Latewell",
            "use",
            "no",
            "for",
            "no",
            "number",
            "07700 900321",
            "safe",
            "yes");

    private Visitor person;
    private String complaint;

    @BeforeEach
    void somebody_has_told_without_a_name() throws SQLException {
        person = Teller.atDone("No name. " + UUID.randomUUID());
        complaint = MyPageTest.idOf(person.text("reference"));
        person.send("/done", Map.of());
        nameless(complaint);
        person.open("/my");
    }

    @Test
    @Rule("R-EX-9")
    void they_say_who_they_are_and_how_to_reach_them() {
        assertTrue(person.text().contains(PAGE));
        person.open(PAGE).send(PAGE, ME);
        assertTrue(person.text().contains("We know who you are"), person.text());
        asCouncil().get("/v1/complaints/" + complaint).then().body("complainantKind", equalTo("care-leaver"));
        asCouncil()
                .get("/v1/complaints/" + complaint + "/identity")
                .then()
                .body("people[0].name", equalTo("Quillon Latewell"));
        asCouncil()
                .get("/v1/complaints/" + complaint + "/contact-pact")
                .then()
                .body("channels.address", contains("+447700900123", "+447700900321"))
                .body("channels[0].hours", hasSize(greaterThan(0)))
                .body("channels[0].codeWord", equalTo("lantern"))
                .body("channels.safe", contains(true, true));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertEquals(1, facts(complaint, "ComplainantNamed").size()));
        assertFalse(person.open("/my").text().contains(PAGE), "it is known now");
    }

    @Test
    void a_number_that_is_known_already_stays_as_it_was_but_for_what_is_said_of_it_now() {
        person.open(PAGE).send(PAGE, with("number", "07700 900123", "safe", "no"));
        asCouncil()
                .get("/v1/complaints/" + complaint + "/contact-pact")
                .then()
                .body("channels.address", contains("+447700900123"))
                .body("channels.codeWord", contains("lantern"))
                .body("channels.safe", contains(false));
    }

    @Test
    void said_twice_it_was_said_once() {
        person.open(PAGE).send(PAGE, ME);
        person.send(PAGE, with("name", "Somebody Else"));
        asCouncil()
                .get("/v1/complaints/" + complaint + "/identity")
                .then()
                .body("people[0].name", equalTo("Quillon Latewell"));
    }

    @Test
    void what_was_typed_stays_while_something_is_wrong() {
        person.open(PAGE);
        for (var wrong : List.of(with("you", ""), with("name", " "), with("number", "12"))) {
            person.send(PAGE, wrong);
            assertTrue(person.text().contains("govuk-error-summary"), wrong::toString);
            assertTrue(wrong.get("name").isBlank() || person.text().contains("Quillon Latewell"), person.text());
        }
        asCouncil().get("/v1/complaints/" + complaint).then().body("complainantKind", equalTo("anonymous"));
        person.send(PAGE, with("number", ""));
        assertTrue(person.text().contains("We know who you are"), person.text());
    }

    @Test
    void who_was_adopted_says_so() {
        assertTrue(person.open(PAGE).text().contains("I was adopted and I am 18 or over"));
        person.send(PAGE, with("you", "adopted"));
        asCouncil().get("/v1/complaints/" + complaint).then().body("complainantKind", equalTo("adopted-person"));
    }

    @Test
    void a_form_without_the_sessions_own_token_is_refused() {
        person.open(PAGE).sendAs("forged", PAGE, ME).page().then().statusCode(403);
    }

    private static Map<String, String> with(String field, String value, String other, String otherValue) {
        var form = new HashMap<>(with(field, value));
        form.put(other, otherValue);
        return form;
    }

    private static Map<String, String> with(String field, String value) {
        var form = new HashMap<>(ME);
        form.put(field, value);
        return form;
    }

    private static void nameless(String complaint) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + StackResource.postgresPort() + "/intake";
        try (var connection = DriverManager.getConnection(url, "intake_owner", "intake_owner");
                var statement = connection.createStatement()) {
            var id = "'" + complaint + "'";
            statement.execute(
                    "update complaint set complainant_kind = 'anonymous', procedure = 'corporate' where id = " + id);
            statement.execute("update person set name = null, date_of_birth = null where complaint_id = " + id);
        }
    }
}

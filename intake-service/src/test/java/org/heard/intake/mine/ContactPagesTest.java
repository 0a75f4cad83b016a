package org.heard.intake.mine;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heard.intake.IntakeClient;
import org.heard.intake.site.Visitor;
import org.heard.intake.telling.Teller;
import org.heard.kit.clock.BusinessClock;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The person changes one way to be reached, and the others stay as they are. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class ContactPagesTest {

    private static final Map<String, ?> EMAIL = Map.of(
            "address", "quillon@example.org", "safe", "yes", "when", List.of("morning", "weekend"), "says", "yes");

    private static final Map<String, ?> LETTERS =
            Map.of("address", "Quillon Testwell\r\n7 Elm Row\r\nTestbridge\r\nZZ9 9ZZ", "safe", "no", "says", "no");

    @Inject
    BusinessClock clock;

    private Visitor person;
    private String complaint;

    /** By text, in the evening, with a code word. */
    @BeforeEach
    void somebody_has_told() throws SQLException {
        person = Teller.atDone("Nobody listens. " + UUID.randomUUID());
        complaint = MyPageTest.idOf(person.text("reference"));
        person.send("/done", Map.of()).open("/my/contact");
    }

    @AfterEach
    void today_is_today() {
        clock.moveBy(Duration.ZERO);
    }

    private ValidatableResponse pact() {
        return asCouncil()
                .get("/v1/complaints/" + complaint + "/contact-pact")
                .then()
                .statusCode(200);
    }

    private Visitor add(String kind, Map<String, ?> fields) {
        return person.open("/my/contact/" + kind).send("/my/contact/" + kind, fields);
    }

    /** Id of the channel that is the n-th on the page, from 0. */
    private String id(int index) {
        return person.open("/my/contact")
                .text()
                .split("href=\"/my/contact/(?=[0-9a-f]{8}-)")[index + 1]
                .substring(0, 36);
    }

    @Test
    void one_more_way_is_tried_last_and_the_first_stays_as_it_is() {
        var first = pact().extract().<Object>path("channels[0]");
        clock.moveBy(Duration.ofDays(1));
        add("email", EMAIL);
        assertTrue(
                person.text().contains("1. Mobile phone …123") && person.text().contains("2. Email …org"));
        pact().body("channels[0]", equalTo(first))
                .body("channels.kind", contains("text", "email"))
                .body("channels[1].address", equalTo("quillon@example.org"))
                .body("channels[1].safe", equalTo(true))
                .body("channels[1].hours.from", contains("08:00", "09:00"))
                .body("channels[1].sayWhoWeAre", equalTo(true))
                .body("channels[1].codeWord", equalTo(null))
                .body("channels[1].confirmedOn", equalTo(clock.today().toString()));
        await().atMost(Duration.ofSeconds(20)).until(() -> !IntakeClient.facts(complaint, "ContactPactChanged")
                .isEmpty());
    }

    @Test
    void enough_is_shown_to_know_it_by_and_no_more() {
        assertTrue(person.text().contains("Mobile phone …123"), person.text());
        assertFalse(person.text().contains("900123") || person.text().contains("900 123"), person.text());
        var form = person.open("/my/contact/" + id(0)).text();
        assertTrue(form.contains("name=\"address\" type=\"tel\" value=\"\""), form);
        for (var text : List.of(form, person.open("/my/contact").text())) {
            assertFalse(text.contains("lantern") || text.contains("+44"), text);
            assertTrue(text.contains("You have a code word."), text);
        }
    }

    @Test
    void what_is_left_empty_stays_and_the_day_is_the_one_on_which_they_said_so() {
        add("email", EMAIL);
        var second = pact().extract().<Object>path("channels[1]");
        clock.moveBy(Duration.ofDays(2));
        var phone = "/my/contact/" + id(0);
        person.open(phone).send(phone, Map.of("address", "", "safe", "no", "when", "any", "says", "yes", "word", ""));
        pact().body("channels[0].address", equalTo("+447700900123"))
                .body("channels[0].safe", equalTo(false))
                .body("channels[0].hours", hasSize(0))
                .body("channels[0].sayWhoWeAre", equalTo(true))
                .body("channels[0].codeWord", equalTo("lantern"))
                .body("channels[0].confirmedOn", equalTo(clock.today().toString()))
                .body("channels[1]", equalTo(second));
        assertFalse(person.text().contains("no-safe-way"), "there is another one");
    }

    @Test
    void which_is_tried_first_is_theirs_to_say() {
        add("email", EMAIL);
        add("letter", LETTERS);
        var before = pact().extract().<List<Map<String, ?>>>path("channels");
        person.open("/my/contact").send("/my/contact", Map.of("do", "first", "channel", id(2)));
        assertEquals(
                List.of(before.get(2), before.get(0), before.get(1)),
                pact().extract().<List<Map<String, ?>>>path("channels"));
        person.send(
                "/my/contact",
                Map.of("do", "first", "channel", UUID.randomUUID().toString()));
        pact().body("channels.kind", contains("letter", "text", "email"));
    }

    @Test
    void who_takes_the_last_safe_way_away_reads_what_that_means() {
        add("letter", LETTERS);
        assertFalse(person.text().contains("no-safe-way"));
        person.send("/my/contact", Map.of("do", "remove", "channel", id(0)));
        assertTrue(person.text().contains("We have no safe way to reach you."), person.text());
        assertTrue(person.text().contains("someone from the council will look for a safe way"));
        pact().body("channels.kind", contains("letter"));
        person.send("/my/contact", Map.of("do", "none"));
        assertTrue(person.text().contains("We have no safe way to reach you."));
        pact().body("channels", hasSize(0));
        add("text", Map.of("address", "07700 900 456", "safe", "yes", "when", "any", "says", "no", "word", "kettle"));
        assertFalse(person.text().contains("no-safe-way"));
        pact().body("channels[0].address", equalTo("+447700900456")).body("channels[0].codeWord", equalTo("kettle"));
    }

    @Test
    void what_cannot_be_used_is_named_by_its_field_and_stays_in_the_form() {
        var wrong = new HashMap<String, Object>(EMAIL);
        wrong.put("address", "nobody");
        refused("email", wrong, "#address", "Write an email address");
        assertTrue(person.text().contains("value=\"nobody\""));
        refused("text", Map.of("address", "07700 900456", "when", "any", "says", "no"), "#safe", "Choose one.");
        refused(
                "text",
                Map.of("address", "07700 900456", "safe", "yes", "says", "no"),
                "#when",
                "Choose at least one.");
        refused(
                "text",
                Map.of("address", "07700 900456", "safe", "yes", "when", "same", "says", "no"),
                "#when",
                "Choose at least one.");
        refused("text", Map.of("address", "07700 900456", "safe", "yes", "when", "any"), "#says", "Choose one.");
        refused(
                "letter",
                Map.of("address", "7 Elm Row", "safe", "yes", "says", "no"),
                "#address",
                "with a UK postcode on the last one");
        refused(
                "text",
                Map.of("address", "07700900123", "safe", "yes", "when", "any", "says", "no"),
                "#address",
                "You have this one on your list.");
        refused(
                "text",
                Map.of("address", "07700 900456", "safe", "no", "when", "any", "says", "no", "word", "x".repeat(61)),
                "#word",
                "Please use a short word.");
        pact().body("channels", hasSize(1));
    }

    private void refused(String kind, Map<String, ?> fields, String at, String why) {
        var text = add(kind, fields).text();
        assertTrue(text.contains("href=\"" + at + "\"") && text.contains(why), text);
    }

    @Test
    void five_ways_are_enough_and_what_is_none_leads_back() {
        for (var more = 0; more < 5; more++) {
            add("text", Map.of("address", "07700 90046" + more, "safe", "yes", "when", "any", "says", "no"));
        }
        pact().body("channels", hasSize(5));
        assertTrue(person.text().contains("Take one away first."));
        for (var none : List.of("text", "pigeon", UUID.randomUUID().toString())) {
            assertTrue(person.open("/my/contact/" + none).text().contains("Change how we reach you"), none);
        }
    }

    @Test
    void hours_that_the_council_wrote_down_stay_until_others_are_chosen() throws SQLException {
        Sharer.sql("update contact_channel set hours = '[{\"days\":[\"tue\"],\"from\":\"15:30\",\"to\":\"17:00\"}]'"
                + " where complaint_id = '" + complaint + "'");
        assertTrue(person.open("/my/contact").text().contains("Tuesday: 15:30 to 17:00"), person.text());
        var phone = "/my/contact/" + id(0);
        assertTrue(person.open(phone).text().contains("The times you have now"));
        person.send(phone, Map.of("safe", "yes", "when", "same", "says", "no"));
        pact().body("channels[0].hours.from", contains("15:30"));
        person.open(phone).send(phone, Map.of("safe", "yes", "when", List.of("evening"), "says", "no"));
        pact().body("channels[0].hours.from", contains("17:00"));
    }

    @Test
    void nobody_changes_the_way_another_person_is_reached() throws SQLException {
        var theirs = id(0);
        var other = Teller.atDone("Not yours. " + UUID.randomUUID());
        other.send("/done", Map.of())
                .open("/my/contact")
                .send("/my/contact", Map.of("do", "remove", "channel", theirs));
        other.send("/my/contact/" + theirs, Map.of("safe", "no", "when", "any", "says", "no"));
        pact().body("channels", hasSize(1)).body("channels[0].safe", equalTo(true));
    }
}

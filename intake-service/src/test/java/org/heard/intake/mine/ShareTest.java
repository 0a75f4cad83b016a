package org.heard.intake.mine;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.notNullValue;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.heard.intake.IntakeClient.facts;
import static org.heard.intake.IntakeClient.tell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.heard.intake.mine.Sharer.Keys;
import org.heard.intake.site.Visitor;
import org.heard.kit.clock.BusinessClock;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A complaint's own person lets an advocate read it for some days: no longer, nothing else, and never unseen. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class ShareTest {

    private static final List<String> SHARED =
            List.of("/shared/complaint", "/shared/letters", "/shared/letters/" + Sharer.LETTER, "/shared/statement");

    private static Neighbours neighbours;

    @Inject
    BusinessClock clock;

    private Sharer person;

    @BeforeAll
    static void neighbours() throws IOException {
        neighbours = new Neighbours();
    }

    @AfterAll
    static void away() {
        neighbours.close();
    }

    @BeforeEach
    void somebody_has_told() throws SQLException {
        Sharer.sql("delete from wrong_code");
        person = Sharer.whoTold(neighbours);
    }

    @AfterEach
    void today_is_today() throws SQLException {
        clock.moveBy(Duration.ZERO);
        Sharer.sql("delete from wrong_code");
    }

    @Test
    void an_advocate_reads_how_it_goes_the_letters_and_the_statement() {
        var advocate = Sharer.open(person.share(7));
        assertTrue(advocate.text().contains("We looked into it."), advocate.text());
        assertTrue(advocate.text().contains("Say sorry by letter."));
        assertTrue(advocate.open("/shared/letters").text().contains("An answer"));
        assertTrue(advocate.open("/shared/letters/" + Sharer.LETTER).text().contains("We wrote this."));
        assertTrue(advocate.open("/shared/statement").text().contains("One: four moves."));
    }

    @Test
    void every_page_says_that_it_is_shared_and_until_when_and_has_the_way_out() {
        var advocate = Sharer.open(person.share(7));
        var day = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
        var until = "Shared with you until " + day.format(clock.today().plusDays(7));
        for (var address : SHARED) {
            var text = advocate.open(address).text();
            assertTrue(text.contains(until) && text.contains("You can not change it"), address);
            assertTrue(text.contains("govuk-exit-this-page"), address);
        }
    }

    @Test
    void an_advocate_can_neither_act_nor_see_anything_else() throws SQLException {
        person.visitor().open("/my/messages").send("/my/messages", Map.of("words", "Mine alone.", "kind", "message"));
        var advocate = Sharer.open(person.share(7));
        for (var address : SHARED) {
            assertFalse(advocate.open(address).text().contains("action=\"/my"), address);
            assertFalse(advocate.text().contains("Mine alone."), address);
        }
        for (var address : List.of("/my", "/my/messages", "/my/contact", "/my/files", "/my/said", "/my/share")) {
            assertTrue(advocate.open(address).text().contains("Your secret code"), address);
        }
        advocate.open("/shared/complaint");
        advocate.send("/my/next-stage", Map.of());
        advocate.send("/my/stop", Map.of("pressure", "no", "advocate", "no"));
        advocate.send("/my/messages", Map.of("words", "Not mine.", "kind", "message"));
        advocate.send("/my/contact", Map.of("do", "none"));
        advocate.send("/my/share", Map.of("days", "30"));
        advocate.send("/my/statement", Map.of("do", "agree", "mark", "mark-1"));
        assertEquals(
                List.of("Mine alone."),
                asCouncil()
                        .get("/v1/complaints/" + person.complaint() + "/messages")
                        .path("items.words"));
        assertEquals(0, sharesBut(1));
        for (var type : List.of(
                "NextStageAsked",
                "ComplaintWithdrawalAsked",
                "ContactPactChanged",
                "StatementAgreedTo",
                "LetterOpened")) {
            assertEquals(List.of(), facts(person.complaint(), type), type);
        }
    }

    private int sharesBut(int own) throws SQLException {
        return Sharer.sql("update share set made_on = made_on where complaint_id = '" + person.complaint() + "'") - own;
    }

    @Test
    void each_read_leaves_a_row_of_its_own_purpose_here_and_at_the_neighbours() {
        var advocate = Sharer.open(person.share(7));
        advocate.open("/shared/letters");
        advocate.open("/shared/letters/" + Sharer.LETTER);
        advocate.open("/shared/statement");
        var rows = asCouncil()
                .get("/v1/read-audit?limit=200&complaint=" + person.complaint())
                .jsonPath();
        assertEquals(
                List.of("complaint", "letters", "letters", "statement"),
                rows.getList("items.findAll { it.purpose == 'shared' }.what"));
        assertEquals(
                1,
                Set.copyOf(rows.getList("items.findAll { it.purpose == 'shared' }.reader"))
                        .size(),
                "of the one share");
        var asked = neighbours.asked(person.complaint()).stream()
                .filter(it -> it.endsWith(" shared"))
                .map(it -> it.replaceAll(".*/(\\w+) .*", "$1"))
                .toList();
        assertEquals(List.of("status", "letters", "letters", "status"), asked);
    }

    @Test
    void its_person_sees_when_it_was_opened() {
        var keys = person.share(7);
        assertTrue(person.visitor().open("/my/share").text().contains("No one has opened it."));
        Sharer.open(keys);
        Sharer.open(new Keys(keys.reference(), "0000-0000-0000-0000"));
        assertEquals(2, person.visitor().open("/my/share").text().split("Opened on ").length, "once");
        clock.moveBy(Duration.ofDays(3));
        Sharer.open(keys);
        assertEquals(3, person.visitor().open("/my/share").text().split("Opened on ").length, "twice");
    }

    @Test
    void what_ended_ran_out_or_never_was_gets_one_answer_and_ends_an_open_visit() {
        var ranOut = person.share(1);
        var reading = Sharer.open(ranOut);
        clock.moveBy(Duration.ofDays(1));
        assertTrue(reading.open("/shared/letters").text().contains("An answer"), "the last day belongs to it");
        clock.moveBy(Duration.ofDays(2));
        assertTrue(reading.open("/shared/complaint").text().contains("Your visit has ended"));
        assertTrue(reading.open("/shared/complaint").text().contains("Your visit has ended"), "and stays so");

        var ended = person.share(30);
        var stillReading = Sharer.open(ended);
        person.end();
        assertTrue(stillReading.open("/shared/statement").text().contains("Your visit has ended"));

        var unknown = answer(new Keys("AAA-AAA-AAA", ended.code()));
        assertTrue(unknown.contains("This opens nothing."));
        assertEquals(unknown, answer(ended));
        assertEquals(unknown, answer(ranOut));
        assertEquals(unknown, answer(new Keys(person.reference(), ended.code())), "the complaint's own opens nothing");
    }

    private static String answer(Keys keys) {
        return Sharer.open(keys).text().replace(keys.reference(), "x");
    }

    @Test
    void what_opens_it_is_shown_until_it_is_written_down_and_kept_by_nobody() throws SQLException {
        var keys = person.share(7);
        assertTrue(keys.code().matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}"), keys.code());
        assertFalse(person.visitor().open("/my/share/made").text().contains(keys.code()));
        assertFalse(person.visitor().open("/my/share").text().contains(keys.code()));
        assertEquals(
                0, Sharer.sql("update share set made_on = made_on where share::text like '%" + keys.code() + "%'"));
    }

    @Test
    void it_is_for_one_to_thirty_days_and_five_at_a_time() throws SQLException {
        for (var wrong : List.of("0", "31", "", "-1", "a week", "007777777")) {
            var page = person.visitor().open("/my/share").send("/my/share", Map.of("days", wrong));
            assertTrue(page.text().contains("Write a number of days, from 1 to 30."), wrong);
        }
        for (var share = 0; share < 5; share++) {
            person.share(30);
        }
        var sixth = person.visitor().open("/my/share").send("/my/share", Map.of("days", "1"));
        assertTrue(sixth.text().contains("End one of them first."));
        person.end();
        person.share(1);
        assertEquals(0, sharesBut(6));
    }

    @Test
    void nobody_ends_or_sees_what_another_person_shares() throws SQLException {
        var keys = person.share(7);
        var share = person.visitor()
                .open("/my/share")
                .text()
                .replaceAll("(?s).*?name=\"share\" value=\"([^\"]+)\".*", "$1");
        var other = Sharer.whoTold(neighbours);
        assertFalse(other.visitor().open("/my/share").text().contains(keys.reference()));
        other.visitor().send("/my/share/end", Map.of("share", share));
        other.visitor().send("/my/share/end", Map.of()).page().then().statusCode(200);
        assertTrue(Sharer.open(keys).text().contains("We looked into it."));
    }

    @Test
    void with_the_complaint_its_shares_are_erased() {
        var keys = person.share(30);
        var reading = Sharer.open(keys);
        tell(person.complaint(), "ComplaintErased", "\"ground\": \"person-asked\", \"erasedOn\": \"2026-09-01\"");
        await().atMost(Duration.ofSeconds(20)).until(() -> sharesBut(0) == 0);
        assertTrue(reading.open("/shared/complaint").text().contains("Your visit has ended"));
        assertTrue(Sharer.open(keys).text().contains("This opens nothing."));
        var again = person.visitor().open("/my/share").send("/my/share", Map.of("days", "7"));
        assertFalse(again.text().contains("id=\"code\""), "nothing is left to share");
    }

    @Test
    void who_guesses_waits() {
        var keys = person.share(7);
        var guesses = 0;
        var guessing = Sharer.open(keys);
        while (guessing.page().statusCode() != 429 && guesses < 12) {
            guessing = Sharer.open(new Keys(keys.reference(), "0000-0000-0000-0000"));
            guesses++;
        }
        guessing.page().then().statusCode(429).header("Retry-After", notNullValue());
        assertTrue(guesses > 5, "a few wrong codes are nobody's fault");
    }

    @Test
    void without_the_code_there_is_nothing_to_read() {
        for (var address : SHARED) {
            assertTrue(new Visitor().open(address).text().contains("Your visit has ended"), address);
            assertFalse(person.visitor().open(address).text().contains("We wrote this."), address);
        }
        assertTrue(person.visitor()
                .open("/shared/letters/" + UUID.randomUUID())
                .text()
                .contains("name=\"reference\""));
    }

    @Test
    void it_can_be_read_in_another_language() {
        var advocate = Sharer.open(person.share(7));
        assertTrue(advocate.open("/shared/complaint?lang=pl").text().contains("Co Ci pokazano"));
    }
}

package org.heard.intake.mine;

import static org.awaitility.Awaitility.await;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.heard.intake.Neighbour;
import org.heard.intake.site.Visitor;
import org.heard.intake.telling.Teller;
import org.heard.testkit.Records;
import org.heard.testkit.StackResource;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The statement of complaint on its person's own page: agreed to the letter, or put right. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@Rule("R-S2-3")
class StatementTest {

    private static final Map<String, String> STATUS = new ConcurrentHashMap<>();
    private static Neighbour procedure;

    @BeforeAll
    static void neighbours() {
        procedure = Neighbour.at(StackResource.procedurePort(), "/v1/complaints/", StatementTest::answer);
    }

    @AfterAll
    static void away() {
        procedure.close();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var status = STATUS.get(exchange.getRequestURI().getPath().split("/")[3]);
        Neighbour.answer(exchange, status == null ? 404 : 200, status == null ? "{}" : status);
    }

    private record Person(Visitor visitor, String complaint) {

        static Person whoTold() throws SQLException {
            var visitor = Teller.atDone("Nobody listens. " + UUID.randomUUID());
            var complaint = MyPageTest.idOf(visitor.text("reference"));
            visitor.send("/done", Map.of());
            return new Person(visitor, complaint);
        }

        Person sent(int version, boolean agreed) {
            STATUS.put(complaint, """
                    {"today": "2026-02-20", "procedure": "statutory", "stage": "stage-2", "status": "open",
                     "receivedOn": "2026-01-05", "limits": [], "happened": [], "actions": [],
                     "statement": {"version": %d, "sentOn": "2026-02-12", "words": "Version %d: four moves.",
                                   "mark": "mark-%d", "agreed": %s}}""".formatted(version, version, version, agreed));
            return this;
        }

        List<String> agreements() {
            return Records.of("heard.intake.v1", complaint).stream()
                    .filter(record -> "uk.heard.StatementAgreedTo.v1".equals(Records.header(record, "ce_type")))
                    .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                    .toList();
        }
    }

    @Test
    void they_agree_to_the_words_they_read() throws SQLException {
        var person = Person.whoTold().sent(1, false);
        assertTrue(person.visitor().open("/my/statement").text().contains("Version 1: four moves."));
        person.visitor().send("/my/statement", Map.of("do", "agree", "mark", "mark-1"));
        await().atMost(Duration.ofSeconds(20)).until(() -> person.agreements().size() == 1);
        assertTrue(person.agreements().getFirst().contains("mark-1"));
    }

    @Test
    void what_was_written_anew_meanwhile_is_not_agreed_to_by_the_old_words() throws SQLException {
        var person = Person.whoTold().sent(1, false);
        person.visitor().open("/my/statement");
        person.sent(2, false);
        var asked = person.visitor().send("/my/statement", Map.of("do", "agree", "mark", "mark-1"));
        assertTrue(asked.text().contains("Version 2: four moves."));
        person.visitor().send("/my/statement", Map.of("do", "agree", "mark", "mark-2"));
        await().atMost(Duration.ofSeconds(20)).until(() -> person.agreements().size() == 1);
        assertTrue(person.agreements().getFirst().contains("mark-2"));
    }

    @Test
    void what_is_not_right_is_for_the_council_to_read_and_agrees_to_nothing() throws SQLException {
        var person = Person.whoTold().sent(1, false);
        var page = person.visitor().open("/my/statement");
        assertTrue(page.send("/my/statement", Map.of("do", "change", "words", " "))
                .text()
                .contains("Tell us what to change first."));
        page.send("/my/statement", Map.of("do", "change", "words", "It was five moves."));
        var messages = asCouncil()
                .get("/v1/complaints/" + person.complaint() + "/messages")
                .then()
                .statusCode(200)
                .extract();
        assertEquals(List.of("It was five moves."), messages.path("items.words"));
        assertEquals(List.of("statement"), messages.path("items.kind"));
        assertEquals(List.of(), person.agreements());
    }

    @Test
    void once_agreed_or_while_there_is_none_nothing_is_asked() throws SQLException {
        var person = Person.whoTold();
        assertTrue(person.visitor().open("/my/statement").text().contains("nothing to read yet"));
        person.sent(1, true);
        var page = person.visitor().open("/my/statement");
        assertTrue(page.text().contains("You agreed to this."));
        assertFalse(page.text().contains("Yes, this is right"));
    }
}

package org.heard.intake.mine;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.heard.intake.Neighbour;
import org.heard.intake.site.Visitor;
import org.heard.intake.telling.Teller;
import org.heard.kit.clock.BusinessClock;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the Ombudsman asks and writes, on the page of the one whose complaint it is. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class OmbudsmanPagesTest {

    private static final Map<String, String> KEPT = new ConcurrentHashMap<>();
    private static final Map<String, Integer> ANSWERS = new ConcurrentHashMap<>();
    private static final List<Sent> SENT = new CopyOnWriteArrayList<>();
    private static final String CASE = UUID.randomUUID().toString();
    private static final String ENQUIRY = UUID.randomUUID().toString();
    private static Neighbour ombudsman;

    @Inject
    BusinessClock clock;

    /** What came to the Ombudsman. */
    private record Sent(String path, String key, String seen, String body) {}

    @BeforeAll
    static void neighbours() {
        ombudsman = Neighbour.at(StackResource.ombudsmanPort(), "/v1/complaints/", OmbudsmanPagesTest::answer);
    }

    @AfterAll
    static void away() {
        ombudsman.close();
    }

    /** As ombudsman-service does. */
    private static void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var complaint = path.split("/")[3];
        var isOurs = exchange.getRequestHeaders().getFirst("Authorization").startsWith("Bearer ey");
        var said = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var status = KEPT.containsKey(complaint) && isOurs ? 200 : 404;
        if (exchange.getRequestMethod().equals("POST")) {
            SENT.add(new Sent(
                    path,
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    exchange.getRequestHeaders().getFirst("If-Match"),
                    said));
            status = ANSWERS.getOrDefault(complaint, 201);
        }
        Neighbour.answer(exchange, status, status == 200 ? KEPT.get(complaint) : "{}");
    }

    private record Person(Visitor visitor, String complaint) {

        static Person whoTold() throws SQLException {
            var visitor = Teller.atDone("Nobody listens. " + UUID.randomUUID());
            var complaint = MyPageTest.idOf(visitor.text("reference"));
            visitor.send("/done", Map.of());
            return new Person(visitor, complaint);
        }

        Person has(String more) {
            KEPT.put(complaint, """
                    {"complaintId": "%s", "items": [{"id": "%s", "complaintId": "%s", "reference": "26 000 007",
                     "issuedBy": "heard-sandbox", "receivedOn": "2026-10-01", "status": "draft", "version": 7, %s}]}""".formatted(complaint, CASE, complaint, more));
            return this;
        }

        String page() {
            return visitor.open("/my/ombudsman").text();
        }

        List<Sent> sent() {
            return SENT.stream().filter(it -> it.path().contains(complaint)).toList();
        }
    }

    private static final String ASKED = """
            "comments": [], "enquiries": [{"enquiry": "%s", "question": "When did you move?", "madeOn": "2026-11-01",
             "dueOn": "2026-11-15"}]""".formatted(ENQUIRY);

    private static final String DECISION = """
            {"outcome": "upheld", "category": "Looked after children",
             "findings": [{"point": 1, "fault": "fault", "reasons": "It took forty weeks.", "injustice": "You waited."}],
             "statement": {"summary": "The Council took too long.", "complaint": "You had to wait.",
              "powers": "We look at fault.", "considered": "We read the papers.", "found": "There was delay.",
              "agreedAction": "They pay.", "finalDecision": "We uphold it."},
             "recommendations": [{"kind": "payment-distress", "words": "Pay 250 pounds.", "dueOn": "2026-12-20"}]}""";

    private static String draft(boolean open) {
        return """
                "enquiries": [], "comments": [{"commentedOn": "2026-11-21", "words": "It was five moves."}],
                 "draft": {"issuedOn": "2026-11-20", "commentsBy": "2026-12-01", "open": %s, "decision": %s}""".formatted(open, DECISION);
    }

    @Test
    void they_read_the_draft_and_say_what_is_wrong_in_it_until_its_last_day() throws SQLException {
        var person = Person.whoTold().has(draft(true));
        var page = person.page();
        assertAll(
                () -> assertTrue(page.contains("Nothing is decided yet."), page),
                () -> assertTrue(page.contains("There was delay.")),
                () -> assertTrue(page.contains("It took forty weeks.")),
                () -> assertTrue(page.contains("Pay 250 pounds.")),
                () -> assertTrue(page.contains("It was five moves.")),
                () -> assertTrue(page.contains("1 December 2026")));
        person.visitor().send("/my/ombudsman", Map.of("case", CASE, "enquiry", "", "words", "And a school."));
        var sent = person.sent().getLast();
        assertEquals("{\"words\":\"And a school.\"}", sent.body());
        assertEquals("\"7\"", sent.seen());
        assertTrue(sent.path().endsWith("/ombudsman-cases/" + CASE + "/comments"), sent.path());
        person.visitor().send("/my/ombudsman", Map.of("case", CASE, "enquiry", "", "words", "And a school."));
        assertEquals(sent.key(), person.sent().getLast().key());

        person.has(draft(false));
        assertTrue(person.page().contains("That day is over."));
        assertFalse(person.page().contains("<textarea"));
        var before = person.sent().size();
        person.visitor().send("/my/ombudsman", Map.of("case", CASE, "enquiry", "", "words", "Late."));
        assertEquals(before, person.sent().size());
    }

    @Test
    void they_answer_what_they_are_asked_and_only_that() throws SQLException {
        var person = Person.whoTold().has(ASKED);
        assertTrue(person.page().contains("When did you move?"));
        assertTrue(person.page().contains("15 November 2026"));
        person.visitor().send("/my/ombudsman", Map.of("case", CASE, "enquiry", ENQUIRY, "words", "In May."));
        assertTrue(
                person.sent().getLast().path().endsWith("/enquiries/" + ENQUIRY + "/answers"),
                person.sent().toString());
        var before = person.sent().size();
        var other = UUID.randomUUID().toString();
        person.visitor().send("/my/ombudsman", Map.of("case", CASE, "enquiry", other, "words", "In May."));
        person.visitor().send("/my/ombudsman", Map.of("case", other, "enquiry", ENQUIRY, "words", "In May."));
        assertEquals(before, person.sent().size());
    }

    @Test
    void the_decision_takes_the_place_of_the_draft() throws SQLException {
        var person = Person.whoTold().has("""
                "enquiries": [], "comments": [], "decision": {"decidedOn": "2026-12-04", "reviewUntil": "2027-01-04", "decision": %s}""".formatted(DECISION));
        var page = person.page();
        assertTrue(page.contains("They decided on Friday 4 December 2026"), page);
        assertTrue(page.contains("The council did something wrong."));
        assertFalse(page.contains("Nothing is decided yet."));
    }

    @Test
    void why_nothing_is_decided_is_shown_and_they_ask_to_have_it_looked_at_again() throws SQLException {
        var person = Person.whoTold().has(closed(clock.today(), ""));
        var page = person.page();
        assertTrue(page.contains("The law does not let them look into it."), page);
        assertTrue(page.contains("It was in court."));
        var fields = Map.of("case", CASE, "again", "yes", "because", "new-evidence", "words", "It was another court.");
        person.visitor().send("/my/ombudsman", fields);
        var sent = person.sent().getLast();
        assertTrue(sent.path().endsWith("/ombudsman-cases/" + CASE + "/reviews"), sent.path());
        assertEquals("{\"because\":\"new-evidence\",\"words\":\"It was another court.\"}", sent.body());
        assertEquals("\"7\"", sent.seen());
        person.visitor().send("/my/ombudsman", fields);
        assertEquals(sent.key(), person.sent().getLast().key());
    }

    @Test
    void nothing_is_sent_until_they_say_why_it_should_be_looked_at_again() throws SQLException {
        var person = Person.whoTold().has(closed(clock.today(), ""));
        var page = person.visitor()
                .send("/my/ombudsman", Map.of("case", CASE, "again", "yes", "words", "It was <another> court."))
                .text();
        assertTrue(page.contains("Say why they should look again."), page);
        assertTrue(page.contains("It was &lt;another&gt; court."));
        page = person.visitor()
                .send("/my/ombudsman", Map.of("case", CASE, "again", "yes", "because", "new-evidence", "words", " "))
                .text();
        assertTrue(page.contains("Write something first."));
        assertTrue(page.contains("value=\"new-evidence\" checked"), page);
        assertEquals(List.of(), person.sent());
    }

    @Test
    void nobody_asks_twice_or_too_late_and_all_read_what_came_of_it() throws SQLException {
        var fields = Map.of("case", CASE, "again", "yes", "because", "new-evidence", "words", "A letter.");
        var person = Person.whoTold()
                .has(
                        closed(
                                clock.today(),
                                ", \"review\": {\"askedOn\": \"2026-12-05\", \"by\": \"council\", \"because\": \"evidence-wrong\"}"));
        assertTrue(person.page().contains("The council asked them on Saturday 5 December 2026 to look again"));
        assertTrue(person.page().contains("They look at it again now."));
        person.visitor().send("/my/ombudsman", fields);
        person.has(closed(clock.today().minusDays(40), ""));
        assertFalse(person.page().contains("<textarea"));
        person.visitor().send("/my/ombudsman", fields);
        assertEquals(List.of(), person.sent());
        person.has(closed(clock.today(), """
                , "review": {"askedOn": "2026-12-05", "by": "complainant", "because": "new-evidence", "words": "A letter.",
                 "decidedOn": "2026-12-09", "result": "stands", "reason": "The letter changes nothing."}"""));
        var page = person.page();
        assertTrue(page.contains("You asked them on Saturday 5 December 2026 to look again"), page);
        assertTrue(page.contains("It stays as it was."));
        assertTrue(page.contains("The letter changes nothing."));
    }

    private static String closed(LocalDate on, String review) {
        return """
                "enquiries": [], "comments": [], "closing": {"closedOn": "%s", "reviewUntil": "%s", "wording": "cannot",
                 "reason": "It was in court."}%s""".formatted(on, on.plusMonths(1), review);
    }

    @Test
    void what_they_wrote_is_still_there_when_it_cannot_be_sent() throws SQLException {
        var person = Person.whoTold().has(draft(true));
        var fields = Map.of("case", CASE, "enquiry", "", "words", "Five moves <3");
        ANSWERS.put(person.complaint(), 503);
        var page = person.visitor().send("/my/ombudsman", fields).text();
        assertTrue(page.contains("Your words are still here."), page);
        assertTrue(page.contains("Five moves &lt;3"));
        ANSWERS.put(person.complaint(), 409);
        assertFalse(person.visitor().send("/my/ombudsman", fields).text().contains("Your words are still here."));
        assertTrue(person.visitor()
                .send("/my/ombudsman", Map.of("case", CASE, "enquiry", "", "words", "  "))
                .text()
                .contains("Write something first."));
    }

    @Test
    void while_there_is_nothing_there_is_nothing() throws SQLException {
        var person = Person.whoTold();
        assertTrue(person.page().contains("There is nothing from the Ombudsman yet."));
        assertFalse(person.visitor().open("/my").text().contains("/my/ombudsman"));
    }
}

package org.heard.intake.mine;

import static org.awaitility.Awaitility.await;
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

/** The council's letters, opened by the one they are written to. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class LettersTest {

    private static final Map<String, String> KEPT = new ConcurrentHashMap<>();
    private static final UUID READ = UUID.randomUUID();
    private static final UUID NEW = UUID.randomUUID();
    private static Neighbour notification;

    @BeforeAll
    static void neighbours() {
        notification = Neighbour.at(StackResource.notificationPort(), "/v1/complaints/", LettersTest::answer);
    }

    @AfterAll
    static void away() {
        notification.close();
    }

    /** As notification-service does. */
    private static void answer(HttpExchange exchange) throws IOException {
        var complaint = exchange.getRequestURI().getPath().split("/")[3];
        var isKnown = exchange.getRequestHeaders().getFirst("Authorization").startsWith("Bearer ey")
                && KEPT.containsKey(complaint);
        Neighbour.answer(exchange, isKnown ? 200 : 404, KEPT.getOrDefault(complaint, "{}"));
    }

    /** Somebody who told us, with one letter that they have opened and one that they have not. */
    private record Reader(Visitor visitor, String complaint) {

        static Reader begin() throws SQLException {
            var visitor = Teller.atDone("Nobody listens. " + UUID.randomUUID());
            var complaint = MyPageTest.idOf(visitor.text("reference"));
            visitor.send("/done", Map.of());
            KEPT.put(complaint, """
                {"complaintId": "%s", "items": [
                  {"dutyId": "%s", "datedOn": "2026-01-09", "title": "An answer", "letter": "9 January 2026\\n\\nWe looked.", "received": false, "more": 1},
                  {"dutyId": "%s", "datedOn": "2026-01-05", "title": "We have it", "letter": "5 January 2026\\n\\nThank you.", "received": true}]}""".formatted(complaint, NEW, READ));
            return new Reader(visitor, complaint);
        }
    }

    @Test
    @Rule("R-CLK-3")
    void opening_a_new_letter_is_told_and_opening_one_again_is_not() throws SQLException {
        var reader = Reader.begin();
        var visitor = reader.visitor();
        assertTrue(visitor.open("/my").text().contains("You have 1 new letter"));
        assertTrue(visitor.open("/my/letters").text().contains("An answer"));
        assertTrue(visitor.open("/my/letters/" + READ).text().contains("Thank you."));
        assertTrue(visitor.open("/my/letters/" + NEW).text().contains("We looked."));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !opened(reader.complaint()).isEmpty());
        assertEquals(1, opened(reader.complaint()).size());
        assertTrue(opened(reader.complaint()).getFirst().contains(NEW.toString()));
    }

    @Test
    void a_letter_that_is_not_theirs_leads_back_to_those_that_are() throws SQLException {
        var reader = Reader.begin();
        var visitor = reader.visitor();
        var list = visitor.open("/my/letters").text();
        assertEquals(list, visitor.open("/my/letters/" + UUID.randomUUID()).text());
    }

    @Test
    void while_none_are_written_there_are_none() {
        var visitor = Teller.atDone("Nobody listens. " + UUID.randomUUID());
        visitor.send("/done", Map.of());
        assertTrue(visitor.open("/my/letters").text().contains("There are no letters yet."));
        assertFalse(visitor.open("/my").text().contains("new letter"));
    }

    private static List<String> opened(String complaint) {
        return Records.of("heard.intake.v1", complaint).stream()
                .filter(record -> "uk.heard.LetterOpened.v1".equals(Records.header(record, "ce_type")))
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }
}

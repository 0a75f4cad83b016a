package org.heard.notification.inbound;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.heard.contracts.ProcedureEvent.ComplaintErased;
import org.heard.notification.Facts;
import org.heard.notification.Neighbours;
import org.heard.notification.Story;
import org.heard.notification.Texter;
import org.junit.jupiter.api.Test;

/** After an erasure nothing is kept of the person and nobody is told any more; that they were told stays. */
@QuarkusTest
@WithTestResource(Neighbours.class)
class ErasureTest {

    private static final LocalDate ERASED = LocalDate.of(2026, 9, 1);

    @Test
    void letters_and_addresses_are_gone_and_the_proof_of_notice_stays() {
        var story = Story.begin().acknowledged();
        var told = story.notices().size();
        story.publish(new ComplaintErased(story.id, "person-asked", ERASED));
        story.publish(new ComplaintErased(story.id, "person-asked", ERASED));
        await().atMost(Story.SOON).untilAsserted(() -> assertEquals(0, count("contact_point", story.id, "true")));
        assertEquals(0, count("notice", story.id, "letter <> '[erased]'"));
        assertEquals(0, count("nudge", story.id, "address_digest not like 'erased:%'"));
        assertEquals(0, count("nudge", story.id, "work_at is not null"));
        assertEquals(0, count("duty", story.id, "work_at is not null"));
        assertEquals(told, story.notices().size());
        assertTrue(story.notices().stream().anyMatch(notice -> "delivered".equals(notice.get("state"))));
    }

    @Test
    void a_conversation_that_is_not_heard_of_as_lodged_goes_too() {
        var texter = Texter.toCouncil().answered("My things are gone", "yes", "5", "no", "no");
        texter.awaitFacts("TextConversationCompleted", 1);
        var id = texter.conversation();
        Facts.publish(UUID.randomUUID().toString(), Story.COUNCIL, new ComplaintErased(id, "person-asked", ERASED));
        await().atMost(Story.SOON).until(() -> texter.state().equals("ended"));
        assertEquals(0, count("texted_number", id, "true"));
        assertEquals(
                List.of(List.of("0", "0")),
                Story.rows(
                        "select (select count(*) from conversation_text where conversation_id = ?),"
                                + " (select count(*) from conversation where id = ? and number_digest is not null)",
                        id,
                        id));
        texter.read().then().statusCode(404);
    }

    private static int count(String table, UUID complaint, String condition) {
        return Integer.parseInt(
                Story.rows("select count(*) from " + table + " where complaint_id = ? and " + condition, complaint)
                        .getFirst()
                        .getFirst());
    }
}

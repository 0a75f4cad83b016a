package org.heard.notification.inbound;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.heard.contracts.ProcedureEvent.ComplaintErased;
import org.heard.notification.Neighbours;
import org.heard.notification.Story;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.Test;

/** After an erasure nothing is kept of the person and nobody is told any more; that they were told stays. */
@QuarkusTest
@WithTestResource(Neighbours.class)
class ErasureTest {

    private static final LocalDate ERASED = LocalDate.of(2026, 9, 1);

    @Test
    void letters_and_addresses_are_gone_and_the_proof_of_notice_stays() throws SQLException {
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

    private static long count(String table, UUID complaint, String condition) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + StackResource.postgresPort() + "/notification";
        try (var connection = DriverManager.getConnection(url, "notification_owner", "notification_owner");
                var query = connection.prepareStatement(
                        "select count(*) from " + table + " where complaint_id = ? and " + condition)) {
            query.setObject(1, complaint);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}

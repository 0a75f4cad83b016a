package org.heard.notification;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heard.contracts.IntakeEvent.CouncilSetUp;
import org.heard.contracts.IntakeEvent.CouncilSetUp.Limit;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Neighbours.class)
class AcknowledgementTest {

    @Test
    void a_lodged_complaint_is_acknowledged_by_one_text() {
        var story = Story.begin().acknowledged();
        story.awaitTexts(1);
        assertTrue(story.texts().getFirst().startsWith("There is news for you."), story.texts()::toString);
        story.awaitFacts("NoticeDelivered", 3);
        story.awaitFacts("NoticeSent", 3);
    }

    @Test
    void a_child_is_told_of_advocacy_and_of_the_procedure_with_it() {
        var story = Story.begin().acknowledged();
        var notices = story.notices();
        assertEquals(
                List.of("TELL-1", "TELL-2", "TELL-3"),
                notices.stream().map(notice -> notice.get("duty")).toList());
        assertEquals(notices.getFirst().get("dutyId"), notices.getLast().get("toldWith"));
        for (var notice : notices) {
            assertEquals("delivered", notice.get("state"));
            assertEquals("2026-01-07", notice.get("dueBy"));
            assertFalse(
                    ((Map<?, ?>) notice.get("notice")).get("letter").toString().isBlank());
        }
    }

    @Test
    void the_same_event_again_owes_nothing_more() {
        var story = Story.begin();
        var event = story.publish(story.lodgement());
        Facts.publish(event, story.council, story.lodgement());
        story.awaitState("TELL-1", "delivered");
        Facts.publish(event, story.council, story.lodgement());
        story.publish(story.missed("DL-10"));
        story.awaitState("TELL-8", "delivered");
        assertEquals(2, story.texts().size());
        assertEquals(4, story.notices().size());
    }

    @Test
    @Rule("DL-01")
    void a_council_that_set_its_own_days_acknowledges_within_them() {
        var key = UUID.randomUUID();
        var from = LocalDate.of(2025, 12, 1);
        var setUp = new CouncilSetUp(key, 900, from, List.of(new Limit("acknowledgement", "4wd")), null);
        Facts.publish("set-up-" + key, Story.OTHER_COUNCIL, setUp);
        await().atMost(Story.SOON).untilAsserted(() -> {
            var story = Story.of(Story.OTHER_COUNCIL).acknowledged();
            assertEquals("2026-01-09", story.notices().getFirst().get("dueBy"));
        });
        assertEquals(
                "2026-01-07", Story.begin().acknowledged().notices().getFirst().get("dueBy"));
    }

    @Test
    void of_a_past_that_was_brought_in_only_what_is_due_since_is_told() {
        var story = Story.begin();
        Facts.publishImported("lodged-" + story.id, story.council, story.lodgement(), "2026-01-20");
        Facts.publishImported("missed-" + story.id, story.council, story.missed("DL-10"), "2026-01-20");
        story.awaitState("TELL-8", "delivered");
        assertEquals(
                List.of("TELL-8"),
                story.notices().stream().map(notice -> notice.get("duty")).toList());
        assertEquals(1, story.texts().size());
    }
}

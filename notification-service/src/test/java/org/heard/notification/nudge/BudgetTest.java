package org.heard.notification.nudge;

import static org.awaitility.Awaitility.await;
import static org.heard.notification.Story.sql;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.heard.notification.NeighboursOnABudget;
import org.heard.notification.Phone;
import org.heard.notification.Story;
import org.heard.notification.Texter;
import org.junit.jupiter.api.Test;

/** Nobody can have us send texts without end: three a day to one number, and no more than its council's budget. */
@QuarkusTest
@WithTestResource(NeighboursOnABudget.class)
class BudgetTest {

    @Test
    void who_writes_again_and_again_is_answered_so_often_and_heard_all_the_same() {
        var story = Story.begin().acknowledged();
        for (var time = 0; time < 5; time++) {
            story.reply("CALL");
        }
        story.awaitFacts("ReplyReceived", 5);
        story.awaitTexts(3);
        assertEquals(
                5,
                story.tasks().stream()
                        .filter(task -> "call-wanted".equals(task.get("because")))
                        .count());
        await().atMost(Story.SOON)
                .untilAsserted(() -> assertEquals(
                        List.of(List.of("3")),
                        Story.rows(
                                "select count(*) from nudge where complaint_id = ? and state = 'dropped'"
                                        + " and because = 'address-limit'",
                                story.id)));
        assertEquals(3, story.texts().size());
    }

    @Test
    void news_over_the_limit_waits_and_is_told_when_there_is_room_again() {
        var story = Story.begin().acknowledged();
        story.reply("CALL");
        story.reply("CALL");
        story.awaitTexts(3);
        story.publish(story.missed("DL-10"));
        await().atMost(Story.SOON).until(() -> story.nudges("TELL-8").stream()
                .anyMatch(nudge -> "address-limit".equals(nudge.get("because"))));
        assertEquals("planned", story.nudges("TELL-8").getFirst().get("state"));
        assertEquals(3, story.texts().size());
        sql(
                "update nudge set first_tried_at = now() - interval '25 hours' where complaint_id = ?"
                        + " and first_tried_at is not null",
                story.id);
        sql("update nudge set work_at = now() where complaint_id = ? and state = 'planned'", story.id);
        story.awaitState("TELL-8", "delivered");
        story.awaitTexts(4);
    }

    @Test
    void how_to_find_a_complaint_that_came_by_text_waits_and_is_told_when_there_is_room_again() {
        var texter = Texter.toCouncil().answered("My things are gone", "yes", "1");
        List.of("no", "yes", "yes").forEach(texter::text);
        texter.awaitFacts("TextConversationCompleted", 1);
        var id = texter.lodged("statutory", true);
        await().atMost(Story.SOON)
                .untilAsserted(() -> assertEquals(
                        List.of(List.of("planned", "address-limit")),
                        Story.rows(
                                "select state, because from nudge where complaint_id = ? and reference is not null",
                                id)));
        assertEquals(3, texter.texts().size());
        sql(
                "update nudge set first_tried_at = now() - interval '25 hours' where complaint_id = ?"
                        + " and first_tried_at is not null",
                id);
        sql("update nudge set work_at = now() where complaint_id = ? and state = 'planned'", id);
        await().atMost(Story.SOON).until(() -> texter.texts().stream().anyMatch(text -> text.contains("7KM-3XQ-9DW")));
    }

    @Test
    void a_council_that_has_spent_its_budget_sends_nothing_and_loses_nothing() {
        var story = Story.of(Story.OTHER_COUNCIL);
        story.publish(story.lodgement());
        await().atMost(Story.SOON).until(() -> story.nudges("TELL-1").stream()
                .anyMatch(nudge -> "council-budget".equals(nudge.get("because"))));
        assertEquals(List.of(), Phone.messages(story.number));
        assertEquals("planned", story.notices().getFirst().get("state"));
    }
}

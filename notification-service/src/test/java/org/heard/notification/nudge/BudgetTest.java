package org.heard.notification.nudge;

import static org.awaitility.Awaitility.await;
import static org.heard.notification.Story.sql;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    void whoever_may_be_in_danger_is_answered_though_the_number_has_had_its_messages_of_the_day() {
        var story = Story.begin().acknowledged();
        story.reply("CALL");
        story.reply("CALL");
        story.awaitTexts(3);
        story.reply("I am not safe");
        story.awaitTexts(4);
        assertTrue(story.texts().getLast().endsWith("If you are in danger, ring 999."), story.texts()::toString);
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
        theNextDayComesFor(story.id);
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
        theNextDayComesFor(id);
        await().atMost(Story.SOON).until(() -> texter.texts().stream().anyMatch(text -> text.contains("7KM-3XQ-9DW")));
    }

    @Test
    void a_council_that_has_spent_its_budget_sends_nothing_loses_nothing_and_hears_of_it_once_a_day() {
        nothingWasSentToday();
        var answered = Texter.toOtherCouncil().answered("Hi");
        var pumped = Texter.toOtherCouncil();
        pumped.text("Hi");
        awaitHeld(pumped.conversation(), "dropped");
        var told = Story.of(Story.OTHER_COUNCIL).acknowledged();
        var waiting = Story.of(Story.OTHER_COUNCIL);
        waiting.publish(waiting.lodgement());
        awaitHeld(waiting.id, "planned");
        assertEquals(1, answered.texts().size());
        assertEquals(List.of(), pumped.texts());
        assertEquals(1, told.texts().size(), "answers leave something for news");
        assertEquals(List.of(), Phone.messages(waiting.number));
        assertEquals("planned", waiting.notices().getFirst().get("state"));
        assertEquals(
                List.of(List.of(pumped.conversation().toString(), "true")),
                Story.rows("select complaint_id, urgent::text from task where because = 'message-budget-spent'"));
        pumped.answered("HELP");
        pumped.awaitLast("Thank you. A person will get in touch");
    }

    @Test
    void of_many_who_write_at_once_no_more_are_answered_than_the_share_of_answers() {
        nothingWasSentToday();
        var all = Stream.generate(Texter::toOtherCouncil).limit(12).toList();
        all.parallelStream().forEach(texter -> texter.text("Hi"));
        await().atMost(Story.SOON)
                .untilAsserted(() -> assertEquals(
                        List.of(List.of("delivered", "1"), List.of("dropped", "11")),
                        Story.rows(
                                "select state, count(*) from nudge where complaint_id = any(string_to_array(?, ',')::uuid[])"
                                        + " group by state order by state",
                                all.stream()
                                        .map(texter -> texter.conversation().toString())
                                        .collect(Collectors.joining(",")))));
        assertEquals(1, all.stream().mapToInt(texter -> texter.texts().size()).sum());
    }

    @Test
    void whoever_stops_and_begins_again_is_not_answered_more_often() {
        var texter = Texter.toCouncil();
        for (var time = 0; time < 3; time++) {
            texter.answered("Hi").text("STOP");
        }
        texter.text("Hi");
        await().atMost(Story.SOON)
                .untilAsserted(() -> assertEquals(
                        List.of(List.of("dropped", "address-limit")),
                        Story.rows("select state, because from nudge where complaint_id = ?", texter.conversation())));
        assertEquals(3, texter.texts().size());
    }

    private static void nothingWasSentToday() {
        sql("delete from messages_of_a_day where council_id = ?", Story.OTHER_COUNCIL);
        sql("delete from task where because = 'message-budget-spent'");
    }

    private static void awaitHeld(UUID complaint, String state) {
        await().atMost(Story.SOON)
                .untilAsserted(() -> assertEquals(
                        List.of(List.of(state, "council-budget")),
                        Story.rows("select state, because from nudge where complaint_id = ?", complaint)));
    }

    private static void theNextDayComesFor(UUID complaint) {
        sql(
                "update messages_of_a_day set day = day - 1 where whose in"
                        + " (select address_digest from nudge where complaint_id = ?)",
                complaint);
        sql("update nudge set work_at = now() where complaint_id = ? and state = 'planned'", complaint);
    }
}

package org.heard.notification.duty;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.heard.contracts.OmbudsmanEvent.ReviewDecided;
import org.heard.contracts.ProcedureEvent.ComplaintAccepted;
import org.heard.contracts.ProcedureEvent.ComplaintClosed;
import org.heard.contracts.ProcedureEvent.ResponseIssued;
import org.heard.contracts.ProcedureEvent.StageEscalated;
import org.heard.kit.clock.ClockMoved;
import org.heard.notification.Business;
import org.heard.notification.NeighboursWithNews;
import org.heard.notification.Story;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever waits is told so (Cornwall 25 002 762, Suffolk 23 015 464: no updates is fault). Lodged Monday 5 January 2026. */
@QuarkusTest
@WithTestResource(NeighboursWithNews.class)
@Rule("TELL-11")
class RegularNewsTest {

    @Inject
    Business business;

    @Inject
    Event<ClockMoved> moved;

    @BeforeEach
    void it_is_the_day_of_the_complaint() {
        business.moveTo("2026-01-05T09:00");
    }

    @AfterEach
    void back() {
        business.backToNow();
    }

    @Test
    void on_the_tenth_working_day_whoever_waits_gets_one_harmless_text_and_a_letter() {
        var story = acknowledged();
        business.moveTo("2026-01-16T09:00");
        assertEquals(1, story.texts().size());
        business.moveTo("2026-01-19T09:00");
        assertEquals(2, story.texts().size(), "told before the move is over");
        assertEquals(story.texts().getFirst(), story.texts().getLast(), "the same words as for any other news");
        story.awaitState("TELL-11", "delivered");
        var notice = story.notices().getLast();
        assertEquals("2026-01-19", notice.get("dueBy"));
        assertTrue(letter(notice).contains("Your complaint is here since 5 January 2026."), letter(notice));
        assertTrue(letter(notice).contains("You can have an advocate."));
    }

    @Test
    void whoever_is_known_from_procedure_service_first_is_told_all_the_same() {
        var story = Story.begin();
        story.pact(Story.text(story.number, "2026-01-05"));
        story.publish(new ComplaintAccepted(
                story.id, "statutory", "stage-1", LocalDate.of(2026, 1, 5), "EN-CA1989-SI2006-1738", true));
        await().atMost(Story.SOON).until(() -> Story.sql("update complaint set id = id where id = ?", story.id) == 1);
        story.acknowledged();
        business.moveTo("2026-01-19T09:00");
        assertEquals(2, story.texts().size());
    }

    @Test
    void looking_again_or_from_another_instance_or_after_a_restart_tells_nothing_twice() throws InterruptedException {
        var story = acknowledged();
        business.moveTo("2026-01-19T09:00");
        var others = List.of(
                Thread.ofVirtual().start(() -> moved.fire(new ClockMoved(1001, LocalDate.of(2026, 1, 19)))),
                Thread.ofVirtual().start(() -> moved.fire(new ClockMoved(1002, LocalDate.of(2026, 1, 19)))));
        for (var other : others) {
            other.join();
        }
        Story.sql("update complaint set news_on = '2026-01-19' where id = ?", story.id);
        business.moveTo("2026-01-19T10:00");
        assertEquals(2, story.texts().size(), "even where the day was put back, as if the move on had been lost");
        assertEquals(
                1,
                story.notices().stream()
                        .filter(notice -> notice.get("duty").equals("TELL-11"))
                        .count());
    }

    @Test
    void several_spans_that_went_by_at_once_are_told_of_once() {
        var story = acknowledged();
        business.moveTo("2026-02-06T09:00");
        assertEquals(2, story.texts().size());
        story.reply("YES");
        story.awaitFacts("ReplyReceived", 1);
        business.moveTo("2026-02-16T09:00");
        assertEquals(2, story.nudges("TELL-11").size(), "19 January's and 16 February's");
    }

    @Test
    void after_the_answer_nobody_waits_until_they_go_on() {
        var story = acknowledged();
        story.publish(new ResponseIssued(story.id, "stage-1", "stage-1-response", LocalDate.of(2026, 1, 12)));
        story.awaitState("TELL-7", "delivered");
        business.moveTo("2026-01-26T09:00");
        assertEquals(2, story.texts().size());
        story.publish(new StageEscalated(
                story.id,
                "stage-1",
                "stage-2",
                LocalDate.of(2026, 1, 26),
                LocalDate.of(2026, 1, 26),
                "complainant",
                "text",
                null));
        story.awaitState("TELL-9", "delivered");
        story.reply("YES");
        story.awaitFacts("ReplyReceived", 1);
        business.moveTo("2026-02-09T09:00");
        story.awaitState("TELL-11", "delivered");
        assertTrue(letter(story.notices().getLast()).contains("Stage 2 began on 26 January 2026."));
        assertEquals(4, story.texts().size());
    }

    @Test
    void whose_case_the_ombudsman_opens_again_waits_again() {
        var story = acknowledged();
        story.publish(new ResponseIssued(story.id, "stage-1", "stage-1-response", LocalDate.of(2026, 1, 12)));
        story.awaitState("TELL-7", "delivered");
        story.publish(new ReviewDecided(story.id, "26 000 009", "reopened", LocalDate.of(2026, 1, 12)));
        story.awaitState("TELL-D15", "delivered");
        story.reply("YES");
        story.awaitFacts("ReplyReceived", 1);
        business.moveTo("2026-01-26T09:00");
        story.awaitState("TELL-11", "delivered");
        assertTrue(
                letter(story.notices().getLast()).contains("Ombudsman"),
                letter(story.notices().getLast()));
    }

    @Test
    void whose_complaint_has_ended_waits_for_nothing() {
        var story = acknowledged();
        story.publish(new ComplaintClosed(story.id, "withdrawn", LocalDate.of(2026, 1, 12)));
        story.awaitState("TELL-16", "delivered");
        business.moveTo("2026-01-19T09:00");
        assertEquals(2, story.texts().size());
    }

    private static Story acknowledged() {
        var story = Story.begin();
        story.pact(Story.text(story.number, "2026-01-05")).acknowledged();
        return story;
    }

    private static String letter(Map<String, Object> notice) {
        return ((Map<?, ?>) notice.get("notice")).get("letter").toString();
    }
}

package org.heard.notification.reply;

import static org.heard.notification.Story.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.heard.contracts.ProcedureEvent.ComplaintClosed;
import org.heard.notification.Neighbours;
import org.heard.notification.Story;
import org.junit.jupiter.api.Test;

/** Whoever has a complaint, and writes that they are not safe without the word HELP, gets a person today, too. */
@QuarkusTest
@WithTestResource(Neighbours.class)
class DangerInRepliesTest {

    @Test
    void a_person_is_asked_today_and_what_was_written_is_held() {
        var story = Story.begin().acknowledged();
        story.reply("he came back and I don't feel safe");
        story.awaitTasks("not-safe");
        assertUrgent(story);
        story.awaitFacts("ReplyReceived", 1);
        assertEquals(
                "1",
                Story.rows("select count(*) from held_words where complaint_id = ?", story.id)
                        .getFirst()
                        .getFirst());
    }

    @Test
    void the_answer_says_what_to_do_and_gives_nothing_away() {
        var story = Story.begin().acknowledged();
        story.reply("he is hitting me");
        story.awaitTexts(2);
        assertTrue(story.texts().getLast().endsWith("If you are in danger, ring 999."));
    }

    @Test
    void it_is_urgent_also_on_a_number_on_which_no_word_acts() {
        var one = Story.begin().acknowledged();
        var two = one.sharingNumber(Story.COUNCIL);
        two.pact(text(one.number, LocalDate.now().toString())).acknowledged();
        one.reply("I am not safe");
        one.awaitTasks("shared-number");
        two.awaitTasks("shared-number");
        assertUrgent(one);
        assertUrgent(two);
    }

    @Test
    void it_is_urgent_also_after_the_complaint_is_closed() {
        var story = Story.begin().acknowledged();
        story.publish(new ComplaintClosed(story.id, "withdrawn", LocalDate.now()));
        story.awaitState("TELL-16", "delivered");
        story.reply("I am not safe");
        story.awaitTasks("reply-after-closing");
        assertUrgent(story);
    }

    private static void assertUrgent(Story story) {
        assertEquals(true, story.tasks().getFirst().get("urgent"));
    }
}

package org.heard.notification.inperson;

import static org.awaitility.Awaitility.await;
import static org.heard.notification.Story.channel;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.heard.notification.Business;
import org.heard.notification.Neighbours;
import org.heard.notification.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who was not told in time is told of. It is Monday 2 March 2026, and the complaint was to be acknowledged by 7 January. */
@QuarkusTest
@WithTestResource(Neighbours.class)
class LateDutyTest {

    private static final String TODAY = "2026-03-02";
    private static final String SUNDAYS = "[{\"days\": [\"sun\"], \"from\": \"10:00\", \"to\": \"11:00\"}]";

    @Inject
    Business business;

    private final Story story = Story.begin();

    @BeforeEach
    void it_is_monday_morning() {
        business.moveTo(TODAY + "T09:00");
    }

    @AfterEach
    void backToNow() {
        business.backToNow();
    }

    @Test
    void a_duty_that_is_not_done_by_its_day_is_told_of_once_and_stays_owed() {
        story.pact(channel("text", story.number, true, TODAY, SUNDAYS));
        story.publish(story.lodgement());
        await().atMost(Story.SOON).until(() -> !story.nudges("TELL-1").isEmpty());
        assertNull(story.notices().getFirst().get("lateToldOn"));

        business.moveTo("2026-03-03T09:00");
        story.awaitTasks("notice-late");
        story.awaitFacts("HumanContactNeeded", 1);
        assertEquals("2026-03-03", story.notices().getFirst().get("lateToldOn"));
        assertEquals("planned", story.notices().getFirst().get("state"));

        business.moveTo("2026-03-08T10:30");
        story.awaitState("TELL-1", "delivered");
        story.awaitTexts(1);
        story.awaitTasks("notice-late");
    }

    @Test
    void what_is_told_on_the_day_on_which_it_is_first_owed_is_not_late() {
        story.pact(Story.text(story.number, TODAY)).acknowledged();
        business.moveTo("2026-03-03T09:00");
        assertEquals(List.of(), story.tasks());
    }

    @Test
    void what_a_person_must_tell_is_told_of_by_its_own_task() {
        story.pact(channel("text", story.number, false, TODAY, "[]"));
        story.publish(story.lodgement());
        story.awaitTasks("no-safe-channel");
        business.moveTo("2026-03-03T09:00");
        story.awaitTasks("no-safe-channel");
    }
}

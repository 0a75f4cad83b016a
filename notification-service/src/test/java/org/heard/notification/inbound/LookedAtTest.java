package org.heard.notification.inbound;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.heard.contracts.IntakeEvent.PromptRaised;
import org.heard.contracts.IntakeEvent.PromptSettled;
import org.heard.contracts.IntakeEvent.RouteChallengeAnswered;
import org.heard.contracts.IntakeEvent.RouteChallenged;
import org.heard.notification.Neighbours;
import org.heard.notification.Story;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

/** What a person must look at becomes a task, and is done when it is settled. */
@QuarkusTest
@WithTestResource(Neighbours.class)
class LookedAtTest {

    private static final LocalDate MON_12_JAN = LocalDate.of(2026, 1, 12);
    private static final LocalDate WED_14_JAN = LocalDate.of(2026, 1, 14);

    private final Story story = Story.begin();

    @Test
    void a_prompt_is_one_task_until_it_is_settled_and_a_task_again_when_it_comes_anew() {
        story.publish(new PromptRaised(story.id, UUID.randomUUID(), "needs-to-follow"));
        story.publish(new PromptRaised(story.id, UUID.randomUUID(), "advocate-to-find"));
        story.awaitTasks("needs-to-follow", "advocate-to-find");
        story.publish(new PromptSettled(story.id, "needs-to-follow"));
        await().atMost(Story.SOON)
                .untilAsserted(() -> assertNotNull(task("needs-to-follow").get("completedOn")));
        assertNull(task("advocate-to-find").get("completedOn"));
        assertEquals(false, task("advocate-to-find").get("urgent"));
        story.publish(new PromptRaised(story.id, UUID.randomUUID(), "needs-to-follow"));
        story.awaitTasks("needs-to-follow", "needs-to-follow", "advocate-to-find");
        assertEquals(0, story.texts().size(), "nobody is told of it");
    }

    @Test
    @Rule("TELL-5")
    @Rule("R-TRI-3")
    void a_challenge_of_the_procedure_is_a_task_and_that_it_stays_is_told_with_the_ombudsman() {
        var challenge = UUID.randomUUID();
        story.publish(new RouteChallenged(story.id, challenge, MON_12_JAN, "complainant", "statutory"));
        story.awaitTasks("route-challenged");
        story.publish(new RouteChallengeAnswered(story.id, challenge, "kept", WED_14_JAN));
        story.awaitState("TELL-5", "delivered");
        assertNotNull(task("route-challenged").get("completedOn"));
        var notice = (Map<?, ?>) story.notices().getFirst().get("notice");
        assertTrue(notice.get("letter").toString().contains("On 14 January 2026 the council looked at that again."));
        assertTrue(notice.get("letter").toString().contains("Ombudsman"));
    }

    @Test
    @Rule("R-TRI-3")
    void a_challenge_that_corrected_the_procedure_is_told_by_the_correction_alone() {
        var challenge = UUID.randomUUID();
        story.publish(new RouteChallenged(story.id, challenge, MON_12_JAN, "advocate", null));
        story.publish(new RouteChallengeAnswered(story.id, challenge, "corrected", WED_14_JAN));
        await().atMost(Story.SOON)
                .untilAsserted(() -> assertNotNull(task("route-challenged").get("completedOn")));
        assertEquals(0, story.notices().size());
    }

    private Map<String, Object> task(String because) {
        return story.tasks().stream()
                .filter(task -> task.get("because").equals(because))
                .findFirst()
                .orElse(Map.of());
    }
}

package org.heard.notification.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.heard.contracts.IntakeEvent.LetterOpened;
import org.heard.notification.Neighbours;
import org.heard.notification.Story;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A letter is received on the day on which its person opens it, and on no other. */
@QuarkusTest
@WithTestResource(Neighbours.class)
class LettersReceivedTest {

    private static final String OPENED = "NoticeOpened";
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 7);

    private final Story story = Story.begin();

    @BeforeEach
    void acknowledged() {
        story.acknowledged();
    }

    @Test
    @Rule("R-CLK-3")
    void the_first_opening_counts() {
        opened(duty(), FIRST);
        story.awaitState("TELL-1", "opened");
        opened(duty(), FIRST.plusDays(1));
        story.publish(story.missed("DL-10"));
        story.awaitState("TELL-8", "delivered");
        assertEquals(FIRST.toString(), letter().get("receivedOn"));
        story.awaitFacts(OPENED, 1);
        var fact = story.facts(OPENED).getFirst();
        assertEquals("TELL-1", fact.text("duty"));
        assertEquals("opened", fact.text("how"));
        assertEquals(FIRST.toString(), fact.text("openedOn"));
    }

    @Test
    void a_letter_of_somebody_else_is_not_opened_by_it() {
        var other = Story.begin().acknowledged();
        opened(duty(other), FIRST);
        story.publish(story.missed("DL-10"));
        story.awaitState("TELL-8", "delivered");
        other.awaitState("TELL-1", "delivered");
        assertEquals(0, story.facts(OPENED).size());
    }

    private void opened(UUID duty, LocalDate on) {
        story.publish(new LetterOpened(story.id, duty, on));
    }

    private Map<String, Object> letter() {
        return letter(story);
    }

    private UUID duty() {
        return duty(story);
    }

    private static UUID duty(Story of) {
        return UUID.fromString((String) letter(of).get("dutyId"));
    }

    private static Map<String, Object> letter(Story of) {
        return of.notices().stream()
                .filter(it -> it.get("duty").equals("TELL-1"))
                .findFirst()
                .orElseThrow();
    }
}

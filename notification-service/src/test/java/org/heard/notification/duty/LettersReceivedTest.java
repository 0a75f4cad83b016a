package org.heard.notification.duty;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heard.contracts.IntakeEvent.LetterOpened;
import org.heard.contracts.IntakeEvent.MessageWritten;
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

    /** What came first that day was read: nobody would look again because of its text. */
    @Test
    void what_comes_after_the_days_first_was_opened_is_announced_anew_and_is_not_opened_yet() {
        story.publish(new MessageWritten(story.id, UUID.randomUUID(), FIRST, null));
        story.awaitState("TELL-D12", "delivered");
        opened(UUID.fromString((String) letters("TELL-D12").getFirst().get("dutyId")), FIRST);
        story.awaitState("TELL-D12", "opened");
        story.publish(new MessageWritten(story.id, UUID.randomUUID(), FIRST, null));
        story.awaitTexts(3);
        await().atMost(Story.SOON)
                .untilAsserted(() -> assertEquals(
                        List.of("opened", "delivered"),
                        letters("TELL-D12").stream().map(it -> it.get("state")).toList()));
    }

    @Test
    void a_letter_that_is_opened_need_not_be_brought_once_all_that_are_told_with_it_are() {
        var reader = Story.begin();
        reader.pact(Story.channel("text", reader.number, false, LocalDate.now().toString(), "[]"));
        reader.publish(reader.lodgement());
        reader.awaitTasks("no-safe-channel");
        var duties =
                reader.notices().stream().map(it -> (String) it.get("dutyId")).toList();
        assertEquals(3, duties.size());
        for (var duty : duties) {
            assertNull(reader.tasks().getFirst().get("completedOn"));
            reader.publish(new LetterOpened(reader.id, UUID.fromString(duty), FIRST));
            reader.awaitFacts(OPENED, duties.indexOf(duty) + 1);
        }
        await().atMost(Story.SOON)
                .untilAsserted(() -> assertNotNull(reader.tasks().getFirst().get("completedOn")));
    }

    private List<Map<String, Object>> letters(String duty) {
        return story.notices().stream()
                .filter(it -> it.get("duty").equals(duty))
                .toList();
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

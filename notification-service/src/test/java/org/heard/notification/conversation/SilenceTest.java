package org.heard.notification.conversation;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.heard.notification.Business;
import org.heard.notification.Neighbours;
import org.heard.notification.Texter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody who texted a council is forgotten when they write no more, least of all who may be in danger. */
@QuarkusTest
@WithTestResource(Neighbours.class)
class SilenceTest {

    private static final String COMPLETED = "TextConversationCompleted";

    @Inject
    Business business;

    private final Texter texter = Texter.toCouncil();

    @BeforeEach
    void it_is_monday_morning() {
        business.moveTo("2026-03-02T09:00");
    }

    @AfterEach
    void back() {
        business.backToNow();
    }

    @Test
    void whoever_is_not_safe_is_told_what_to_do_and_not_waited_for() {
        texter.answered("Hi", "no");
        texter.awaitLast("If you are in danger, ring 999.");
        assertEquals(List.of("not-safe!"), texter.tasks(), "somebody hears of it at once");
        business.moveTo("2026-03-02T09:05");
        assertEquals("asking", texter.state());
        business.moveTo("2026-03-02T09:11");
        texter.awaitFacts(COMPLETED, 1);
        texter.read()
                .then()
                .body("safe", equalTo("no"))
                .body("finished", equalTo(false))
                .body("words", hasSize(0));
    }

    @Test
    void whoever_wrote_what_is_wrong_and_does_not_say_that_they_are_safe_is_looked_for_the_same_day() {
        texter.answered("My things are gone");
        business.moveTo("2026-03-02T10:59");
        assertEquals("asking", texter.state());
        business.moveTo("2026-03-02T11:01");
        texter.awaitFacts(COMPLETED, 1);
        assertEquals(List.of("safe-not-said!"), texter.tasks());
        assertEquals(1, texter.texts().size());
    }

    @Test
    void whoever_goes_silent_is_reminded_once_and_then_a_person_reads_what_they_wrote() {
        texter.answered("My things are gone", "yes");
        business.moveTo("2026-03-03T08:59");
        assertEquals(2, texter.texts().size());
        business.moveTo("2026-03-03T09:01");
        texter.awaitTexts(3);
        texter.awaitLast("Are you still there?");
        business.moveTo("2026-03-05T09:00");
        assertEquals("asking", texter.state());
        business.moveTo("2026-03-05T09:02");
        texter.awaitFacts(COMPLETED, 1);
        assertEquals(3, texter.texts().size());
        texter.read().then().body("finished", equalTo(false)).body("words", equalTo(List.of("My things are gone")));
    }

    @Test
    void of_whoever_wrote_nothing_nothing_is_kept() {
        texter.answered("Hi");
        business.moveTo("2026-03-03T09:01");
        texter.awaitTexts(2);
        business.moveTo("2026-03-05T09:02");
        assertEquals("ended", texter.state());
        texter.awaitFacts(COMPLETED, 0);
    }
}

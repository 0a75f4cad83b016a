package org.heard.notification;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.heard.contracts.IntakeEvent.CouncilWordingSet;
import org.junit.jupiter.api.Test;

/** A council's letters say how to reach its team and end as it set; what was written before stands. */
@QuarkusTest
@WithTestResource(Neighbours.class)
class WordingTest {

    private static final UUID SET_UP = UUID.randomUUID();

    @Test
    void a_letter_speaks_as_the_council_set_last_and_an_older_wording_comes_too_late() {
        publish(8, "Ask for us at any desk.");
        await().atMost(Story.SOON).untilAsserted(() -> assertTrue(letterNow().endsWith("""
                        Ask for us at any desk.

                        With good wishes
                        Complaints team, Thornvale County Council
                        """)));
        var before = acknowledged();
        publish(7, "An older way.");
        publish(9, "Ring any desk.");
        await().atMost(Story.SOON).untilAsserted(() -> assertTrue(letterNow().contains("Ring any desk.")));
        assertFalse(letterNow().contains("An older way."));
        assertTrue(letter(before).contains("Ask for us at any desk."));
        assertFalse(letter(Story.begin().acknowledged()).contains("Thornvale"));
    }

    private static void publish(int version, String howToReachUs) {
        Facts.publish(
                "wording-" + version + "-" + SET_UP,
                Story.OTHER_COUNCIL,
                new CouncilWordingSet(
                        SET_UP,
                        version,
                        "Thornvale County Council",
                        "Complaints team",
                        "With good wishes",
                        howToReachUs));
    }

    private static String letterNow() {
        return letter(acknowledged());
    }

    private static Story acknowledged() {
        return Story.of(Story.OTHER_COUNCIL).acknowledged();
    }

    private static String letter(Story story) {
        var first = story.notices().getFirst();
        assertEquals("TELL-1", first.get("duty"));
        return ((Map<?, ?>) first.get("notice")).get("letter").toString();
    }
}

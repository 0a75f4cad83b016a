package org.heard.intake.mine;

import static org.awaitility.Awaitility.await;
import static org.heard.intake.IntakeClient.tell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.heard.testkit.StackResource;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person said in a point that they added later stands with what they said first, for them alone. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@Rule("R-WD-3")
class SaidLaterTest {

    private static final String WORDS = "My room has no door.";

    private static Neighbours neighbours;

    private final UUID point = UUID.randomUUID();
    private Sharer person;

    @BeforeAll
    static void neighbours() {
        neighbours = new Neighbours();
    }

    @AfterAll
    static void away() {
        neighbours.close();
    }

    @BeforeEach
    void somebody_has_added_a_point() throws SQLException {
        person = Sharer.whoTold(neighbours);
        tell(person.complaint(), "PointAdded", """
                "pointId": "%s", "about": "leaving-care", "addedOn": "2026-02-12\"""".formatted(point));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> said().contains("You told us more on Thursday 12 February 2026"));
    }

    @Test
    void its_words_are_asked_for_where_they_are_kept() {
        assertTrue(said().contains("Nobody listens."), "what they said first");
        assertFalse(said().contains(WORDS), "procedure-service has not said them yet");
        kept();
        assertTrue(said().contains(WORDS));
        var status = "/v1/complaints/" + person.complaint() + "/status";
        assertEquals(
                List.of(status + " own"),
                neighbours.asked(person.complaint()).stream()
                        .filter(it -> it.startsWith(status))
                        .distinct()
                        .toList());
    }

    @Test
    void an_advocate_does_not_read_them() {
        kept();
        var advocate = Sharer.open(person.share(7));
        assertTrue(advocate.text().contains("We looked into it."), advocate.text());
        assertFalse(advocate.text().contains(WORDS));
    }

    private void kept() {
        neighbours.answer("/v1/complaints/" + person.complaint() + "/status", """
                {"today": "2026-02-20", "procedure": "statutory", "stage": "stage-1", "status": "open",
                 "receivedOn": "2026-01-05", "limits": [], "actions": [],
                 "happened": [{"fact": "StageOneAnswered", "on": "2026-01-19", "words": "We looked into it."},
                              {"fact": "PointAdded", "on": "2026-02-12", "detail": "%s", "words": "%s"}]}""".formatted(point, WORDS));
    }

    private String said() {
        return person.visitor().open("/my/said").text();
    }
}

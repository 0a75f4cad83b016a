package org.heard.ombudsman.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.heard.kit.clock.BusinessClock;
import org.heard.ombudsman.AReferral;
import org.heard.ombudsman.Casehandling;
import org.heard.ombudsman.Neighbours;
import org.heard.ombudsman.TheOmbudsman;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An approach that moves to another council is counted once, at the council where it was on record on the day asked for. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class MovedApproachTest {

    private static final LocalDate MON_2_MAR = LocalDate.of(2026, 3, 2);

    @Inject
    BusinessClock clock;

    @Inject
    Histories histories;

    @AfterEach
    void put_the_clock_back() {
        clock.moveBy(Duration.ZERO);
    }

    @Test
    void it_counts_where_it_was_entered_until_it_moves_and_then_where_it_is() {
        var first = clock.today();
        var then = first.plusDays(3);
        var before = numbers(first);
        var beforeThen = numbers(then);
        var work = approach(AReferral.OTHER_COUNCIL);
        assertEquals(before.and(0, 1), numbers(first));

        clock.moveBy(Duration.ofDays(3));
        work.did(
                "complaints",
                "{'namedOn':'%s','council':'%s','complaintId':'%s','reason':'They said so.'}"
                        .formatted(clock.today(), AReferral.COUNCIL, UUID.randomUUID()));
        assertEquals(before.and(0, 1), numbers(first), "as it was on record on that day");
        assertEquals(beforeThen.and(1, 0), numbers(then));
    }

    @Test
    void where_it_was_first_is_what_it_moved_away_from_and_never_to() {
        var once = new Whereabouts("A", List.of("B"), List.of(move("A", 3)));
        assertEquals("B", once.at(MON_2_MAR));
        assertEquals("A", once.at(MON_2_MAR.plusDays(3)));
        var back = new Whereabouts("A", List.of("A", "B"), List.of(move("B", 1), move("A", 3)));
        assertEquals(
                List.of("A", "B", "B", "A"),
                List.of(0, 1, 2, 3).stream()
                        .map(MON_2_MAR::plusDays)
                        .map(back::at)
                        .toList());
        assertEquals("A", new Whereabouts("A", List.of(), List.of()).at(MON_2_MAR));
    }

    private static Whereabouts.Move move(String council, int days) {
        return new Whereabouts.Move(council, MON_2_MAR.plusDays(days));
    }

    /** How many cases two councils have. */
    private record Numbers(long ours, long theirs) {

        Numbers and(long more, long others) {
            return new Numbers(ours + more, theirs + others);
        }
    }

    private Numbers numbers(LocalDate day) {
        var all = histories.asAt(day).await().atMost(TheOmbudsman.SOON);
        return new Numbers(count(all, AReferral.COUNCIL), count(all, AReferral.OTHER_COUNCIL));
    }

    private static long count(List<CaseHistory> all, String council) {
        return all.stream().filter(it -> it.council().equals(council)).count();
    }

    private Casehandling approach(String council) {
        return Casehandling.of(TheOmbudsman.as(Tokens.ofUser("manager.ombudsman"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("""
                        {"madeOn":"%s","council":"%s","complaintId":"%s","youngPerson":true,
                         "words":"Nobody answers.","from":"complainant"}""".formatted(clock.today(), council, UUID.randomUUID()))
                .post("/v1/approaches")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }
}

package org.heard.ombudsman.step;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.heard.kit.clock.BusinessClock;
import org.heard.ombudsman.AReferral;
import org.heard.ombudsman.Casehandling;
import org.heard.ombudsman.Neighbours;
import org.heard.ombudsman.TheOmbudsman;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Whoever is free asks for the next case and has it; nobody picks, and no case has two caseworkers. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class NextCaseTest {

    @Inject
    BusinessClock clock;

    @Test
    void young_people_come_first_and_then_the_longest_waiting() {
        emptyTheQueue();
        var adult = Casehandling.opened(
                AReferral.made().by(false).with("ground", "procedure-complete").without("because"));
        var first = Casehandling.opened();
        var second = Casehandling.opened();
        assertEquals(first.id(), taken(next("assessor.ombudsman", "north", null)));
        assertEquals(second.id(), taken(next("assessor.ombudsman", "north", null)));
        assertEquals(adult.id(), taken(next("assessor.ombudsman", "north", null)));
        next("assessor.ombudsman", "north", null).statusCode(409).body("code", equalTo("no-case-waits"));
        assertEquals("assessor.ombudsman", queued(first.id()).get("caseworker"));
        assertEquals("north", queued(first.id()).get("team"));
    }

    @Test
    void the_same_key_gives_the_same_case() {
        emptyTheQueue();
        Casehandling.opened();
        var other = Casehandling.opened();
        var key = UUID.randomUUID().toString();
        var first = taken(next("assessor.ombudsman", "north", null, key));
        assertEquals(first, taken(next("assessor.ombudsman", "north", null, key)));
        assertNotEquals(other.id(), first);
    }

    @Test
    void the_same_key_twice_at_once_gives_one_case() throws Exception {
        for (var waiting = 1; waiting <= 3; waiting++) {
            emptyTheQueue();
            IntStream.range(0, waiting).forEach(_ -> Casehandling.opened());
            var key = UUID.randomUUID().toString();
            try (var askers = Executors.newFixedThreadPool(4)) {
                var wish = (Callable<String>) () -> next("assessor.ombudsman", "north", null, key)
                        .statusCode(201)
                        .extract()
                        .asString();
                var given = new HashSet<String>();
                for (var asked : askers.invokeAll(Collections.nCopies(4, wish))) {
                    given.add(asked.get());
                }
                assertEquals(1, given.size(), "one wish was answered in more than one way");
            }
        }
    }

    @Test
    void the_same_key_with_another_wish_is_refused() {
        emptyTheQueue();
        Casehandling.opened();
        Casehandling.opened();
        var key = UUID.randomUUID().toString();
        taken(next("assessor.ombudsman", "north", null, key));
        next("assessor.ombudsman", "south", null, key).statusCode(422).body("code", equalTo("idempotency-key-reused"));
        next("assessor.ombudsman", "north", "intake", key).statusCode(422);
        taken(next("assessor.ombudsman", "north", null, key));
    }

    @Test
    void those_who_ask_at_once_get_a_case_each() throws Exception {
        emptyTheQueue();
        IntStream.range(0, 4).forEach(_ -> Casehandling.opened());
        try (var askers = Executors.newFixedThreadPool(4)) {
            var wishes = IntStream.range(0, 4)
                    .<Callable<String>>mapToObj(_ -> () -> taken(next("assessor.ombudsman", "north", null)))
                    .toList();
            var given = new HashSet<String>();
            for (var wish : askers.invokeAll(wishes)) {
                assertTrue(given.add(wish.get()), "a case was given twice");
            }
        }
    }

    @Test
    void a_case_waits_anew_when_its_next_stage_begins_and_can_be_given_to_somebody_else() {
        emptyTheQueue();
        var opened = Casehandling.opened();
        assertEquals(opened.id(), taken(next("assessor.ombudsman", "north", "intake")));
        opened.assessed(clock.today().toString());
        next("assessor.ombudsman", "north", "intake").statusCode(409);
        assertEquals(opened.id(), taken(next("investigator.ombudsman", "south", "assessment")));
        opened.did(
                "assignments",
                "{'assignedOn':'%s','team':'south','caseworker':'assessor.ombudsman'}".formatted(clock.today()));
        assertEquals("assessor.ombudsman", queued(opened.id()).get("caseworker"));
    }

    @Test
    void what_a_team_has_waits_for_that_team_alone() {
        emptyTheQueue();
        var opened = Casehandling.opened();
        opened.did("assignments", "{'assignedOn':'%s','team':'south'}".formatted(clock.today()));
        next("assessor.ombudsman", "north", null).statusCode(409);
        assertEquals(opened.id(), taken(next("assessor.ombudsman", "south", null)));
    }

    @Test
    void no_council_has_a_next_case() {
        var council = Tokens.ofUser("manager.e09");
        ask(council, "north", null, UUID.randomUUID().toString()).statusCode(403);
        ask(Tokens.ofUser("assessor.ombudsman"), "north", null, null)
                .statusCode(400)
                .body("code", equalTo("idempotency-key-missing"));
    }

    private static Map<String, Object> queued(String id) {
        return TheOmbudsman.queue(200).stream()
                .filter(found -> id.equals(found.get("id")))
                .findFirst()
                .orElseThrow();
    }

    private void emptyTheQueue() {
        ValidatableResponse answer;
        do {
            answer = next("manager.ombudsman", "north", null);
        } while (answer.extract().statusCode() == 201);
        answer.statusCode(409).body("id", nullValue());
    }

    private ValidatableResponse next(String who, String team, String stage) {
        return next(who, team, stage, UUID.randomUUID().toString());
    }

    private ValidatableResponse next(String who, String team, String stage, String key) {
        return ask(Tokens.ofUser(who), team, stage, key);
    }

    private ValidatableResponse ask(Tokens who, String team, String stage, String key) {
        var request = TheOmbudsman.as(who).contentType(ContentType.JSON);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.body("{\"askedOn\":\"%s\",\"team\":\"%s\"%s}"
                        .formatted(clock.today(), team, stage == null ? "" : ",\"stage\":\"" + stage + "\""))
                .post("/v1/next-cases")
                .then();
    }

    private static String taken(ValidatableResponse answer) {
        return answer.statusCode(201).extract().path("id");
    }
}

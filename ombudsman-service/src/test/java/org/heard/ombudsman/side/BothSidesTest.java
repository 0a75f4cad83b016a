package org.heard.ombudsman.side;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.heard.ombudsman.side.Sides.COUNCIL;
import static org.heard.ombudsman.side.Sides.PERSON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.heard.kit.clock.BusinessClock;
import org.heard.ombudsman.AReferral;
import org.heard.ombudsman.Neighbours;
import org.heard.ombudsman.TheOmbudsman;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Enquiries, the draft of a decision and the decision reach the council and the one who complained; each answers for itself. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class BothSidesTest {

    private static final Tokens OTHER_COUNCIL = Tokens.ofUser("manager.e10");

    @Inject
    BusinessClock clock;

    @AfterEach
    void put_the_clock_back() {
        clock.moveBy(Duration.ZERO);
    }

    @Test
    void each_side_sees_what_it_is_asked_and_answers_it_itself() {
        var side = new Sides(clock);
        var council = side.asked("council", "Why did stage 2 take 40 weeks?");
        var person = side.asked("complainant", "When did you move?");
        side.see(COUNCIL)
                .body("enquiries.question", equalTo(List.of("Why did stage 2 take 40 weeks?")))
                .body("enquiries[0].dueOn", equalTo(clock.today().plusDays(14).toString()))
                .body("draft", nullValue())
                .body("decision", nullValue());
        side.see(PERSON).body("enquiries.question", equalTo(List.of("When did you move?")));
        side.say(COUNCIL, "enquiries/" + council + "/answers", "Nobody was free.")
                .statusCode(201);
        side.say(PERSON, "enquiries/" + person + "/answers", "In May.").statusCode(201);
        side.see(COUNCIL).body("enquiries.answer", equalTo(List.of("Nobody was free.")));
        side.see(PERSON).body("enquiries.answer", equalTo(List.of("In May.")));
        side.say(COUNCIL, "enquiries/" + council + "/answers", "Again.")
                .statusCode(409)
                .body("code", equalTo("enquiry-answered"));
        side.say(COUNCIL, "enquiries/" + person + "/answers", "For them.").statusCode(404);
        side.say(PERSON, "enquiries/" + council + "/answers", "For them.").statusCode(404);
        var timeline = side.work().now();
        assertEquals(
                List.of("manager.e09", "complainant"),
                timeline.getList("timeline.findAll { it.fact == 'EnquiryAnswered' }.recordedBy"));
    }

    @Test
    void both_sides_have_the_draft_and_comment_on_it_and_then_the_decision() {
        var side = new Sides(clock);
        side.drafted(10);
        for (var who : List.of(COUNCIL, PERSON)) {
            side.see(who)
                    .body("status", equalTo("draft"))
                    .body("draft.open", equalTo(true))
                    .body("draft.commentsBy", equalTo(clock.today().plusDays(10).toString()))
                    .body("draft.decision.statement.found", equalTo("There was delay."))
                    .body("comments", hasSize(0));
        }
        side.say(COUNCIL, "comments", "We agree.").statusCode(201);
        side.see(PERSON).body("comments", hasSize(0));
        side.say(PERSON, "comments", "It was five moves.").statusCode(201);
        side.see(COUNCIL).body("comments.words", equalTo(List.of("We agree.")));
        side.see(PERSON).body("comments.words", equalTo(List.of("It was five moves.")));
        side.decided();
        for (var who : List.of(COUNCIL, PERSON)) {
            side.see(who)
                    .body("status", equalTo("decided"))
                    .body("draft", nullValue())
                    .body("decision.decision.outcome", equalTo("upheld"))
                    .body("decision.decision.recommendations[0].amountPence", equalTo(25000));
        }
        side.say(COUNCIL, "comments", "Too late.").statusCode(409).body("code", equalTo("no-draft"));
    }

    @Test
    void comments_are_taken_until_their_last_day() {
        var side = new Sides(clock);
        side.drafted(10);
        clock.moveBy(Duration.ofDays(10));
        side.say(PERSON, "comments", "On the last day.").statusCode(201);
        clock.moveBy(Duration.ofDays(11));
        side.see(PERSON).body("draft.open", equalTo(false));
        side.say(PERSON, "comments", "A day late.").statusCode(409).body("code", equalTo("comments-closed"));
    }

    @Test
    void what_they_say_is_taken_once_and_only_on_what_they_saw() {
        var side = new Sides(clock);
        side.drafted(10);
        var seen = side.see(COUNCIL).extract().header("ETag");
        side.work().did("notes", "{'takenOn':'%s','words':'They rang.'}".formatted(clock.today()));
        var key = UUID.randomUUID().toString();
        side.say(COUNCIL, "comments", "We agree.", key, seen).statusCode(201);
        side.say(COUNCIL, "comments", "We agree.", key, seen)
                .statusCode(201)
                .header("Idempotent-Replayed", equalTo("true"));
        side.say(COUNCIL, "comments", "And more.", UUID.randomUUID().toString(), seen)
                .statusCode(412);
        side.say(COUNCIL, "comments", " ", key, seen).statusCode(400).body("errors[0].pointer", equalTo("/words"));
        side.see(COUNCIL).body("comments", hasSize(1));
    }

    @Test
    void to_another_council_to_staff_who_are_barred_and_before_it_is_confirmed_there_is_no_case() {
        var side = new Sides(clock);
        side.drafted(10);
        var seen = side.see(COUNCIL).extract().header("ETag");
        TheOmbudsman.as(OTHER_COUNCIL).get(side.address()).then().statusCode(404);
        TheOmbudsman.as(OTHER_COUNCIL).get(side.list()).then().statusCode(404);
        side.say(OTHER_COUNCIL, "comments", "Ours?", UUID.randomUUID().toString(), seen)
                .statusCode(404);
        TheOmbudsman.as(COUNCIL)
                .get("/v1/complaints/" + UUID.randomUUID() + "/ombudsman-cases/"
                        + side.work().id())
                .then()
                .statusCode(404);
        TheOmbudsman.as(Tokens.ofUser("operator")).get(side.address()).then().statusCode(403);
        TheOmbudsman.as(COUNCIL.withoutCouncil()).get(side.address()).then().statusCode(403);
        TheOmbudsman.as(Tokens.ofClient("procedure-service"))
                .get(side.address())
                .then()
                .statusCode(403);

        side.bar("manager.e09");
        await().atMost(TheOmbudsman.SOON)
                .untilAsserted(() ->
                        TheOmbudsman.as(COUNCIL).get(side.address()).then().statusCode(404));
        TheOmbudsman.as(COUNCIL).get(side.list()).then().statusCode(404);
        TheOmbudsman.as(Tokens.ofClient("council-e09000099"))
                .get(side.list())
                .then()
                .statusCode(200)
                .body("items.id", hasItem(side.work().id()));
    }

    @Test
    void staff_who_are_barred_do_not_learn_who_read_it_either() {
        var side = new Sides(clock);
        side.see(COUNCIL);
        side.reads().body("items.what", equalTo(List.of("ombudsman-council")));
        side.bar("manager.e09");
        await().atMost(TheOmbudsman.SOON).untilAsserted(() -> side.reads().body("items", hasSize(0)));
    }

    @Test
    void what_nobody_has_confirmed_is_no_sides() {
        var complaint = UUID.randomUUID().toString();
        TheOmbudsman.asIntake()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", complaint)
                .body(
                        "{'madeOn':'%s','council':'%s','complaintId':'%s','youngPerson':true,'words':'x','from':'complainant'}"
                                .formatted(clock.today(), AReferral.COUNCIL, complaint)
                                .replace('\'', '"'))
                .post("/v1/approaches")
                .then()
                .statusCode(201);
        for (var who : List.of(COUNCIL, PERSON)) {
            TheOmbudsman.as(who)
                    .get("/v1/complaints/" + complaint + "/ombudsman-cases")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void a_council_learns_what_its_own_staff_read_of_it_and_nobody_elses_reads() {
        var side = new Sides(clock);
        side.see(COUNCIL);
        side.see(PERSON);
        TheOmbudsman.read(side.work().id());
        side.reads().body("items.what", equalTo(List.of("ombudsman-council")));
    }

    @Test
    void nothing_of_the_ombudsmans_own_work_is_shown() {
        var side = new Sides(clock);
        side.work().did("notes", "{'takenOn':'%s','words':'A note of ours.'}".formatted(clock.today()));
        var asked = side.asked("other", "A question to the hospital");
        for (var who : List.of(COUNCIL, PERSON)) {
            var shown = side.see(who)
                    .body("enquiries.enquiry", not(hasItem(asked)))
                    .extract()
                    .asString();
            for (var own : List.of("A note of ours.", "A question to the hospital", "Looked at.", "Quillon")) {
                assertEquals(-1, shown.indexOf(own), own);
            }
        }
    }
}

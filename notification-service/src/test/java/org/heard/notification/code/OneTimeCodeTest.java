package org.heard.notification.code;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.heard.notification.Business;
import org.heard.notification.Neighbours;
import org.heard.notification.Phone;
import org.heard.notification.Story;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A one-time code goes to a channel that is safe now, or to none. It is Monday 2 March 2026, nine in the morning. */
@QuarkusTest
@WithTestResource(Neighbours.class)
class OneTimeCodeTest {

    private static final String TODAY = "2026-03-02";
    private static final String NEVER = "[{\"days\": [\"sun\"], \"from\": \"10:00\", \"to\": \"11:00\"}]";
    private static final Tokens INTAKE = Tokens.ofClient("intake-service");

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
    void it_is_never_posted() {
        story.pact(story.letter(true, true, TODAY), Story.text(story.number, TODAY));
        story.publish(story.lodgement());
        story.awaitState("TELL-1", "delivered");
        ask(INTAKE, story.id, "BCD-FGH").then().statusCode(202);
        story.awaitTexts(1);
        assertEquals(1, Phone.messages(story.address()).size(), "the news");
    }

    @Test
    void it_goes_to_the_first_channel_that_is_safe_now_in_words_that_tell_nothing() {
        story.pact(Story.channel("text", story.number, false, TODAY, "[]"), Story.email(story.email, TODAY));
        story.publish(story.lodgement());
        story.awaitState("TELL-1", "delivered");
        ask(INTAKE, story.id, "BCD-FGH").then().statusCode(202);
        assertEquals(List.of(), story.texts());
        assertEquals(
                "Your code is BCD-FGH. It works for 10 minutes. If you did not ask for it, you need do nothing.",
                Phone.words(story.email).getLast().lines().toList().getLast());
    }

    @Test
    void by_text_it_is_one_line() {
        story.pact(Story.text(story.number, TODAY)).acknowledged();
        ask(INTAKE, story.id, "BCD-FGH").then().statusCode(202);
        assertEquals(
                "Your code is BCD-FGH. It works for 10 minutes. If you did not ask for it, you need do nothing.",
                story.texts().getLast());
    }

    @Test
    void outside_safe_hours_nothing_is_sent_and_a_person_helps() {
        story.pact(Story.channel("text", story.number, true, TODAY, NEVER));
        story.publish(story.lodgement());
        ask(INTAKE, awaitKnown(), "BCD-FGH").then().statusCode(202);
        story.awaitTasks("code-not-sent");
        assertEquals(List.of(), story.texts());
    }

    @Test
    void however_often_it_is_asked_for_one_person_is_asked_to_help() {
        story.pact(Story.channel("text", story.number, true, TODAY, NEVER));
        story.publish(story.lodgement());
        awaitKnown();
        ask(INTAKE, story.id, "BCD-FGH").then().statusCode(202);
        ask(INTAKE, story.id, "BCD-FGJ").then().statusCode(202);
        story.awaitTasks("code-not-sent");
    }

    @Test
    void where_the_provider_refuses_a_person_helps() {
        story.pact(Story.text(story.number, TODAY)).acknowledged();
        Phone.fault(400, null, 1);
        ask(INTAKE, story.id, "BCD-FGH").then().statusCode(202);
        Phone.mend();
        story.awaitTasks("code-not-sent");
    }

    /** That nobody can say how to reach somebody does not mean that they cannot be reached. */
    @Test
    void while_the_pact_cannot_be_asked_for_nothing_is_sent_and_no_number_is_given_up() {
        story.pact(Story.text(story.number, TODAY)).acknowledged();
        story.intakeAnswers(500, "");
        ask(INTAKE, story.id, "BCD-FGH").then().statusCode(503).body("code", equalTo("try-again"));
        story.reply("CALL");
        story.awaitTasks("call-wanted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BCDFGH", "bcd-fgh", "123456", "BCD-FGH-JKM"})
    void a_code_of_another_shape_is_refused(String code) {
        story.pact(Story.text(story.number, TODAY)).acknowledged();
        ask(INTAKE, story.id, code).then().statusCode(400).body("errors[0].pointer", equalTo("/code"));
        assertEquals(1, story.texts().size());
    }

    @Test
    void nobody_else_can_have_one_sent() {
        story.pact(Story.text(story.number, TODAY)).acknowledged();
        for (var other : List.of(Tokens.ofClient("council-e09000099"), Tokens.ofUser("manager.e09"))) {
            ask(other, story.id, "BCD-FGH").then().statusCode(403);
        }
        ask(INTAKE, UUID.randomUUID(), "BCD-FGH").then().statusCode(404);
        assertEquals(1, story.texts().size());
    }

    private UUID awaitKnown() {
        org.awaitility.Awaitility.await().atMost(Story.SOON).until(() -> !story.notices()
                .isEmpty());
        return story.id;
    }

    private static Response ask(Tokens who, UUID complaint, String code) {
        return given().auth()
                .oauth2(who.signed())
                .contentType(ContentType.JSON)
                .body("{\"code\": \"%s\"}".formatted(code))
                .post("/v1/complaints/" + complaint + "/one-time-codes");
    }
}

package org.heard.notification.reply;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.heard.notification.Story.email;
import static org.heard.notification.Story.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.heard.contracts.ProcedureEvent.ComplaintClosed;
import org.heard.localstack.notify.NotifySandbox;
import org.heard.notification.Business;
import org.heard.notification.Neighbours;
import org.heard.notification.Phone;
import org.heard.notification.Story;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people write, and what it does (quality.md §3). It is Monday 2 March 2026, nine in the morning. */
@QuarkusTest
@WithTestResource(Neighbours.class)
class ReplyTest {

    private static final String TODAY = "2026-03-02";

    @Inject
    Business business;

    @BeforeEach
    void it_is_monday_morning() {
        business.moveTo("2026-03-02T09:00");
    }

    @AfterEach
    void back() {
        Phone.mend();
        business.backToNow();
        assertEquals(0, Phone.doubles());
    }

    @Test
    void next_is_answered_by_a_question_and_yes_confirms_it() {
        var story = begin();
        story.reply(" next! ");
        story.awaitTexts(2);
        assertTrue(story.texts().getLast().startsWith("You wrote NEXT."));
        story.reply("Yes");
        story.awaitFacts("ReplyReceived", 2);
        var replies = story.facts("ReplyReceived");
        assertEquals("next", replies.getFirst().text("intent"));
        assertNull(replies.getFirst().text("asks"));
        assertEquals("yes", replies.getLast().text("intent"));
        assertEquals("next-stage", replies.getLast().text("asks"));
        assertEquals(TODAY, replies.getLast().text("repliedOn"));
        assertEquals(replies.getLast().id(), replies.getLast().text("replyId"), "the event bears the reply's id");
        assertEquals(2, story.texts().size(), "a yes is not answered; what it does is");
    }

    @Test
    void a_yes_without_a_question_confirms_the_number_alone() {
        var story = begin();
        story.reply("YES");
        story.awaitFacts("ReplyReceived", 1);
        assertNull(story.facts("ReplyReceived").getFirst().text("asks"));
    }

    @Test
    void a_second_yes_confirms_nothing_more() {
        var story = begin();
        story.reply("NEXT");
        story.reply("YES");
        story.reply("YES");
        story.awaitFacts("ReplyReceived", 3);
        assertNull(story.facts("ReplyReceived").getLast().text("asks"));
    }

    @Test
    void a_question_is_open_for_seventy_two_hours() {
        var inTime = begin();
        var late = begin();
        inTime.reply("NEXT");
        late.reply("NEXT");
        business.moveTo("2026-03-05T08:55");
        inTime.reply("YES");
        business.moveTo("2026-03-05T09:05");
        late.reply("YES");
        inTime.awaitFacts("ReplyReceived", 2);
        late.awaitFacts("ReplyReceived", 2);
        assertEquals("next-stage", inTime.facts("ReplyReceived").getLast().text("asks"));
        assertNull(late.facts("ReplyReceived").getLast().text("asks"));
    }

    @Test
    void while_the_question_is_open_the_news_asks_nothing() {
        var story = begin();
        story.reply("NEXT");
        story.awaitTexts(2);
        story.publish(story.missed("DL-10"));
        story.awaitTexts(3);
        assertFalse(story.texts().getLast().contains("YES"));
        assertTrue(story.texts().getLast().startsWith("There is news for you."));
        story.reply("YES");
        story.publish(story.missed("DL-33"));
        story.awaitTexts(4);
        assertTrue(story.texts().getLast().contains("YES"));
    }

    @Test
    void a_text_that_comes_twice_acts_and_is_answered_once() {
        var story = begin();
        var text = UUID.randomUUID().toString();
        post(text, story.number, "NEXT");
        post(text, story.number, "NEXT");
        story.awaitTexts(2);
        post(text, story.number, "NEXT");
        story.reply("STOP");
        story.awaitFacts("ReplyReceived", 2);
        assertEquals(2, story.texts().size());
    }

    @Test
    void an_answer_is_sent_once_whatever_the_provider_does() {
        var story = begin();
        Phone.fault(500, "accepted", 1);
        story.reply("NEXT");
        story.awaitTexts(2);
        Phone.fault(429, null, 2);
        story.reply("NEXT");
        story.awaitTexts(3);
    }

    @Test
    void a_question_that_cannot_be_put_is_put_by_a_person() {
        var story = begin();
        Phone.fault(400, null, 1);
        story.reply("NEXT");
        story.awaitTasks("answer-not-delivered");
    }

    @Test
    void stop_ends_texts_to_the_number_and_never_the_complaint() {
        var story = Story.begin();
        story.pact(text(story.number, TODAY), email(story.email, TODAY)).acknowledged();
        story.reply("Stop.");
        story.awaitTasks("stop-asked");
        story.publish(story.missed("DL-10"));
        story.awaitState("TELL-8", "delivered");
        assertEquals(1, story.texts().size());
        assertEquals(1, Phone.words(story.email).size(), "the next channel tells instead");
        story.reply("NEXT");
        story.awaitTasks("stop-asked", "reply-after-stop");
        assertEquals(1, story.texts().size());
    }

    @Test
    void after_stop_on_the_only_channel_a_person_tells() {
        var story = begin();
        story.reply("STOP");
        story.publish(story.missed("DL-10"));
        story.awaitTasks("no-safe-channel", "stop-asked");
    }

    @Test
    void help_gets_a_person_today_and_a_harmless_answer() {
        var story = begin();
        story.reply("please HELP me");
        story.awaitTasks("help-wanted");
        var task = story.tasks().getFirst();
        assertEquals(true, task.get("urgent"));
        assertEquals(TODAY, task.get("dueOn"));
        story.awaitTexts(2);
        assertTrue(story.texts().getLast().startsWith("Thank you. A person will get in touch"));
        story.awaitFacts("HumanContactNeeded", 1);
    }

    @Test
    void call_gets_a_person_in_two_working_days() {
        var story = begin();
        story.reply("call me");
        story.awaitTasks("call-wanted");
        assertEquals("2026-03-04", story.tasks().getFirst().get("dueOn"));
        story.awaitTexts(2);
    }

    @Test
    void wrong_person_suspends_the_number_and_reveals_nothing() {
        var story = begin();
        story.reply("NEXT");
        story.awaitTexts(2);
        story.reply("Wrong person");
        story.awaitTasks("wrong-person");
        story.awaitTexts(3);
        assertEquals(
                "Sorry about that. You will get no more texts from us.",
                story.texts().getLast());

        story.reply("YES");
        story.awaitTasks("reply-from-suspended-number", "wrong-person");
        story.awaitFacts("ReplyReceived", 3);
        assertNull(story.facts("ReplyReceived").getLast().text("asks"), "it was not theirs to say");
        story.publish(story.missed("DL-10"));
        story.awaitState("TELL-8", "failed");
        assertEquals(3, story.texts().size());
    }

    @Test
    void somebody_elses_word_does_not_confirm_the_number() {
        var story = Story.begin();
        story.pact(text(story.number, "2026-02-20")).acknowledged();
        story.reply("WRONG");
        story.awaitTasks("wrong-person");
        assertEquals(
                0,
                Story.sql(
                        "update contact_point set state = state where complaint_id = ? and confirmed_on > ?",
                        story.id,
                        LocalDate.of(2026, 2, 20)));
    }

    @Test
    void other_words_are_held_for_intake_service_until_it_has_them_and_for_nobody_else() {
        var story = begin();
        story.reply("my bicycle is quillonblue and nobody listens");
        story.awaitTasks("words-to-read");
        story.awaitFacts("ReplyReceived", 1);
        var reply = story.facts("ReplyReceived").getFirst();
        assertEquals("other", reply.text("intent"));
        assertEquals(1, story.texts().size());

        var address = "/v1/replies/" + reply.text("replyId") + "/words";
        var intake = Tokens.ofClient("intake-service");
        for (var other : List.of(Tokens.ofClient("council-e09000099"), Tokens.ofClient("procedure-service"))) {
            as(other).get(address).then().statusCode(403);
            as(other).delete(address).then().statusCode(403);
        }
        for (var twice = 0; twice < 2; twice++) {
            var words = as(intake).get(address).then().statusCode(200).extract();
            assertEquals("my bicycle is quillonblue and nobody listens", words.path("words"));
        }
        as(intake).delete(address).then().statusCode(204);
        as(intake).get(address).then().statusCode(404);
        as(intake).delete(address).then().statusCode(404);
    }

    @Test
    void the_words_beside_a_call_for_help_are_held_and_those_that_act_are_not() {
        var story = begin();
        story.reply("HELP he is here again");
        story.reply("NEXT");
        story.awaitFacts("ReplyReceived", 2);
        var intake = Tokens.ofClient("intake-service");
        var words = story.facts("ReplyReceived").stream()
                .map(reply -> as(intake)
                        .get("/v1/replies/" + reply.text("replyId") + "/words")
                        .statusCode())
                .toList();
        assertEquals(List.of(200, 404), words);
    }

    private static RequestSpecification as(Tokens who) {
        return given().auth().oauth2(who.signed());
    }

    @Test
    void on_a_number_of_two_open_complaints_no_word_acts() {
        var one = begin();
        var two = one.sharingNumber(Story.OTHER_COUNCIL);
        two.pact(text(one.number, TODAY)).acknowledged();
        for (var word : List.of("NEXT", "YES", "STOP", "WRONG")) {
            one.reply(word);
        }
        one.awaitTasks("shared-number", "shared-number", "shared-number", "shared-number");
        two.awaitTasks("shared-number", "shared-number", "shared-number", "shared-number");
        assertEquals(2, one.texts().size(), "one acknowledgement each, and no answer");
        one.awaitFacts("ReplyReceived", 0);

        one.publish(one.missed("DL-10"));
        one.awaitState("TELL-8", "delivered");
    }

    @Test
    void help_on_a_shared_number_is_urgent_for_both() {
        var one = begin();
        var two = one.sharingNumber(Story.COUNCIL);
        two.pact(text(one.number, TODAY)).acknowledged();
        one.reply("HELP");
        one.awaitTasks("shared-number");
        two.awaitTasks("shared-number");
        assertEquals(true, one.tasks().getFirst().get("urgent"));
        assertEquals(true, two.tasks().getFirst().get("urgent"));
    }

    @Test
    void a_closed_complaint_gives_its_number_up() {
        var one = begin();
        var two = one.sharingNumber(Story.COUNCIL);
        two.pact(text(one.number, TODAY)).acknowledged();
        one.publish(new ComplaintClosed(one.id, "withdrawn", LocalDate.of(2026, 3, 2)));
        one.awaitState("TELL-16", "delivered");
        two.reply("NEXT");
        two.awaitFacts("ReplyReceived", 1);
        one.awaitFacts("ReplyReceived", 0);
    }

    @Test
    void who_writes_after_their_complaint_closed_is_heard_by_a_person() {
        var story = begin();
        story.publish(new ComplaintClosed(story.id, "withdrawn", LocalDate.of(2026, 3, 2)));
        story.awaitState("TELL-16", "delivered");
        story.reply("NEXT");
        story.awaitTasks("reply-after-closing");
        story.awaitFacts("ReplyReceived", 0);
        assertEquals(2, story.texts().size());
    }

    @Test
    void a_reply_from_a_number_that_the_pact_calls_unsafe_acts_on_nothing() {
        var story = Story.begin();
        story.pact(Story.channel("text", story.number, false, TODAY, "[]"), email(story.email, TODAY))
                .acknowledged();
        story.reply("NEXT");
        story.awaitTasks("reply-from-unsafe-number");
        assertEquals(List.of(), story.texts());
    }

    @Test
    void a_number_that_nobody_knows_changes_nothing() {
        post(UUID.randomUUID().toString(), "07700900999", "HELP");
        post(UUID.randomUUID().toString(), "MESSAGES", "YES");
        assertEquals(List.of(), Phone.messages("07700900999"));
    }

    @Test
    void two_replies_have_ids_of_their_own() {
        var story = begin();
        story.reply("YES");
        story.reply("YES");
        story.awaitFacts("ReplyReceived", 2);
        var replies = story.facts("ReplyReceived");
        assertNotEquals(replies.getFirst().id(), replies.getLast().id());
    }

    private static Story begin() {
        var story = Story.begin();
        return story.pact(text(story.number, TODAY)).acknowledged();
    }

    /** Hands a text over as the provider does. */
    private static void post(String id, String from, String words) {
        await().ignoreExceptions()
                .atMost(Story.SOON)
                .until(() -> given().contentType(ContentType.JSON)
                                .header("Authorization", "Bearer " + NotifySandbox.CALLBACK_TOKEN)
                                .body("""
                                        {"id": "%s", "source_number": "%s", "destination_number": "07700900001",
                                         "message": "%s", "date_received": "2026-03-02T09:00:00.000000Z"}""".formatted(id, from, words))
                                .post("/notify/texts")
                                .statusCode()
                        == 204);
    }
}

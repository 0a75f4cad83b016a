package org.heard.notification.conversation;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.heard.notification.Story.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.heard.contracts.ProcedureEvent.ComplaintClosed;
import org.heard.notification.Business;
import org.heard.notification.Neighbours;
import org.heard.notification.Phone;
import org.heard.notification.Story;
import org.heard.notification.Texter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A text to a council's own number, from a phone of which nothing is open there. It is Monday 2 March 2026, nine in the morning. */
@QuarkusTest
@WithTestResource(Neighbours.class)
class ConversationTest {

    private static final String TODAY = "2026-03-02";
    private static final String COMPLETED = "TextConversationCompleted";
    private static final String COUNCIL_NUMBER = "07700900881";

    @Inject
    Business business;

    private final Texter texter = Texter.toCouncil();

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
    void what_was_said_is_handed_over_once_forgotten_when_it_is_lodged_and_answered_with_the_reference() {
        texter.answered("My things were thrown away \uD83D\uDE22", "yes");
        texter.text("And nobody says sorry");
        texter.answered("1", "yes", "no");
        texter.text("YES");
        texter.awaitFacts(COMPLETED, 1);
        assertEquals(TODAY, texter.facts(COMPLETED).getFirst().text("receivedOn"));
        for (var other : List.of("council-e09000099", "procedure-service")) {
            texter.read(other).then().statusCode(403);
        }
        texter.read()
                .then()
                .statusCode(200)
                .body("number", equalTo("+44" + texter.number.substring(1)))
                .body("safe", equalTo("yes"))
                .body("who", equalTo("young-person"))
                .body("side", equalTo("yes"))
                .body("sayWho", equalTo("no"))
                .body("mayText", equalTo("yes"))
                .body("finished", equalTo(true))
                .body("words", equalTo(List.of("My things were thrown away \uD83D\uDE22", "And nobody says sorry")));
        assertEquals(5, texter.texts().size(), "no answer to the last one until there is a reference");

        texter.lodged("statutory", true);
        await().atMost(Story.SOON).until(() -> texter.texts().stream()
                .anyMatch(words -> words.contains("Your reference is 7KM-3XQ-9DW.")
                        && words.contains("by 16 March.")
                        && words.length() <= 160));
        assertEquals("lodged", texter.state());
        texter.read().then().statusCode(404);
        assertEquals(List.of(), kept("conversation_text", "conversation_id"));
        assertEquals(List.of(), kept("texted_number", "complaint_id"));
    }

    @Test
    void whoever_others_read_along_with_gets_no_text_any_more_not_even_the_reference() {
        texter.answered("My things are gone", "yes", "5", "no", "no");
        texter.awaitLast("All right. You get no more texts");
        texter.awaitFacts(COMPLETED, 1);
        texter.lodged("corporate", false);
        await().atMost(Story.SOON).until(() -> texter.tasks().contains("no-safe-channel"));
        assertEquals(5, texter.texts().size());
    }

    @Test
    void a_text_handed_over_twice_and_two_at_once_are_one_conversation() throws Exception {
        var first = UUID.randomUUID();
        try (var threads = Executors.newFixedThreadPool(6)) {
            Callable<Integer> same = () ->
                    texter.handOver(first, "My things are gone", COUNCIL_NUMBER, Instant.parse("2026-03-02T09:00:00Z"));
            Callable<Integer> another = () -> texter.handOver(
                    UUID.randomUUID(), "And my bike", COUNCIL_NUMBER, Instant.parse("2026-03-02T09:00:01Z"));
            for (var answer : threads.invokeAll(List.of(same, another, same, another, same, same))) {
                assertEquals(204, answer.get());
            }
        }
        texter.awaitTexts(3);
        texter.text("yes");
        texter.awaitTexts(4);
        assertEquals(
                List.of("1"),
                Texter.column(
                        "select count(*)::text from conversation where number_digest ="
                                + " (select number_digest from conversation where id::text = ?)",
                        texter.conversation().toString()));
        assertEquals(3, kept("conversation_text", "conversation_id").size());
    }

    @Test
    void words_are_read_in_the_order_in_which_they_were_written() {
        texter.answered("Hi", "yes");
        texter.handOver(UUID.randomUUID(), "second", COUNCIL_NUMBER, Instant.parse("2026-03-02T10:00:02Z"));
        texter.handOver(UUID.randomUUID(), "first ".repeat(150), COUNCIL_NUMBER, Instant.parse("2026-03-02T10:00:01Z"));
        texter.awaitLast("Thank you. Is there more?");
        texter.answered("6", "no", "no", "no");
        texter.read().then().body("words", equalTo(List.of("first ".repeat(150), "second")));
    }

    @Test
    void help_and_call_get_a_person_at_any_time_and_once() {
        texter.answered("My things are gone", "CALL", "please help me", "call me");
        assertEquals(List.of("call-wanted", "help-wanted!"), texter.tasks());
        business.moveTo("2026-03-02T09:31");
        texter.awaitFacts(COMPLETED, 1);
    }

    @Test
    void stop_ends_and_erases_and_the_next_text_begins_anew() {
        var first = texter.text("My things are gone");
        texter.awaitTexts(1);
        var ended = texter.conversation();
        texter.text("STOP");
        assertEquals("ended", texter.state());
        assertEquals(List.of(), kept("conversation_text", "conversation_id"));
        assertEquals(List.of(), kept("texted_number", "complaint_id"));
        assertEquals(List.of(), kept("contact_point", "complaint_id"));
        texter.handOver(first, "My things are gone", COUNCIL_NUMBER, Instant.parse("2026-03-02T09:00:00Z"));
        assertEquals(1, texter.texts().size(), "an old text handed over again begins nothing");
        texter.answered("It is me again");
        assertNotEquals(ended, texter.conversation());
        business.moveTo("2026-03-09T09:00");
        business.moveTo("2026-03-16T09:00");
        texter.awaitFacts(COMPLETED, 1);
    }

    @Test
    void stop_of_somebody_who_is_not_safe_ends_the_texts_alone() {
        texter.answered("He locked me in", "no");
        texter.text("stop");
        texter.awaitFacts(COMPLETED, 1);
        texter.read().then().body("mayText", equalTo("no")).body("words", equalTo(List.of("He locked me in")));
        texter.lodged("statutory", false);
        await().atMost(Story.SOON).until(() -> texter.state().equals("lodged"));
        assertEquals(2, texter.texts().size());
    }

    @Test
    void whoever_may_be_in_danger_while_it_is_lodged_is_answered_at_once() {
        texter.answered("My things are gone", "yes", "1");
        List.of("no", "yes", "yes").forEach(texter::text);
        texter.awaitFacts(COMPLETED, 1);
        var before = texter.texts().size();
        texter.text("he is hitting me");
        texter.awaitTexts(before + 1);
        assertTrue(texter.texts().getLast().contains("999"), texter.texts()::toString);
    }

    @Test
    void what_comes_while_it_is_lodged_becomes_a_message_of_it() {
        texter.answered("My things are gone", "yes", "5", "no", "no");
        texter.awaitFacts(COMPLETED, 1);
        texter.text("And my bike");
        texter.awaitFacts("ReplyReceived", 0);
        texter.lodged("corporate", false);
        texter.awaitFacts("ReplyReceived", 1);
        texter.text("And my shoes");
        texter.awaitFacts("ReplyReceived", 2);
        assertEquals(2, kept("held_words", "complaint_id").size(), "also from a number that we do not write to");
    }

    @Test
    void so_many_texts_make_a_complaint() {
        texter.answered("Hi", "yes");
        for (var i = 0; i < 9; i++) {
            texter.text("");
        }
        assertEquals("asking", texter.state());
        texter.text("My things are gone");
        assertEquals(1, kept("conversation_text", "conversation_id").size());
        assertEquals("complete", texter.state());
    }

    @Test
    void a_text_to_another_councils_number_is_that_councils_alone() {
        var known = Story.begin();
        known.pact(text(known.number, TODAY)).acknowledged();
        var other = Texter.toOtherCouncil();
        other.handOver(UUID.randomUUID(), "Hi", Texter.OTHER_COUNCILS_NUMBER, Instant.now());
        var post = UUID.randomUUID();
        assertEquals(204, texterOf(known.number, post, Texter.OTHER_COUNCILS_NUMBER, "My bicycle is gone"));
        await().atMost(Story.SOON)
                .until(() -> Phone.words(known.number).getLast().startsWith("Thank you for your text."));
        assertEquals(
                List.of("E10000099"),
                Texter.column("select council_id from inbound_text where text_id = ?", post.toString()));
        assertEquals(List.of(), known.tasks());
        other.awaitTexts(1);
    }

    @Test
    void a_text_to_a_number_that_is_no_councils_begins_nothing_nor_does_one_from_no_phone() {
        texter.handOver(UUID.randomUUID(), "My things are gone", "07700900001", Instant.now());
        texterOf("MESSAGES", UUID.randomUUID(), COUNCIL_NUMBER, "You have won");
        texterOf("07700900882", UUID.randomUUID(), COUNCIL_NUMBER, "Thank you for your text");
        texter.handOver(UUID.randomUUID(), "STOP", COUNCIL_NUMBER, Instant.now());
        texter.handOver(UUID.randomUUID(), "WRONG", COUNCIL_NUMBER, Instant.now());
        texter.answered("Hi");
        assertEquals(1, texter.texts().size());
        assertEquals(List.of(), Phone.words("07700900882"));
    }

    @Test
    void stop_ends_the_texts_of_a_complaint_too_that_knows_the_number_by_now() {
        texter.answered("My things are gone", "yes");
        var story = Story.at(texter.number).pact(text(texter.number, TODAY)).acknowledged();
        texter.text("STOP");
        assertEquals("ended", texter.state());
        story.awaitTasks("stop-asked");
        var before = texter.texts().size();
        story.publish(story.missed("DL-10"));
        await().atMost(Story.SOON)
                .until(() -> story.tasks().stream().anyMatch(task -> "no-safe-channel".equals(task.get("because"))));
        assertEquals(before, texter.texts().size());
    }

    @Test
    void whoever_has_a_complaint_is_answered_as_before_and_after_it_closed_begins_with_new() {
        var story = Story.begin();
        story.pact(text(story.number, TODAY)).acknowledged();
        texterOf(story.number, UUID.randomUUID(), COUNCIL_NUMBER, "nobody listens");
        story.awaitTasks("words-to-read");
        story.publish(new ComplaintClosed(story.id, "withdrawn", LocalDate.of(2026, 3, 2)));
        story.awaitState("TELL-16", "delivered");
        texterOf(story.number, UUID.randomUUID(), COUNCIL_NUMBER, "one more thing");
        story.awaitTasks("reply-after-closing", "words-to-read");
        var before = story.texts().size();
        texterOf(story.number, UUID.randomUUID(), COUNCIL_NUMBER, "New");
        story.awaitTexts(before + 1);
        assertTrue(story.texts().getLast().startsWith("Thank you for your text."));
    }

    @Test
    void an_answer_is_sent_once_whatever_the_provider_does() {
        Phone.fault(500, "accepted", 1);
        texter.answered("Hi");
        Phone.fault(429, null, 2);
        texter.answered("yes");
        assertEquals(2, texter.texts().size());
    }

    private static int texterOf(String number, UUID id, String to, String words) {
        return Texter.handOver(number, id, words, to);
    }

    private List<String> kept(String table, String column) {
        return Texter.column(
                "select id::text from (select " + column + "::text as id from " + table + ") kept where id = ?",
                texter.conversation().toString());
    }
}

package org.heard.notification.nudge;

import static org.heard.notification.Story.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heard.notification.Business;
import org.heard.notification.Neighbours;
import org.heard.notification.Phone;
import org.heard.notification.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who chose the post gets letters, where they are safe and as they may speak. It is Friday 6 March 2026. */
@QuarkusTest
@WithTestResource(Neighbours.class)
class LetterByPostTest {

    private static final String TODAY = "2026-03-06";

    @Inject
    Business business;

    @BeforeEach
    void it_is_friday() {
        business.moveTo(TODAY + "T09:00");
    }

    @AfterEach
    void back() {
        Phone.mend();
        business.backToNow();
        assertEquals(0, Phone.doubles());
    }

    @Test
    void a_letter_that_may_say_who_we_are_brings_the_notices_themselves_in_one_envelope() {
        var story = Story.begin();
        story.pact(story.letter(true, true, TODAY)).acknowledged();
        var words = letters(story).getFirst().get("body").toString();
        assertEquals(1, letters(story).size());
        for (var notice : story.notices()) {
            var title = ((Map<?, ?>) notice.get("notice")).get("title").toString();
            assertTrue(flat(words).contains(flat(title)), title);
        }
        var nudge = story.nudges("TELL-1").getFirst();
        assertEquals("letter", nudge.get("channel"));
        assertEquals("notify", nudge.get("via"));
        assertEquals("notice", nudge.get("wording"));
    }

    @Test
    void a_letter_that_may_not_says_only_that_there_is_something_to_read() {
        var story = Story.begin();
        story.pact(story.letter(true, false, TODAY)).acknowledged();
        var words = letters(story).getFirst().get("body").toString();
        assertTrue(words.contains("There is news for you."));
        assertEquals(
                Optional.empty(),
                Harmless.faultOfWords(words.replace(story.address(), ""), List.of("Testbridge Borough")));
        assertEquals("news-by-letter", story.nudges("TELL-1").getFirst().get("wording"));
    }

    @Test
    void a_letter_posted_on_a_friday_is_expected_on_tuesday_and_is_no_receipt() {
        var story = Story.begin();
        story.pact(story.letter(true, true, TODAY)).acknowledged();
        var nudge = story.nudges("TELL-1").getFirst();
        assertEquals(TODAY, nudge.get("postedOn"));
        assertEquals("2026-03-10", nudge.get("expectedOn"));
        assertNull(story.notices().getFirst().get("receivedOn"));
        story.awaitFacts("NoticeDelivered", 3);
        story.awaitFacts("NoticeOpened", 0);
    }

    @Test
    void where_letters_are_not_safe_none_is_sent() {
        var story = Story.begin();
        story.pact(story.letter(false, true, TODAY));
        story.publish(story.lodgement());
        story.awaitTasks("no-safe-channel");
        var other = Story.begin();
        other.pact(other.letter(false, true, TODAY), text(other.number, TODAY)).acknowledged();
        assertEquals(1, other.texts().size());
        assertEquals(List.of(), letters(story));
        assertEquals(List.of(), letters(other));
    }

    @Test
    void an_address_that_nobody_confirmed_for_thirty_five_days_gets_no_letter() {
        var story = Story.begin();
        story.pact(story.letter(true, true, "2026-01-29"));
        story.publish(story.lodgement());
        story.awaitTasks("contact-not-confirmed");
        assertEquals(List.of(), letters(story));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"permanent-failure", "technical-failure", "validation-failed", "virus-scan-failed", "cancelled"})
    void a_letter_that_is_not_posted_goes_on_to_the_next_channel(String end) {
        var story = Story.begin();
        story.pact(story.letter(true, true, TODAY), text(story.number, TODAY));
        Phone.outcome(story.address(), end);
        story.acknowledged();
        assertEquals(1, story.texts().size());
        assertEquals(end, story.nudges("TELL-1").getFirst().get("because"));
    }

    @Test
    void a_letter_that_comes_back_is_told_another_way_and_the_address_is_left_alone() {
        var story = Story.begin();
        story.pact(story.letter(true, true, TODAY), text(story.number, TODAY)).acknowledged();
        var letter = letters(story).getFirst().get("id");
        assertEquals(0, story.texts().size());
        Phone.bringBack(letter);
        Phone.bringBack(letter);
        story.awaitTasks("letter-came-back");
        story.awaitTexts(1);
        story.awaitState("TELL-1", "delivered");
        assertEquals("came-back", story.nudges("TELL-1").getFirst().get("because"));
        story.publish(story.missed("DL-10"));
        story.awaitTexts(2);
        assertEquals(1, letters(story).size());
    }

    @Test
    void the_last_address_that_a_letter_came_back_from_leaves_it_to_a_person() {
        var story = Story.begin();
        story.pact(story.letter(true, true, TODAY)).acknowledged();
        Phone.bringBack(letters(story).getFirst().get("id"));
        story.awaitTasks("letter-came-back", "every-channel-failed");
        story.awaitState("TELL-1", "failed");
    }

    @Test
    void what_is_no_postal_address_goes_on_to_the_next_channel() {
        var story = Story.begin();
        story.pact(Story.channel("letter", "Testbridge", true, TODAY, "[]"), text(story.number, TODAY))
                .acknowledged();
        assertEquals(1, story.texts().size());
        assertEquals("no-postal-address", story.nudges("TELL-1").getFirst().get("because"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reset", "reset-accepted", "hang", "hang-accepted", "late"})
    void one_letter_goes_out_whatever_becomes_of_the_call(String fault) {
        var story = Story.begin();
        story.pact(story.letter(true, true, TODAY));
        Phone.fault(fault);
        story.acknowledged();
        assertEquals(1, letters(story).size());
    }

    @ParameterizedTest
    @CsvSource({"429, rate", "429, daily", "403, clock", "500,", "500, accepted", "503,"})
    void one_letter_goes_out_whatever_the_provider_answers(int status, String kind) {
        var story = Story.begin();
        story.pact(story.letter(true, true, TODAY));
        Phone.fault(status, kind, 1);
        story.acknowledged();
        assertEquals(1, letters(story).size());
    }

    private static List<Map<String, Object>> letters(Story story) {
        var found = Phone.messages(story.address());
        found.forEach(message -> assertEquals("letter", message.get("kind")));
        return found;
    }

    /** Lines break elsewhere on paper. */
    private static String flat(String words) {
        return words.replaceAll("\\s+", " ");
    }
}

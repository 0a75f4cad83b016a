package org.heard.notification.nudge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.heard.notification.NotificationConfig;
import org.heard.notification.Settings;
import org.heard.notification.duty.Tell;
import org.heard.testkit.ReadingAge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HarmlessTest {

    /** Of somebody who has no complaint yet: no other question can be open with them. */
    private static final Set<Wording> CONVERSATION =
            EnumSet.of(Wording.ASK_SAFE, Wording.ASK_SIDE, Wording.ASK_SAY_WHO, Wording.ASK_TEXTS);

    private static final List<String> NAMES = List.of("Testbridge", "Young People's Team");

    @ParameterizedTest
    @EnumSource
    void every_wording_is_harmless_to_somebody_else_who_reads_it(Wording wording) {
        assertEquals(
                Optional.empty(),
                wording.isEmail()
                        ? Harmless.faultOfWords(wording.subject() + "\n" + wording.body(), NAMES)
                        : Harmless.faultOfText(wording.body(), NAMES));
    }

    @ParameterizedTest
    @EnumSource
    void no_wording_has_a_gap_that_an_event_could_fill(Wording wording) {
        var words = wording.subject() + wording.body();
        assertFalse(words.contains("{") || words.contains("(("));
        for (var duty : Tell.values()) {
            assertFalse(words.contains(duty.toString()), duty.name());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "News of your complaint.",
                "Stage 2 has begun.",
                "Your social worker wrote.",
                "Tell the Ombudsman.",
                "A message from Testbridge.",
                "From the Young People's Team.",
                "From the council.",
                "Your reference is 7KM-3XQ-9DW.",
                "Read it at https://messages.example/x",
                "Read it at messages.example",
                "Your code is 48213.",
                "E09000099 has news.",
                "There is news for ((name)).",
                "Abuse is never your fault."
            })
    void a_planted_bad_one_is_found(String planted) {
        assertTrue(Harmless.faultOfText(planted, NAMES).isPresent());
    }

    @Test
    void a_text_is_one_segment_in_letters_that_every_phone_has() {
        assertTrue(Harmless.faultOfText("n".repeat(161), NAMES).isPresent());
        assertEquals(Optional.empty(), Harmless.faultOfText("n".repeat(160), NAMES));
        assertTrue(Harmless.faultOfText("There’s news.", NAMES).isPresent(), "a curly quote costs the alphabet");
        assertTrue(Harmless.faultOfText("News [1]", NAMES).isPresent(), "a bracket costs two letters");
        assertTrue(Harmless.faultOfText(" ", NAMES).isPresent());
    }

    @Test
    void what_is_said_with_a_reference_and_a_day_is_still_one_segment_and_tells_nothing_else() {
        for (var receipt : List.of(Wording.RECEIVED, Wording.RECEIVED_BY)) {
            var day = receipt == Wording.RECEIVED ? null : LocalDate.of(2026, 9, 30);
            var words = receipt.about("WWW-WWW-WWW", day).body();
            assertTrue(words.contains("WWW-WWW-WWW"));
            assertEquals(day != null, words.contains("30 September"));
            assertFalse(words.contains("#"), words);
            assertEquals(Optional.empty(), Harmless.faultOfText(words.replace("WWW-WWW-WWW", "it is secret"), NAMES));
        }
    }

    /** Quality paper §4: grade 5 at most, 12 words a sentence at most. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.MATCH_ANY,
            names = {"ASK_.*", "NOT_SAFE.*", "NO_MORE.*", "REMINDER", "RECEIVED.*"})
    void a_child_of_ten_can_read_every_text_of_a_conversation(Wording wording) {
        var age = ReadingAge.of(wording.body() + " ");
        assertTrue(age.grade() <= 5, () -> "grade " + age.grade());
        assertTrue(age.meanSentence() <= 12, () -> "words a sentence " + age.meanSentence());
    }

    @Test
    void only_a_question_the_news_and_a_conversation_ask_for_a_yes() {
        for (var wording : Wording.values()) {
            var asks = wording == Wording.NEWS || wording == Wording.QUESTION || CONVERSATION.contains(wording);
            assertEquals(asks, wording.body().contains("YES"), wording.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "complaints@testbridge.example",
                "Testbridge <messages@inbox.example>",
                "Social Care <a@b.example>"
            })
    void a_council_whose_sender_would_name_it_is_refused_at_start(String sender) {
        assertFalse(HarmlessAtStart.faults(council(sender)).isEmpty());
    }

    @Test
    void a_plain_sender_is_taken() {
        assertEquals(List.of(), HarmlessAtStart.faults(council("Messages <messages@inbox.example>")));
    }

    private static NotificationConfig council(String sender) {
        return Settings.of(Map.of("councils.E10000099.names", "Testbridge", "councils.E10000099.email-from", sender));
    }
}

package org.heard.notification.nudge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heard.notification.NotificationConfig;
import org.heard.notification.Settings;
import org.heard.notification.duty.Tell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HarmlessTest {

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
    void only_a_question_and_the_news_ask_for_a_yes() {
        for (var wording : Wording.values()) {
            var asks = wording == Wording.NEWS || wording == Wording.QUESTION;
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

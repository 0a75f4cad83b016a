package org.heard.notification.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.heard.notification.Settings;
import org.heard.notification.notice.Letters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a young person is told of what the Ombudsman does. */
class OmbudsmanTellingsTest {

    private static final LocalDate MON_5_JAN = LocalDate.of(2026, 1, 5);
    private static final LocalDate MON_19_JAN = LocalDate.of(2026, 1, 19);

    private final OmbudsmanTellings tellings = new OmbudsmanTellings(Settings.of(Map.of()));
    private final Tellings others = new Tellings(Settings.of(Map.of()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stage-1-answer | must answer you at stage 1",
                "ask-for-stage-2 | go on to stage 2",
                "stage-2-answer | must answer you at stage 2",
                "ask-for-panel | ask for a review panel",
                "panel | panel must meet",
                "last-answer | its last answer",
                "something-new | will tell you what comes next"
            })
    void what_came_too_early_goes_back_with_the_next_step_in_plain_words(String next, String words) {
        assertTrue(letter(tellings.returned(next, MON_5_JAN).getFirst()).contains(words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "upheld | 2 | | did something wrong. The council agreed",
                "upheld-without-investigation | 1 | | did something wrong. The council agreed",
                "upheld | 0 | | did something wrong. They did not ask the council to do more",
                "not-upheld | 0 | | did not find",
                "closed-after-initial-enquiries | 0 | | not to look into",
                "closed-after-initial-enquiries | 0 | cannot | The law does not let them",
                "closed-after-initial-enquiries | 0 | will-not | they chose not to"
            })
    void a_decision_is_told_with_the_month_for_a_review(
            String outcome, int recommendations, String wording, String words) {
        var letter = letter(
                tellings.decided(outcome, recommendations, wording, MON_5_JAN).getFirst());
        assertTrue(letter.contains(words), letter);
        assertTrue(letter.contains("within one month"), letter);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"complied | in time", "complied-late | late, and that stays", "not-complied | did not do"})
    void what_came_of_a_promise_is_told(String result, String words) {
        assertTrue(letter(tellings.settled(result, MON_5_JAN).getFirst()).contains(words));
    }

    @Test
    void whoever_went_there_directly_is_not_told_that_we_passed_it_on() {
        var letter = letter(others.referred("own-approach", MON_5_JAN).getFirst());
        assertFalse(letter.contains("passed on"), letter);
        assertTrue(letter.contains("Since 5 January 2026"), letter);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "consent-withdrawn | took back your yes",
                "health-part-over | part about health care is done",
                " | have ended that"
            })
    void when_two_ombudsmen_part_the_own_part_goes_on(String because, String words) {
        var letter = letter(tellings.split(because, MON_5_JAN).getFirst());
        assertTrue(letter.contains(words), letter);
        assertTrue(letter.contains("That goes on as before."), letter);
    }

    @Test
    void who_has_not_answered_is_asked_again_before_the_last_day_and_after_it() {
        var before = letter(tellings.askedAgain(MON_5_JAN, MON_19_JAN).getFirst());
        assertTrue(before.contains("by 19 January 2026"), before);
        var after = letter(tellings.askedAgain(MON_19_JAN, MON_5_JAN).getFirst());
        assertTrue(after.contains("wanted to hear from you by 5 January 2026"), after);
    }

    @Test
    void going_there_being_taken_in_and_being_sent_back_on_one_day_is_announced_by_one_text() {
        for (var owed : Stream.of(
                        others.referred("own-approach", MON_5_JAN),
                        tellings.received("26 000 001", MON_5_JAN),
                        tellings.returned("panel", MON_5_JAN))
                .flatMap(List::stream)
                .toList()) {
            assertEquals(Tell.REFERRED, owed.what());
            assertEquals(Owed.Announced.WITH_THE_SAME_OF_THE_DAY, owed.nudge());
        }
    }

    @Test
    void every_letter_has_its_gaps_filled_and_the_offer_of_an_advocate() {
        for (var owed : Stream.of(
                        tellings.received("26 000 001", MON_5_JAN),
                        tellings.asked(MON_5_JAN, MON_19_JAN),
                        tellings.joint(MON_5_JAN),
                        tellings.split(null, MON_5_JAN),
                        tellings.drafted(MON_5_JAN, MON_19_JAN),
                        tellings.missed(MON_5_JAN, MON_19_JAN),
                        tellings.published(MON_5_JAN),
                        tellings.reported(MON_5_JAN, MON_19_JAN),
                        tellings.lookedAgain("stands", MON_5_JAN),
                        tellings.lookedAgain("corrected", MON_5_JAN),
                        tellings.lookedAgain("reopened", MON_5_JAN))
                .flatMap(List::stream)
                .toList()) {
            var letter = letter(owed);
            assertFalse(letter.contains("{") || letter.contains("null"), letter);
            assertTrue(letter.contains("5 January 2026"), letter);
            assertTrue(letter.contains("You can have an advocate."), letter);
            assertEquals(LocalDate.of(2026, 1, owed.letter().equals("remedy-missed") ? 21 : 7), owed.dueBy());
        }
    }

    private static String letter(Owed owed) {
        return new Letters()
                .write(owed.letter(), owed.values(), true, MON_19_JAN, Optional.empty())
                .text();
    }
}

package org.heard.notification.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import org.heard.notification.conversation.Conversation.Heard;
import org.heard.notification.conversation.Conversation.Turn;
import org.heard.notification.nudge.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked next, and what is understood: only what is needed, one question at a time. */
class ScriptTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Conversation conversation = begun();

    @Test
    void the_first_question_is_whether_they_are_safe_and_the_first_text_is_kept() {
        var heard = say("They threw my things away");
        assertTrue(heard.keeps());
        assertEquals(Purpose.ASK_SAFE, heard.answer());
        assertEquals(TODAY, conversation.wordsOn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hi", "hello!", "", " ", "?", "HELP", "call me", "new", "1"})
    void a_text_that_says_nothing_yet_is_no_complaint(String first) {
        say(first);
        assertNull(conversation.wordsOn);
    }

    @Test
    void a_face_is_a_word() {
        assertTrue(say("\uD83D\uDE22").keeps());
    }

    @Test
    void a_young_person_is_asked_six_things_at_most() {
        assertEquals(Purpose.ASK_SAFE, say("Hi").answer());
        assertEquals(Purpose.ASK_WHAT, say("yes").answer());
        assertEquals(Purpose.ASK_WHO, say("My things are gone").answer());
        assertEquals(Purpose.ASK_SIDE, say("1.").answer());
        assertEquals(Purpose.ASK_SAY_WHO, say("yeah").answer());
        assertEquals(Purpose.ASK_TEXTS, say("no").answer());
        assertEquals(new Heard(false, null, Turn.COMPLETE), say("Yes!"));
        assertTrue(conversation.finished);
    }

    @Test
    void who_wrote_what_is_wrong_at_once_is_not_asked_for_it() {
        say("My things are gone");
        assertEquals(Purpose.ASK_WHO, say("YES").answer());
    }

    @Test
    void a_parent_is_not_offered_an_advocate_that_the_law_does_not_give_them() {
        say("My son's things are gone");
        say("yes");
        assertEquals(Purpose.ASK_SAY_WHO, say("mum").answer());
    }

    @Test
    void they_may_write_as_many_texts_as_they_like_until_they_answer_the_next_question() {
        say("My things are gone");
        say("yes");
        for (var more : new String[] {"And my bike", "and nobody rings me", "since May"}) {
            assertEquals(new Heard(true, null, Turn.GOES_ON), say(more));
        }
        assertEquals(Purpose.ASK_WHO, say("DONE").answer());
        assertEquals(Purpose.ASK_SAY_WHO, say("4").answer());
    }

    @Test
    void done_without_a_word_asks_again_what_is_wrong() {
        say("Hi");
        say("yes");
        assertEquals(Purpose.ASK_WHAT, say("done").answer());
        assertEquals(Purpose.ASK_WHAT, say("").answer());
    }

    @Test
    void whoever_is_not_safe_is_told_at_once_what_to_do_and_the_conversation_goes_on() {
        say("Hi");
        assertEquals(Purpose.NOT_SAFE, say("no").answer());
        assertTrue(conversation.isPressing());
        assertEquals(Purpose.ASK_WHO, say("He locked me in").answer());
    }

    @Test
    void whoever_wrote_what_happened_and_is_not_safe_is_asked_for_more() {
        say("He locked me in");
        assertEquals(Purpose.NOT_SAFE_MORE, say("not safe").answer());
        assertEquals(Purpose.ASK_WHO, say("done").answer());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No he is here",
                "no, not at the moment",
                "Nope. he's in my room",
                "not now",
                "I dont feel safe",
                "he says he will kill me",
                "I want to die"
            })
    void no_is_understood_among_other_words_and_they_are_kept(String answer) {
        say("Hi");
        assertEquals(new Heard(true, Purpose.NOT_SAFE_MORE, Turn.GOES_ON), say(answer));
        assertEquals(Question.NO, conversation.safe);
        assertTrue(conversation.isPressing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"I'm not sure", "no idea", "Yes no one is here", "not sure really", "no problem I am fine"})
    void not_every_no_is_danger(String answer) {
        say("Hi");
        say(answer);
        assertFalse(conversation.isPressing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"I am not safe at home", "help he is hitting me", "My dad hurts me"})
    void whoever_writes_of_danger_unasked_is_not_asked_whether_they_are_safe(String first) {
        assertEquals(new Heard(true, Purpose.NOT_SAFE_MORE, Turn.GOES_ON), say(first));
        assertEquals(Purpose.ASK_WHO, say("done").answer());
        assertEquals(Question.NO, conversation.safe);
    }

    @Test
    void whoever_said_that_they_are_safe_and_then_writes_of_danger_is_heard() {
        say("My things are gone");
        say("yes");
        assertEquals(
                Purpose.NOT_SAFE_MORE, say("he came back and I am not safe").answer());
        assertEquals(Purpose.ASK_WHO, say("he took my keys").answer());
        assertEquals(Question.NO, conversation.safe);
    }

    @Test
    void a_question_is_put_twice_and_no_more_and_what_they_write_instead_is_kept() {
        say("Hi");
        assertEquals(new Heard(true, Purpose.ASK_SAFE, Turn.GOES_ON), say("it is cold here"));
        assertEquals(new Heard(true, Purpose.ASK_WHO, Turn.GOES_ON), say("and I am hungry"));
        assertEquals(Question.NOT_SAID, conversation.safe);
    }

    @Test
    void whoever_does_not_say_that_texts_are_safe_gets_no_more() {
        for (var words : new String[] {"My things are gone", "yes", "6", "no", "no", "why?"}) {
            say(words);
        }
        assertEquals(new Heard(true, Purpose.NO_MORE_TEXTS, Turn.COMPLETE), say("I said why do you ask"));
        assertEquals(Question.NOT_SAID, conversation.mayText);
    }

    @ParameterizedTest
    @CsvSource({
        "1, young-person",
        "Young person, young-person",
        "2, left-care",
        "3, parent",
        "dad, parent",
        "4, carer",
        "5, someone-else",
        "6, rather-not",
        "I'd rather not say, rather-not"
    })
    void who_they_are_is_understood_by_number_or_word(String message, String who) {
        assertEquals(who, Question.WHO.answer(message).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "Y, yes",
        "YES!!, yes",
        "yep, yes",
        "nope, no",
        "I'm not safe, no",
        "idk, dont-know",
        "rather not say, rather-not"
    })
    void yes_and_no_are_understood_as_people_write_them(String message, String answer) {
        assertEquals(answer, Question.SAFE.answer(message).orElseThrow());
    }

    @Test
    void stop_ends_it_unless_somebody_may_be_in_danger() {
        say("My things are gone");
        assertEquals(Turn.ENDS, say("STOP").turn());
        var other = begun();
        other.hear(Intent.OTHER, "He locked me in", NOW, TODAY);
        other.hear(Intent.OTHER, "no", NOW, TODAY);
        assertEquals(
                Turn.COMPLETE_STOPPED,
                other.hear(Intent.STOP, "STOP", NOW, TODAY).turn());
    }

    @Test
    void wrong_person_loses_no_words() {
        assertEquals(
                Turn.ENDS,
                begun().hear(Intent.WRONG_PERSON, "WRONG", NOW, TODAY).turn());
        say("My things are gone");
        assertEquals(new Heard(false, Purpose.WRONG_PERSON, Turn.COMPLETE_SUSPENDED), say("wrong person"));
    }

    @Test
    void call_and_help_ask_for_a_person_and_nothing_is_answered_by_them() {
        say("Hi");
        assertEquals(Purpose.CALL, say("CALL").answer());
        assertEquals(new Heard(true, Purpose.HELP, Turn.GOES_ON), say("please help, he is back"));
        assertEquals(Purpose.ASK_WHO, say("yes").answer());
        assertFalse(conversation.finished);
    }

    private Heard say(String words) {
        return conversation.hear(Intent.of(words), words, NOW, TODAY);
    }

    private static Conversation begun() {
        var conversation = new Conversation();
        conversation.question = Question.SAFE;
        conversation.state = Conversation.State.ASKING;
        return conversation;
    }
}

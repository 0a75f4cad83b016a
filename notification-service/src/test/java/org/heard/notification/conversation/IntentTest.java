package org.heard.notification.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntentTest {

    @ParameterizedTest(name = "\"{0}\" means {1}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "NEXT|next",
                "  next.  |next",
                "Next!|next",
                "\"NEXT\"|next",
                "yes|yes",
                "YES!!|yes",
                "Yes please|yes",
                "stop|stop",
                "STOP.|stop",
                "call|call",
                "Call me|call",
                "HELP|help",
                "please help me|help",
                "HELP!!!|help",
                "wrong person|wrong-person",
                "Wrong number.|wrong-person",
                "WRONG|wrong-person",
                "ＹＥＳ|yes",
            })
    void a_word_is_understood_in_any_case_with_any_spaces_and_punctuation(String message, String intent) {
        assertEquals(intent, Intent.of(message).toString());
    }

    @ParameterizedTest(name = "\"{0}\" acts as nothing")
    @CsvSource(
            delimiter = '|',
            value = {
                "yes but not now",
                "stop hitting me",
                "what is next",
                "no",
                "helpful",
                "''",
                "👍",
                "nextyes",
                "you have the wrong idea"
            })
    void a_word_within_other_words_does_not_act(String message) {
        assertEquals(Intent.OTHER, Intent.of(message));
    }
}

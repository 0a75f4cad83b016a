package org.heard.journeys.play;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HarmlessTest {

    @Test
    void a_text_that_says_nothing_is_harmless() {
        assertEquals(Optional.empty(), problemOf("Hi. There is something for you to read."));
    }

    @Test
    void a_telling_word_is_found_inside_other_words_and_in_capitals() {
        assertEquals(Optional.of("it says \"complain\""), problemOf("Your COMPLAINTS team writes."));
        assertEquals(Optional.of("it says \"://\""), problemOf("See https://heard.example"));
    }

    @Test
    void a_name_of_the_play_is_found() {
        assertEquals(Optional.of("it says \"Quissandra\""), problemOf("Dear Quissandra, hello."));
    }

    @Test
    void a_text_that_needs_two_segments_is_not_harmless() {
        assertEquals(Optional.empty(), problemOf("a".repeat(160)));
        assertEquals(Optional.of("it is longer than one SMS (161 letters)"), problemOf("a".repeat(161)));
        assertEquals(Optional.of("it is longer than one SMS (71 letters)"), problemOf("ŵ".repeat(71)));
    }

    private static Optional<String> problemOf(String text) {
        return Harmless.problemOf(text, Stream.of("Quissandra"));
    }
}

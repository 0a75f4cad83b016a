package org.heard.journeys.play;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A text must give nothing away to somebody else who reads it, and fit into one SMS (quality: safe contact). */
final class Harmless {

    private static final List<String> TELLING =
            List.of("complain", "social", "stage", "ombudsman", "worker", "abuse", "council", "://");
    private static final int ONE_SEGMENT = 160;
    private static final int ONE_SEGMENT_OF_OTHER_LETTERS = 70;
    private static final String COUNTED_TWICE = "^{}[]~\\|";

    private Harmless() {}

    /** What makes the text harmful, if anything. */
    static Optional<String> problemOf(String text, Stream<String> secrets) {
        var small = text.toLowerCase(Locale.ROOT);
        return Stream.concat(TELLING.stream(), secrets)
                .filter(word -> small.contains(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(word -> "it says \"" + word + "\"")
                .or(() -> tooLong(text));
    }

    private static Optional<String> tooLong(String text) {
        var plain = text.chars().allMatch(letter -> letter < 0x7f || letter == '£');
        var length = text.length()
                + text.chars()
                        .filter(letter -> COUNTED_TWICE.indexOf(letter) >= 0)
                        .count();
        return length <= (plain ? ONE_SEGMENT : ONE_SEGMENT_OF_OTHER_LETTERS)
                ? Optional.empty()
                : Optional.of("it is longer than one SMS (" + length + " letters)");
    }
}

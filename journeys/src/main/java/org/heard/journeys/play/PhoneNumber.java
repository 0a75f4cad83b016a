package org.heard.journeys.play;

import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A number of the range that is kept free for stories: 07700 900000 to 900999.
 *
 * @param digits as dialled, {@code 07700900123}
 */
public record PhoneNumber(String digits) {

    /** GOV.UK Notify's own test numbers, and the one of the example in README. */
    private static final Set<Integer> LEFT_OUT = Set.of(2, 3, 123);

    /** Every number a play may have. */
    static Stream<PhoneNumber> all() {
        return IntStream.range(0, 1000)
                .filter(last -> !LEFT_OUT.contains(last))
                .mapToObj("07700900%03d"::formatted)
                .map(PhoneNumber::new);
    }

    /** As people write it: {@code 07700 900123}. */
    public String written() {
        return digits.substring(0, 5) + " " + digits.substring(5);
    }

    @Override
    public String toString() {
        return digits;
    }
}

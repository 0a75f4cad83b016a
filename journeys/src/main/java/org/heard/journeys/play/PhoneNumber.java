package org.heard.journeys.play;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A number of the range that is kept free for stories: 07700 900000 to 900999.
 *
 * @param digits as dialled, {@code 07700900123}
 */
public record PhoneNumber(String digits) {

    private static final int TEST_NUMBER_PERMANENT_FAILURE = 2;
    private static final int TEST_NUMBER_TEMPORARY_FAILURE = 3;

    /** Every number a play may have: GOV.UK Notify's own test numbers are left out. */
    static Stream<PhoneNumber> all() {
        return IntStream.range(0, 1000)
                .filter(last -> last != TEST_NUMBER_PERMANENT_FAILURE && last != TEST_NUMBER_TEMPORARY_FAILURE)
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

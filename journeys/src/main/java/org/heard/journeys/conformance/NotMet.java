package org.heard.journeys.conformance;

/** A check that was not met, with what was seen instead. */
final class NotMet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotMet(String seen) {
        super(seen, null, false, false);
    }

    static void unless(boolean met, String seen) {
        if (!met) {
            throw new NotMet(seen);
        }
    }
}

package org.heard.journeys.verify;

/** A moment between two looks. */
final class Pause {

    private static final long MILLIS = 250;

    private Pause() {}

    static void aMoment() {
        try {
            Thread.sleep(MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReadable("interrupted", e);
        }
    }
}

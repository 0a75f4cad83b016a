package org.heard.journeys.drill;

/** A drill that could not be carried out, so that it shows nothing; not a broken promise. */
public final class DrillFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DrillFailed(String message) {
        super(message);
    }

    DrillFailed(String message, Exception cause) {
        super(message, cause);
    }
}

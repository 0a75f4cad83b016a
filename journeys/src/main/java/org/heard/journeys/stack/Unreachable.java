package org.heard.journeys.stack;

/** A part of the stack that does not answer, or not as it should. */
public final class Unreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreachable(String what, Throwable cause) {
        super(what, cause);
    }

    Unreachable(String what) {
        super(what);
    }
}

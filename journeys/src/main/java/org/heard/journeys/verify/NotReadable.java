package org.heard.journeys.verify;

/** A store or a broker that does not let itself be looked into, so that nothing can be said. */
public final class NotReadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotReadable(String message, Exception cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}

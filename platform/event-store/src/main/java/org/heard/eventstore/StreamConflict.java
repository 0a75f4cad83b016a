package org.heard.eventstore;

/**
 * The entity has moved on: its version is not the one the sender saw, or another command stored its events first. Nothing was
 * stored; read again and decide anew.
 */
public class StreamConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StreamConflict(Throwable cause) {
        super("the entity has moved on", cause);
    }
}

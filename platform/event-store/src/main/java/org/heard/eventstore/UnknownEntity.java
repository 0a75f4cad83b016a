package org.heard.eventstore;

/** No event of such an entity is stored. */
public class UnknownEntity extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownEntity(Throwable cause) {
        super("no such entity", cause);
    }
}

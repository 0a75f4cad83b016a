package org.heard.localstack.part;

/** A part did not come up, or could not be prepared. The message is one line for a person, with the remedy. */
public final class PartFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** A failure that a person can read. */
    public PartFailed(String message) {
        super(message);
    }

    /** A failure that a person can read, with what caused it. */
    public PartFailed(String message, Throwable cause) {
        super(message, cause);
    }
}

package org.heard.eventstore;

/** What a command may say besides itself, and what is then stored beside each of its events. Ids and codes only. */
public final class Metadata {

    /** Whose entity it is. */
    public static final String COUNCIL = "council";

    /** Id shared by everything that followed from one first request. */
    public static final String CORRELATION_ID = "correlationId";

    /** Id of the event or request that led to this command. */
    public static final String CAUSATION_ID = "causationId";

    /** Who sent it: a person, a system, or a job. */
    public static final String SENT_BY = "sentBy";

    /** W3C trace context. */
    public static final String TRACEPARENT = "traceparent";

    static final String[] KEPT = {COUNCIL, CORRELATION_ID, CAUSATION_ID, SENT_BY, TRACEPARENT};

    private Metadata() {}
}

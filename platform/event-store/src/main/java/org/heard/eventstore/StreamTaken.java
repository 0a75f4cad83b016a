package org.heard.eventstore;

import java.sql.SQLException;

/** Tells by PostgreSQL's 23505 and the constraint's name that somebody else stored that entity's next event first. */
final class StreamTaken {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String CONSTRAINT = "event_stream_version";

    private StreamTaken() {}

    static boolean isCauseOf(SQLException failure) {
        return UNIQUE_VIOLATION.equals(failure.getSQLState())
                && failure.getMessage() != null
                && failure.getMessage().contains(CONSTRAINT);
    }
}

package org.heard.eventstore;

import java.util.Comparator;
import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackingToken;

/**
 * A place in the reading order: everything up to and with it has been read. All places stand in one line, so there are no gaps to
 * remember. The name of this class and those of its parts are stored and stay as they are for ever.
 *
 * @param generation raised when the events were restored to a server that counts transactions anew; 0 for what the stock engine stored
 * @param xid transaction by which the event is ordered
 * @param seq the event's number; unique, but not ascending in reading order
 */
public record LogPosition(int generation, long xid, long seq) implements TrackingToken, Comparable<LogPosition> {

    /** Under this name the store of places keeps it. */
    static final String STORED_NAME = "event-store.LogPosition";

    private static final Comparator<LogPosition> READING_ORDER = Comparator.comparingInt(LogPosition::generation)
            .thenComparing(LogPosition::xid, Long::compareUnsigned)
            .thenComparingLong(LogPosition::seq);

    @Override
    public int compareTo(LogPosition other) {
        return READING_ORDER.compare(this, other);
    }

    @Override
    public LogPosition lowerBound(TrackingToken other) {
        return other == null || compareTo(of(other)) > 0 ? of(other) : this;
    }

    @Override
    public LogPosition upperBound(TrackingToken other) {
        return other == null || compareTo(of(other)) >= 0 ? this : of(other);
    }

    @Override
    public boolean covers(TrackingToken other) {
        return other == null || compareTo(of(other)) >= 0;
    }

    /** The event's number, good for telling roughly how far one place is from another, and for nothing else. */
    @Override
    public OptionalLong position() {
        return OptionalLong.of(seq);
    }

    /**
     * A token as a place in this store; null, the place before the first event, stays null.
     *
     * @throws IllegalArgumentException for a token of another store
     */
    static LogPosition of(TrackingToken token) {
        if (token == null) {
            return null;
        }
        if (token instanceof LogPosition position) {
            return position;
        }
        throw new IllegalArgumentException(
                "not a place in this store: " + token.getClass().getName());
    }
}

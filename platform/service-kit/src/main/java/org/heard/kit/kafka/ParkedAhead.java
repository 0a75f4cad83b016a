package org.heard.kit.kafka;

/**
 * What waits among a consumer's parked records of one subject when a record of it comes.
 *
 * @param another place in the queue of the first other record, or 0
 * @param own place of the record itself, when it comes again; else 0
 * @param known whether it had its effect already, and is only repeated: nothing holds a repeat up, for it does nothing
 */
public record ParkedAhead(long another, long own, boolean known) {

    /** All three, for {@code :consumer}, {@code :subject} and {@code :event}; what came after a record does not hold it up. */
    static final String QUERY = """
            select coalesce(min(id) filter (where event_id is distinct from :event), 0),
                coalesce(min(id) filter (where event_id = :event), 0),
                exists (select from inbox where consumer = :consumer and event_id = :event)
            from parked_record where consumer = :consumer and subject = :subject and replayed_at is null""";

    /** Whether an earlier record of the subject must have its effect first. */
    public boolean isBehindAnother() {
        return !known && another != 0 && (own == 0 || another < own);
    }

    /** Whether the record itself was parked and comes again. */
    public boolean isThisOne() {
        return own != 0;
    }
}

package org.heard.procedure.reading;

import java.util.List;
import org.heard.eventstore.Metadata;
import org.heard.eventstore.StoredEvent;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.event.ComplaintEvent;

/**
 * Everything that happened to one complaint.
 *
 * @param stored as it lies in the store, oldest first
 * @param progress what it adds up to; its facts are those of {@code stored}, in the same order
 */
public record ComplaintLog(List<StoredEvent> stored, Progress progress) {

    /** Version of the complaint: its ETag. */
    public long version() {
        return stored.getLast().sequence();
    }

    /** The fact that a stored event became. */
    public ComplaintEvent fact(int index) {
        return progress.facts().get(index);
    }

    /** Who put a fact on record: a person's or a system's sign-in name, or a job; null where the store does not say. */
    public String recordedBy(int index) {
        return (String) stored.get(index).metadata().get(Metadata.SENT_BY);
    }

    /** The complaint as it was when the fact at an index had just happened. Its clocks are left as they are. */
    public ComplaintLog upTo(int index) {
        var facts = progress.facts().subList(0, index + 1);
        return new ComplaintLog(stored.subList(0, index + 1), new Progress(facts, progress.clocks()));
    }
}

package org.heard.eventstore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventData;

/**
 * Entities that were loaded by one query and whose new events are stored by one statement. While it is open, on the thread that opened
 * it, commands are decided as ever: only where events come from and go to is another.
 */
final class Lot {

    private static final ScopedValue<Lot> OPEN = ScopedValue.newInstance();

    private final Map<String, List<DomainEventData<?>>> loaded;
    private final Map<String, List<EventRow>> added = new LinkedHashMap<>();

    Lot(Map<String, List<DomainEventData<?>>> loaded) {
        this.loaded = loaded;
    }

    static boolean isOpen() {
        return OPEN.isBound();
    }

    /** The lot that is open on this thread; see {@link #isOpen}. */
    static Lot current() {
        return OPEN.get();
    }

    /** Opens it for as long as something is done. */
    void during(Runnable decisions) {
        ScopedValue.where(OPEN, this).run(decisions);
    }

    boolean has(String stream) {
        return loaded.containsKey(stream);
    }

    /** An entity's events from a version on. */
    List<? extends DomainEventData<?>> of(String stream, long first) {
        var events = loaded.get(stream);
        return first == 0
                ? events
                : events.stream()
                        .filter(event -> event.getSequenceNumber() >= first)
                        .toList();
    }

    /** Notes what is to be stored: all events of one decision, or none. */
    void add(List<EventRow> rows) {
        rows.forEach(row ->
                added.computeIfAbsent(row.stream(), _ -> new ArrayList<>()).add(row));
    }

    /** What is to be stored, stream by stream. */
    Map<String, List<EventRow>> added() {
        return added;
    }
}

package org.heard.eventstore;

import java.time.Instant;
import java.util.Map;

/**
 * An event as it lies in the store.
 *
 * @param id the event's own id
 * @param sequence its place in its entity's life, from 0
 * @param type stored name
 * @param revision of the stored JSON
 * @param recordedAt real time of storing
 * @param json the payload exactly as stored
 * @param metadata what was stored beside it
 */
public record StoredEvent(
        String id,
        long sequence,
        String type,
        String revision,
        Instant recordedAt,
        String json,
        Map<String, Object> metadata) {}

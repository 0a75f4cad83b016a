package org.heard.eventstore;

/**
 * A bean that follows the stored events with Axon's {@code @EventHandler} methods: each event at least once, those of one entity
 * in order, in a transaction with its own place in the stream. A failure keeps the place and is tried again.
 */
public interface Follower {

    /** Names the follower's place in the stream, for ever. */
    String name();
}

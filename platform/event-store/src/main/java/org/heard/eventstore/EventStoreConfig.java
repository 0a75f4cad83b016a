package org.heard.eventstore;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The event store's numbers. */
@ConfigMapping(prefix = "heard.event-store")
interface EventStoreConfig {

    /** Longest wait before an idle follower looks for events that another instance stored. */
    @WithDefault("250")
    long fetchDelayMillis();

    /** Events a follower takes in one transaction. */
    @WithDefault("100")
    int batchEvents();

    /** Parts into which each follower's work is split at its very first start, shared by all instances. */
    @WithDefault("4")
    int segments();

    /** A part whose instance has been silent for this long may be claimed by another. */
    @WithDefault("5s")
    Duration claimTimeout();

    /** How often an instance looks for parts that nobody holds. */
    @WithDefault("1s")
    Duration claimInterval();

    /** How long a follower waits for an event whose place was taken but that is not there yet. */
    @WithDefault("120s")
    Duration gapTimeout();

    /** How far behind the newest event a missing place is remembered, in events. */
    @WithDefault("1000000")
    int maxGapEvents();

    /** How many missing places are remembered before old ones are looked up and dropped. */
    @WithDefault("5000")
    int gapCleaningThresholdEvents();
}

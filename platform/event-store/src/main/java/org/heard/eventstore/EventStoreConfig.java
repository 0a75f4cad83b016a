package org.heard.eventstore;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The event store's numbers. */
@ConfigMapping(prefix = "heard.event-store")
interface EventStoreConfig {

    /** Longest wait before an idle follower looks for events that another instance stored. */
    @WithDefault("100")
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

    /** Events that are fetched in one query for a follower. */
    @WithDefault("500")
    int fetchEvents();

    /** An open transaction that has kept followers waiting for this long is named in the log. */
    @WithDefault("10s")
    Duration warnOfHeldReadersAfter();
}

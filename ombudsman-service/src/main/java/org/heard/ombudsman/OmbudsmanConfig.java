package org.heard.ombudsman;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What can be set for this service alone. */
@ConfigMapping(prefix = "heard.ombudsman")
public interface OmbudsmanConfig {

    /** How often an instance looks for parts that are due. */
    Duration gatherInterval();

    /** Parts that one instance fetches at a time. */
    @WithDefault("20")
    int gatherBatchRows();

    /** Wait after the first failed try; it doubles with each further one. */
    @WithDefault("1s")
    Duration firstRetryAfter();

    /** Longest wait between tries. */
    @WithDefault("60s")
    Duration longestRetryAfter();

    /** For how long a part belongs to the instance that took it; longer than a fetch may last. */
    @WithDefault("30s")
    Duration lease();
}

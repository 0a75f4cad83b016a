package org.heard.ombudsman;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** What can be set for this service alone. */
@ConfigMapping(prefix = "heard.ombudsman")
public interface OmbudsmanConfig {

    /** How often an instance looks for parts that are due. */
    Duration gatherInterval();

    /** Parts that one instance fetches at a time. */
    @WithDefault("20")
    int gatherBatchRows();

    /** How often an instance looks for what a new day brought. */
    Duration sweepInterval();

    /** Calendar days before its last day at which a recommendation, or an enquiry without an answer, is announced. */
    @WithDefault("7")
    int announceDaysBefore();

    /** Calendar days between a decision and its publication; about six weeks. */
    @WithDefault("42")
    int publishDaysAfter();

    /** Working days in which a case should be assessed. */
    @WithDefault("20")
    int assessWithinWorkingDays();

    /** What a started month of delay cost in 2025, in pence. */
    @WithDefault("5000")
    long exposurePencePerMonth();

    /** Names of councils by their code, as the register has them; where there is none, the code stands. */
    Map<String, String> councilNames();

    /** Largest document taken as evidence, in bytes. */
    @WithDefault("5242880")
    int evidenceFileBytes();

    /** The file of the key that seals documents. */
    Path masterKeyFile();

    /** What the tokens of the desk's forms are made with. */
    String deskFormKey();

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

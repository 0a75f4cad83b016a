package org.heard.procedure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What this service is configured with. */
@ConfigMapping(prefix = "heard.procedure")
public interface ProcedureConfig {

    /** File with the key that wraps all data keys: 32 bytes, in Base64. */
    Path masterKeyFile();

    /** File with what councils set for themselves; see councils.yaml. Without one, the sandbox's councils. */
    Optional<Path> councilsFile();

    /**
     * File to which the complaints whose keys were destroyed are appended, one id a line, and from which they are destroyed again at
     * start: for the day on which both databases are restored. None unless set.
     */
    Optional<Path> destroyedKeysFile();

    Sweep sweep();

    Publishing publishing();

    Worklist worklist();

    Reading reading();

    Webhooks webhooks();

    /** The job that looks for deadlines. */
    interface Sweep {

        /** How often it looks. */
        @WithDefault("5s")
        Duration interval();

        /** How many complaints it asks in one transaction. */
        @WithDefault("300")
        int lotComplaints();

        /** How long a sweep after a move of the sandbox clock waits for the followers of the store to catch up. */
        @WithDefault("30s")
        Duration catchUpTimeout();
    }

    /** Telling other services. */
    interface Publishing {

        /** How long the brokers may take to acknowledge a batch before it is sent again. */
        @WithDefault("15s")
        Duration acknowledgeTimeout();
    }

    /** The list of what is to be done. */
    interface Worklist {

        /** Up to how many working days ahead a limit counts as due soon. */
        @WithDefault("5")
        int dueSoonWorkingDays();
    }

    /** Showing what was written. */
    interface Reading {

        /** How long a list waits until it holds what its reader wrote last. */
        @WithDefault("2s")
        Duration ownWritesTimeout();
    }

    /** Sending changes to where councils want them; all in real time. */
    interface Webhooks {

        /** How often we look for what is to be sent. */
        @WithDefault("1s")
        Duration interval();

        /** Changes of one webhook taken from the feed at a time. */
        @WithDefault("200")
        int batchMessages();

        /** Messages of one webhook sent at a time; other webhooks wait for none of them. */
        @WithDefault("16")
        int parallel();

        /** How long a target may take to answer. */
        @WithDefault("10s")
        Duration answerWithin();

        /** A message that an instance took and did not finish is free again after this. */
        @WithDefault("60s")
        Duration lease();

        /** Waits between tries; after the last one a message is given up. */
        @WithDefault("5s,5m,30m,2h,5h,10h,14h,20h,24h")
        List<Duration> retryAfter();

        /** How long the secret before the last rotation stays valid. */
        @WithDefault("24h")
        Duration previousSecretValidFor();

        /** Whether a webhook may go to this very machine, by plain HTTP; only in a sandbox. */
        @WithDefault("false")
        boolean allowLoopback();
    }
}

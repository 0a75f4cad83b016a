package org.heard.procedure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
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
}

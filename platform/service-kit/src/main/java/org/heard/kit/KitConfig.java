package org.heard.kit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Configuration that all services share. */
@ConfigMapping(prefix = "heard")
public interface KitConfig {

    /** Name of the service's own database, and stem of its roles. */
    String database();

    /** GSS codes of the councils this installation serves. */
    Set<String> councils();

    /** Whether whoever may read the record of reads, and speaks for no council, reads it over all of them. */
    @WithDefault("false")
    boolean readAuditOfAllCouncils();

    Outbox outbox();

    Inbox inbox();

    Idempotency idempotency();

    Http http();

    Limits limits();

    Sandbox sandbox();

    /** The relay from the outbox to Kafka. */
    interface Outbox {
        /** How often the relay looks for rows to publish. */
        @WithDefault("100ms")
        Duration pollInterval();

        /** Rows published in one transaction of the relay. */
        @WithDefault("200")
        int batchRows();
    }

    /** Consuming records. */
    interface Inbox {
        /** Tries of a record whose effect fails for a reason other than an unreachable database, before it is parked. */
        @WithDefault("3")
        int triesBeforeParking();

        /** First wait between tries. */
        @WithDefault("200ms")
        Duration firstRetryAfter();

        /** Longest wait between tries. */
        @WithDefault("5s")
        Duration longestRetryAfter();
    }

    /** Keys under which clients may repeat a request. */
    interface Idempotency {
        /** How long a key is kept after the first request with it; a repeat later than that is a new request. */
        @WithDefault("P90D")
        Duration keptFor();

        /** How often old keys are looked for. */
        @WithDefault("1h")
        Duration lookForOldEvery();

        /** Keys forgotten in one transaction. */
        @WithDefault("1000")
        int lotRows();
    }

    interface Http {
        /** Largest request body taken, in bytes. */
        @WithDefault("1048576")
        long maxBodyBytes();
    }

    /** How many requests a client may make of one instance; of each council for itself. */
    interface Limits {
        /** Of whom nothing else is said. */
        Allowance everybody();

        /** Of single clients, by client id. */
        Map<String, Allowance> clients();
    }

    interface Allowance {
        /** Requests a minute, over time. */
        @WithDefault("6000")
        int perMinute();

        /** Requests at once, after a quiet time. */
        @WithDefault("1000")
        int atOnce();
    }

    /** The movable business clock, in the sandbox profile only. */
    interface Sandbox {
        /** JDBC address of the database that keeps the offset, with user and password. */
        Optional<String> dbUrl();

        @WithDefault("200ms")
        Duration pollInterval();

        /** An instance that has not been seen for this long is not waited for. */
        @WithDefault("3s")
        Duration instanceGoneAfter();

        /** How long a move waits until every live instance has done what fell due. */
        @WithDefault("120s")
        Duration moveTimeout();
    }
}

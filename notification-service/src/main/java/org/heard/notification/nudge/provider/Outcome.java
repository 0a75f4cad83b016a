package org.heard.notification.nudge.provider;

import java.util.UUID;

/** What became of one call to send. */
public sealed interface Outcome {

    /**
     * The provider has it.
     *
     * @param providerId its id there, or null where it has none
     */
    record Accepted(UUID providerId) implements Outcome {}

    /**
     * It will never be taken on this channel.
     *
     * @param because code
     */
    record Refused(String because) implements Outcome {}

    /** It was surely not taken, but may be later: too many requests, or our clock or key is wrong. */
    record NotNow(String because) implements Outcome {}

    /**
     * Nobody knows.
     *
     * @param over whether the call has ended; if not, it may still arrive
     */
    record Doubt(boolean over) implements Outcome {}
}

package org.heard.notification.nudge.provider;

import java.util.UUID;

/** What the provider says of a message. */
public sealed interface Status {

    /**
     * It is there.
     *
     * @param code Notify's: created, sending, pending, delivered, permanent-failure, temporary-failure, technical-failure; of
     *     letters pending-virus-check, accepted, received (printed and posted), cancelled, virus-scan-failed,
     *     validation-failed, permanent-failure, technical-failure
     */
    record Known(UUID providerId, String code) implements Status {}

    /** There is no message with this reference, so far. */
    record Absent() implements Status {}

    /** The provider cannot be asked just now. */
    record Unknown() implements Status {}
}

package org.heard.localstack.notify.v2;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Refusals ordered in advance for the sends to come, first ordered, first given. */
public final class Faults {

    /** What a send meets. */
    public enum Fault {
        BAD_REQUEST,
        FORBIDDEN,
        RATE_LIMIT,
        DAILY_LIMIT,
        INTERNAL_ERROR,
        /** The message is accepted, and the answer is an error all the same. */
        INTERNAL_ERROR_AFTER_ACCEPTING;

        /**
         * The fault of a status and, where a status has two, its kind.
         *
         * @param kind {@code rate} (or null) or {@code daily} with 429; {@code accepted} with 500
         */
        public static Optional<Fault> of(int status, String kind) {
            return switch (status + "/" + (kind == null ? "" : kind)) {
                case "400/" -> Optional.of(BAD_REQUEST);
                case "403/" -> Optional.of(FORBIDDEN);
                case "429/", "429/rate" -> Optional.of(RATE_LIMIT);
                case "429/daily" -> Optional.of(DAILY_LIMIT);
                case "500/" -> Optional.of(INTERNAL_ERROR);
                case "500/accepted" -> Optional.of(INTERNAL_ERROR_AFTER_ACCEPTING);
                default -> Optional.empty();
            };
        }

        NotifyError error() {
            return switch (this) {
                case BAD_REQUEST -> NotifyError.badRequest("Can't send to this recipient using a team-only API key");
                case FORBIDDEN -> NotifyError.forbidden("Invalid token: API key not found");
                case RATE_LIMIT -> NotifyError.tooFast();
                case DAILY_LIMIT -> NotifyError.dailyLimit();
                case INTERNAL_ERROR, INTERNAL_ERROR_AFTER_ACCEPTING -> NotifyError.internal();
            };
        }
    }

    private final Deque<Fault> ordered = new ArrayDeque<>();

    public synchronized void order(Fault fault, int times) {
        for (var i = 0; i < times; i++) {
            ordered.add(fault);
        }
    }

    public synchronized void clear() {
        ordered.clear();
    }

    synchronized Optional<Fault> next() {
        return Optional.ofNullable(ordered.poll());
    }
}

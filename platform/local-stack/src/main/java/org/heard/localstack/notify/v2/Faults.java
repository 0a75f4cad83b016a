package org.heard.localstack.notify.v2;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.heard.localstack.notify.message.Address;

/** Trouble ordered in advance for the sends to come, first ordered, first given: for one address, or for whoever comes. */
public final class Faults {

    /** What a send meets. */
    public enum Fault {
        BAD_REQUEST,
        FORBIDDEN,
        /** The caller's clock is too far from ours. */
        WRONG_CLOCK,
        RATE_LIMIT,
        DAILY_LIMIT,
        INTERNAL_ERROR,
        UNAVAILABLE,
        /** The message is accepted, and the answer is an error all the same. */
        INTERNAL_ERROR_AFTER_ACCEPTING,
        /** The connection is cut off before the message is accepted. */
        RESET,
        /** The message is accepted, and the connection cut off before the answer. */
        RESET_AFTER_ACCEPTING,
        /** No answer ever comes, and nothing is accepted. */
        HANG,
        /** The message is accepted, and no answer ever comes. */
        HANG_AFTER_ACCEPTING,
        /** The message is accepted after a while; who asked may have given up by then. */
        LATE;

        /**
         * The fault of a status and, where a status has two, its kind; or of a kind alone where there is no answer.
         *
         * @param status null where there is no answer
         * @param kind {@code rate} (or null) or {@code daily} with 429; {@code clock} with 403; {@code accepted} with 500;
         *     {@code reset}, {@code reset-accepted}, {@code hang}, {@code hang-accepted} or {@code late} without a status
         */
        public static Optional<Fault> of(Integer status, String kind) {
            return switch ((status == null ? "" : status) + "/" + (kind == null ? "" : kind)) {
                case "400/" -> Optional.of(BAD_REQUEST);
                case "403/" -> Optional.of(FORBIDDEN);
                case "403/clock" -> Optional.of(WRONG_CLOCK);
                case "429/", "429/rate" -> Optional.of(RATE_LIMIT);
                case "429/daily" -> Optional.of(DAILY_LIMIT);
                case "500/" -> Optional.of(INTERNAL_ERROR);
                case "503/" -> Optional.of(UNAVAILABLE);
                case "500/accepted" -> Optional.of(INTERNAL_ERROR_AFTER_ACCEPTING);
                case "/reset" -> Optional.of(RESET);
                case "/reset-accepted" -> Optional.of(RESET_AFTER_ACCEPTING);
                case "/hang" -> Optional.of(HANG);
                case "/hang-accepted" -> Optional.of(HANG_AFTER_ACCEPTING);
                case "/late" -> Optional.of(LATE);
                default -> Optional.empty();
            };
        }
    }

    private final Deque<Fault> forAnybody = new ArrayDeque<>();
    private final Map<Address, Deque<Fault>> forOne = new HashMap<>();

    public synchronized void order(Fault fault, int times) {
        add(forAnybody, fault, times);
    }

    /** The next sends to this phone or inbox meet the fault. */
    public synchronized void order(Address to, Fault fault, int times) {
        add(forOne.computeIfAbsent(to, _ -> new ArrayDeque<>()), fault, times);
    }

    public synchronized void clear() {
        forAnybody.clear();
        forOne.clear();
    }

    /** What this send meets: its address's own trouble first. */
    synchronized Optional<Fault> next(Address to) {
        var own = Optional.ofNullable(forOne.get(to)).map(Deque::poll);
        return own.or(() -> Optional.ofNullable(forAnybody.poll()));
    }

    private static void add(Deque<Fault> ordered, Fault fault, int times) {
        for (var i = 0; i < times; i++) {
            ordered.add(fault);
        }
    }
}

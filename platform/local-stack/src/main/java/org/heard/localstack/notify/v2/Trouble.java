package org.heard.localstack.notify.v2;

import java.time.Duration;
import java.util.function.Supplier;
import org.heard.localstack.notify.v2.Faults.Fault;
import org.heard.localstack.notify.web.Reply;

/**
 * What a fault makes of a send.
 *
 * @param late how long a late acceptance takes
 * @param hang how long a connection stays open on which no answer comes
 */
public record Trouble(Duration late, Duration hang) {

    /** @param accept takes the message in, and gives the answer */
    Reply of(Fault fault, Supplier<Reply> accept) {
        return switch (fault) {
            case BAD_REQUEST -> throw NotifyError.badRequest("Can't send to this recipient using a team-only API key");
            case FORBIDDEN -> throw NotifyError.forbidden("Invalid token: API key not found");
            case WRONG_CLOCK -> throw NotifyError.wrongClock();
            case RATE_LIMIT -> throw NotifyError.tooFast();
            case DAILY_LIMIT -> throw NotifyError.dailyLimit();
            case INTERNAL_ERROR -> throw NotifyError.internal();
            case UNAVAILABLE -> throw NotifyError.unavailable();
            case INTERNAL_ERROR_AFTER_ACCEPTING -> {
                accept.get();
                throw NotifyError.internal();
            }
            case RESET -> Reply.NONE;
            case RESET_AFTER_ACCEPTING -> {
                accept.get();
                yield Reply.NONE;
            }
            case HANG -> after(hang, () -> Reply.NONE);
            case HANG_AFTER_ACCEPTING -> {
                accept.get();
                yield after(hang, () -> Reply.NONE);
            }
            case LATE -> after(late, accept);
        };
    }

    private static Reply after(Duration pause, Supplier<Reply> answer) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Reply.NONE;
        }
        return answer.get();
    }
}

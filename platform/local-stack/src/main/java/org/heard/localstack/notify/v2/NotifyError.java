package org.heard.localstack.notify.v2;

import java.util.List;
import java.util.Map;
import org.heard.localstack.notify.web.Reply;

/** A refusal as Notify words it: a status and one or more errors, each with a class and a message. */
final class NotifyError extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String error;
    private final transient List<String> messages;

    private NotifyError(int status, String error, List<String> messages) {
        super(error, null, false, false);
        this.status = status;
        this.error = error;
        this.messages = messages;
    }

    static NotifyError validation(List<String> messages) {
        return new NotifyError(400, "ValidationError", messages);
    }

    static NotifyError validation(String message) {
        return validation(List.of(message));
    }

    static NotifyError badRequest(String message) {
        return new NotifyError(400, "BadRequestError", List.of(message));
    }

    static NotifyError unauthorised(String message) {
        return new NotifyError(401, "AuthError", List.of(message));
    }

    static NotifyError forbidden(String message) {
        return new NotifyError(403, "AuthError", List.of(message));
    }

    static NotifyError notFound() {
        return new NotifyError(404, "NoResultFound", List.of("No result found"));
    }

    static NotifyError tooLarge() {
        return new NotifyError(413, "RequestEntityTooLarge", List.of("The request body is too large"));
    }

    static NotifyError tooFast() {
        return new NotifyError(
                429,
                "RateLimitError",
                List.of("Exceeded rate limit for key type LIVE of 3000 requests per 60 seconds"));
    }

    static NotifyError dailyLimit() {
        return new NotifyError(429, "TooManyRequestsError", List.of("Exceeded send limits (250000) for today"));
    }

    static NotifyError wrongClock() {
        return forbidden("Error: Your system clock must be accurate to within 30 seconds");
    }

    static NotifyError unavailable() {
        return new NotifyError(503, "Exception", List.of("Service unavailable"));
    }

    static NotifyError internal() {
        return new NotifyError(500, "Exception", List.of("Internal server error"));
    }

    Reply reply() {
        var errors = messages.stream()
                .map(message -> Map.of("error", error, "message", message))
                .toList();
        return Reply.json(status, Map.of("status_code", status, "errors", errors));
    }
}

package org.heard.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The body of every error, {@code application/problem+json} (RFC 9457). */
public record ProblemBody(
        String type,
        String title,
        int status,
        String code,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    static Response response(int status, String code, String detail, List<FieldError> errors) {
        var reason = Response.Status.fromStatusCode(status);
        var body = new ProblemBody(
                "https://heard.example/problems/" + code,
                reason == null ? "Error" : reason.getReasonPhrase(),
                status,
                code,
                detail,
                errors);
        var response = Response.status(status).type(MEDIA_TYPE).entity(body);
        if (status == 401) {
            response.header("WWW-Authenticate", "Bearer");
        }
        if (status == 429 || status == 503) {
            response.header("Retry-After", "2");
        }
        return response.build();
    }

    static Response of(Problem problem) {
        return response(problem.status(), problem.code(), problem.getMessage(), problem.errors());
    }
}

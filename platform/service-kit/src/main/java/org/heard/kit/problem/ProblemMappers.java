package org.heard.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every failure of a request into a problem that names the field and the rule, and nobody's data. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response refused(Refused refused) {
        return ProblemBody.response(409, refused.code(), refused.getMessage(), refused.errors());
    }

    @ServerExceptionMapper
    Response problem(Problem problem) {
        return ProblemBody.of(problem);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response notAuthenticated() {
        return ProblemBody.response(
                401, "not-authenticated", "A valid access token of this realm is needed.", List.of());
    }

    @ServerExceptionMapper(ForbiddenException.class)
    Response notAllowed() {
        return ProblemBody.response(403, "not-allowed", "The token's roles do not allow this.", List.of());
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException invalid) {
        var errors = invalid.getConstraintViolations().stream()
                .map(ProblemMappers::fieldError)
                .sorted((a, b) -> a.pointer().compareTo(b.pointer()))
                .toList();
        return ProblemBody.response(400, errors.getFirst().code(), "The request breaks a rule; see errors.", errors);
    }

    @ServerExceptionMapper
    Response unknownField(UnrecognizedPropertyException unknown) {
        return field(unknown, "unknown-field", "This field is not known here.");
    }

    @ServerExceptionMapper
    Response instantiation(ValueInstantiationException failed) {
        if (failed.getCause() instanceof Problem problem) {
            return ProblemBody.of(problem);
        }
        return field(failed, "invalid-value", "This value is not allowed here.");
    }

    @ServerExceptionMapper
    Response notAllowedValue(InvalidFormatException invalid) {
        var type = invalid.getTargetType();
        if (type.isEnum() && invalid.getValue() instanceof String) {
            var allowed = Arrays.stream(type.getEnumConstants()).map(String::valueOf);
            return field(invalid, "invalid-value", "Allowed here: " + allowed.collect(Collectors.joining(", ")) + ".");
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return field(invalid, "wrong-type", "Expected here: a date of the form 2026-01-31.");
        }
        return wrongType(invalid);
    }

    @ServerExceptionMapper
    Response wrongType(MismatchedInputException wrong) {
        return field(wrong, "wrong-type", "This value is not of the type that is expected here.");
    }

    @ServerExceptionMapper
    Response malformed(JsonProcessingException malformed) {
        return ProblemBody.response(400, "malformed-json", "The body is not well-formed JSON.", List.of());
    }

    @ServerExceptionMapper
    Response web(WebApplicationException failure) {
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return ProblemBody.of(problem);
            }
        }
        if (failure.getCause() instanceof MismatchedInputException wrong) {
            return switch (wrong) {
                case UnrecognizedPropertyException unknown -> unknownField(unknown);
                case InvalidFormatException invalid -> notAllowedValue(invalid);
                default -> wrongType(wrong);
            };
        }
        if (failure.getCause() instanceof JsonProcessingException malformed) {
            return malformed(malformed);
        }
        var status = failure.getResponse().getStatus();
        return switch (status) {
            case 400 -> ProblemBody.response(400, "malformed-request", "The request could not be read.", List.of());
            case 404 -> ProblemBody.of(Problem.notFound());
            case 405 ->
                ProblemBody.response(405, "method-not-allowed", "This address does not take that method.", List.of());
            case 406 -> ProblemBody.response(406, "not-acceptable", "The answer is application/json.", List.of());
            case 413 -> ProblemBody.response(413, "body-too-large", "The body is too large.", List.of());
            case 415 ->
                ProblemBody.response(415, "unsupported-media-type", "The body must be application/json.", List.of());
            default -> status < 500 ? failure.getResponse() : unexpected(failure);
        };
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return ProblemBody.of(problem);
            }
            if (cause instanceof Refused refused) {
                return refused(refused);
            }
            if (Outages.isOutage(cause)) {
                LOG.warnf(
                        "a part that is needed cannot be reached: %s",
                        cause.getClass().getName());
                return ProblemBody.response(
                        503, "try-again", "A part that is needed cannot be reached now; nothing was done.", List.of());
            }
        }
        LOG.errorf(
                "unexpected failure: %s at %s",
                failure.getClass().getName(),
                failure.getStackTrace().length == 0 ? "unknown" : failure.getStackTrace()[0]);
        LOG.debug("unexpected failure", failure);
        return ProblemBody.response(
                500, "unexpected", "Something went wrong on our side; nothing was done.", List.of());
    }

    private static Response field(JsonMappingException failure, String code, String detail) {
        var error = new FieldError(pointer(failure), code, detail);
        return ProblemBody.response(400, code, detail, List.of(error));
    }

    private static String pointer(JsonMappingException failure) {
        var pointer = new StringBuilder();
        for (var reference : failure.getPath()) {
            pointer.append('/')
                    .append(reference.getFieldName() == null ? reference.getIndex() : reference.getFieldName());
        }
        return pointer.isEmpty() ? "/" : pointer.toString();
    }

    static FieldError fieldError(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        var header = new StringBuilder();
        for (var node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.BEAN) {
                if (node.getIndex() != null) {
                    pointer.append('/').append(node.getIndex());
                }
                if (node.getName() != null) {
                    pointer.append('/').append(node.getName());
                }
            } else if (node.getKind() == ElementKind.CONTAINER_ELEMENT && node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKind() == ElementKind.PARAMETER) {
                header.append(node.getName());
            }
        }
        var constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        var code =
                switch (constraint) {
                    case "NotNull", "NotBlank", "NotEmpty" -> "missing-field";
                    case "PastOrPresent", "NotInTheFuture" -> "date-in-the-future";
                    default -> "invalid-value";
                };
        return new FieldError(
                pointer.isEmpty() ? (header.isEmpty() ? "/" : "/" + header) : pointer.toString(),
                code,
                violation.getMessage());
    }
}

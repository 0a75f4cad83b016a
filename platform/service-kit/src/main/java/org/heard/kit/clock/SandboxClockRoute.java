package org.heard.kit.clock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Map;
import org.heard.kit.clock.SandboxClock.Setting;
import org.heard.kit.problem.Problem;

/**
 * {@code GET} and {@code POST /sandbox/clock}, in the sandbox profile only; elsewhere the address does not exist.
 * {@code {"advance":"P91D"}} moves by a period of days or a duration, {@code {"to":"2024-08-29"}} to 09:00 in London
 * of that day. Everybody may read it; to move it needs {@code sandbox:operate}, as the kit's configuration says.
 */
@ApplicationScoped
class SandboxClockRoute {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final SandboxClock sandbox;
    private final BusinessClock clock;
    private final InstantSource realTime;
    private final ObjectMapper json;

    SandboxClockRoute(SandboxClock sandbox, BusinessClock clock, @RealTime InstantSource realTime, ObjectMapper json) {
        this.sandbox = sandbox;
        this.clock = clock;
        this.realTime = realTime;
        this.json = json;
    }

    /** The two ways to say where to; exactly one is given. */
    record Body(String advance, LocalDate to) {}

    void register(@Observes Router router) {
        if (SandboxClock.isSandbox()) {
            router.get("/sandbox/clock").blockingHandler(context -> answer(context, sandbox::setting), false);
            router.post("/sandbox/clock")
                    .handler(BodyHandler.create(false).setBodyLimit(1024))
                    .blockingHandler(context -> answer(context, () -> sandbox.move(asked(context))), false);
        }
    }

    private interface Work {
        Setting run();
    }

    private void answer(RoutingContext context, Work work) {
        try {
            var setting = work.run();
            send(
                    context,
                    200,
                    "application/json",
                    Map.of(
                            "businessDate",
                            LocalDate.ofInstant(setting.at(realTime.instant()), BusinessClock.LONDON),
                            "offsetSeconds",
                            setting.offset().toSeconds(),
                            "version",
                            setting.version()));
        } catch (Problem problem) {
            send(
                    context,
                    problem.status(),
                    "application/problem+json",
                    Map.of("status", problem.status(), "code", problem.code(), "detail", problem.getMessage()));
        }
    }

    private Duration asked(RoutingContext context) {
        var body = read(context);
        if ((body.advance() == null) == (body.to() == null)) {
            throw Problem.ofField("/", "missing-field", "Say either advance or to.");
        }
        var real = realTime.instant();
        if (body.to() != null) {
            return Duration.between(
                    real, body.to().atTime(MORNING).atZone(BusinessClock.LONDON).toInstant());
        }
        var now = clock.instant().atZone(BusinessClock.LONDON);
        try {
            var then = body.advance().contains("T")
                    ? now.plus(Duration.parse(body.advance()))
                    : now.plus(Period.parse(body.advance()));
            return Duration.between(real, then.toInstant());
        } catch (DateTimeException malformed) {
            throw Problem.ofField("/advance", "invalid-value", "advance is an ISO 8601 period such as P91D.");
        }
    }

    private Body read(RoutingContext context) {
        try {
            var body = json.readValue(context.body().buffer().getBytes(), Body.class);
            return body == null ? new Body(null, null) : body;
        } catch (JsonProcessingException | NullPointerException malformed) {
            throw new Problem(400, "malformed-json", "The body is {\"advance\":\"P1D\"} or {\"to\":\"2026-01-05\"}.");
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private void send(RoutingContext context, int status, String type, Map<String, ?> body) {
        try {
            context.response()
                    .setStatusCode(status)
                    .putHeader("Content-Type", type)
                    .end(json.writeValueAsString(body));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}

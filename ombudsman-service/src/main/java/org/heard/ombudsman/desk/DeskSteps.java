package org.heard.ombudsman.desk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.heard.kit.http.ChangeRequest;
import org.heard.kit.problem.Problem;
import org.heard.kit.problem.Refused;
import org.heard.ombudsman.step.Steps;

/** Takes the steps that forms ask for, as the API does: once per form, on the version that its author saw. */
@ApplicationScoped
class DeskSteps {

    private static final int CONFLICT = 409;
    private static final int STALE = 412;
    private static final int REUSED = 422;
    private static final int IN_FLIGHT = 409;

    private final Steps steps;
    private final Limits limits;

    DeskSteps(Steps steps, Limits limits) {
        this.steps = steps;
        this.limits = limits;
    }

    /** @return whether it was taken; if not, the form says why */
    Uni<Boolean> take(UUID id, Filled form, Wanted wanted, UriInfo uri, Steps.Condition condition) {
        var fact = wanted.fact();
        limits.brokenIn(fact).forEach((property, why) -> form.faults()
                .putIfAbsent(property.substring(property.lastIndexOf('.') + 1), why));
        if (form.isFaulty()) {
            return Uni.createFrom().item(false);
        }
        return Uni.createFrom()
                .deferred(() -> steps.take(
                        wanted.role(), request(id, form, uri), form.values(), fact.on(), "/on", _ -> fact, condition))
                .replaceWith(true)
                .onFailure(DeskSteps::isForTheForm)
                .recoverWithItem(failure -> {
                    form.refused(why(failure));
                    return false;
                });
    }

    private static ChangeRequest request(UUID id, Filled form, UriInfo uri) {
        var request = new ChangeRequest();
        request.id = id;
        request.idempotencyKey = form.text("once");
        request.ifMatch = "\"" + form.text("version") + "\"";
        request.uri = uri;
        return request;
    }

    /** Whether a failure is to be shown on the form that was sent. */
    static boolean isForTheForm(Throwable failure) {
        return failure instanceof Refused
                || failure instanceof Problem problem
                        && (problem.status() == CONFLICT
                                || problem.status() == STALE
                                || problem.status() == REUSED
                                || problem.status() == IN_FLIGHT);
    }

    /** Such a failure, in words. */
    static String why(Throwable failure) {
        return switch (failure) {
            case Problem problem
            when problem.status() == STALE ->
                "The case has changed since you opened this page. Look at it as it is now, and decide anew.";
            case Problem problem
            when problem.status() == REUSED -> "This form was sent already. Look at what became of it, and begin anew.";
            default -> failure.getMessage();
        };
    }
}

package org.heard.intake.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.heard.kit.council.Caller;
import org.heard.kit.problem.Problem;

/**
 * On whose side of a complaint the caller stands. Who serves on it is procedure-service's to know, and is asked each time in the
 * caller's own name: an appointment that ended has ended here with the next request, too.
 */
@ApplicationScoped
class Standing {

    private static final int NOT_FOUND = 404;

    private final ProcedureApi procedure;

    Standing(@RestClient ProcedureApi procedure) {
        this.procedure = procedure;
    }

    /** @throws Problem {@code not-found} for somebody from outside who does not serve on it */
    Uni<Party> of(Caller caller, UUID complaint) {
        if (caller.hasRole("complaint:read")) {
            return Uni.createFrom().item(Party.COUNCIL);
        }
        return procedure
                .appointments(complaint, "Bearer " + caller.token())
                .onFailure(Standing::isNotFound)
                .transform(_ -> Problem.notFound())
                .onFailure(failure -> !(failure instanceof Problem))
                .transform(_ -> new Problem(
                        503, "try-again", "Whether you serve on this complaint cannot be asked now; nothing was done."))
                .replaceWith(Party.INVESTIGATOR);
    }

    private static boolean isNotFound(Throwable failure) {
        return failure instanceof WebApplicationException answer
                && answer.getResponse().getStatus() == NOT_FOUND;
    }
}

package org.heard.intake.mine;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.heard.intake.complaint.Elsewhere;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.kit.council.Purpose;
import org.jboss.logging.Logger;

/** How a complaint goes, as procedure-service tells it. Each read says there for which purpose it is. */
@ApplicationScoped
class Stories {

    private static final Logger LOG = Logger.getLogger(Stories.class);
    private static final int NOT_FOUND = 404;

    private final ProcedureApi procedure;
    private final ObjectMapper json;

    Stories(@RestClient ProcedureApi procedure, ObjectMapper json) {
        this.procedure = procedure;
        this.json = json;
    }

    /** While procedure-service cannot be reached, or has not heard yet, what we know ourselves. */
    Uni<Story> of(LodgedComplaint complaint, Purpose purpose) {
        if (Elsewhere.of(complaint, json).whole()) {
            return Uni.createFrom().item(Story.elsewhere(complaint.reference, complaint.receivedOn));
        }
        if (!complaint.accepted) {
            return Uni.createFrom().item(Story.lodged(complaint.reference, complaint.receivedOn));
        }
        return procedure
                .status(complaint.id, purpose.toString())
                .map(status -> Story.of(complaint.reference, status))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("status cannot be read: %s", failure.getClass().getName());
                    return Story.lodged(complaint.reference, complaint.receivedOn);
                });
    }

    /** Empty while procedure-service has not heard of the complaint. */
    Uni<Optional<Status>> status(UUID complaint, Purpose purpose) {
        return procedure
                .status(complaint, purpose.toString())
                .map(Optional::of)
                .onFailure(Stories::isNotFound)
                .recoverWithItem(Optional.empty());
    }

    /** To their own person what they said in the points that they added later; nothing while procedure-service cannot be reached. */
    Uni<Map<String, String>> saidLater(UUID complaint) {
        return status(complaint, Purpose.OWN)
                .map(found -> found.map(Status::saidLater).orElse(Map.of()))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf(
                            "what was said later cannot be read: %s",
                            failure.getClass().getName());
                    return Map.of();
                });
    }

    private static boolean isNotFound(Throwable failure) {
        return failure instanceof WebApplicationException answer
                && answer.getResponse().getStatus() == NOT_FOUND;
    }
}

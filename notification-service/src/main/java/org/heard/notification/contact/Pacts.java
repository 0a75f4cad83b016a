package org.heard.notification.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Fetches contact pacts by reference. Blocks. */
@ApplicationScoped
public class Pacts {

    private static final Logger LOG = Logger.getLogger(Pacts.class);
    private static final int NOT_FOUND = 404;

    private final IntakeApi intake;
    private final TextedNumbers texted;

    Pacts(@RestClient IntakeApi intake, TextedNumbers texted) {
        this.intake = intake;
        this.texted = texted;
    }

    /**
     * The pact of a complaint as it is now: where somebody texted from who has no complaint yet, else as intake-service says;
     * {@link Pact#NONE} when it knows no such complaint.
     *
     * @return empty when intake-service cannot be asked just now
     */
    public Optional<Pact> of(UUID complaint) {
        return texted.pact(complaint).or(() -> asked(complaint));
    }

    private Optional<Pact> asked(UUID complaint) {
        try {
            return Optional.of(intake.contactPact(complaint));
        } catch (WebApplicationException refused) {
            var status = refused.getResponse().getStatus();
            if (status == NOT_FOUND) {
                return Optional.of(Pact.NONE);
            }
            LOG.warnf("contact pact of %s not given: status %d", complaint, status);
            return Optional.empty();
        } catch (ProcessingException unreachable) {
            LOG.warnf(
                    "contact pact of %s not reached: %s",
                    complaint, unreachable.getClass().getName());
            return Optional.empty();
        }
    }
}

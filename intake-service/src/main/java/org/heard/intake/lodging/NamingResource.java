package org.heard.intake.lodging;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.intake.complaint.Changes;
import org.heard.intake.complaint.Changes.Changing;
import org.heard.intake.contact.PactInput;
import org.heard.intake.routing.ComplainantKind;
import org.heard.kit.http.ChangeRequest;
import org.heard.kit.problem.Problem;

/** Where a council's system says who somebody is who gave no name at first. */
@Path("/v1/complaints/{id}/identity")
class NamingResource {

    private final Changes changes;
    private final Naming naming;

    NamingResource(Changes changes, Naming naming) {
        this.changes = changes;
        this.naming = naming;
    }

    /** @param contactPact left out, how they may be reached stays as it is */
    record Identity(
            @NotNull(message = "Say on which day they said so.")
            LocalDate namedOn,

            @NotNull(message = "Say who complains.") @Valid Lodgement.Complainant complainant,
            @Valid Lodgement.Child child,
            @Valid PactInput contactPact) {}

    @POST
    @RolesAllowed({"complaint:lodge", "complaint:progress"})
    @Operation(
            summary = "Somebody who gave no name said who they are",
            description = "The day of receipt stays what it was. Who they are may make another procedure theirs:"
                    + " procedure-service takes the complaint there, and they are told.")
    public Uni<Response> name(
            @BeanParam ChangeRequest request, @NotNull(message = "A body is needed.") @Valid Identity body) {
        return changes.change(request, body, changing -> naming.name(changing, said(changing, body)));
    }

    private static Naming.Said said(Changing changing, Identity body) {
        if (body.complainant().kind() == ComplainantKind.ANONYMOUS) {
            throw Problem.ofField("/complainant/kind", "invalid-value", "Say who they are.");
        }
        mustHaveCome(changing, "/complainant/dateOfBirth", body.complainant().dateOfBirth());
        if (body.child() != null) {
            mustHaveCome(changing, "/child/dateOfBirth", body.child().dateOfBirth());
        }
        if (body.contactPact() != null) {
            for (var at = 0; at < body.contactPact().channels().size(); at++) {
                mustHaveCome(
                        changing,
                        "/contactPact/channels/" + at + "/confirmedOn",
                        body.contactPact().channels().get(at).confirmedOn());
            }
        }
        return new Naming.Said(
                changing.past("/namedOn", body.namedOn()), body.complainant(), body.child(), body.contactPact());
    }

    private static void mustHaveCome(Changing changing, String pointer, LocalDate day) {
        if (day != null) {
            changing.past(pointer, day);
        }
    }
}

package org.heard.intake.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.intake.council.SetUp;
import org.heard.intake.council.SetUps;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.problem.Problem;

/** Whom of the complaint's council to ask when a child may be in danger, and whom to tell once a day, by reference, for the service that does. */
@Path("/v1/complaints/{id}/urgent-contacts")
class UrgentContactsResource {

    private final CouncilScope scope;
    private final Caller caller;
    private final SetUps setUps;

    UrgentContactsResource(CouncilScope scope, Caller caller, SetUps setUps) {
        this.scope = scope;
        this.caller = caller;
        this.setUps = setUps;
    }

    /**
     * @param contacts in the council's order
     * @param outOfHours whoever is asked last
     * @param complaintsTeam who hears once a day what is to be looked at; absent where the council named nobody
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(UUID complaintId, List<Contact> contacts, Contact outOfHours, Contact complaintsTeam) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Contact(String name, String text, String email) {

        static Contact of(SetUp.Contact contact) {
            return contact == null ? null : new Contact(contact.name(), contact.text(), contact.email());
        }
    }

    @GET
    @RolesAllowed({"pact:read", "complaint:read"})
    @Operation(summary = "Whom of the council to ask when a child may be in danger")
    public Uni<View> read(UUID id) {
        return scope.forReading(caller, "complaint", id)
                .chain(council -> scope.within(council, () -> LodgedComplaint.findById(id)
                        .onItem()
                        .ifNull()
                        .failWith(Problem::notFound)
                        .chain(() -> setUps.current(council))
                        .map(found -> new View(
                                id,
                                found.setUp().urgentContacts().stream()
                                        .map(Contact::of)
                                        .toList(),
                                Contact.of(found.setUp().outOfHours()),
                                Contact.of(found.setUp().complaintsTeam())))));
    }
}

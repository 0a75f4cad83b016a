package org.heard.intake.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.council.ReadAudit;
import org.heard.kit.problem.Problem;

/** Who the people of a complaint are, by reference. Without an address: that is the contact pact's. */
@Path("/v1/complaints/{id}/identity")
class IdentityResource {

    private final CouncilScope scope;
    private final Caller caller;
    private final ReadAudit audit;

    IdentityResource(CouncilScope scope, Caller caller, ReadAudit audit) {
        this.scope = scope;
        this.caller = caller;
        this.audit = audit;
    }

    /** @param mayUseName false: those whom the complaint is about are not told the name */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Who(String role, String name, LocalDate dateOfBirth, String situation, Boolean mayUseName) {}

    public record Body(UUID complaintId, List<Who> people) {}

    @GET
    @RolesAllowed({"identity:read", "complaint:read"})
    @Operation(summary = "The complainant and the child, as far as they said who they are")
    public Uni<Body> read(UUID id) {
        return scope.forReading(caller, "complaint", id)
                .chain(council -> scope.within(council, () -> Person.<Person>list("complaintId = ?1 order by role", id)
                        .invoke(people -> {
                            if (people.isEmpty()) {
                                throw Problem.notFound();
                            }
                        })
                        .call(() -> audit.record(council, id, caller, "identity"))
                        .map(people -> new Body(
                                id,
                                people.stream()
                                        .map(person -> new Who(
                                                person.role,
                                                person.name,
                                                person.dateOfBirth,
                                                person.situation,
                                                person.mayUseName))
                                        .toList()))));
    }
}

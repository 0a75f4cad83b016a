package org.heard.notification.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.http.Page;

/** What people of a council must do, because no message may or can. */
@Path("/v1/tasks")
class TaskResource {

    private final CouncilScope scope;
    private final Caller caller;

    TaskResource(CouncilScope scope, Caller caller) {
        this.scope = scope;
        this.caller = caller;
    }

    /**
     * A task.
     *
     * @param dutyId the duty whose letter is to be read out or handed over, if it is for one
     * @param because code, a line of docs/language.md
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            UUID id,
            UUID complaintId,
            UUID dutyId,
            String because,
            boolean urgent,
            LocalDate dueOn,
            LocalDate openedOn,
            LocalDate completedOn) {}

    @GET
    @RolesAllowed("task:read")
    @Operation(summary = "The council's tasks, oldest first, by cursor")
    public Uni<Page<View>> list(@QueryParam("after") String after, @QueryParam("limit") String asked) {
        var limit = Page.limit(asked);
        var position = Page.after(after);
        return scope.within(caller.council(), () -> Task.<Task>find("position > ?1 order by position", position)
                .page(io.quarkus.panache.common.Page.ofSize(limit + 1))
                .list()
                .map(found -> Page.of(found, limit, "/v1/tasks", last -> String.valueOf(last.position)))
                .map(page ->
                        new Page<>(page.items().stream().map(TaskResource::view).toList(), page.links())));
    }

    private static View view(Task task) {
        return new View(
                task.id,
                task.complaintId,
                task.dutyId,
                task.because,
                task.urgent,
                task.dueOn,
                task.openedOn,
                task.completedOn);
    }
}

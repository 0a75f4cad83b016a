package org.heard.notification.inperson;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.http.Page;
import org.heard.kit.idempotency.IdempotencyKey;
import org.heard.kit.idempotency.Idempotent;
import org.heard.kit.idempotency.Reply;
import org.heard.notification.task.Task;

/** What people of a council must do, because no message may or can. */
@Path("/v1/tasks")
class TaskResource {

    private final CouncilScope scope;
    private final Caller caller;
    private final TasksDone tasks;
    private final Idempotent idempotent;
    private final ObjectMapper json;

    TaskResource(CouncilScope scope, Caller caller, TasksDone tasks, Idempotent idempotent, ObjectMapper json) {
        this.scope = scope;
        this.caller = caller;
        this.tasks = tasks;
        this.idempotent = idempotent;
        this.json = json;
    }

    /**
     * A task.
     *
     * @param dutyId the duty whose letter is to be read out or handed over, if it is for one
     * @param because code, a line of docs/language.md
     * @param overdue whether nobody did it by dueOn
     * @param outcome how it was done: done, handed-over, read-out; absent where something else settled it
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
            boolean overdue,
            LocalDate takenOn,
            String takenBy,
            LocalDate completedOn,
            String completedBy,
            String outcome) {}

    /** Nothing needs to be said: who takes it is in the token. */
    record Taking() {}

    /** @param doneOn from the day on which the task was opened until today */
    record Completion(@NotNull LocalDate doneOn, @NotNull Outcome outcome) {}

    @GET
    @RolesAllowed("task:read")
    @Operation(
            summary = "The council's tasks, oldest first, by cursor",
            description = "open=true leaves out those that are done.")
    public Uni<Page<View>> list(
            @QueryParam("open") String open, @QueryParam("after") String after, @QueryParam("limit") String asked) {
        var limit = Page.limit(asked);
        var position = Page.after(after);
        var onlyOpen = "true".equals(open);
        var which = "position > ?1" + (onlyOpen ? " and completedOn is null" : "") + " order by position";
        var path = "/v1/tasks" + (onlyOpen ? "?open=true" : "");
        return scope.within(caller.council(), () -> Task.<Task>find(which, position)
                .page(io.quarkus.panache.common.Page.ofSize(limit + 1))
                .list()
                .map(found -> Page.of(found, limit, path, last -> String.valueOf(last.position)))
                .map(page ->
                        new Page<>(page.items().stream().map(TaskResource::view).toList(), page.links())));
    }

    @POST
    @Path("/{taskId}/takings")
    @RolesAllowed("complaint:progress")
    @Operation(summary = "See to a task: others see that somebody does")
    @APIResponse(
            responseCode = "201",
            description = "The task",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = View.class)))
    public Uni<Response> take(
            UUID taskId,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull(message = "A body is needed; {} is enough.") @Valid Taking taking) {
        var by = caller.user();
        return once(key, "/v1/tasks/" + taskId + "/takings", taking, () -> tasks.take(taskId, by));
    }

    @POST
    @Path("/{taskId}/completions")
    @RolesAllowed("complaint:progress")
    @Operation(
            summary = "A task is done",
            description = "Where a letter was to be brought, that day is the day on which it was received.")
    @APIResponse(
            responseCode = "201",
            description = "The task",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = View.class)))
    public Uni<Response> complete(
            UUID taskId,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull(message = "A body is needed.") @Valid Completion body) {
        var by = caller.user();
        return once(
                key,
                "/v1/tasks/" + taskId + "/completions",
                body,
                () -> tasks.complete(taskId, body.doneOn(), body.outcome(), by));
    }

    private Uni<Response> once(String key, String address, Object body, Supplier<Uni<Task>> work) {
        var once = IdempotencyKey.of(caller.council(), caller.client(), key, "POST " + address, body, json);
        return idempotent.once(once, () -> work.get().map(task -> new Reply(201, null, 0, write(task))));
    }

    private String write(Task task) {
        try {
            return json.writeValueAsString(view(task));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
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
                task.isOpen() && task.overdueToldOn != null,
                task.takenOn,
                task.takenBy,
                task.completedOn,
                task.completedBy,
                task.outcome);
    }
}

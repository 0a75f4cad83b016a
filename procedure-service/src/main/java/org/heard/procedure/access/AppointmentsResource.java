package org.heard.procedure.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heard.kit.http.Conditional;
import org.heard.procedure.appointment.Appointment;
import org.heard.procedure.appointment.Appointments;
import org.heard.procedure.calendar.LiveCalendar;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.term.DeclineReason;
import org.heard.procedure.complaint.term.EndReason;
import org.heard.procedure.complaint.term.Role;
import org.heard.procedure.complaint.term.Stage;
import org.heard.procedure.reading.ComplaintLogs;
import org.jboss.resteasy.reactive.RestPath;

/** Who serves on a complaint, who served, who was asked, and how long it took to find them. */
@Path("/v1/complaints/{id}/appointments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"complaint:read", "complaint:read-appointed"})
class AppointmentsResource {

    private final ComplaintLogs logs;
    private final LiveCalendar calendar;

    AppointmentsResource(ComplaintLogs logs, LiveCalendar calendar) {
        this.logs = logs;
        this.calendar = calendar;
    }

    /** @param panelComplete whether three people, one of them the chair, make the panel */
    record View(List<Item> items, boolean panelComplete) {}

    /**
     * One appointment. Days that there are not are left out.
     *
     * @param person id in the register
     * @param held whether they serve now
     * @param workingDaysToAppoint from the day the stage was asked for to the day they accepted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            Role role,
            String person,
            boolean held,
            LocalDate askedOn,
            LocalDate offeredOn,
            LocalDate acceptedOn,
            LocalDate declinedOn,
            DeclineReason declinedBecause,
            LocalDate endedOn,
            EndReason endedBecause,
            Integer workingDaysToAppoint) {}

    @GET
    @Operation(summary = "Who serves on a complaint, who was asked, and how long it took")
    @APIResponseSchema(View.class)
    public Uni<Response> get(@RestPath UUID id) {
        return logs.forCaller(id, "appointments").map(log -> {
            var appointments = Appointments.of(log.progress());
            var items = appointments.all().stream()
                    .map(one -> item(one, log.progress()))
                    .toList();
            return Response.ok(new View(items, appointments.isPanelComplete()))
                    .tag(Conditional.tag(log.version()))
                    .build();
        });
    }

    private Item item(Appointment it, Progress progress) {
        return new Item(
                it.role(),
                it.person(),
                it.isHeld(),
                it.askedOn(),
                it.offeredOn(),
                it.acceptedOn(),
                it.declinedOn(),
                it.declinedBecause(),
                it.endedOn(),
                it.endedBecause(),
                askedForOn(it.role(), progress)
                        .filter(_ -> it.wasHeld())
                        .map(day -> calendar.get().between(day, it.acceptedOn()))
                        .orElse(null));
    }

    /** The day from which the finding of somebody for this role counts: an advocate's from the receipt of the complaint. */
    private static Optional<LocalDate> askedForOn(Role role, Progress progress) {
        return switch (role) {
            case ADVOCATE -> Optional.of(progress.accepted().happenedOn());
            case INVESTIGATOR, INDEPENDENT_PERSON, ADJUDICATING_OFFICER -> beganOn(Stage.STAGE_2, progress);
            case PANEL_CHAIR, PANEL_MEMBER -> beganOn(Stage.STAGE_3, progress);
        };
    }

    private static Optional<LocalDate> beganOn(Stage stage, Progress progress) {
        return progress.beginningOf(stage).map(Progress::day0);
    }
}

package org.heard.procedure.worklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.http.Conditional;
import org.heard.kit.http.Page;
import org.heard.procedure.appointment.Appointment;
import org.heard.procedure.appointment.Appointments;
import org.heard.procedure.complaint.PanelDay;
import org.heard.procedure.complaint.PointsLedger;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.event.ChangeEvent.ComplaintLinked;
import org.heard.procedure.complaint.event.ChangeEvent.ProcedureCorrected;
import org.heard.procedure.complaint.event.ComplaintAccepted.Point;
import org.heard.procedure.complaint.event.EndingEvent.ReferredToOmbudsman;
import org.heard.procedure.complaint.event.KeepingEvent.ComplaintErased;
import org.heard.procedure.complaint.event.KeepingEvent.TeamAssigned;
import org.heard.procedure.complaint.term.ErasureGround;
import org.heard.procedure.complaint.term.Ground;
import org.heard.procedure.complaint.term.LegalHoldGround;
import org.heard.procedure.complaint.term.LinkReason;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.procedure.complaint.term.Role;
import org.heard.procedure.complaint.term.Stage;
import org.heard.procedure.complaint.term.Status;
import org.heard.procedure.reading.ComplaintLog;
import org.heard.procedure.reading.ComplaintLogs;
import org.heard.procedure.reading.OwnWrites;
import org.jboss.resteasy.reactive.RestPath;

/** The complaints of the caller's council. */
@Path("/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"complaint:read", "complaint:read-appointed"})
class ComplaintsResource {

    private final CouncilScope scope;
    private final Caller caller;
    private final OwnWrites writes;
    private final WorklistRows rows;
    private final ComplaintLogs logs;

    ComplaintsResource(CouncilScope scope, Caller caller, OwnWrites writes, WorklistRows rows, ComplaintLogs logs) {
        this.scope = scope;
        this.caller = caller;
        this.writes = writes;
        this.rows = rows;
        this.logs = logs;
    }

    /** One line of the list. Dates that there are not are left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UUID id,
            String reference,
            String procedure,
            String stage,
            String status,
            LocalDate receivedOn,
            boolean youngPerson,
            LocalDate nextDueOn,
            LocalDate overdueSince,
            long version) {}

    /** One complaint. What is not yet, or not in its procedure, is left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            UUID id,
            String reference,
            ProcedureKind procedure,
            Stage stage,
            Status status,
            LocalDate receivedOn,
            LocalDate recordedOn,
            String ruleSet,
            String channel,
            String complainantKind,
            boolean youngPerson,
            boolean advocateWanted,
            List<String> reasons,
            List<Point> points,
            String investigator,
            String independentPerson,
            LocalDate panelMeetsOn,
            List<Referral> referrals,
            List<Link> links,
            String team,
            List<LegalHold> legalHolds,
            Erased erased,
            long version) {}

    /** A complaint that belongs to this one (R-TRI-4). */
    record Link(UUID complaint, LinkReason because) {}

    record LegalHold(LegalHoldGround ground, LocalDate placedOn, LocalDate reviewOn) {}

    /** @param staysWith who keeps a copy of their own */
    record Erased(LocalDate decidedOn, ErasureGround ground, List<String> staysWith) {}

    record Referral(UUID referralId, Ground ground, LocalDate referredOn) {}

    @GET
    @Operation(summary = "The council's complaints, in the order in which they were accepted, by cursor")
    public Uni<Page<Line>> list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        var atMost = Page.limit(limit);
        var position = Page.after(after);
        return scope.within(caller.council(), () -> writes.areSeenBy(caller)
                        .chain(() -> rows.accepted(position, atMost + 1)))
                .map(found -> Page.of(found, atMost, "/v1/complaints", row -> Long.toString(row.position)))
                .map(page -> new Page<>(
                        page.items().stream().map(ComplaintsResource::line).toList(), page.links()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Where a complaint stands")
    @APIResponseSchema(View.class)
    public Uni<Response> get(@RestPath UUID id) {
        return logs.forCaller(id, "complaint").map(log -> Response.ok(view(log))
                .tag(Conditional.tag(log.version()))
                .build());
    }

    private static Line line(WorklistRow row) {
        return new Line(
                row.id,
                row.reference,
                row.procedure,
                row.stage,
                row.status,
                row.receivedOn,
                row.youngPerson,
                row.nextDueOn,
                row.overdueSince,
                row.version);
    }

    private static View view(ComplaintLog log) {
        var progress = log.progress();
        var accepted = progress.accepted();
        return new View(
                accepted.id().uuid(),
                accepted.reference(),
                progress.procedure(),
                progress.stage(),
                progress.status(),
                accepted.happenedOn(),
                accepted.recordedOn(),
                progress.correction().map(ProcedureCorrected::ruleSet).orElse(accepted.ruleSet()),
                accepted.channel(),
                progress.complainantKind(),
                progress.youngPerson(),
                accepted.advocateWanted(),
                accepted.reasons(),
                PointsLedger.of(progress).points().stream()
                        .map(point -> new Point(point.pointId(), point.about()))
                        .toList(),
                holder(Role.INVESTIGATOR, progress),
                holder(Role.INDEPENDENT_PERSON, progress),
                PanelDay.of(progress).orElse(null),
                referrals(progress),
                links(progress),
                progress.last(TeamAssigned.class).map(TeamAssigned::team).orElse(null),
                progress.legalHolds().stream()
                        .map(hold -> new LegalHold(hold.ground(), hold.happenedOn(), hold.reviewOn()))
                        .toList(),
                progress.last(ComplaintErased.class)
                        .map(fact -> new Erased(fact.happenedOn(), fact.ground(), fact.staysWith()))
                        .orElse(null),
                log.version());
    }

    private static List<Link> links(Progress progress) {
        return progress.facts().stream()
                .filter(ComplaintLinked.class::isInstance)
                .map(ComplaintLinked.class::cast)
                .map(fact -> new Link(fact.other().uuid(), fact.because()))
                .toList();
    }

    private static List<Referral> referrals(Progress progress) {
        return progress.facts().stream()
                .filter(ReferredToOmbudsman.class::isInstance)
                .map(ReferredToOmbudsman.class::cast)
                .map(fact -> new Referral(fact.referralId(), fact.ground(), fact.happenedOn()))
                .toList();
    }

    private static String holder(Role role, Progress progress) {
        return Appointments.of(progress).holder(role).map(Appointment::person).orElse(null);
    }
}

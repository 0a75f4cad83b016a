package org.heard.procedure.calendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.heard.kit.http.Page;
import org.heard.kit.problem.Problem;
import org.heard.procedure.calendar.MoveTable.Moved;
import org.jboss.resteasy.reactive.RestPath;

/** Bank holidays appointed since this release, for every council: proclaimed by an operator, with what each moved. */
@Path("/v1/operations/holidays")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("calendar:proclaim")
@RunOnVirtualThread
class HolidaysResource {

    private final Proclamation proclamation;
    private final HolidayTable holidays;
    private final MoveTable recounts;
    private final LiveCalendar calendar;
    private final JsonWebToken caller;

    HolidaysResource(
            Proclamation proclamation,
            HolidayTable holidays,
            MoveTable recounts,
            LiveCalendar calendar,
            JsonWebToken caller) {
        this.proclamation = proclamation;
        this.holidays = holidays;
        this.recounts = recounts;
        this.calendar = calendar;
        this.caller = caller;
    }

    record Body(@NotBlank @Size(max = 100) String name) {}

    /** @param calendar the version of the calendar with it */
    record View(LocalDate date, String name, int version, String calendar) {}

    record All(String calendar, LocalDate knownUntil, List<View> items) {}

    /**
     * What a day moved.
     *
     * @param waiting complaints that are still to be looked at
     * @param failed complaints that could not be looked at
     * @param moves at most the limit of them, in the order in which they were found
     */
    record Report(LocalDate date, String name, String calendar, long waiting, long failed, Page<Moved> moves) {}

    @GET
    @Operation(summary = "The calendar in force, and the days proclaimed since this release")
    public All list() {
        var days = calendar.get();
        return new All(
                days.version(),
                days.lastDate(),
                holidays.all().stream().map(this::view).toList());
    }

    @PUT
    @Path("/{date}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Proclaim a bank holiday: every open clock is counted anew, and everybody concerned is told")
    @APIResponse(
            responseCode = "200",
            description = "It was proclaimed before",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = View.class)))
    @APIResponse(
            responseCode = "201",
            description = "Proclaimed",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = View.class)))
    public Response proclaim(@RestPath String date, @Valid @NotNull Body body) {
        var outcome = proclamation.proclaim(day(date), body.name().strip(), caller.getName());
        calendar.refresh();
        return Response.status(outcome.isNew() ? 201 : 200)
                .entity(view(outcome.holiday()))
                .build();
    }

    @GET
    @Path("/{date}/moves")
    @Operation(summary = "What a proclaimed bank holiday moved, by cursor")
    public Report moves(@RestPath String date, @QueryParam("after") String after, @QueryParam("limit") String limit) {
        var holiday = holidays.on(day(date)).orElseThrow(Problem::notFound);
        var atMost = Page.limit(limit);
        var found = recounts.moves(holiday.version(), Page.after(after), atMost + 1);
        var path = "/v1/operations/holidays/" + holiday.date() + "/moves";
        return new Report(
                holiday.date(),
                holiday.name(),
                calendar.version(holiday.version()).version(),
                recounts.waiting(holiday.version()),
                recounts.failed(holiday.version()),
                Page.of(found, atMost, path, moved -> Long.toString(moved.position())));
    }

    private View view(Proclaimed holiday) {
        return new View(
                holiday.date(),
                holiday.name(),
                holiday.version(),
                calendar.version(holiday.version()).version());
    }

    private static LocalDate day(String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException malformed) {
            throw Problem.notFound();
        }
    }
}

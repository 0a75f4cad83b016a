package org.heard.procedure.deadline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.Caller;
import org.heard.kit.http.Conditional;
import org.heard.procedure.calendar.LiveCalendar;
import org.heard.procedure.clock.Explanation;
import org.heard.procedure.complaint.Procedures;
import org.heard.procedure.reading.ComplaintLog;
import org.heard.procedure.reading.ComplaintLogs;
import org.heard.procedure.reading.Viewer;
import org.heard.workingdays.Skipped;
import org.heard.workingdays.WorkingDays;
import org.jboss.resteasy.reactive.RestPath;

/** The clocks of a complaint, each with all that is needed to count it again by hand. */
@Path("/v1/complaints/{id}/clocks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"complaint:read", "complaint:read-appointed"})
class ClocksResource {

    private final ComplaintLogs logs;
    private final BusinessClock clock;
    private final LiveCalendar calendar;
    private final Procedures procedures;
    private final Caller caller;

    ClocksResource(
            ComplaintLogs logs, BusinessClock clock, LiveCalendar calendar, Procedures procedures, Caller caller) {
        this.logs = logs;
        this.procedures = procedures;
        this.caller = caller;
        this.clock = clock;
        this.calendar = calendar;
    }

    /**
     * @param calendar the version of the calendar that they are counted with
     * @param ageDays calendar days since the council first received the complaint, whatever stood still since
     * @param statementAge how long stage 2 waits, or waited, for its agreed statement; left out before stage 2
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Clocks(
            LocalDate today,
            String calendar,
            LocalDate receivedOn,
            long ageDays,
            Waited statementAge,
            List<Item> items) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Waited(LocalDate requestedOn, LocalDate agreedOn, int workingDays, boolean red) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Stood(String ground, String reach, LocalDate from, LocalDate reviewOn, LocalDate until) {}

    /**
     * What moved a limit; see {@link Explanation.Move}.
     *
     * @param recordedBy who put it on record: a sign-in name, or the name of a job; left out where the reader may not know
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Moved(String because, LocalDate on, LocalDate oldDueOn, LocalDate newDueOn, String by, String recordedBy) {}

    /** One clock; see {@link Explanation}. Dates that there are not are left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String clock,
            String rule,
            String owner,
            String stage,
            Explanation.Day0 day0,
            String budget,
            int budgetWorkingDays,
            LocalDate dueOn,
            LocalDate thirteenWeeksOn,
            String state,
            LocalDate endedOn,
            LocalDate missedOn,
            int workingDaysLeft,
            int overdueWorkingDays,
            List<Skipped> skipped,
            List<Moved> moves,
            List<Stood> holds,
            Explanation.KeptInTime explained,
            String ruleText,
            String citation,
            String tag,
            String inPlainWords) {}

    @GET
    @Operation(summary = "The clocks of a complaint as they stand today, explained")
    @APIResponseSchema(Clocks.class)
    public Uni<Response> get(@RestPath UUID id) {
        var today = clock.today();
        var days = calendar.get();
        var viewer = Viewer.of(caller);
        return logs.forCaller(id, "clocks").map(log -> Response.ok(clocks(log, viewer, today, days))
                .tag(Conditional.tag(log.version(), today, days.version()))
                .build());
    }

    private Clocks clocks(ComplaintLog log, Viewer viewer, LocalDate today, WorkingDays days) {
        var progress = log.progress();
        var facts = FactsOfClocks.of(progress.facts(), procedures);
        var receivedOn = progress.accepted().happenedOn();
        return new Clocks(
                today,
                days.version(),
                receivedOn,
                ChronoUnit.DAYS.between(receivedOn, today),
                progress.clocks()
                        .statementAge(today, days)
                        .map(it -> new Waited(it.requestedOn(), it.agreedOn().orElse(null), it.workingDays(), it.red()))
                        .orElse(null),
                Explanation.of(progress.clocks(), today, days).stream()
                        .map(it -> item(it, move -> {
                            var fact = facts.of(it.clock(), move.entry());
                            return viewer.opens(log.fact(fact)) ? log.recordedBy(fact) : null;
                        }))
                        .toList());
    }

    private static Item item(Explanation it, Function<Explanation.Move, String> recordedBy) {
        return new Item(
                it.clock().value(),
                it.clock().rule(),
                it.owner(),
                it.stage(),
                it.day0(),
                it.budget(),
                it.budgetWorkingDays(),
                it.dueOn(),
                it.thirteenWeeksOn().orElse(null),
                it.state().word(),
                it.endedOn().orElse(null),
                it.missedOn().orElse(null),
                it.workingDaysLeft(),
                it.overdueWorkingDays(),
                it.skipped(),
                it.moves().stream()
                        .map(move -> new Moved(
                                move.because(),
                                move.on(),
                                move.oldDueOn(),
                                move.newDueOn(),
                                move.by(),
                                recordedBy.apply(move)))
                        .toList(),
                it.holds().stream()
                        .map(hold -> new Stood(
                                hold.ground(),
                                hold.reach(),
                                hold.from(),
                                hold.reviewOn(),
                                hold.until().orElse(null)))
                        .toList(),
                it.explained().orElse(null),
                it.ruleText(),
                it.citation(),
                it.tag(),
                it.inPlainWords());
    }
}

package org.heard.procedure.step;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.heard.eventstore.Commands;
import org.heard.eventstore.Metadata;
import org.heard.eventstore.StoredEvents;
import org.heard.eventstore.StreamConflict;
import org.heard.eventstore.UnknownEntity;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.Caller;
import org.heard.kit.http.ChangeRequest;
import org.heard.kit.http.Conditional;
import org.heard.kit.http.Correlation;
import org.heard.kit.idempotency.IdempotencyKey;
import org.heard.kit.idempotency.Reply;
import org.heard.kit.problem.Problem;
import org.heard.procedure.access.AccessTable;
import org.heard.procedure.calendar.LiveCalendar;
import org.heard.procedure.complaint.command.AppointmentStep;
import org.heard.procedure.complaint.command.ChangeStep;
import org.heard.procedure.complaint.command.ComplaintCommand;
import org.heard.procedure.complaint.command.Ending;
import org.heard.procedure.complaint.command.Ending.ReferToOmbudsman;
import org.heard.procedure.complaint.command.GoingOn;
import org.heard.procedure.complaint.command.InvolvementStep;
import org.heard.procedure.complaint.command.KeepingStep;
import org.heard.procedure.complaint.command.LifeStep;
import org.heard.procedure.complaint.command.ReceptionStep;
import org.heard.procedure.complaint.command.RecordStep;
import org.heard.procedure.complaint.command.StageThreeStep.IssueFinalResponse;
import org.heard.procedure.complaint.command.StageTwoStep.IssueAdjudication;
import org.heard.procedure.complaint.command.Step;
import org.heard.procedure.sealing.Sealer;

/** Takes a step: scope, idempotency key, version, facts and answer in one transaction, or nothing of it. */
@ApplicationScoped
class Steps {

    private final StepTable table;
    private final Commands commands;
    private final StoredEvents events;
    private final Sealer sealer;
    private final Caller caller;
    private final BusinessClock clock;
    private final ObjectMapper json;
    private final AccessTable access;
    private final LiveCalendar calendar;
    private final EvidenceOfDay evidence;
    private final OtherSide otherSide;
    private final Importing importing;

    Steps(
            StepTable table,
            Commands commands,
            StoredEvents events,
            Sealer sealer,
            Caller caller,
            BusinessClock clock,
            ObjectMapper json,
            AccessTable access,
            LiveCalendar calendar,
            EvidenceOfDay evidence,
            OtherSide otherSide,
            Importing importing) {
        this.table = table;
        this.commands = commands;
        this.events = events;
        this.sealer = sealer;
        this.caller = caller;
        this.clock = clock;
        this.json = json;
        this.access = access;
        this.calendar = calendar;
        this.evidence = evidence;
        this.otherSide = otherSide;
        this.importing = importing;
    }

    /**
     * Sends the command that a request makes.
     *
     * @return 201 with the new version, or the answer that the idempotency key had before
     */
    @Transactional
    Response take(ChangeRequest request, Object body, Function<Draft, ? extends ComplaintCommand> toCommand) {
        if (importing.metadata().isPresent()) {
            return bringIn(request, importing.metadata().get(), toCommand);
        }
        var council = caller.council();
        var key = IdempotencyKey.of(council, caller.client(), request.idempotencyKey, request.address(), body, json);
        var expected = Conditional.expectedVersion(request.ifMatch);
        table.actFor(council, caller);
        table.mustSee(request.id);
        var known = table.take(key);
        if (known.isPresent()) {
            return known.get().toResponse(true);
        }
        if (version(request.id) != expected) {
            throw Conditional.stale();
        }
        var command = toCommand.apply(new Draft(request.id, clock.today(), sealer));
        var other = otherSide.of(command);
        other.ifPresent(step -> table.mustSee(step.id().uuid()));
        send(command, expected, council.value());
        other.ifPresent(step -> commands.send(step, metadata(council.value())));
        if (mayChangeWhoSees(command)) {
            access.write(request.id);
        }
        var reply = reply(command, version(request.id));
        table.keep(key, reply);
        return reply.toResponse(false);
    }

    /** A step of the past, recorded on the day it happened. */
    private Response bringIn(
            ChangeRequest request,
            Map<String, String> metadata,
            Function<Draft, ? extends ComplaintCommand> toCommand) {
        var day = ((Step) toCommand.apply(new Draft(request.id, importing.today(), sealer))).happenedOn();
        if (day.isBefore(importing.last())) {
            throw new Problem(409, "steps-out-of-order", "A step comes after those that happened before it.");
        }
        importing.went(day);
        var command = toCommand.apply(new Draft(request.id, day, sealer));
        var other = otherSide.of(command);
        other.ifPresent(step -> table.mustSee(step.id().uuid()));
        commands.send(recorded(command), metadata);
        other.ifPresent(step -> commands.send(step, metadata));
        if (mayChangeWhoSees(command)) {
            access.write(request.id);
        }
        return Response.status(201).build();
    }

    /** Somebody is appointed or goes, somebody is kept away, or what they were appointed for is over. */
    private static boolean mayChangeWhoSees(ComplaintCommand command) {
        return switch (command) {
            case AppointmentStep _, InvolvementStep _, Ending _, LifeStep _, ChangeStep _, GoingOn _ -> true;
            case KeepingStep _, ReceptionStep _, IssueAdjudication _, IssueFinalResponse _ -> true;
            case ComplaintCommand _ -> false;
        };
    }

    private void send(ComplaintCommand command, long expected, String council) {
        try {
            commands.send(recorded(command), expected, metadata(council));
        } catch (StreamConflict faster) {
            throw Conditional.stale();
        } catch (UnknownEntity unknown) {
            throw Problem.notFound();
        }
    }

    private Map<String, String> metadata(String council) {
        return Map.of(
                Metadata.COUNCIL, council,
                Metadata.CORRELATION_ID, Correlation.current(),
                Metadata.SENT_BY, caller.user());
    }

    /** With who puts it on record, and what shows the day. */
    private Object recorded(ComplaintCommand command) {
        return command instanceof Step step
                ? new RecordStep(
                        command.id(),
                        step,
                        evidence.words() == null
                                ? null
                                : sealer.seal(command.id().uuid(), evidence.words()),
                        caller.subject(),
                        calendar.get())
                : command;
    }

    private long version(UUID complaint) {
        return events.versionOf(complaint.toString()).orElseThrow(Problem::notFound);
    }

    private Reply reply(ComplaintCommand command, long version) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", command.id().value());
        body.put("version", version);
        String location = null;
        if (command instanceof ReferToOmbudsman referral) {
            body.put("referralId", referral.referralId());
            location = "/v1/complaints/" + command.id() + "/referrals/" + referral.referralId() + "/case";
        }
        try {
            return new Reply(201, location, version, json.writeValueAsString(body));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}

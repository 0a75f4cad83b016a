package org.heard.procedure.step;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heard.eventstore.Commands;
import org.heard.eventstore.Metadata;
import org.heard.eventstore.StoredEvents;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.Caller;
import org.heard.kit.http.ChangeRequest;
import org.heard.kit.http.Correlation;
import org.heard.kit.idempotency.IdempotencyKey;
import org.heard.kit.idempotency.Reply;
import org.heard.kit.problem.FieldError;
import org.heard.kit.problem.Problem;
import org.heard.kit.problem.Refused;
import org.heard.kit.problem.StrictBody;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.command.AcceptComplaint;
import org.heard.procedure.complaint.command.CheckDeadlines;
import org.heard.procedure.complaint.event.ComplaintAccepted.Point;

/** A complaint and its past in one transaction, each fact on its own day; or nothing of it, with the step that stands in the way. */
@ApplicationScoped
class Imports {

    private final StepTable table;
    private final StepsByName steps;
    private final Importing importing;
    private final EvidenceOfDay evidence;
    private final Commands commands;
    private final StoredEvents events;
    private final Caller caller;
    private final BusinessClock clock;
    private final Validator validator;
    private final ObjectMapper json;

    Imports(
            StepTable table,
            StepsByName steps,
            Importing importing,
            EvidenceOfDay evidence,
            Commands commands,
            StoredEvents events,
            Caller caller,
            BusinessClock clock,
            Validator validator,
            ObjectMapper json) {
        this.table = table;
        this.steps = steps;
        this.importing = importing;
        this.evidence = evidence;
        this.commands = commands;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
        this.validator = validator;
        this.json = json;
    }

    /** What came of it: how many facts there are, and which limits the past had missed. */
    private record Brought(String id, long version, int facts, List<Map<String, Object>> missed) {}

    Reply bring(ImportBody body) {
        if (body.complaint().receivedOn().isAfter(clock.today())) {
            throw Problem.ofField("/complaint/receivedOn", "date-in-the-future", "This day has not come yet.");
        }
        try {
            return QuarkusTransaction.requiringNew().call(() -> brought(body));
        } catch (OnlyTried tried) {
            return tried.reply;
        }
    }

    private Reply brought(ImportBody body) {
        var key = key(body);
        table.actFor(caller.council(), caller);
        var known = table.take(key);
        if (known.isPresent()) {
            return known.get();
        }
        table.own(body.complaint().id(), caller.council());
        var reply = live(body);
        if (body.dryRun()) {
            throw new OnlyTried(reply);
        }
        table.keep(key, reply);
        return reply;
    }

    /** Ends the transaction of a dry run, so that nothing of it stays. */
    private static final class OnlyTried extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Reply reply;

        OnlyTried(Reply reply) {
            super("only tried", null, false, false);
            this.reply = reply;
        }
    }

    private IdempotencyKey key(ImportBody body) {
        var same = new ImportBody(false, body.complaint(), body.steps());
        return IdempotencyKey.of(
                caller.council(), caller.client(), "import/" + body.complaint().id(), "POST /v1/imports", same, json);
    }

    private Reply live(ImportBody body) {
        var id = ComplaintId.of(body.complaint().id());
        var metadata = Map.of(
                Metadata.COUNCIL, caller.council().value(),
                Metadata.CORRELATION_ID, Correlation.current(),
                Metadata.CAUSATION_ID, "import/" + clock.today(),
                Metadata.SENT_BY, caller.user());
        importing.begin(body.complaint().receivedOn(), clock.today(), metadata);
        try {
            commands.send(accept(id, caller.council().value(), body.complaint()), metadata);
        } catch (IllegalArgumentException noRules) {
            throw Problem.ofField(
                    "/complaint/receivedOn", "invalid-value", "No rules of this procedure were in force on this day.");
        }
        for (var index = 0; index < body.steps().size(); index++) {
            take(id, body.steps().get(index), index);
        }
        commands.send(new CheckDeadlines(id, clock.today()), metadata);
        return reply(id);
    }

    private static AcceptComplaint accept(ComplaintId id, String council, ImportBody.Complaint it) {
        return new AcceptComplaint(
                id,
                council,
                it.reference(),
                it.procedure(),
                it.channel(),
                it.complainantKind(),
                it.youngPerson(),
                it.reasons(),
                it.points().stream()
                        .map(point -> new Point(point.pointId(), point.about()))
                        .toList(),
                it.advocateWanted(),
                it.firstNoticeOn(),
                it.actsFor(),
                it.receivedOn(),
                it.receivedOn());
    }

    private void take(ComplaintId id, ImportBody.StepBody step, int index) {
        var pointer = "/steps/" + index;
        var handler = steps.find(step.step())
                .orElseThrow(() -> new Problem(
                        400,
                        "step-not-imported",
                        "No step of this name can be imported.",
                        new FieldError(
                                pointer + "/step", "step-not-imported", "No step of this name can be imported.")));
        try {
            handler.take(request(id, step), body(handler, step));
        } catch (Refused refused) {
            throw new Problem(
                    409,
                    refused.code(),
                    refused.getMessage(),
                    under(pointer, refused.errors(), refused.code(), refused.getMessage()));
        } catch (Problem problem) {
            throw new Problem(
                    problem.status(),
                    problem.code(),
                    problem.getMessage(),
                    under(pointer, problem.errors(), problem.code(), problem.getMessage()));
        }
    }

    private static List<FieldError> under(String pointer, List<FieldError> errors, String code, String detail) {
        return errors.isEmpty()
                ? List.of(new FieldError(pointer, code, detail))
                : errors.stream()
                        .map(error -> new FieldError(pointer + "/body" + error.pointer(), error.code(), error.detail()))
                        .toList();
    }

    private static ChangeRequest request(ComplaintId id, ImportBody.StepBody step) {
        var request = new ChangeRequest();
        request.id = id.uuid();
        request.ifMatch = "";
        request.idempotencyKey = step.step();
        return request;
    }

    private Object body(StepsByName.Handler handler, ImportBody.StepBody step) {
        var fields = step.body().deepCopy();
        evidence.say(fields instanceof ObjectNode object ? ReadEvidence.takeFrom(object) : null);
        return StrictBody.read(json, validator, fields, handler.body());
    }

    private Reply reply(ComplaintId id) {
        var version = events.versionOf(id.value()).orElseThrow();
        var facts = events.of(id.value(), version);
        var missed = facts.stream()
                .filter(fact -> fact.type().equals("complaint.DeadlineMissed"))
                .map(fact -> missed(fact.json()))
                .toList();
        try {
            var brought = new Brought(id.value(), version, facts.size(), missed);
            return new Reply(201, "/v1/complaints/" + id, version, json.writeValueAsString(brought));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private Map<String, Object> missed(String fact) {
        try {
            var read = json.readTree(fact);
            var missed = new LinkedHashMap<String, Object>();
            missed.put("clock", read.path("clock").asText());
            missed.put("missedOn", read.path("missedOn").asText());
            return missed;
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}

package org.heard.procedure.step;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import org.heard.eventstore.Commands;
import org.heard.eventstore.Metadata;
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

/** A complaint and its past in one transaction, each fact on its own day; or nothing of it, with the step that stands in the way. */
@ApplicationScoped
class Imports {

    /** What every fact of an import says it followed from, before the day of the import. */
    static final String CAUSE = "import/";

    private final StepTable table;
    private final ImportedBefore before;
    private final ImportedFacts facts;
    private final StepsByName steps;
    private final Importing importing;
    private final EvidenceOfDay evidence;
    private final Commands commands;
    private final Caller caller;
    private final BusinessClock clock;
    private final Validator validator;
    private final ObjectMapper json;

    Imports(
            StepTable table,
            ImportedBefore before,
            ImportedFacts facts,
            StepsByName steps,
            Importing importing,
            EvidenceOfDay evidence,
            Commands commands,
            Caller caller,
            BusinessClock clock,
            Validator validator,
            ObjectMapper json) {
        this.table = table;
        this.before = before;
        this.facts = facts;
        this.steps = steps;
        this.importing = importing;
        this.evidence = evidence;
        this.commands = commands;
        this.caller = caller;
        this.clock = clock;
        this.validator = validator;
        this.json = json;
    }

    Reply bring(ImportBody body) {
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
        var reply = table.own(body.complaint().id(), caller.council())
                ? live(body)
                : before.answer(ComplaintId.of(body.complaint().id()), key, body.complaint());
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
        if (body.complaint().receivedOn().isAfter(clock.today())) {
            throw Problem.ofField("/complaint/receivedOn", "date-in-the-future", "This day has not come yet.");
        }
        var id = ComplaintId.of(body.complaint().id());
        var metadata = Map.of(
                Metadata.COUNCIL, caller.council().value(),
                Metadata.CORRELATION_ID, Correlation.current(),
                Metadata.CAUSATION_ID, CAUSE + clock.today(),
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
        return facts.reply(id);
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
                ImportedBefore.points(it),
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
}

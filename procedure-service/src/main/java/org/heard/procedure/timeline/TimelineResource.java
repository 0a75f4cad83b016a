package org.heard.procedure.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heard.eventstore.EventJson;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.Caller;
import org.heard.kit.http.Conditional;
import org.heard.kit.problem.Problem;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.term.Stage;
import org.heard.procedure.complaint.term.Status;
import org.heard.procedure.reading.ComplaintLog;
import org.heard.procedure.reading.ComplaintLogs;
import org.heard.procedure.reading.SpokenWords;
import org.heard.procedure.reading.SpokenWords.Spoken;
import org.heard.procedure.reading.Viewer;
import org.jboss.resteasy.reactive.RestPath;

/** The facts of a complaint, oldest first, each with the day it happened and the day it was recorded (R-CLK-1). */
@Path("/v1/complaints/{id}/timeline")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"complaint:read", "complaint:read-appointed"})
class TimelineResource {

    private static final List<String> SHOWN_BESIDE = List.of("id", "happenedOn", "recordedOn");

    private final ComplaintLogs logs;
    private final SpokenWords words;
    private final EventJson json;
    private final BusinessClock clock;
    private final Caller caller;

    TimelineResource(ComplaintLogs logs, SpokenWords words, EventJson json, BusinessClock clock, Caller caller) {
        this.logs = logs;
        this.words = words;
        this.json = json;
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * @param asAt the day at whose end this was on record, where one was asked for; then with the stage and the status as at that day
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Timeline(LocalDate asAt, Stage stage, Status status, List<Item> items) {

        static Timeline now(List<Item> items) {
            return new Timeline(null, null, null, items);
        }
    }

    /**
     * @param recordedBy who put it on record: a sign-in name, or the name of a job
     * @param details codes, ids and dates, and words about a part of the fact
     * @param words what was written, where something was
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            long sequence,
            String fact,
            LocalDate happenedOn,
            LocalDate recordedOn,
            Instant recordedAt,
            String recordedBy,
            JsonNode details,
            String words) {}

    @GET
    @Operation(
            summary = "What happened to a complaint, in order; as it was on record at the end of a day, where one is"
                    + " given")
    @APIResponseSchema(Timeline.class)
    public Uni<Response> get(@RestPath UUID id, @QueryParam("asAt") String asAt) {
        var day = asAt == null ? null : past(asAt);
        var viewer = Viewer.of(caller);
        return logs.forCaller(id, "timeline").chain(log -> words.of(log)
                .map(spoken -> items(log, spoken, viewer))
                .map(items -> day == null
                        ? Response.ok(Timeline.now(items))
                                .tag(Conditional.tag(log.version()))
                                .build()
                        : Response.ok(asAt(day, log, items)).build()));
    }

    private LocalDate past(String asked) {
        try {
            var day = LocalDate.parse(asked);
            if (day.isAfter(clock.today())) {
                throw Problem.ofField("/asAt", "date-in-the-future", "This day has not come yet.");
            }
            return day;
        } catch (DateTimeException malformed) {
            throw Problem.ofField("/asAt", "invalid-value", "A day is written as 2026-01-31.");
        }
    }

    /** What somebody who looked at the end of that day saw: what was recorded later is left out, even if it happened before. */
    private static Timeline asAt(LocalDate day, ComplaintLog log, List<Item> items) {
        var known = log.progress().facts().stream()
                .filter(fact -> !fact.recordedOn().isAfter(day))
                .toList();
        if (log.progress().accepted().recordedOn().isAfter(day)) {
            return new Timeline(day, null, null, List.of());
        }
        var then = new Progress(known, log.progress().clocks());
        return new Timeline(
                day,
                then.stage(),
                then.status(),
                items.stream().filter(item -> !item.recordedOn().isAfter(day)).toList());
    }

    private List<Item> items(ComplaintLog log, List<Spoken> spoken, Viewer viewer) {
        var texts = spoken.stream().collect(Collectors.toMap(Spoken::commitment, Spoken::text, (first, _) -> first));
        return IntStream.range(0, log.stored().size())
                .mapToObj(index -> item(log, index, texts, viewer))
                .toList();
    }

    private Item item(ComplaintLog log, int index, Map<String, String> texts, Viewer viewer) {
        var stored = log.stored().get(index);
        var fact = log.fact(index);
        var tree = (ObjectNode) json.tree(fact);
        return new Item(
                stored.sequence(),
                fact.getClass().getSimpleName(),
                fact.happenedOn(),
                fact.recordedOn(),
                stored.recordedAt(),
                viewer.opens(fact) ? log.recordedBy(index) : null,
                viewer.opens(fact) ? details(tree.deepCopy(), texts) : null,
                viewer.opens(fact) ? words(tree, texts) : null);
    }

    /** What was written of the fact as a whole. */
    private static String words(ObjectNode fact, Map<String, String> texts) {
        return fact.propertyStream()
                .filter(detail -> detail.getValue().has("commitment"))
                .map(detail -> texts.get(detail.getValue().get("commitment").asText()))
                .collect(Collectors.collectingAndThen(Collectors.joining("\n\n"), all -> all.isEmpty() ? null : all));
    }

    private static JsonNode details(ObjectNode fact, Map<String, String> texts) {
        fact.remove(SHOWN_BESIDE);
        fact.properties().removeIf(detail -> detail.getValue().has("commitment"));
        open(fact, texts);
        return fact;
    }

    /** Words about a part of the fact, such as the reasons of one finding, stand where they were written. */
    private static void open(JsonNode node, Map<String, String> texts) {
        if (node instanceof ObjectNode object) {
            object.properties().stream()
                    .filter(part -> part.getValue().has("commitment"))
                    .toList()
                    .forEach(part -> object.put(
                            part.getKey(),
                            texts.get(part.getValue().get("commitment").asText())));
        }
        node.forEach(part -> open(part, texts));
    }
}

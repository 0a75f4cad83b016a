package org.heard.procedure.referral;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.problem.Problem;
import org.heard.procedure.calendar.LiveCalendar;
import org.heard.procedure.complaint.Procedures;
import org.heard.procedure.complaint.event.EndingEvent.ReferredToOmbudsman;
import org.heard.procedure.reading.ComplaintLog;
import org.heard.procedure.reading.ComplaintLogs;
import org.heard.procedure.reading.SpokenWords;
import org.heard.procedure.reading.SpokenWords.Spoken;
import org.jboss.resteasy.reactive.RestPath;

/** The case part of a referral, for the Ombudsman and for the council that sent it. */
@Path("/v1/complaints/{id}/referrals/{referralId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"referral:read", "complaint:read"})
class CaseResource {

    private final ComplaintLogs logs;
    private final SpokenWords words;
    private final Procedures procedures;
    private final LiveCalendar calendar;

    CaseResource(ComplaintLogs logs, SpokenWords words, Procedures procedures, LiveCalendar calendar) {
        this.logs = logs;
        this.words = words;
        this.procedures = procedures;
        this.calendar = calendar;
    }

    /**
     * @param manifest its digest was told with the referral
     * @param parts what the manifest lists
     * @param words opened; salt and text of each give the commitment that stands in the timeline
     */
    record CaseView(JsonNode manifest, @JsonProperty("case") JsonNode parts, List<Spoken> words) {}

    @GET
    @Path("case")
    @Operation(summary = "The case part of a referral as at the referral, with its manifest")
    public Uni<CaseView> get(@RestPath UUID id, @RestPath UUID referralId) {
        return logs.forCaller(id, "referral-case").chain(log -> {
            var upTo = log.upTo(positionOf(referralId, log));
            var file = CaseFile.of(upTo.stored());
            return words.of(upTo).map(spoken -> new CaseView(file.manifest().json(), file.parts(), spoken));
        });
    }

    @GET
    @Path("case.zip")
    @Produces("application/zip")
    @Operation(
            summary = "The case part as a ZIP: manifest, JSON and a bundle in PDF",
            description =
                    "SHA-256 of manifest.json is the digest that ReferredToOmbudsman told. files.sha256 lists every"
                            + " file as sha256sum -c reads it. The same bytes whenever it is fetched, until words are erased."
                            + " With without=words it is a redacted copy, whose manifest is its own.")
    public Uni<Response> pack(@RestPath UUID id, @RestPath UUID referralId, @QueryParam("without") String without) {
        if (without != null && !without.equals("words")) {
            throw Problem.ofField("/without", "invalid-value", "What can be left out is words.");
        }
        var days = calendar.get();
        return logs.forCaller(id, "referral-pack").chain(log -> {
            var upTo = log.upTo(positionOf(referralId, log));
            var then = procedures.fold(upTo.progress().facts());
            return words.of(upTo)
                    .emitOn(Infrastructure.getDefaultWorkerPool())
                    .map(spoken -> without == null
                            ? CasePack.of(CaseFile.of(upTo.stored()), then, spoken, days)
                            : CasePack.withoutWords(CaseFile.of(upTo.stored()), then, days))
                    .map(zip -> Response.ok(zip)
                            .header("Content-Disposition", "attachment; filename=\"case-" + referralId + ".zip\"")
                            .build());
        });
    }

    private static int positionOf(UUID referralId, ComplaintLog log) {
        return IntStream.range(0, log.stored().size())
                .filter(index -> log.fact(index) instanceof ReferredToOmbudsman referred
                        && referred.referralId().equals(referralId))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}

package org.heard.procedure.referral;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.problem.Problem;
import org.heard.procedure.complaint.event.EndingEvent.ReferredToOmbudsman;
import org.heard.procedure.reading.ComplaintLog;
import org.heard.procedure.reading.ComplaintLogs;
import org.heard.procedure.reading.SpokenWords;
import org.heard.procedure.reading.SpokenWords.Spoken;
import org.jboss.resteasy.reactive.RestPath;

/** The case part of a referral, for the Ombudsman and for the council that sent it. */
@Path("/v1/complaints/{id}/referrals/{referralId}/case")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"referral:read", "complaint:read"})
class CaseResource {

    private final ComplaintLogs logs;
    private final SpokenWords words;

    CaseResource(ComplaintLogs logs, SpokenWords words) {
        this.logs = logs;
        this.words = words;
    }

    /**
     * @param manifest its digest was told with the referral
     * @param parts what the manifest lists
     * @param words opened; salt and text of each give the commitment that stands in the timeline
     */
    record CaseView(JsonNode manifest, @JsonProperty("case") JsonNode parts, List<Spoken> words) {}

    @GET
    @Operation(summary = "The case part of a referral as at the referral, with its manifest")
    public Uni<CaseView> get(@RestPath UUID id, @RestPath UUID referralId) {
        return logs.forCaller(id, "referral-case").chain(log -> {
            var upTo = log.upTo(positionOf(referralId, log));
            var file = CaseFile.of(upTo.stored());
            return words.of(upTo).map(spoken -> new CaseView(file.manifest().json(), file.parts(), spoken));
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

package org.heard.kit.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.kafka.ParkedRecords.Parked;
import org.jboss.resteasy.reactive.RestResponse;

/** What is stuck: records of Kafka that this service could not handle, by place and reason, over all councils. */
@Path("/v1/operations/parked-records")
class ParkedRecordsResource {

    private final ParkedRecords records;
    private final Replays replays;

    ParkedRecordsResource(ParkedRecords records, Replays replays) {
        this.records = records;
        this.replays = replays;
    }

    public record Waiting(List<Parked> items) {}

    /** @param sent how many records of the same consumer and subject were sent again, this one among them */
    public record Replayed(int sent) {}

    @GET
    @RolesAllowed("operations:read")
    @Operation(summary = "Records that wait because they could not be handled, oldest first, 200 at most")
    public Uni<Waiting> list() {
        return records.waiting().map(Waiting::new);
    }

    @POST
    @Path("/{id}/replays")
    @RolesAllowed("operations:replay")
    @Operation(summary = "A parked record is put back on Kafka as it is, with all that wait behind it, in order")
    public Uni<RestResponse<Replayed>> replay(@PathParam("id") long id) {
        return replays.replay(id).map(sent -> RestResponse.status(RestResponse.Status.ACCEPTED, new Replayed(sent)));
    }
}

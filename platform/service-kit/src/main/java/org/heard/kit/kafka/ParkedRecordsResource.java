package org.heard.kit.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.kafka.ParkedRecords.Parked;

/** What is stuck: records of Kafka that this service could not handle, by place and reason, over all councils. */
@Path("/v1/operations/parked-records")
class ParkedRecordsResource {

    private final ParkedRecords records;

    ParkedRecordsResource(ParkedRecords records) {
        this.records = records;
    }

    public record Waiting(List<Parked> items) {}

    @GET
    @RolesAllowed("operations:read")
    @Operation(summary = "Records that wait because they could not be handled, oldest first, 200 at most")
    public Uni<Waiting> list() {
        return records.waiting().map(Waiting::new);
    }
}

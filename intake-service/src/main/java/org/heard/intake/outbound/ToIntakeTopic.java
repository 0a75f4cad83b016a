package org.heard.intake.outbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heard.contracts.IntakeEvent;
import org.heard.contracts.IntakeEvent.ComplaintLodged;
import org.heard.contracts.IntakeEvent.CouncilSetUp;
import org.heard.contracts.IntegrationEvent;
import org.heard.contracts.Topic;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.intake.complaint.Point;
import org.heard.intake.routing.ComplainantKind;
import org.heard.intake.routing.Route;
import org.heard.kit.council.CouncilId;
import org.heard.kit.kafka.Outbox;
import org.heard.kit.kafka.Outbox.Fact;

/** Publishes intake's facts on {@code heard.intake.v1}, through the outbox. */
@ApplicationScoped
public class ToIntakeTopic {

    private final Outbox outbox;

    ToIntakeTopic(Outbox outbox) {
        this.outbox = outbox;
    }

    /** A complaint was lodged; the fact is added within the running transaction. */
    public Uni<Void> lodged(
            CouncilId council,
            LodgedComplaint complaint,
            ComplainantKind complainant,
            Route route,
            List<Point> points,
            List<String> prompts) {
        return publish(
                council,
                new ComplaintLodged(
                        complaint.id,
                        complaint.reference,
                        complaint.receivedOn,
                        complaint.channel,
                        complaint.complainantKind,
                        complainant.isYoungPerson(),
                        route.procedure(),
                        route.codes(),
                        points.stream()
                                .map(point -> new ComplaintLodged.Point(point.id, point.about))
                                .toList(),
                        complaint.advocateWanted,
                        complaint.firstNoticeOn,
                        prompts));
    }

    /** A council set itself up anew; the fact is added within the running transaction. */
    public Uni<Void> setUp(
            CouncilId council,
            int version,
            LocalDate limitsFrom,
            Map<String, String> limits,
            LocalDate handlingCodeFrom) {
        return publish(
                council,
                new CouncilSetUp(
                        UUID.nameUUIDFromBytes(("council-set-up/" + council).getBytes(StandardCharsets.UTF_8)),
                        version,
                        limitsFrom,
                        limits.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(limit -> new CouncilSetUp.Limit(limit.getKey(), limit.getValue()))
                                .toList(),
                        handlingCodeFrom));
    }

    private Uni<Void> publish(CouncilId council, IntakeEvent event) {
        return outbox.add(new Fact(
                UUID.randomUUID(),
                event.subject(),
                council,
                Topic.INTAKE.topicName(),
                IntegrationEvent.typeOf(event.getClass()),
                Topic.INTAKE.source(),
                event,
                null));
    }
}

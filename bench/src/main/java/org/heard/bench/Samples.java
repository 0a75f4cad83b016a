package org.heard.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.heard.contracts.IntakeEvent.ComplaintLodged;
import org.heard.contracts.IntegrationEvent;
import org.heard.eventstore.EventJson;
import org.heard.kit.council.CouncilId;
import org.heard.kit.kafka.EventRecord;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.Procedures;
import org.heard.procedure.complaint.StoredNames;
import org.heard.procedure.complaint.command.AcceptComplaint;
import org.heard.procedure.complaint.event.ComplaintAccepted;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.procedure.complaint.term.Stage;
import org.heard.procedure.conference.Conference;
import org.heard.procedure.corporate.Corporate;
import org.heard.procedure.ruleset.RuleSetFiles;
import org.heard.procedure.signposted.WithoutStages;
import org.heard.procedure.statutory.Statutory;
import org.heard.workingdays.WorkingDays;

/** The complaint that all subjects are given, again and again under other ids. */
final class Samples {

    static final String COUNCIL = "E09000099";
    static final LocalDate RECEIVED = LocalDate.of(2026, 1, 5);

    private static final String TOPIC = "heard.intake.v1";
    private static final UUID POINT = new UUID(0, 1);

    private Samples() {}

    static Procedures procedures(Supplier<WorkingDays> calendar) {
        return new Procedures(
                RuleSetFiles.load(),
                List.of(
                        new Statutory(calendar),
                        new Corporate(calendar),
                        new Conference(calendar),
                        new WithoutStages()));
    }

    static ObjectMapper json() {
        return new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .registerModule(StoredNames.codes())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    }

    /** What Kafka would hand to procedure-service. */
    static ConsumerRecord<String, byte[]> lodged(UUID id, ObjectMapper json) {
        var lodged = new ComplaintLodged(
                id,
                "HRD-0001",
                RECEIVED,
                "phone",
                "child",
                true,
                "statutory",
                List.of("ROUTE-6"),
                List.of(new ComplaintLodged.Point(POINT, "looked-after-care")),
                true,
                null,
                List.of());
        try {
            var message = new EventRecord(
                            UUID.randomUUID().toString(),
                            IntegrationEvent.typeOf(ComplaintLodged.class),
                            "/intake-service",
                            id,
                            Instant.now(),
                            new CouncilId(COUNCIL),
                            UUID.randomUUID().toString(),
                            null,
                            0,
                            null,
                            json.writeValueAsBytes(lodged))
                    .to(TOPIC);
            var record = new ConsumerRecord<>(TOPIC, 0, 0, message.key(), message.value());
            message.headers().forEach(record.headers()::add);
            return record;
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    static AcceptComplaint accept(UUID id, LocalDate receivedOn) {
        return new AcceptComplaint(
                ComplaintId.of(id),
                COUNCIL,
                "HRD-0001",
                ProcedureKind.STATUTORY,
                "phone",
                "child",
                true,
                List.of("ROUTE-6"),
                List.of(new ComplaintAccepted.Point(POINT, "looked-after-care")),
                true,
                null,
                null,
                receivedOn,
                receivedOn);
    }

    /** The first event of a complaint, as it is stored. */
    static String acceptedJson(UUID id) {
        var accepted = new ComplaintAccepted(
                ComplaintId.of(id),
                COUNCIL,
                "HRD-0001",
                ProcedureKind.STATUTORY,
                Stage.STAGE_1,
                "EN-CA1989-SI2006-1738",
                "phone",
                "child",
                true,
                List.of("ROUTE-6"),
                List.of(new ComplaintAccepted.Point(POINT, "looked-after-care")),
                true,
                null,
                RECEIVED,
                RECEIVED);
        return EventJson.of(StoredNames.model(procedures(WorkingDays::englandAndWales)))
                .tree(accepted)
                .toString();
    }
}

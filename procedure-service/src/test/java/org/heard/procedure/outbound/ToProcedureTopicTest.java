package org.heard.procedure.outbound;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.heard.eventstore.StoredEvents;
import org.heard.procedure.story.Calendar;
import org.heard.procedure.story.Council;
import org.heard.procedure.story.Lodged;
import org.heard.testkit.Records;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class ToProcedureTopicTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 1, 9);
    private static final String WORDS = "Nobody told Ottoline Quill that the boxes were gone.";

    @Inject
    Lodged lodged;

    @Inject
    Calendar calendar;

    @Inject
    StoredEvents events;

    @Test
    void facts_are_told_in_order_under_their_own_ids_and_without_words() {
        calendar.set(LocalDate.of(2026, 1, 9));
        var id = lodged.complaint(RECEIVED);
        var council = Council.of(id);
        council.take("stage-1/extensions", "{'toldOn':'2026-01-09','reason':'advocate','respondBy':'2026-02-02'}");
        council.take(
                "stage-1/responses", "{'respondedOn':'2026-01-09','words':'" + WORDS + "'," + Council.FINDINGS + "}");
        council.take("stage-2/requests", "{'requestedOn':'2026-01-09','askedBy':'advocate','means':'phone'}");
        council.register("IO-1").take("stage-2/investigators", "{'appointedOn':'2026-01-09','person':'IO-1'}");
        council.take(
                "withdrawals",
                "{'withdrawnOn':'2026-01-09','askedBy':'advocate','pressure':'nobody','advocate':'has-one','words':'"
                        + WORDS + "'}");

        await().atMost(Duration.ofSeconds(60)).until(() -> types(id).contains("uk.heard.ComplaintClosed.v1"));
        assertEquals(
                List.of(
                        "uk.heard.ComplaintAccepted.v1",
                        "uk.heard.DeadlineMoved.v1",
                        "uk.heard.ResponseIssued.v1",
                        "uk.heard.NextStepOffered.v1",
                        "uk.heard.StageEscalated.v1",
                        "uk.heard.AppointmentMade.v1",
                        "uk.heard.ComplaintClosed.v1"),
                types(id));
        var stored = events.of(id.toString(), Long.MAX_VALUE);
        for (var record : records(id)) {
            var sequence = Integer.parseInt(Records.header(record, "sequence"));
            assertEquals(stored.get(sequence).id(), Records.header(record, "ce_id"));
            assertEquals("E09000099", Records.header(record, "councilid"));
            assertEquals("/procedure-service", Records.header(record, "ce_source"));
            assertFalse(new String(record.value(), StandardCharsets.UTF_8).contains("Ottoline"));
        }
        assertFalse(stored.toString().contains("Ottoline"));
    }

    private static List<String> types(UUID id) {
        return records(id).stream()
                .map(record -> Records.header(record, "ce_type"))
                .distinct()
                .toList();
    }

    private static List<ConsumerRecord<String, byte[]>> records(UUID id) {
        return Records.of("heard.procedure.v1", id.toString());
    }
}

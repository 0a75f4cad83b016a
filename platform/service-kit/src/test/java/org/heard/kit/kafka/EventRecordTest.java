package org.heard.kit.kafka;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.heard.kit.council.CouncilId;
import org.heard.kit.kafka.EventRecord.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventRecordTest {

    private static final EventRecord EVENT = new EventRecord(
            UUID.randomUUID().toString(),
            "uk.heard.ComplaintLodged.v1",
            "/intake-service",
            UUID.randomUUID(),
            Instant.parse("2026-01-05T10:00:00Z"),
            new CouncilId("E09000099"),
            "correlation",
            null,
            7,
            null,
            "{}".getBytes(StandardCharsets.UTF_8));

    @Test
    void what_is_sent_is_what_is_read() throws Unreadable {
        var read = EventRecord.from(received());
        assertEquals(EVENT.id(), read.id());
        assertEquals(EVENT.type(), read.type());
        assertEquals(EVENT.subject(), read.subject());
        assertEquals(EVENT.time(), read.time());
        assertEquals(EVENT.council(), read.council());
        assertEquals(EVENT.sequence(), read.sequence());
        assertArrayEquals(EVENT.payload(), read.payload());
    }

    @ParameterizedTest
    @CsvSource({
        "ce_id, no-ce-id",
        "ce_type, no-ce-type",
        "ce_source, no-ce-source",
        "ce_subject, no-ce-subject",
        "ce_time, no-ce-time",
        "councilid, no-councilid",
    })
    void a_record_without_a_header_is_unreadable_by_name(String header, String reason) {
        var record = received();
        record.headers().remove(header);
        assertEquals(
                reason,
                assertThrows(Unreadable.class, () -> EventRecord.from(record)).reason());
    }

    @ParameterizedTest
    @CsvSource({
        "ce_subject, 17, malformed-ce-subject",
        "ce_time, yesterday, malformed-ce-time",
        "councilid, W06000001, malformed-councilid",
    })
    void a_malformed_header_is_unreadable_by_name(String header, String value, String reason) {
        var record = received();
        record.headers().remove(header).add(header, value.getBytes(StandardCharsets.UTF_8));
        assertEquals(
                reason,
                assertThrows(Unreadable.class, () -> EventRecord.from(record)).reason());
    }

    @Test
    void the_key_must_be_the_subject_and_there_must_be_a_payload() {
        var sent = EVENT.to("topic");
        var keyed = new ConsumerRecord<>("topic", 0, 0, "another", sent.value());
        sent.headers().forEach(keyed.headers()::add);
        assertEquals(
                "key-is-not-subject",
                assertThrows(Unreadable.class, () -> EventRecord.from(keyed)).reason());
        var empty = new ConsumerRecord<String, byte[]>("topic", 0, 0, sent.key(), null);
        sent.headers().forEach(empty.headers()::add);
        assertEquals(
                "no-payload",
                assertThrows(Unreadable.class, () -> EventRecord.from(empty)).reason());
    }

    private static ConsumerRecord<String, byte[]> received() {
        var sent = EVENT.to("topic");
        var received = new ConsumerRecord<>("topic", 0, 0, sent.key(), sent.value());
        sent.headers().forEach(received.headers()::add);
        return received;
    }
}

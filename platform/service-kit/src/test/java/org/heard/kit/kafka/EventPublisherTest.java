package org.heard.kit.kafka;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.heard.kit.council.CouncilId;
import org.junit.jupiter.api.Test;

/** A fact never overtakes another of its subject, though the brokers take one and not the other. */
class EventPublisherTest {

    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private final MockProducer<String, byte[]> brokers =
            new MockProducer<>(false, new RoundRobinPartitioner(), new StringSerializer(), new ByteArraySerializer());
    private final EventPublisher publisher = new EventPublisher("nowhere.example", brokers);

    @Test
    void the_second_of_a_subject_waits_for_the_first_and_other_subjects_do_not() {
        var sent = publisher.publish("topic", List.of(fact(ONE, 1), fact(ONE, 2), fact(OTHER, 1)));
        assertEquals(List.of("1 of " + ONE, "1 of " + OTHER), sent());
        brokers.completeNext();
        assertEquals(2, sent().size());
        brokers.completeNext();
        await().until(() -> sent().size() == 3);
        assertEquals("2 of " + ONE, sent().getLast());
        brokers.completeNext();
        sent.join();
    }

    @Test
    void what_follows_one_that_was_not_taken_is_not_sent() {
        var sent = publisher.publish("topic", List.of(fact(ONE, 1), fact(ONE, 2)));
        brokers.errorNext(new TimeoutException("not taken"));
        await().until(sent::isDone);
        assertTrue(sent.isCompletedExceptionally());
        assertEquals(List.of("1 of " + ONE), sent());
    }

    private List<String> sent() {
        return brokers.history().stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8) + " of " + record.key())
                .toList();
    }

    private static EventRecord fact(UUID subject, long sequence) {
        return new EventRecord(
                UUID.randomUUID().toString(),
                "uk.heard.Planted.v1",
                "/planted",
                subject,
                Instant.EPOCH,
                new CouncilId("E09000099"),
                "correlation",
                null,
                sequence,
                null,
                Long.toString(sequence).getBytes(StandardCharsets.UTF_8));
    }
}

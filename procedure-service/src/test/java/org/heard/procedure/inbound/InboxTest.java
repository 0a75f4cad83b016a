package org.heard.procedure.inbound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.heard.contracts.IntakeEvent.ComplaintLodged;
import org.heard.contracts.IntegrationEvent;
import org.heard.eventstore.EventDatabase;
import org.heard.kit.kafka.EventRecord;
import org.heard.kit.problem.Refused;
import org.heard.procedure.story.Lodged;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class InboxTest {

    private static final String CONSUMER = "test/inbox";

    @Inject
    Inbox inbox;

    @Inject
    ObjectMapper json;

    @Inject
    @EventDatabase
    DataSource database;

    @Test
    void an_outage_is_waited_for_however_long_it_lasts() {
        var record = record();
        var tries = new AtomicInteger();
        inbox.take(CONSUMER, record, ComplaintLodged.class, (_, _) -> {
            if (tries.incrementAndGet() < 6) {
                throw new IllegalStateException(new SQLTransientConnectionException("gone"));
            }
        });
        assertEquals(6, tries.get());
        assertEquals("taken", outcome(record));
    }

    @Test
    void what_keeps_failing_is_parked_after_a_few_tries() {
        var record = record();
        var tries = new AtomicInteger();
        inbox.take(CONSUMER, record, ComplaintLodged.class, (_, _) -> {
            tries.incrementAndGet();
            throw new IllegalStateException("a fault of ours");
        });
        assertEquals(3, tries.get());
        assertEquals("effect-failed", outcome(record));
    }

    @Test
    void what_is_refused_is_parked_at_once() {
        var record = record();
        var tries = new AtomicInteger();
        inbox.take(CONSUMER, record, ComplaintLodged.class, (_, _) -> {
            tries.incrementAndGet();
            throw new Refused("not-to-be-done", "This is not to be done.");
        });
        assertEquals(1, tries.get());
        assertEquals("not-to-be-done", outcome(record));
    }

    @Test
    void an_effect_happens_once() {
        var record = record();
        var times = new AtomicInteger();
        inbox.take(CONSUMER, record, ComplaintLodged.class, (_, _) -> times.incrementAndGet());
        inbox.take(CONSUMER, record, ComplaintLodged.class, (_, _) -> times.incrementAndGet());
        assertEquals(1, times.get());
    }

    @Test
    void what_an_effect_wrote_before_it_failed_is_undone() {
        var record = record();
        inbox.take(CONSUMER, record, ComplaintLodged.class, (lodged, _) -> {
            execute("insert into complaint_scope (id, council_id) values ('" + lodged.complaintId()
                    + "', 'E09000099')");
            throw new Refused("not-after-all", "Not after all.");
        });
        assertEquals(0, count("complaint_scope where id = '" + record.key() + "'"));
        assertEquals("not-after-all", outcome(record));
    }

    @Test
    void a_parked_record_that_comes_again_has_its_effect_before_those_behind_it_and_waits_no_more() {
        var first = record();
        var second = record(UUID.fromString(first.key()));
        inbox.take(CONSUMER, first, ComplaintLodged.class, (_, _) -> {
            throw new Refused("not-yet", "Not yet.");
        });
        var taken = new AtomicInteger();
        inbox.take(CONSUMER, second, ComplaintLodged.class, (_, _) -> taken.incrementAndGet());
        var waiting = "parked_record where replayed_at is null and subject = '" + first.key() + "'";
        assertEquals(2, count(waiting));
        inbox.take(CONSUMER, second, ComplaintLodged.class, (_, _) -> taken.incrementAndGet());
        assertEquals(0, taken.get());
        assertEquals(2, count(waiting), "each waits once, however often it comes");
        inbox.take(CONSUMER, first, ComplaintLodged.class, (_, _) -> taken.incrementAndGet());
        assertEquals(1, count(waiting));
        inbox.take(CONSUMER, second, ComplaintLodged.class, (_, _) -> taken.incrementAndGet());
        assertEquals(2, taken.get());
        assertEquals(0, count(waiting));
    }

    @Test
    void a_repeat_of_what_had_its_effect_waits_behind_nothing_and_holds_nothing_up() {
        var first = record();
        var subject = UUID.fromString(first.key());
        var second = record(subject);
        var taken = new AtomicInteger();
        inbox.take(CONSUMER, first, ComplaintLodged.class, (_, _) -> taken.incrementAndGet());
        inbox.take(CONSUMER, second, ComplaintLodged.class, (_, _) -> {
            throw new Refused("not-yet", "Not yet.");
        });
        inbox.take(CONSUMER, first, ComplaintLodged.class, (_, _) -> taken.incrementAndGet());
        var waiting = "parked_record where replayed_at is null and subject = '" + subject + "'";
        assertEquals(1, count(waiting), "the repeat is not parked");
        inbox.take(CONSUMER, second, ComplaintLodged.class, (_, _) -> taken.incrementAndGet());
        inbox.take(CONSUMER, record(subject), ComplaintLodged.class, (_, _) -> taken.incrementAndGet());
        assertEquals(3, taken.get());
        assertEquals(0, count(waiting));
    }

    private String outcome(ConsumerRecord<String, byte[]> record) {
        if (count("inbox where subject = '" + record.key() + "'") == 1) {
            return "taken";
        }
        try (var connection = database.getConnection();
                var query = connection.createStatement();
                var row =
                        query.executeQuery("select reason from parked_record where subject = '" + record.key() + "'")) {
            row.next();
            return row.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private int count(String from) {
        try (var connection = database.getConnection();
                var query = connection.createStatement();
                var row = query.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void execute(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private ConsumerRecord<String, byte[]> record() {
        return record(UUID.randomUUID());
    }

    private ConsumerRecord<String, byte[]> record(UUID complaint) {
        var lodged = Lodged.lodged(complaint, LocalDate.of(2026, 1, 5), "statutory");
        try {
            var sent = new EventRecord(
                            UUID.randomUUID().toString(),
                            IntegrationEvent.typeOf(ComplaintLodged.class),
                            "/intake-service",
                            lodged.complaintId(),
                            InstantSource.system().instant(),
                            Lodged.COUNCIL,
                            null,
                            null,
                            0,
                            null,
                            json.writeValueAsBytes(lodged))
                    .to("heard.intake.v1");
            var offset = UUID.randomUUID().getMostSignificantBits() >>> 1;
            var record = new ConsumerRecord<>("heard.intake.v1", 0, offset, sent.key(), sent.value());
            sent.headers().forEach(record.headers()::add);
            return record;
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}

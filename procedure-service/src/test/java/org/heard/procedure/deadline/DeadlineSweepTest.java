package org.heard.procedure.deadline;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.heard.eventstore.EventDatabase;
import org.heard.eventstore.Followers;
import org.heard.procedure.story.Calendar;
import org.heard.procedure.story.Council;
import org.heard.procedure.story.Lodged;
import org.heard.testkit.Records;
import org.heard.testkit.StackResource;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
@Rule("DL-10")
class DeadlineSweepTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 1, 5);
    private static final LocalDate LAPSED = LocalDate.of(2026, 1, 20);

    @Inject
    Lodged lodged;

    @Inject
    Calendar calendar;

    @Inject
    DeadlineSweep sweep;

    @Inject
    Followers followers;

    @Inject
    @EventDatabase
    DataSource database;

    @Test
    void a_missed_deadline_is_recorded_and_told_exactly_once_however_many_sweeps_run() {
        calendar.set(RECEIVED);
        var ids = complaints(20);
        calendar.set(LAPSED);
        var swept = Stream.generate(() -> CompletableFuture.supplyAsync(() -> sweep.sweep(LAPSED)))
                .limit(4)
                .toList();
        swept.forEach(CompletableFuture::join);
        assertTrue(followers.awaitNewest(Duration.ofSeconds(60)));
        sweep.sweep(LAPSED);
        assertTrue(followers.awaitNewest(Duration.ofSeconds(60)));

        for (var id : ids) {
            assertEquals(List.of("2026-01-20"), misses(id));
            assertEquals(1, told(id));
        }
    }

    @Test
    void a_move_of_the_clock_ends_when_what_fell_due_is_done() {
        calendar.set(RECEIVED);
        var id = complaints(1).getFirst();
        calendar.to(LocalDate.of(2026, 1, 19));
        assertEquals(List.of(), misses(id));
        calendar.to(LAPSED);
        assertEquals(List.of("2026-01-20"), misses(id));
        calendar.to(RECEIVED);
        calendar.to(LAPSED);
        assertEquals(List.of("2026-01-20"), misses(id));
    }

    @Test
    void the_regular_sweep_needs_nobody_to_call_it() {
        calendar.set(RECEIVED);
        var id = complaints(1).getFirst();
        calendar.set(LAPSED);
        await().atMost(Duration.ofSeconds(60)).until(() -> misses(id).equals(List.of("2026-01-20")));
    }

    @Test
    void one_that_cannot_be_asked_holds_up_no_other() throws SQLException {
        calendar.set(RECEIVED);
        var ids = complaints(3);
        var nobody = listWithoutFacts(ids.getFirst());
        calendar.set(LAPSED);
        try {
            sweep.sweep(LAPSED);
            assertTrue(followers.awaitNewest(Duration.ofSeconds(60)));

            ids.forEach(id -> assertEquals(List.of("2026-01-20"), misses(id)));
            assertEquals(0, sweep.sweep(LAPSED), "it is not asked again on the same day");
        } finally {
            update("delete from worklist_row where id = ?", nobody);
        }
    }

    /** A row of the list with no complaint behind it: whoever asks it fails. */
    private UUID listWithoutFacts(UUID like) throws SQLException {
        var id = UUID.randomUUID();
        update("""
                insert into worklist_row (build, id, council_id, version, reference, procedure, stage, status, received_on,
                    recorded_on, young_person, kind, advocate_wanted, held, next_on, stages, missed, objections, position)
                select build, ?, council_id, version, reference, procedure, stage, status, received_on,
                    recorded_on, young_person, kind, advocate_wanted, held, next_on, stages, missed, objections, position
                from worklist_row where id = ?""", id, like);
        return id;
    }

    private void update(String sql, UUID... ids) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            for (var index = 0; index < ids.length; index++) {
                update.setObject(index + 1, ids[index]);
            }
            assertEquals(1, update.executeUpdate());
        }
    }

    private List<UUID> complaints(int count) {
        var ids = Stream.generate(() -> lodged.complaint(RECEIVED)).limit(count).toList();
        ids.forEach(Council::of);
        assertTrue(followers.awaitNewest(Duration.ofSeconds(60)));
        return ids;
    }

    private static List<String> misses(UUID id) {
        return Council.of(id)
                .read("/timeline")
                .getList("items.findAll { it.fact == 'DeadlineMissed' && it.details.clock == 'DL-10' }.happenedOn");
    }

    private static long told(UUID id) {
        return Records.of("heard.procedure.v1", id.toString()).stream()
                .filter(record -> "uk.heard.DeadlineMissed.v1".equals(Records.header(record, "ce_type")))
                .filter(record -> new String(record.value(), StandardCharsets.UTF_8).contains("\"DL-10\""))
                .map(record -> Records.header(record, "ce_id"))
                .distinct()
                .count();
    }
}

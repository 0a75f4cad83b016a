package org.heard.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.heard.journeys.stack.Addresses;
import org.heard.journeys.stack.Stack;
import org.heard.journeys.verify.Acknowledged;
import org.heard.journeys.verify.Invariant;
import org.heard.journeys.verify.Place;
import org.heard.journeys.verify.Stores;
import org.heard.journeys.verify.Verification;
import org.heard.journeys.verify.Verification.Known;
import org.heard.journeys.verify.Violation;
import org.heard.localstack.config.Database;
import org.junit.jupiter.api.Test;

/** Each kind of loss, double, disorder and leak, put there by hand, is seen; and where there is none, none is seen. */
class PlantedViolationsIT {

    private static final String CASE = "journeys/cases/cornwall-25-005-179.yaml";
    private static final Duration NOTHING_MOVES_FOR = Duration.ofSeconds(10);
    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(60);
    private static final String NOBODY = UUID.randomUUID().toString();

    private final RunningHeard heard = RunningHeard.shared();
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private final List<Violation> expected = new ArrayList<>();

    @Test
    void each_kind_is_seen_and_nothing_else_is() throws IOException {
        play();
        var place = Place.of(heard.config());
        try (var stack = new Stack(Addresses.from(heard.environment()), Duration.ofMinutes(1));
                var stores = new Stores(place.postgres())) {
            var before = look(place, stack, NOTHING_MOVES_FOR, Known.nothing());
            try {
                plant(stores);
                var told = new Acknowledged("told-and-not-done", NOBODY, 3, false);
                var seen = look(
                        countingTwice(place, stores),
                        stack,
                        Duration.ZERO,
                        new Known(List.of(told), Set.of(), Instant.EPOCH));
                expect(Invariant.I1, "a caller was told that it is done, and it is not, key", "told-and-not-done");
                expected.forEach(violation -> assertTrue(seen.contains(violation), () -> violation + " in " + seen));
                assertEquals(
                        Set.of(Invariant.values()),
                        Set.copyOf(seen.stream().map(Violation::invariant).toList()));
            } finally {
                undo.forEach(Runnable::run);
            }
            mustBeAsBefore(Set.copyOf(before), place, stack);
        }
    }

    private void plant(Stores stores) throws IOException {
        var complaint = stores.texts(Database.PROCEDURE, """
                select e.stream from event e join event_type t on t.id = e.type
                where t.name = 'complaint.DeadlineMissed' limit 1""").getFirst();
        plantAcknowledgement(stores);
        plantDisorder(stores);
        plantLossesAndDoubles(stores, complaint);
        plantDeadlines(stores, complaint);
        plantRows(stores);
        plantAnotherCouncils(stores, complaint);
        plantLeak(stores, complaint);
        plantParked(stores);
    }

    private void plantAcknowledgement(Stores stores) {
        change(
                stores,
                Database.PROCEDURE,
                """
                insert into idempotency_key (council_id, client, key, request_hash, status, version, body)
                values ('E09000099', 'planted', 'planted', '', 201, 99, '{"id":"NOBODY","version":99}')""".replace("NOBODY", NOBODY),
                "delete from idempotency_key where client = 'planted'");
        expect(Invariant.I1, "acknowledged and not stored, key", "planted");
    }

    private void plantLossesAndDoubles(Stores stores, String complaint) {
        var lost = stores.texts(Database.NOTIFICATION, """
                select event_id from inbox where consumer = 'notification/from-procedure' and subject = ?::uuid
                order by taken_at offset 2 limit 1""", complaint).getFirst();
        change(
                stores,
                Database.NOTIFICATION,
                "update inbox set event_id = 'planted' where consumer = 'notification/from-procedure' and event_id = '"
                        + lost + "'",
                "update inbox set event_id = '" + lost + "' where event_id = 'planted'");
        expect(Invariant.I2, "not taken by notification/from-procedure, event", lost);
        change(stores, Database.OMBUDSMAN, """
                insert into outbox (event_id, bucket, subject, council_id, topic, type, source, payload, occurred_at,
                    correlation_id, published_at)
                values ('NOBODY', 0, 'NOBODY', 'E09000099', 'heard.ombudsman.v1', 'planted', '/planted', '{}', now(), '', now())""".replace("NOBODY", NOBODY), "delete from outbox where type = 'planted'");
        expect(Invariant.I2, "stored and not on Kafka, event", NOBODY);
    }

    private void plantDisorder(Stores stores) {
        var taken = stores.texts(Database.NOTIFICATION, """
                select i.event_id from inbox i where consumer = 'notification/from-procedure'
                    and subject = (select subject from inbox where consumer = 'notification/from-procedure'
                        group by subject having count(*) > 4 limit 1)
                order by taken_at""");
        var first = taken.getFirst();
        var last = taken.getLast();
        change(
                stores,
                Database.NOTIFICATION,
                "update inbox set taken_at = taken_at - interval '1 year' where event_id = '" + last + "'",
                "update inbox set taken_at = taken_at + interval '1 year' where event_id = '" + last + "'");
        expect(Invariant.I3, "taken by notification/from-procedure after a later one, event", first);
    }

    private void plantDeadlines(Stores stores, String complaint) {
        var missed = stores.texts(Database.PROCEDURE, """
                select e.id::text from event e join event_type t on t.id = e.type
                where t.name = 'complaint.DeadlineMissed' and e.stream = ? limit 1""", complaint).getFirst();
        change(
                stores,
                Database.PROCEDURE,
                "update event set recorded_at = recorded_at - interval '3650 days' where id = '" + missed + "'",
                "update event set recorded_at = recorded_at + interval '3650 days' where id = '" + missed + "'");
        expect(Invariant.I5, "missed before its day was over, event", missed);
    }

    private void plantRows(Stores stores) {
        var event = stores.texts(Database.PROCEDURE, "select event_id from council_change limit 1")
                .getFirst();
        change(
                stores,
                Database.PROCEDURE,
                "update council_change set event_id = 'planted' where event_id = '" + event + "'",
                "update council_change set event_id = '" + event + "' where event_id = 'planted'");
        expect(Invariant.I6, "not in the feed of changes, event", event);
        var row = stores.texts(Database.PROCEDURE, "select id::text from worklist_row limit 1")
                .getFirst();
        change(
                stores,
                Database.PROCEDURE,
                "update worklist_row set team = 'planted' where id = '" + row + "'",
                "update worklist_row set team = null where team = 'planted'");
        expect(Invariant.I6, "a row says other than its facts, complaint", row);
    }

    private void plantAnotherCouncils(Stores stores, String complaint) {
        change(
                stores,
                Database.NOTIFICATION,
                "update duty set council_id = 'planted' where id = (select id from duty where complaint_id = '"
                        + complaint + "' limit 1)",
                "update duty d set council_id = c.council_id from complaint c where c.id = d.complaint_id"
                        + " and d.council_id = 'planted'");
        expect(Invariant.I7, "another council's in notification.duty, complaint", complaint);
    }

    private void plantLeak(Stores stores, String complaint) throws IOException {
        var words = stores.texts(
                        Database.INTAKE, "select left(words, 200) from point where complaint_id = ?::uuid", complaint)
                .getFirst();
        var log = Files.writeString(heard.logs().resolve("planted.log"), "before " + words + " after");
        undo.push(() -> log.toFile().delete());
        expect(Invariant.I8, "personal data in", "planted.log at byte 7");
    }

    private void plantParked(Stores stores) {
        change(stores, Database.INTAKE, """
                insert into parked_record (consumer, topic, partition, "offset", event_id, reason)
                values ('planted', 'heard.procedure.v1', 0, 0, 'planted', 'planted')""", "delete from parked_record where consumer = 'planted'");
        expect(Invariant.I9, "parked by planted planted, event", "planted");
    }

    /** The provider's count, had it taken one message twice. */
    private Place countingTwice(Place place, Stores stores) throws IOException {
        var nudge = stores.texts(Database.NOTIFICATION, "select id::text from nudge where via = 'notify' limit 1")
                .getFirst();
        var provider = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        provider.createContext("/stand-in", exchange -> {
            var body = ("{\"references\":{\"" + nudge + "\":{\"accepted\":2,\"doubles\":1}},\"messages\":[]}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        provider.start();
        undo.push(() -> provider.stop(0));
        expect(Invariant.I4, "sent 2 times, nudge", nudge);
        return new Place(
                place.postgres(),
                place.kafka(),
                URI.create("http://127.0.0.1:" + provider.getAddress().getPort()),
                place.services(),
                place.files(),
                place.procedureProcess());
    }

    private void change(Stores stores, Database database, String plant, String undone) {
        assertEquals(1, stores.change(database, plant), plant);
        undo.push(() -> stores.change(database, undone));
    }

    private void expect(Invariant invariant, String what, String id) {
        expected.add(new Violation(invariant, what, id));
    }

    /** What other journeys left amiss may stay so; it is not waited for again. */
    private static void mustBeAsBefore(Set<Violation> before, Place place, Stack stack) {
        var end = System.nanoTime() + SETTLED_WITHIN.toNanos();
        Set<Violation> after;
        do {
            after = new HashSet<>(look(place, stack, Duration.ZERO, Known.nothing()));
            after.removeAll(before);
        } while (!after.isEmpty() && System.nanoTime() < end);
        assertEquals(Set.of(), after);
    }

    private static List<Violation> look(Place place, Stack stack, Duration patience, Known known) {
        return new Verification(place, stack, patience).look(known).violations();
    }

    private void play() {
        var quiet = new PrintStream(OutputStream.nullOutputStream());
        var file = RunningHeard.checkout().resolve(CASE).toString();
        assertEquals(Player.ALL_MET, Player.play(List.of(file), heard.environment(), quiet, System.err));
    }
}

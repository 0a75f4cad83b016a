package org.heard.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.heard.eventstore.Commands.ToEntity;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.command.CheckDeadlines;

/** Limits that run out: how fast they go on record, whatever stands around them. */
final class Deadlines {

    private static final LocalDate BEFORE = LocalDate.of(2026, 1, 19);
    private static final LocalDate LAPSED = LocalDate.of(2026, 1, 20);
    private static final LocalDate LATER = LocalDate.of(2026, 6, 1);

    /** Keeps a complaint as it stands, to be copied; itself it never falls due. */
    private static final String KEEP = """
            create table %2$s_event as select * from event where stream = '%1$s';
            create table %2$s_row as select * from worklist_row where id = '%1$s';
            update worklist_row set next_on = null where id = '%1$s'""";

    private static final String COPY = """
            create temporary table copy as select gen_random_uuid() as id from generate_series(1, %3$d);
            insert into complaint_scope (id, council_id) select id, '%4$s' from copy;
            insert into event (generation, xid, stream, version, type, recorded_at, id, payload, metadata)
            select e.generation, pg_current_xact_id(), copy.id::text, e.version, e.type, e.recorded_at, gen_random_uuid(),
                convert_to(replace(convert_from(e.payload, 'UTF8'), '%1$s', copy.id::text), 'UTF8'), e.metadata
            from copy, %2$s_event e order by copy.id, e.version;
            insert into worklist_row (build, id, council_id, version, reference, procedure, stage, status, received_on,
                recorded_on, young_person, kind, team, advocate_wanted, advocate_on, next_due_on, due_on, overdue_since, held,
                next_on, stages, missed, objections, position)
            select r.build, copy.id, r.council_id, r.version, r.reference, r.procedure, r.stage, r.status, r.received_on,
                r.recorded_on, r.young_person, r.kind, r.team, r.advocate_wanted, r.advocate_on, r.next_due_on, r.due_on,
                r.overdue_since, r.held, r.next_on, r.stages, r.missed, r.objections, s.position
            from copy join complaint_scope s on s.id = copy.id, %2$s_row r;
            drop table copy""";

    private final Server server;
    private final Ours ours;
    private final UUID lapsing;
    private final UUID running;

    Deadlines(Server server, Ours ours) {
        this.server = server;
        this.ours = ours;
        this.lapsing = UUID.randomUUID();
        this.running = UUID.randomUUID();
        ours.accept(List.of(lapsing), Samples.RECEIVED);
        ours.accept(List.of(running), LATER);
        ours.together(List.of(
                new ToEntity(lapsing.toString(), new CheckDeadlines(ComplaintId.of(lapsing), BEFORE), Ours.METADATA)));
        try {
            ours.list().rebuild();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        server.execute(ours.database(), KEEP.formatted(lapsing, "lapsing"));
        server.execute(ours.database(), KEEP.formatted(running, "running"));
    }

    /** Adds complaints of which nothing is due for months. */
    void open(int count) {
        fill(running, "running", count);
    }

    /** Adds complaints whose answer is due at one instant. */
    void due(int count) {
        fill(lapsing, "lapsing", count);
    }

    private void fill(UUID template, String kept, int count) {
        server.execute(ours.database(), COPY.formatted(template, kept, count, Samples.COUNCIL));
        server.execute(ours.database(), "analyze");
    }

    /** Seconds in which all that is due is on record. */
    double fire(int expected) {
        ours.settle();
        var before = misses();
        var began = System.nanoTime();
        ours.sweep(LAPSED);
        var seconds = (System.nanoTime() - began) / 1e9;
        if (misses() - before != expected) {
            throw new IllegalStateException(misses() - before + " missed deadlines instead of " + expected);
        }
        return seconds;
    }

    private long misses() {
        return server.number(
                ours.database(),
                "select count(*) from event e join event_type t on t.id = e.type where t.name = 'complaint.DeadlineMissed'");
    }

    /** Milliseconds of a sweep that finds nothing, again and again. */
    List<Double> idle(int times) {
        var millis = new ArrayList<Double>();
        for (var time = 0; time < times; time++) {
            var began = System.nanoTime();
            var found = ours.sweep(BEFORE);
            millis.add(Duration.ofNanos(System.nanoTime() - began).toNanos() / 1e6);
            if (found > 0) {
                throw new IllegalStateException("something was due");
            }
        }
        return millis;
    }
}

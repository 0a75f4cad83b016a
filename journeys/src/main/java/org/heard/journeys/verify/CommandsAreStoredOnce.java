package org.heard.journeys.verify;

import static org.heard.journeys.verify.Invariant.I1;

import java.util.HashMap;
import java.util.List;
import org.heard.localstack.config.Database;

/** I1: whoever was told that something is done finds it done, once. */
final class CommandsAreStoredOnce implements Check {

    private static final String STEPS = """
            select k.key, k.body::json ->> 'id', k.version, e.id is not null
            from idempotency_key k
                left join event e on e.stream = k.body::json ->> 'id' and e.version = k.version
            where k.status = 201 and k.body::json ->> 'id' ~ '^[0-9a-f-]{36}$' and k.body::json ->> 'version' is not null""";

    private static final String HOLES = """
            select stream from event group by stream
            having count(*) <> max(version) + 1 or min(version) <> 0""";

    private static final String TWICE = "select id::text from event group by id having count(*) > 1";

    private static final String FIRST = """
            select e.stream from event e join event_type t on t.id = e.type
            group by e.stream
            having count(*) filter (where t.name = 'complaint.ComplaintAccepted') <> 1
                or min(e.version) filter (where t.name = 'complaint.ComplaintAccepted') <> 0""";

    /** The facts that one record led to are stored once: the same fact of the same cause does not stand there again. */
    private static final String SAME_CAUSE = """
            select e.stream from event e
            where convert_from(e.metadata, 'UTF8')::json ->> 'causationId' is not null
            group by e.stream, e.type, convert_from(e.metadata, 'UTF8')::json ->> 'causationId', e.payload
            having count(*) > 1""";

    private static final String LODGED = """
            select c.id::text, count(o.event_id)
            from complaint c left join outbox o on o.subject = c.id and o.type like 'uk.heard.ComplaintLodged.v%'
            group by c.id having count(o.event_id) <> 1""";

    /** What stands below a complaint (a piece of evidence) was acknowledged with it. */
    private static final String LODGING_KEYS = """
            select k.key, k.location from idempotency_key k
            where k.status = 201 and k.location like '/v1/complaints/%' and not exists (
                select 1 from complaint c where c.id::text = split_part(k.location, '/', 4))""";

    private final List<Acknowledged> acknowledged;

    /** @param acknowledged what callers were told is done */
    CommandsAreStoredOnce(List<Acknowledged> acknowledged) {
        this.acknowledged = acknowledged;
    }

    private record Step(String key, String complaint, long version, boolean stored) {}

    @Override
    public void look(Evidence evidence, Findings findings) {
        var stores = evidence.stores();
        var keys = new HashMap<String, Step>();
        var places = new HashMap<String, String>();
        for (var step : stores.rows(
                Database.PROCEDURE,
                STEPS,
                row -> new Step(row.getString(1), row.getString(2), row.getLong(3), row.getBoolean(4)))) {
            findings.looked(I1, 1);
            keys.put(step.key(), step);
            if (!step.stored()) {
                findings.violated(I1, "acknowledged and not stored, key", step.key());
            }
            var other = places.putIfAbsent(step.complaint() + "/" + step.version(), step.key());
            if (other != null) {
                findings.violated(I1, "two commands with one set of events, keys", other + " and " + step.key());
            }
        }
        stores.texts(Database.PROCEDURE, HOLES)
                .forEach(stream -> findings.violated(I1, "versions of a complaint with a hole", stream));
        stores.texts(Database.PROCEDURE, TWICE).forEach(id -> findings.violated(I1, "an event stored twice", id));
        stores.texts(Database.PROCEDURE, FIRST)
                .forEach(stream -> findings.violated(I1, "not accepted exactly once, and first", stream));
        stores.texts(Database.PROCEDURE, SAME_CAUSE)
                .forEach(stream -> findings.violated(I1, "one cause with the same effect twice", stream));
        findings.looked(I1, stores.number(Database.INTAKE, "select count(*) from complaint"));
        stores.texts(Database.INTAKE, LODGED)
                .forEach(id -> findings.violated(I1, "lodged without exactly one ComplaintLodged", id));
        stores.texts(Database.INTAKE, LODGING_KEYS)
                .forEach(key -> findings.violated(I1, "acknowledged and not lodged, key", key));
        lookAtAcknowledged(stores, keys, findings);
    }

    private void lookAtAcknowledged(Stores stores, HashMap<String, Step> keys, Findings findings) {
        var complaints = new HashMap<String, String>();
        if (!acknowledged.isEmpty()) {
            stores.rows(
                            Database.INTAKE,
                            "select key, split_part(location, '/', 4) from idempotency_key where location is not null",
                            Pair::of)
                    .forEach(row -> complaints.put(row.left(), row.right()));
        }
        for (var command : acknowledged) {
            findings.looked(I1, 1);
            var step = keys.get(command.key());
            var kept = command.lodging()
                    ? command.complaint().equals(complaints.get(command.key()))
                    : step != null
                            && step.complaint().equals(command.complaint())
                            && step.version() == command.version();
            if (!kept) {
                findings.violated(I1, "a caller was told that it is done, and it is not, key", command.key());
            }
        }
    }
}

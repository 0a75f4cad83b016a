package org.heard.journeys.verify;

import static org.heard.journeys.verify.Invariant.I9;

import java.util.List;
import org.heard.localstack.config.Database;

/** I9: outboxes are empty, nothing is parked, every consumer and every follower is at the end, no work is left undone. */
final class NothingIsStuck implements Check {

    private static final List<Database> DATABASES =
            List.of(Database.INTAKE, Database.PROCEDURE, Database.NOTIFICATION, Database.OMBUDSMAN);

    private static final String PARKED = """
            select coalesce(event_id, topic || '/' || partition || '/' || "offset"), consumer || ' ' || reason
            from parked_record where replayed_at is null""";

    /** A part of a follower is behind when an event below what is visible now lies after its place. */
    private static final String BEHIND = """
            select k.processor_name || '/' || k.segment from token_entry k
            where exists (select 1 from event e
                where e.xid < pg_snapshot_xmin(pg_current_snapshot())
                    and (e.generation, e.xid, e.seq) > (
                        coalesce((k.token::json ->> 'generation')::int, -1),
                        coalesce(k.token::json ->> 'xid', '0')::xid8,
                        coalesce((k.token::json ->> 'seq')::bigint, -1)))""";

    private static final String NUDGES = """
            select id::text from nudge
            where work_at < now() - interval '10 seconds' and hold_until is null and state in ('planned', 'sending', 'doubtful')""";

    private static final String DUTIES = "select id::text from duty where work_at < now() - interval '10 seconds'";

    private static final String PARTS = """
            select p.id::text, p.state from needed_part p
            where p.state = 'differs' or p.state = 'missing' and p.next_try_at < now() - interval '10 seconds'""";

    @Override
    public void look(Evidence evidence, Findings findings) {
        var stores = evidence.stores();
        for (var database : DATABASES) {
            stores.texts(database, "select event_id::text from outbox where published_at is null")
                    .forEach(event -> findings.violated(I9, "waits in the outbox, event", event));
            stores.rows(database, PARKED, Pair::of).stream()
                    .filter(parked -> !evidence.isExplained(parked.left()))
                    .forEach(parked -> findings.violated(I9, "parked by " + parked.right() + ", event", parked.left()));
            findings.looked(I9, stores.number(database, "select count(*) from outbox"));
        }
        evidence.records()
                .lag()
                .forEach((group, behind) -> findings.violated(I9, behind + " records not taken yet by", group));
        stores.texts(Database.PROCEDURE, BEHIND)
                .forEach(follower -> findings.violated(I9, "behind the store, follower", follower));
        stores.texts(Database.NOTIFICATION, NUDGES)
                .forEach(nudge -> findings.violated(I9, "waits for somebody to go on with it, nudge", nudge));
        stores.texts(Database.NOTIFICATION, DUTIES)
                .forEach(duty -> findings.violated(I9, "waits for a channel, duty", duty));
        stores.rows(Database.OMBUDSMAN, PARTS, Pair::of)
                .forEach(part -> findings.violated(I9, "a part of a referral is " + part.right(), part.left()));
    }
}

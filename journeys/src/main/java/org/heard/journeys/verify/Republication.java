package org.heard.journeys.verify;

import java.util.List;
import org.heard.localstack.config.Database;

/**
 * Has every fact published again, from the stores, under its own id and in its own order: the outboxes forget that they were emptied,
 * and the follower that tells others begins at the first event. It may be done while the services run, and while Kafka is down;
 * whatever is new comes after what is old. Consumers know each fact already and do nothing twice.
 */
public final class Republication {

    private static final List<Database> OUTBOXES = List.of(Database.INTAKE, Database.NOTIFICATION, Database.OMBUDSMAN);

    /** Who holds the follower's places notices that they are taken away, and begins anew. */
    private static final String BEGIN_ANEW = """
            update token_entry set token = null, token_type = null, owner = null
            where processor_name = 'to-procedure-topic'""";

    private Republication() {}

    /** Begins it, and says how many facts of outboxes and how many events there are to publish. */
    public static long begin(Stores stores) {
        var facts = 0L;
        for (var database : OUTBOXES) {
            facts += stores.change(database, "update outbox set published_at = null where published_at is not null");
        }
        stores.change(Database.PROCEDURE, "update proclaimed_holiday set told_at = null");
        if (stores.change(Database.PROCEDURE, BEGIN_ANEW) == 0) {
            throw new IllegalStateException("procedure-service has never told anybody anything");
        }
        return facts + stores.number(Database.PROCEDURE, "select count(*) from event");
    }
}

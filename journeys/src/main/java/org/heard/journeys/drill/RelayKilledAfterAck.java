package org.heard.journeys.drill;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.heard.localstack.config.Database;
import org.heard.localstack.stack.PartName;

/**
 * A relay is killed when Kafka has the facts and the outbox does not know it. A trigger makes the mark in the outbox last, so that
 * there is time to do it.
 */
final class RelayKilledAfterAck implements Drill {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int BEFORE = 4;
    private static final int AFTER = 10;

    private static final String SLOW = """
            create function drill_slow() returns trigger language plpgsql as
                $$ begin perform pg_sleep(60); return new; end $$;
            create trigger drill_slow before update on outbox for each row execute function drill_slow()""";

    private static final String FAST = """
            select pg_terminate_backend(pid) from pg_stat_activity where wait_event = 'PgSleep';
            drop trigger drill_slow on outbox; drop function drill_slow()""";

    private static final String WAITING = """
            select count(*) from pg_stat_activity
            where datname = current_database() and wait_event = 'PgSleep'""";

    @Override
    public String what() {
        return "a relay dies when Kafka has acknowledged and the outbox is not yet marked";
    }

    @Override
    public String run(Rig rig, Random random) throws Exception {
        var service = List.of(PartName.INTAKE, PartName.NOTIFICATION).get(random.nextInt(2));
        var database = service == PartName.INTAKE ? Database.INTAKE : Database.NOTIFICATION;
        try (var load = new Load(rig, random)) {
            load.begin().awaitLodged(BEFORE);
            rig.harm();
            rig.superuser().run(database, SLOW);
            Wait.until(PATIENCE, "a mark in the outbox", () -> rig.superuser().number(database, WAITING) > 0);
            rig.kill(service);
            rig.superuser().run(database, FAST);
            rig.start(service);
            load.awaitLodged(AFTER).finish();
            return "killed " + service.id() + " between Kafka's word and its own mark; " + load.count() + " complaints";
        }
    }
}

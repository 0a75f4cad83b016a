package org.heard.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** db-scheduler, which has timers only: 16 threads, lock-and-fetch, an empty task. */
final class Timers {

    private static final int THREADS = 16;
    private static final double REFILL_BELOW = 0.5;
    private static final double FETCH_UP_TO = 4.0;

    private static final String TABLE = """
            create table scheduled_tasks (
                task_name text not null, task_instance text not null, task_data bytea,
                execution_time timestamptz not null, picked boolean not null, picked_by text,
                last_success timestamptz, last_failure timestamptz, consecutive_failures int,
                last_heartbeat timestamptz, version bigint not null, priority smallint,
                primary key (task_name, task_instance));
            create index execution_time_idx on scheduled_tasks (execution_time);
            create index last_heartbeat_idx on scheduled_tasks (last_heartbeat)""";

    private final Server server;
    private final String database;

    Timers(Server server) {
        this.server = server;
        this.database = server.fresh();
        server.execute(database, TABLE);
    }

    /** Timers fired a second, of so many that fall due at once. */
    double fire(int count) throws InterruptedException {
        server.execute(database, "truncate scheduled_tasks");
        var fired = new AtomicInteger();
        var limit = Tasks.oneTime("limit").execute((_, _) -> fired.incrementAndGet());
        try (var pool = server.plainPool(database, 2 * THREADS)) {
            var scheduler = Scheduler.create(pool, limit)
                    .threads(THREADS)
                    .pollUsingLockAndFetch(REFILL_BELOW, FETCH_UP_TO)
                    .pollingInterval(Duration.ofMillis(100))
                    .build();
            scheduler.scheduleBatch(IntStream.range(0, count)
                    .<SchedulableInstance<?>>mapToObj(number -> SchedulableInstance.of(
                            limit.instance(Integer.toString(number)),
                            Instant.now().minusSeconds(1)))
                    .toList());
            var began = System.nanoTime();
            scheduler.start();
            while (server.number(database, "select count(*) from scheduled_tasks") > 0) {
                Thread.sleep(20);
            }
            var perSecond = count / ((System.nanoTime() - began) / 1e9);
            scheduler.stop();
            if (fired.get() != count) {
                throw new IllegalStateException(fired + " fired of " + count);
            }
            return perSecond;
        }
    }
}

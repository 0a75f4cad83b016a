package org.heard.journeys.drill;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import org.heard.localstack.postgres.Postmaster;
import org.heard.localstack.stack.PartName;

/** PostgreSQL is killed under load, with whatever was being committed. */
final class PostgresKilled implements Drill {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int BEFORE = 5;
    private static final int AFTER = 12;

    @Override
    public String what() {
        return "PostgreSQL dies while everybody writes, and recovers from its log";
    }

    @Override
    public String run(Rig rig, Random random) throws Exception {
        try (var load = new Load(rig, random)) {
            load.begin().awaitLodged(BEFORE);
            Thread.sleep(random.nextInt(500));
            rig.harm();
            kill(rig);
            rig.start(PartName.POSTGRES);
            load.awaitLodged(AFTER).finish();
            return "killed the server; " + load.count() + " complaints";
        }
    }

    private static void kill(Rig rig) throws IOException, InterruptedException {
        var server = Postmaster.orphan(rig.config().data(PartName.POSTGRES))
                .orElseThrow(() -> new DrillFailed("PostgreSQL does not run"));
        var workers = server.children().toList();
        server.destroyForcibly();
        workers.forEach(ProcessHandle::destroyForcibly);
        Wait.until(PATIENCE, "the end of PostgreSQL", () -> !rig.runs(PartName.POSTGRES));
    }
}

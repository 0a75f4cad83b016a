package org.heard.journeys.drill;

import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.heard.localstack.stack.PartName;

/**
 * A service is killed around the commit of one command: before it, so that nothing may stay, or after it, before the caller is told,
 * so that the same key must give the same answer.
 */
final class KilledAtCommit implements Drill {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int BEFORE = 6;
    private static final int AFTER = 12;

    private final boolean committed;

    KilledAtCommit(boolean committed) {
        this.committed = committed;
    }

    @Override
    public String what() {
        return committed
                ? "intake dies when a lodging is committed and its caller not yet told"
                : "intake dies when a lodging is written and not yet committed";
    }

    @Override
    public String run(Rig rig, Random random) throws Exception {
        try (var load = new Load(rig, random);
                var caller = Executors.newVirtualThreadPerTaskExecutor()) {
            load.begin().awaitLodged(BEFORE);
            var key = new UUID(random.nextLong(), random.nextLong()).toString();
            var trap = rig.databaseOf(PartName.INTAKE).arm(key, committed ? Trap.COMMITTED : Trap.INSERTED);
            var lodging = caller.submit(() -> load.lodge(key));
            trap.awaitSprung(PATIENCE);
            rig.kill(PartName.INTAKE);
            trap.release();
            var kept = rig.stores()
                    .number(
                            org.heard.localstack.config.Database.INTAKE,
                            "select count(*) from idempotency_key where key = ?",
                            key);
            if (kept != (committed ? 1 : 0)) {
                throw new DrillFailed("the moment was missed: the key is there " + kept + " times");
            }
            rig.start(PartName.INTAKE);
            var complaint = lodging.get();
            load.awaitLodged(AFTER).finish();
            return "killed intake around the commit of key " + key + ", which then gave " + complaint.id() + "; "
                    + load.count() + " complaints";
        }
    }
}

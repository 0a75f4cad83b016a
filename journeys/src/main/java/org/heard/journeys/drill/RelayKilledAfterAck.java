package org.heard.journeys.drill;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.heard.localstack.stack.PartName;

/** A relay is killed when Kafka has the facts and the outbox does not know it. */
final class RelayKilledAfterAck implements Drill {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final byte[] MARKED = "UPDATE ".getBytes(StandardCharsets.US_ASCII);
    private static final int BEFORE = 4;
    private static final int AFTER = 10;

    @Override
    public String what() {
        return "a relay dies when Kafka has acknowledged and the outbox is not yet marked";
    }

    @Override
    public String run(Rig rig, Random random) throws Exception {
        var service = List.of(PartName.INTAKE, PartName.NOTIFICATION).get(random.nextInt(2));
        try (var load = new Load(rig, random)) {
            load.begin().awaitLodged(BEFORE);
            var trap = rig.databaseOf(service).arm("update outbox set published_at", MARKED);
            trap.awaitSprung(PATIENCE);
            rig.kill(service);
            trap.release();
            rig.start(service);
            load.awaitLodged(AFTER).finish();
            return "killed " + service.id() + " between Kafka's word and its own mark; " + load.count() + " complaints";
        }
    }
}

package org.heard.journeys.drill;

import java.util.Random;
import org.heard.journeys.verify.Republication;
import org.heard.localstack.part.Folders;
import org.heard.localstack.stack.PartName;

/** Kafka loses everything it had, and all services die with it; every fact is published again, and nobody gets a second text. */
final class KafkaWiped implements Drill {

    private static final int BEFORE = 8;
    private static final int AFTER = 14;

    @Override
    public String what() {
        return "Kafka loses all its data; every fact is published again from the stores";
    }

    @Override
    public String run(Rig rig, Random random) throws Exception {
        try (var load = new Load(rig, random)) {
            load.begin().awaitLodged(BEFORE);
            rig.kill(PartName.KAFKA);
            rig.killServices();
            Folders.delete(rig.config().data(PartName.KAFKA));
            var facts = Republication.begin(rig.stores());
            rig.start(PartName.KAFKA);
            rig.startServices();
            load.awaitLodged(AFTER).finish();
            return "wiped Kafka and published " + facts + " events again; " + load.count() + " complaints";
        }
    }
}

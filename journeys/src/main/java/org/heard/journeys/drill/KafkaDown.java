package org.heard.journeys.drill;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Random;
import java.util.UUID;
import org.heard.localstack.stack.PartName;

/** Kafka is killed; complaints are lodged and steps are taken all the same, and what they tell arrives when it is back. */
final class KafkaDown implements Drill {

    private static final int BEFORE = 5;
    private static final int MEANWHILE = 6;

    @Override
    public String what() {
        return "Kafka is down: commands are accepted all the same, and their facts arrive later";
    }

    @Override
    public String run(Rig rig, Random random) throws Exception {
        try (var load = new Load(rig, random)) {
            load.begin().awaitLodged(BEFORE).finish();
            load.awaitAccepted();
            rig.kill(PartName.KAFKA);
            for (var count = 0; count < MEANWHILE; count++) {
                load.lodge(new UUID(random.nextLong(), random.nextLong()).toString());
            }
            for (var complaint : load.lodged().subList(0, BEFORE)) {
                var team = JsonNodeFactory.instance
                        .objectNode()
                        .put("assignedOn", rig.stack().businessDate().toString())
                        .put("team", "team-" + random.nextInt(10));
                load.step(complaint, new UUID(random.nextLong(), random.nextLong()).toString(), "teams", team);
            }
            rig.start(PartName.KAFKA);
            return MEANWHILE + " complaints and " + BEFORE + " steps were accepted while Kafka was down";
        }
    }
}

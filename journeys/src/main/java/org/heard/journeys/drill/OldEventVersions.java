package org.heard.journeys.drill;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.heard.localstack.config.Database;
import org.heard.localstack.stack.PartName;

/** Events as earlier versions stored them lie in the store; they are read, told and shown like any other. */
final class OldEventVersions implements Drill {

    private static final int COMPLAINTS = 6;

    /** An answer of before points were answered one by one, as revision 1 has it. */
    private static final String ANSWERED = """
            {"id":"ID","words":{"box":"c2VhbGVk","commitment":"sha-256:00"},"happenedOn":"DAY","recordedOn":"DAY"}""";

    @Override
    public String what() {
        return "events of an older revision lie in the store and are read by a service that starts";
    }

    @Override
    public String run(Rig rig, Random random) throws Exception {
        try (var load = new Load(rig, random);
                var database = rig.stores().connect(Database.PROCEDURE)) {
            var complaints = new java.util.ArrayList<Load.Lodged>();
            for (var count = 0; count < COMPLAINTS; count++) {
                complaints.add(load.lodge(new java.util.UUID(random.nextLong(), random.nextLong()).toString()));
            }
            load.awaitAccepted();
            var old = new RawEvents(database, "complaint.StageOneAnswered", "1", ANSWERED);
            var day = rig.stack().businessDate().toString();
            for (var complaint : complaints) {
                old.append(complaint, day, Duration.ZERO);
            }
            rig.kill(PartName.PROCEDURE);
            rig.start(PartName.PROCEDURE);
            mustBeRead(rig, complaints);
            return "stored " + COMPLAINTS + " answers of revision 1";
        }
    }

    private static void mustBeRead(Rig rig, List<Load.Lodged> complaints) {
        for (var complaint : complaints) {
            var answer = rig.stack().timeline(complaint.system(), complaint.id());
            if (!answer.isGood() || !answer.body().toString().contains("StageOneAnswered")) {
                throw new DrillFailed("the answer of " + complaint.id() + " cannot be read: " + answer.inWords());
            }
        }
    }
}

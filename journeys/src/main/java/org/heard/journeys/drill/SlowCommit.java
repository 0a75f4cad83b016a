package org.heard.journeys.drill;

import java.time.Duration;
import java.util.Random;
import org.heard.localstack.config.Database;
import org.heard.localstack.stack.PartName;

/**
 * A transaction takes its place among the events and waits, while 10,300 others commit, 300 are rolled back, a neighbour commits an
 * event that is minutes old and the service restarts; then it commits. Every way in which a stock engine loses it, at once.
 */
final class SlowCommit implements Drill {

    private static final int COMPLAINTS = 24;
    private static final int OTHERS = 10_300;
    private static final int ROLLED_BACK = 300;
    private static final Duration OLD = Duration.ofMinutes(3);
    private static final String ACKNOWLEDGED = "{\"id\":\"ID\",\"happenedOn\":\"DAY\",\"recordedOn\":\"DAY\"}";

    @Override
    public String what() {
        return "an event's transaction lasts while 10,300 others commit, 300 roll back and the service restarts";
    }

    @Override
    public String run(Rig rig, Random random) throws Exception {
        try (var load = new Load(rig, random);
                var slow = rig.stores().connect(Database.PROCEDURE);
                var others = rig.stores().connect(Database.PROCEDURE)) {
            load.begin().awaitLodged(COMPLAINTS).finish();
            load.awaitAccepted();
            var complaints = load.lodged();
            var day = rig.stack().businessDate().toString();
            var appending = new RawEvents(others, "complaint.ComplaintAcknowledged", "1", ACKNOWLEDGED);
            var waiting = new RawEvents(slow, "complaint.ComplaintAcknowledged", "1", ACKNOWLEDGED);
            rig.harm();
            slow.setAutoCommit(false);
            waiting.append(complaints.getFirst(), day, Duration.ZERO);
            for (var count = 0; count < OTHERS; count++) {
                appending.append(complaints.get(1 + count % (complaints.size() - 1)), day, Duration.ZERO);
            }
            others.setAutoCommit(false);
            for (var count = 0; count < ROLLED_BACK; count++) {
                appending.append(complaints.getLast(), day, Duration.ZERO);
                others.rollback();
            }
            others.setAutoCommit(true);
            appending.append(complaints.getLast(), day, OLD);
            rig.kill(PartName.PROCEDURE);
            rig.start(PartName.PROCEDURE);
            slow.commit();
            return "held one event of " + complaints.getFirst().id() + " back behind " + OTHERS + " others";
        }
    }
}

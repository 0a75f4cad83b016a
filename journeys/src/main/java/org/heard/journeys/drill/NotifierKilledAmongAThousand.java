package org.heard.journeys.drill;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.heard.localstack.config.Database;
import org.heard.localstack.stack.PartName;

/** A thousand people are told something, and notification-service is killed at each point at which a message could be lost or doubled. */
final class NotifierKilledAmongAThousand implements Drill {

    private static final int MESSAGES = 1000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration ALL_TOLD_WITHIN = Duration.ofMinutes(10);

    /**
     * A moment on the way of a message, as it is seen on the line.
     *
     * @param atProvider on the line to GOV.UK Notify, or else on the one to the database
     */
    private record Point(boolean atProvider, String question, byte[] answer) {}

    private static final List<Point> POINTS = List.of(
            // the duty has its message, and nothing was sent
            new Point(false, "planned", Trap.COMMITTED),
            // the intent to send is kept, and the call not made
            new Point(false, "sending", Trap.COMMITTED),
            // the provider has it, and nobody heard
            new Point(true, "POST /v2/notifications/", Trap.CREATED),
            // it was heard, and is not kept yet
            new Point(false, "accepted", Trap.INSERTED),
            // it is kept
            new Point(false, "accepted", Trap.COMMITTED),
            // the receipt is kept, and the provider does not know
            new Point(false, "delivered", Trap.COMMITTED));

    @Override
    public String what() {
        return "the notifier dies at each point of a message's way while a thousand people are told";
    }

    @Override
    public String run(Rig rig, Random random) throws Exception {
        var before = told(rig);
        try (var load = Load.ofMessages(rig, random, MESSAGES)) {
            load.begin();
            for (var index = 0; index < POINTS.size(); index++) {
                load.awaitLodged(index * MESSAGES / (POINTS.size() + 1));
                killAt(rig, POINTS.get(index));
            }
            load.awaitLodged(MESSAGES).finish();
        }
        Wait.until(
                ALL_TOLD_WITHIN,
                MESSAGES + " messages at the provider",
                () -> taken(rig) >= MESSAGES && told(rig) - before >= MESSAGES);
        return "killed notification-service at " + POINTS.size() + " points; " + (told(rig) - before) + " people told";
    }

    /** How many messages the provider took, by ours: asked first, since the provider's own count is long. */
    private static long taken(Rig rig) {
        return rig.stores()
                .number(Database.NOTIFICATION, "select count(*) from nudge where state in ('accepted', 'delivered')");
    }

    /** How many messages to people the provider took, by its own count. */
    private static long told(Rig rig) {
        var taken = rig.place().takenByProvider();
        return rig.stores().texts(Database.NOTIFICATION, "select id::text from nudge").stream()
                .filter(taken::contains)
                .count();
    }

    private static void killAt(Rig rig, Point point) throws InterruptedException {
        var line = point.atProvider() ? rig.provider() : rig.databaseOf(PartName.NOTIFICATION);
        var trap = line.arm(point.question(), point.answer());
        trap.awaitSprung(PATIENCE);
        rig.kill(PartName.NOTIFICATION);
        trap.release();
        rig.start(PartName.NOTIFICATION);
    }
}

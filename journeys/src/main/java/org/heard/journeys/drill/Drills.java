package org.heard.journeys.drill;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.heard.journeys.drill.Phases.Phase;

/** All drills, by name; those that leave most behind come last, for what is there is looked into again after each. */
public final class Drills {

    private static final Map<String, Drill> ALL = new LinkedHashMap<>();

    static {
        ALL.put("before-commit", new KilledAtCommit(false));
        ALL.put("after-commit-before-response", new KilledAtCommit(true));
        ALL.put("relay-after-kafka-ack", new RelayKilledAfterAck());
        ALL.put("consumer-after-db-commit", new ConsumerKilledAfterCommit());
        ALL.put("notifier-after-provider-accepted", new NotifierKilledAfterAccepted());
        ALL.put("half-open-connections", new HalfOpenConnections());
        ALL.put("postgres-killed", new PostgresKilled());
        ALL.put("kafka-down", new KafkaDown());
        ALL.put("topic-replayed-three-times", new TopicsReplayed());
        ALL.put("poison-record", new PoisonRecords());
        ALL.put("projection-rebuilt-under-load", new RebuiltUnderLoad());
        ALL.put("old-event-versions", new OldEventVersions());
        ALL.put("two-sweepers", new TwoSweepers());
        ALL.put("kafka-wiped", new KafkaWiped());
        ALL.put("restored-from-backup", new RestoredFromBackup());
        ALL.put("slow-commit", new SlowCommit());
        ALL.put("notifier-among-a-thousand", new NotifierKilledAmongAThousand());
    }

    private Drills() {}

    /** Each drill's name and what goes wrong in it. */
    public static Map<String, String> all() {
        var words = new LinkedHashMap<String, String>();
        ALL.forEach((name, drill) -> words.put(name, drill.what()));
        return words;
    }

    /**
     * Carries one out.
     *
     * @return what was done
     * @throws DrillFailed when it could not be carried out, so that nothing is shown
     */
    public static String run(String name, Rig rig, long seed) {
        var drill = Optional.ofNullable(ALL.get(name))
                .orElseThrow(() -> new DrillFailed("no drill is called " + name + ": ./heard drill --list"));
        rig.phases().enter(Phase.LOAD);
        try {
            return drill.run(rig, new Random(seed * 31 + name.hashCode()));
        } catch (DrillFailed failed) {
            throw failed;
        } catch (Exception e) {
            throw new DrillFailed(name + " could not be carried out: " + e, e);
        } finally {
            rig.phases().end();
        }
    }
}

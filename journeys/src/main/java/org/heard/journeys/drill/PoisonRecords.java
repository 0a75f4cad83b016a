package org.heard.journeys.drill;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Random;
import java.util.UUID;
import org.heard.localstack.config.Database;

/** Records that nobody can handle: each is parked with its own complaint, and every other complaint goes on. */
final class PoisonRecords implements Drill {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int BEFORE = 4;
    private static final int AFTER = 8;

    @Override
    public String what() {
        return "records that cannot be read, or are of the wrong council, come in between";
    }

    @Override
    public String run(Rig rig, Random random) throws Exception {
        try (var load = new Load(rig, random)) {
            load.begin().awaitLodged(BEFORE);
            rig.harm();
            var malformed = poison(rig, random, "E09000099", "{\"complaintId\": \"no");
            var unknown = poison(rig, random, "E10999999", "{}");
            Wait.until(
                    PATIENCE,
                    "both to be parked",
                    () -> rig.stores()
                                    .number(
                                            Database.PROCEDURE,
                                            "select count(*) from parked_record where event_id in (?, ?)",
                                            malformed,
                                            unknown)
                            == 2);
            rig.harmIsOver();
            load.awaitLodged(AFTER).finish();
            return "parked " + malformed + " and " + unknown + "; " + load.count() + " complaints went on";
        }
    }

    private static String poison(Rig rig, Random random, String council, String payload) {
        var id = new UUID(random.nextLong(), random.nextLong()).toString();
        var subject = new UUID(random.nextLong(), random.nextLong()).toString();
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id);
        headers.put("ce_type", "uk.heard.ComplaintLodged.v1");
        headers.put("ce_source", "/intake-service");
        headers.put("ce_subject", subject);
        headers.put("ce_time", "2026-11-22T00:00:00Z");
        headers.put("councilid", council);
        headers.put("sequence", "1");
        rig.explain(id);
        rig.explain(subject);
        rig.broker().send("heard.intake.v1", subject, headers, payload);
        return id;
    }
}

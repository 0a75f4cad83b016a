package org.heard.bench;

import java.util.List;

/** How much a complaint takes on disk, with its indexes. */
final class Bytes {

    private static final int STAGES = 3;
    private static final int LIVES = 1_000;

    private final Results results;

    Bytes(Results results) {
        this.results = results;
    }

    /** Of each complaint that went through all stages. */
    void closed(Server server, String broker, int operations) throws Exception {
        var lives = Math.min(LIVES, operations);
        try (var ours = new Ours(server, "ours", broker, List.of());
                var flowable = new Flowable(server)) {
            var oursEmpty = server.bytes(ours.database());
            ours.live(lives);
            ours.settle();
            add("bytes-closed", server, "ours", ours.database(), "complaint_scope", oursEmpty);
            var flowableEmpty = server.bytes(flowable.database());
            flowable.prepareMoves(lives);
            for (var stage = 0; stage < STAGES; stage++) {
                Load.run(lives, flowable::move);
            }
            add("bytes-closed", server, "flowable", flowable.database(), "act_hi_procinst", flowableEmpty);
        }
    }

    /**
     * Of each open complaint.
     *
     * @param empty what the two databases took before there was one
     */
    void open(Server server, Ours ours, Flowable flowable, List<Long> empty) {
        add("bytes-open", server, "ours", ours.database(), "complaint_scope", empty.get(0));
        add("bytes-open", server, "flowable", flowable.database(), "act_hi_procinst", empty.get(1));
    }

    private void add(String metric, Server server, String subject, String database, String one, long empty) {
        server.execute(database, "vacuum full");
        var count = server.number(database, "select count(*) from " + one);
        results.add(metric, subject, "B", (double) (server.bytes(database) - empty) / count);
    }
}

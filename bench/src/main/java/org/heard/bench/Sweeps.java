package org.heard.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** How many limits are put on record in a second, and what looking for them costs; and the list made anew among as many. */
final class Sweeps {

    private static final int IDLE_SWEEPS = 200;

    private final Results results;
    private final Scale scale;

    Sweeps(Results results, Scale scale) {
        this.results = results;
        this.scale = scale;
    }

    /** All at one instant, with every follower live. */
    void withFollowers(Server server, String broker) {
        try (var ours = new Ours(server, "ours", broker, List.of())) {
            var deadlines = new Deadlines(server, ours);
            var rates = new ArrayList<Double>();
            var seconds = new ArrayList<Double>();
            var settled = new ArrayList<Double>();
            for (var round = 0; round <= scale.repeats(); round++) {
                deadlines.due(scale.due());
                ours.settle();
                var began = System.nanoTime();
                var swept = deadlines.fire(scale.due());
                ours.settle();
                if (round > 0) {
                    rates.add(scale.due() / swept);
                    seconds.add(swept);
                    settled.add((System.nanoTime() - began) / 1e9);
                }
            }
            ours.verify();
            results.add("deadlines-10k-open", "ours", "/s", rates);
            results.add("10k-due-at-once", "ours", "s", seconds);
            results.add("10k-due-at-once-and-followed", "ours", "s", settled);
        }
    }

    /** Among few and many that are open; beside the raw rows. */
    void bySize(Server server) throws Exception {
        try (var ours = new Ours(server, "ours-no-followers", null, List.of());
                var raw = server.connect(ours.database())) {
            var deadlines = new Deadlines(server, ours);
            var open = 0;
            for (var size : scale.open()) {
                deadlines.open(size - open);
                open = size;
                bySize(deadlines, raw, label(size));
            }
            results.add("sweep-nothing-due", "ours-" + label(open) + "-open", "ms", deadlines.idle(IDLE_SWEEPS));
            rebuild(server, ours);
        }
    }

    private void bySize(Deadlines deadlines, Connection raw, String size) throws SQLException {
        var ours = new ArrayList<Double>();
        var rows = new ArrayList<Double>();
        for (var round = 0; round <= scale.repeats(); round++) {
            deadlines.due(scale.due());
            var swept = deadlines.fire(scale.due());
            deadlines.due(scale.due());
            var stored = RawDeadlines.fire(raw, scale.due());
            if (round > 0) {
                ours.add(scale.due() / swept);
                rows.add(scale.due() / stored);
            }
        }
        results.add("deadlines-" + size + "-open", "ours-no-followers", "/s", ours);
        results.add("deadlines-" + size + "-open", "raw-rows", "/s", rows);
    }

    private static String label(int size) {
        return size >= 1_000_000 ? size / 1_000_000 + "m" : size / 1_000 + "k";
    }

    /** Those of the peers. */
    void ofPeers(Server server) throws Exception {
        try (var flowable = new Flowable(server)) {
            var rates = new ArrayList<Double>();
            for (var round = 0; round < scale.repeats(); round++) {
                rates.add(flowable.fire(scale.slowOperations()));
            }
            results.add("deadlines-10k-open", "flowable", "/s", rates);
        }
        var timers = new Timers(server);
        var rates = new ArrayList<Double>();
        for (var round = 0; round < scale.repeats(); round++) {
            rates.add(timers.fire(scale.due()));
        }
        results.add("deadlines-10k-open", "db-scheduler", "/s", rates);
    }

    /** Reading all events, making all rows of the list from them, and the same rows by COPY. */
    private void rebuild(Server server, Ours ours) throws Exception {
        var events = server.number(ours.database(), "select count(*) from event");
        var complaints = server.number(ours.database(), "select count(*) from complaint_scope");
        var began = System.nanoTime();
        if (ours.store().readAll() != events) {
            throw new IllegalStateException("the reader did not see every event");
        }
        results.add("read-log", "ours", "/s", events / ((System.nanoTime() - began) / 1e9));
        began = System.nanoTime();
        ours.list().rebuild();
        var seconds = (System.nanoTime() - began) / 1e9;
        results.add("rebuild", "ours", "events/s", events / seconds);
        results.add("rebuild-rows", "ours", "rows/s", complaints / seconds);
        results.add("rebuild-rows", "copy", "rows/s", complaints / Copy.seconds(server, ours.database()));
    }
}

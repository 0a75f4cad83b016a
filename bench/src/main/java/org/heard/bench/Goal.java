package org.heard.bench;

import java.util.Optional;

/** What the figures should be (docs/performance.md), and whether they are. */
enum Goal {
    LODGE("lodge", "ours", true, 6_000),
    LODGE_P99("lodge-p99", "ours", false, 15),
    LODGE_HTTP("lodge-http", "ours", true, 1_500),
    LODGE_HTTP_P99("lodge-http-p99", "ours", false, 25),
    MOVE("stage-move", "ours", true, 4_500),
    MOVE_P99("stage-move-p99", "ours", false, 15),
    DEADLINES("deadlines-10k-open", "ours", true, 12_000),
    AT_ONCE("10k-due-at-once", "ours", false, 2),
    IDLE("sweep-nothing-due", "ours-1m-open", false, 10),
    REBUILD("rebuild", "ours", true, 30_000),
    READER("read-log", "ours", true, 150_000),
    SEEN("stored-to-seen-p50", "ours", false, 10),
    SEEN_P99("stored-to-seen-p99", "ours", false, 100),
    BYTES_OPEN("bytes-open", "ours", false, 1_500),
    BYTES_CLOSED("bytes-closed", "ours", false, 10_000),
    START("start-to-ready", "procedure-service", false, 1.5),
    MEMORY("memory", "procedure-service", false, 220),
    LODGE_FLOWABLE("lodge-vs-flowable", 10),
    LODGE_HTTP_FLOWABLE("lodge-http-vs-flowable", 4),
    MOVE_FLOWABLE("stage-move-vs-flowable", 10),
    DEADLINES_FLOWABLE("deadlines-vs-flowable", 40),
    LODGE_RAW("lodge-vs-raw", 0.8),
    MOVE_RAW("stage-move-vs-raw", 0.65),
    DEADLINES_RAW("deadlines-vs-raw", 0.4),
    DEADLINES_FLAT("deadlines-1m-vs-10k", 0.6),
    REBUILD_COPY("rebuild-vs-copy", 0.4),
    BYTES_OPEN_FLOWABLE("bytes-open-vs-flowable", false, 0.2),
    BYTES_CLOSED_FLOWABLE("bytes-closed-vs-flowable", false, 0.5),
    MEMORY_FLOWABLE("memory-vs-flowable", false, 0.5);

    private final String metric;
    private final String subject;
    private final boolean moreIsBetter;
    private final double wanted;

    Goal(String metric, String subject, boolean moreIsBetter, double wanted) {
        this.metric = metric;
        this.subject = subject;
        this.moreIsBetter = moreIsBetter;
        this.wanted = wanted;
    }

    Goal(String ratio, double wanted) {
        this(ratio, true, wanted);
    }

    Goal(String ratio, boolean moreIsBetter, double wanted) {
        this(ratio, null, moreIsBetter, wanted);
    }

    /** @param outcome met, missed, or not measured */
    record Asked(String metric, String subject, double wanted, Double found, String outcome) {}

    Asked asked(Results results) {
        var found =
                subject == null ? Optional.ofNullable(results.ratios().get(metric)) : results.value(metric, subject);
        var outcome = found.map(it -> (moreIsBetter ? it >= wanted : it <= wanted) ? "met" : "missed")
                .orElse("not measured");
        return new Asked(metric, subject, wanted, found.orElse(null), outcome);
    }

    boolean isMoreBetter() {
        return moreIsBetter;
    }
}

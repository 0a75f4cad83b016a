package org.heard.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.heard.localstack.scratch.ScratchStack;

/**
 * Measures Heard beside its peers, on one machine in one run: {@code ./heard bench [--quick]}; with
 * {@code --only SECTION} a part of it. With {@code --docs} it measures nothing
 * and writes what the last run found into docs/performance.md.
 */
public final class Bench {

    private static final int STAGES = 3;
    private static final int LIVES = 1_000;
    private static final int IDLE_SWEEPS = 200;

    private final Path checkout;
    private final Order order;
    private final Scale scale;
    private final Results results;

    private Bench(Path checkout, Order order) {
        this.checkout = checkout;
        this.order = order;
        this.scale = order.scale();
        this.results = new Results(Machine.describe(scale));
    }

    /** Writes bench/results.json, .md and .svg; ends with 1 when something could not be measured. */
    public static void main(String[] args) throws Exception {
        var checkout = Path.of(System.getProperty("checkout.root")).toAbsolutePath();
        var order = order(List.of(args));
        if (order.docs()) {
            Docs.write(checkout);
            System.exit(0);
        }
        Logger.getLogger("").setLevel(Level.INFO);
        System.exit(new Bench(checkout, order).run());
    }

    private static Order order(List<String> words) {
        try {
            return Order.of(words);
        } catch (IllegalArgumentException word) {
            System.err.println(Order.USAGE + " (" + word.getMessage() + ")");
            System.exit(2);
            throw word;
        }
    }

    private interface Section {
        void measure() throws Exception;
    }

    private int run() throws Exception {
        var began = System.nanoTime();
        var programs = checkout.resolve(".heard").resolve("parts");
        Files.createDirectories(programs);
        results.machine().forEach((what, value) -> System.out.println(what + ": " + value));
        try (var server = new Server(programs);
                var kafka = ScratchStack.start(programs)) {
            var broker = "127.0.0.1:" + kafka.kafkaPort();
            section("lodge and stage moves", () -> steps(server, broker));
            section("deadlines with followers", () -> deadlinesLive(server, broker));
            section("deadlines by the size of the store", () -> deadlinesBySize(server));
            section("deadlines of the peers", () -> deadlinesOfPeers(server));
            section("bytes of closed complaints", () -> bytesClosed(server, broker));
            section("stored to seen", () -> seen(server, broker));
            section("memory of a peer", () -> FlowableAlone.measure(results, server));
        }
        section("services", this::services);
        results.machine().put("load when it ended", Machine.load());
        results.machine().put("took", (System.nanoTime() - began) / 1_000_000_000 + " s");
        results.write(order.results(checkout));
        System.out.println();
        System.out.println(Figures.markdown(results));
        return results.notMeasured().isEmpty() ? 0 : 1;
    }

    private void section(String name, Section section) {
        if (!order.wants(name)) {
            return;
        }
        var began = System.nanoTime();
        try {
            section.measure();
        } catch (Exception failure) {
            results.missing(name, failure);
        }
        System.out.printf("-- %s: %d s, load %s%n", name, (System.nanoTime() - began) / 1_000_000_000, Machine.load());
    }

    private void steps(Server server, String broker) throws Exception {
        try (var ours = new Ours(server, "ours", broker, List.of());
                var bare = new Ours(server, "ours-no-followers", null, List.of());
                var raw = new Raw(server);
                var stock = new Stock(server, List.of());
                var flowable = new Flowable(server)) {
            var subjects = List.of(ours, bare, raw, stock, flowable);
            var empty = List.of(server.bytes(ours.database()), server.bytes(flowable.database()));
            measure("lodge", subjects, subject -> times(subject, number -> subject.lodge()));
            bytesOpen(server, ours, flowable, empty);
            measure("stage-move", subjects, subject -> {
                try {
                    subject.prepareMoves(count(subject));
                } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                }
                return times(subject, subject::move);
            });
            subjects.forEach(Subject::verify);
        }
    }

    private boolean isFlowable(Subject subject) {
        return subject instanceof Flowable;
    }

    private int count(Subject subject) {
        return isFlowable(subject) ? scale.slowOperations() : scale.operations();
    }

    private Load.Measured times(Subject subject, java.util.function.IntConsumer operation) {
        try {
            return Load.run(count(subject), operation);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private interface Measurement {
        Load.Measured of(Subject subject);
    }

    /** There and back again, so that what grows or warms up is everybody's; the first round warms up only. */
    private void measure(String metric, List<? extends Subject> subjects, Measurement measurement) {
        var rates = new ArrayList<List<Double>>();
        var tails = new ArrayList<List<Double>>();
        subjects.forEach(_ -> {
            rates.add(new ArrayList<>());
            tails.add(new ArrayList<>());
        });
        for (var round = 0; round <= scale.repeats(); round++) {
            var order = new ArrayList<>(subjects);
            if (round % 2 == 0) {
                Collections.reverse(order);
            }
            for (var subject : order) {
                var measured = measurement.of(subject);
                subject.settle();
                if (round > 0) {
                    rates.get(subjects.indexOf(subject)).add(measured.perSecond());
                    tails.get(subjects.indexOf(subject)).add(measured.millisAt(99));
                }
            }
        }
        for (var subject : subjects) {
            results.add(metric, subject.name(), "/s", rates.get(subjects.indexOf(subject)));
            results.add(metric + "-p99", subject.name(), "ms", tails.get(subjects.indexOf(subject)));
        }
    }

    private void bytesOpen(Server server, Ours ours, Flowable flowable, List<Long> empty) {
        bytes("bytes-open", server, "ours", ours.database(), "complaint_scope", empty.get(0));
        bytes("bytes-open", server, "flowable", flowable.database(), "act_hi_procinst", empty.get(1));
    }

    private void bytes(String metric, Server server, String subject, String database, String one, long empty) {
        server.execute(database, "vacuum full");
        var count = server.number(database, "select count(*) from " + one);
        results.add(metric, subject, "B", (double) (server.bytes(database) - empty) / count);
    }

    private void bytesClosed(Server server, String broker) throws Exception {
        var lives = Math.min(LIVES, scale.operations());
        try (var ours = new Ours(server, "ours", broker, List.of());
                var flowable = new Flowable(server)) {
            var oursEmpty = server.bytes(ours.database());
            ours.live(lives);
            ours.settle();
            bytes("bytes-closed", server, "ours", ours.database(), "complaint_scope", oursEmpty);
            var flowableEmpty = server.bytes(flowable.database());
            flowable.prepareMoves(lives);
            for (var stage = 0; stage < STAGES; stage++) {
                Load.run(lives, flowable::move);
            }
            bytes("bytes-closed", server, "flowable", flowable.database(), "act_hi_procinst", flowableEmpty);
        }
    }

    private void deadlinesLive(Server server, String broker) {
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

    private void deadlinesBySize(Server server) throws Exception {
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
            rebuild(server, ours, open);
        }
    }

    private void bySize(Deadlines deadlines, java.sql.Connection raw, String size) throws SQLException {
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

    private void deadlinesOfPeers(Server server) throws Exception {
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
    private void rebuild(Server server, Ours ours, int open) throws Exception {
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

    private void seen(Server server, String broker) {
        var seen = new Seen();
        try (var ours = new Ours(server, "ours", broker, List.of(seen))) {
            seen("ours", seen, id -> ours.commands().send(Samples.accept(id, Samples.RECEIVED), Ours.METADATA));
        }
        var later = new Seen();
        try (var stock = new Stock(server, List.of(later))) {
            seen("axon-stock-jdbc", later, stock::accept);
        }
    }

    private void seen(String subject, Seen seen, java.util.function.Consumer<java.util.UUID> store) {
        seen.measure(1, store);
        var nanos = seen.measure(scale.seenSeconds(), store);
        results.add("stored-to-seen-p50", subject, "ms", nanos.getValueAtPercentile(50) / 1e6);
        results.add("stored-to-seen-p99", subject, "ms", nanos.getValueAtPercentile(99) / 1e6);
    }

    private void services() throws Exception {
        try (var services = new Services(checkout)) {
            section("services: lodging over HTTP", () -> {
                services.lodge(results, scale.requests(), scale.repeats());
                services.memory(results);
            });
            section("services: every promise after it", services::verify);
            section("services: start to ready", () -> services.starts(results, scale.repeats()));
        }
    }
}

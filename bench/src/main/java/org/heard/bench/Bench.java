package org.heard.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.heard.localstack.scratch.ScratchStack;

/**
 * Measures Heard beside its peers, on one machine in one run: {@code ./heard bench [--quick]}; with
 * {@code --only SECTION} a part of it. With {@code --docs} it measures nothing
 * and writes what the last run found into docs/performance.md.
 */
public final class Bench {

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
        var bytes = new Bytes(results);
        var sweeps = new Sweeps(results, scale);
        try (var server = new Server(programs);
                var kafka = ScratchStack.start(programs)) {
            var broker = "127.0.0.1:" + kafka.kafkaPort();
            section("lodge and stage moves", () -> new Steps(results, scale, bytes).measure(server, broker));
            section("deadlines with followers", () -> sweeps.withFollowers(server, broker));
            section("deadlines by the size of the store", () -> sweeps.bySize(server));
            section("deadlines of the peers", () -> sweeps.ofPeers(server));
            section("bytes of closed complaints", () -> bytes.closed(server, broker, scale.operations()));
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

    private void seen(String subject, Seen seen, Consumer<UUID> store) {
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

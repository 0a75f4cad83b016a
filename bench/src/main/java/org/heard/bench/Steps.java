package org.heard.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;

/** How many complaints are lodged, and moved on by a stage, in a second: ours and the peers, there and back. */
final class Steps {

    private final Results results;
    private final Scale scale;
    private final Bytes bytes;

    Steps(Results results, Scale scale, Bytes bytes) {
        this.results = results;
        this.scale = scale;
        this.bytes = bytes;
    }

    /** Lodges and moves on with each subject in turns. */
    void measure(Server server, String broker) throws Exception {
        try (var ours = new Ours(server, "ours", broker, List.of());
                var bare = new Ours(server, "ours-no-followers", null, List.of());
                var raw = new Raw(server);
                var stock = new Stock(server, List.of());
                var flowable = new Flowable(server)) {
            var subjects = List.of(ours, bare, raw, stock, flowable);
            var empty = List.of(server.bytes(ours.database()), server.bytes(flowable.database()));
            measure("lodge", subjects, subject -> times(subject, _ -> subject.lodge()));
            bytes.open(server, ours, flowable, empty);
            measure("stage-move", subjects, subject -> {
                subject.prepareMoves(count(subject));
                return times(subject, subject::move);
            });
            subjects.forEach(Subject::verify);
        }
    }

    private int count(Subject subject) {
        return subject instanceof Flowable ? scale.slowOperations() : scale.operations();
    }

    private Load.Measured times(Subject subject, IntConsumer operation) throws InterruptedException {
        return Load.run(count(subject), operation);
    }

    private interface Measurement {
        Load.Measured of(Subject subject) throws InterruptedException;
    }

    /** There and back again, so that what grows or warms up is everybody's; the first round warms up only. */
    private void measure(String metric, List<? extends Subject> subjects, Measurement measurement)
            throws InterruptedException {
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
}

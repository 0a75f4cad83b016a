package org.heard.journeys.verify;

import static org.heard.journeys.verify.Invariant.I3;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heard.contracts.Topic;

/** I3: facts of a complaint stand on Kafka in the order in which they happened, and each consumer took them in it. */
final class OrderHolds implements Check {

    private record Taken(String event, Timestamp at) {}

    @Override
    public void look(Evidence evidence, Findings findings) {
        for (var topic : Topic.values()) {
            var facts = evidence.firsts(topic.topicName()).values();
            var last = new HashMap<String, Fact>();
            for (var fact : facts) {
                findings.looked(I3, 1);
                var before = last.put(fact.subject(), fact);
                if (before != null && before.sequence() > fact.sequence()) {
                    findings.violated(I3, "on Kafka after a later one, event", fact.id());
                }
                if (before != null && before.partition() != fact.partition()) {
                    findings.violated(I3, "one complaint in two partitions, event", fact.id());
                }
            }
        }
        for (var consumer : Consumer.values()) {
            atConsumer(evidence, findings, consumer);
        }
    }

    private static void atConsumer(Evidence evidence, Findings findings, Consumer consumer) {
        var facts = evidence.firsts(consumer.topic());
        bySubject(evidence, consumer).forEach((subject, taken) -> {
            Fact before = null;
            for (var one : taken) {
                var fact = facts.get(one.event());
                findings.looked(I3, 1);
                if (fact != null && before != null && fact.sequence() < before.sequence()) {
                    findings.violated(I3, "taken by " + consumer.id() + " after a later one, event", fact.id());
                }
                before = fact == null ? before : fact;
            }
        });
    }

    private static Map<String, List<Taken>> bySubject(Evidence evidence, Consumer consumer) {
        var subjects = new HashMap<String, List<Taken>>();
        evidence.stores()
                .rows(
                        consumer.database(),
                        "select subject::text, event_id, taken_at from inbox where consumer = ? order by taken_at",
                        row -> {
                            subjects.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                                    .add(new Taken(row.getString(2), row.getTimestamp(3)));
                            return null;
                        },
                        consumer.id());
        return subjects;
    }
}

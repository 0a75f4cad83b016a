package org.heard.journeys;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.heard.journeys.stack.Addresses;
import org.heard.journeys.stack.Stack;
import org.heard.journeys.stack.Unreachable;
import org.heard.localstack.stack.PartName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A service dies by SIGKILL while complaints come in: whoever was told 201 has a complaint, and one acknowledgement. */
class KilledInTheMiddleIT {

    private static final String COUNCIL = "council-e09000099";
    private static final int COMPLAINTS = 40;
    private static final int KILL_AFTER = 10;
    private static final Duration RECOVERED = Duration.ofSeconds(90);

    private final RunningHeard heard = RunningHeard.shared();
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @ParameterizedTest
    @EnumSource(names = {"INTAKE", "PROCEDURE"})
    void nothing_acknowledged_is_lost_and_nobody_is_told_twice(PartName killed) throws InterruptedException {
        try (var stack = new Stack(Addresses.from(heard.environment()), Duration.ofSeconds(10))) {
            var lodged = lodgeWhileKilling(stack, killed);
            assertEquals(COMPLAINTS, new HashSet<>(lodged.values()).size());
            await().atMost(RECOVERED).untilAsserted(() -> assertEquals(Set.of(), withoutAggregate(stack, lodged)));
            await().atMost(RECOVERED)
                    .untilAsserted(() ->
                            assertEquals(lodged.keySet(), told(stack, lodged).keySet()));
            assertEquals(
                    Set.copyOf(lodged.values()),
                    factsPerComplaint(Set.copyOf(lodged.values())).keySet());
            factsPerComplaint(Set.copyOf(lodged.values()))
                    .forEach((complaint, ids) -> assertEquals(1, Set.copyOf(ids).size(), complaint));
            told(stack, lodged).forEach((address, messages) -> assertEquals(1, messages, address));
        }
    }

    /** Each caller goes on with the same key until it has an answer, as a council's system does. */
    private Map<String, String> lodgeWhileKilling(Stack stack, PartName part) throws InterruptedException {
        var lodged = new ConcurrentHashMap<String, String>();
        var enough = new CountDownLatch(KILL_AFTER);
        try (var callers = Executors.newFixedThreadPool(4)) {
            IntStream.range(0, COMPLAINTS)
                    .forEach(number -> callers.submit(() -> {
                        var address = part.id() + "-" + run + "-" + number + "@phone.example";
                        lodged.put(address, lodge(stack, address));
                        enough.countDown();
                    }));
            enough.await();
            heard.kill(part);
            heard.start(part);
        }
        return Map.copyOf(lodged);
    }

    private static String lodge(Stack stack, String address) {
        var key = UUID.randomUUID().toString();
        return await().atMost(RECOVERED)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(
                        () -> {
                            var answer = stack.lodge(COUNCIL, key, complaint(address));
                            return answer.status() == 201 ? answer.text("id") : null;
                        },
                        Objects::nonNull);
    }

    private static JsonNode complaint(String address) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("receivedOn", LocalDate.now(ZoneId.of("Europe/London")).toString())
                .put("channel", "web");
        body.putObject("complainant").put("kind", "child").put("name", "Invented Person");
        body.putObject("contactPact")
                .putArray("channels")
                .addObject()
                .put("kind", "email")
                .put("address", address)
                .put("safe", true)
                .put(
                        "confirmedOn",
                        java.time.LocalDate.now(java.time.ZoneId.of("Europe/London"))
                                .toString());
        body.putArray("points").addObject().put("about", "looked-after-care").put("words", "Invented words.");
        return body;
    }

    private static Set<String> withoutAggregate(Stack stack, Map<String, String> lodged) {
        var without = new HashSet<String>();
        for (var id : lodged.values()) {
            try {
                if (stack.complaint(COUNCIL, id).status() != 200) {
                    without.add(id);
                }
            } catch (Unreachable notNow) {
                without.add(id);
            }
        }
        return without;
    }

    /** Addresses that got something, with how many messages. */
    private static Map<String, Integer> told(Stack stack, Map<String, String> lodged) {
        var told = new HashMap<String, Integer>();
        for (var address : lodged.keySet()) {
            var messages = stack.messages(address).size();
            if (messages > 0) {
                told.put(address, messages);
            }
        }
        return told;
    }

    /** The event ids of each complaint's ComplaintLodged on Kafka. */
    private Map<String, List<String>> factsPerComplaint(Set<String> complaints) {
        var facts = new HashMap<String, List<String>>();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", heard.environment().get("KAFKA_BOOTSTRAP_SERVERS")),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor("heard.intake.v1").stream()
                    .map(partition -> new TopicPartition("heard.intake.v1", partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    var type = new String(record.headers().lastHeader("ce_type").value());
                    if (complaints.contains(record.key()) && type.equals("uk.heard.ComplaintLodged.v1")) {
                        var id = new String(record.headers().lastHeader("ce_id").value());
                        facts.computeIfAbsent(record.key(), _ -> new ArrayList<>())
                                .add(id);
                    }
                }
            }
        }
        return facts;
    }
}

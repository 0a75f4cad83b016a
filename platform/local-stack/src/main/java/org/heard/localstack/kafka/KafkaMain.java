package org.heard.localstack.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.heard.contracts.Topic;
import org.heard.localstack.config.Topics;
import org.heard.localstack.part.HolderArguments;
import org.heard.localstack.part.HolderLog;
import org.heard.localstack.part.PartFailed;

/** Holds a Kafka broker: formats its storage once, creates the topics, announces it, and ends it when asked to. */
public final class KafkaMain {

    private KafkaMain() {}

    /** Takes {@link HolderArguments} with the broker's port and its controller's. */
    public static void main(String[] args) throws Exception {
        var arguments = HolderArguments.parse(args);
        HolderLog.setUp();
        var port = arguments.ports().getFirst();
        var settings =
                KafkaSettings.of(arguments.data(), port, arguments.ports().getLast());
        arguments.endWithParent();
        format(arguments.data(), settings);
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(server::shutdown));
        server.startup();
        createMissingTopics("127.0.0.1:" + port);
        arguments.announceReady();
        server.awaitShutdown();
    }

    private static void format(Path data, Properties settings) throws IOException {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(data);
        var file = Files.createTempFile("kafka-", ".properties");
        try (var out = Files.newBufferedWriter(file)) {
            settings.store(out, null);
        }
        var cluster = Uuid.randomUuid().toString();
        var command = new String[] {"format", "--cluster-id", cluster, "--config", file.toString()};
        var status = StorageTool.execute(command, System.out);
        Files.delete(file);
        if (status != 0) {
            throw new PartFailed("Kafka's storage cannot be formatted in " + data);
        }
    }

    private static void createMissingTopics(String address) throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", address))) {
            var existing = admin.listTopics().names().get();
            var missing = Arrays.stream(Topic.values())
                    .map(Topic::topicName)
                    .filter(name -> !existing.contains(name))
                    .map(name -> new NewTopic(name, Optional.of(Topics.PARTITIONS), Optional.empty()))
                    .collect(Collectors.toSet());
            admin.createTopics(missing).all().get();
        }
    }
}

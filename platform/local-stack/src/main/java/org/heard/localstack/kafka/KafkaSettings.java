package org.heard.localstack.kafka;

import java.nio.file.Path;
import java.util.Properties;

/** Settings of one broker that is its own controller. */
public final class KafkaSettings {

    /** The usual 128 MB would not fit into the heap of a small broker. */
    private static final int CLEANER_BYTES = 4 << 20;

    /** Each of many partitions has its indexes at their full length from its first record on; the usual 10 MB are for large ones. */
    private static final int INDEX_BYTES = 1 << 20;

    private KafkaSettings() {}

    /** All settings, with the data in a folder and listeners on two ports of 127.0.0.1. */
    public static Properties of(Path data, int port, int controllerPort) {
        var settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", data.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("controlled.shutdown.enable", "false");
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(CLEANER_BYTES));
        settings.put("log.index.size.max.bytes", Integer.toString(INDEX_BYTES));
        return settings;
    }
}

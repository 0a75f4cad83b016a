package org.heard.localstack.config;

import java.util.Arrays;
import java.util.List;
import org.heard.contracts.Topic;

/** The topics of the stack, created explicitly: a broker of ours never makes one up. */
public final class Topics {

    /** Partitions of every topic: the most instances of a service that can share its work. */
    public static final int PARTITIONS = 12;

    private Topics() {}

    /** Names of all topics. */
    public static List<String> names() {
        return Arrays.stream(Topic.values()).map(Topic::topicName).toList();
    }
}

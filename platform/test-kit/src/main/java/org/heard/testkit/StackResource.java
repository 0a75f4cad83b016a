package org.heard.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.heard.localstack.config.ServiceEnvironment;
import org.heard.localstack.scratch.ScratchStack;

/**
 * PostgreSQL, Kafka and an issuer for a module's tests: {@code @WithTestResource(StackResource.class)}. They start once
 * per JVM, are shared by all its tests (so every test uses complaints of its own) and end with it. What a service finds
 * in its environment in production comes as configuration of the same names.
 */
public class StackResource implements QuarkusTestResourceLifecycleManager {

    private static final String POSTGRES = "heard.test.postgres.port";
    private static final String KAFKA = "heard.test.kafka.port";
    private static final String KAFKA_DATA = "heard.test.kafka.data";

    private String service = "intake";

    @Override
    public void init(Map<String, String> initArgs) {
        service = initArgs.getOrDefault("service", service);
    }

    @Override
    public Map<String, String> start() {
        startOnce();
        var configuration = new HashMap<>(environment());
        configuration.put("kafka.bootstrap.servers", "127.0.0.1:" + System.getProperty(KAFKA));
        configuration.put("quarkus.devservices.enabled", "false");
        return configuration;
    }

    /** Does nothing: the parts end with the JVM, so that a restarted application finds them. */
    @Override
    public void stop() {}

    /** The port of PostgreSQL on 127.0.0.1, for tests that look at rows. */
    public static int postgresPort() {
        return Integer.getInteger(POSTGRES);
    }

    /** The address of Kafka, for tests that look at records. */
    public static String kafka() {
        return "127.0.0.1:" + System.getProperty(KAFKA);
    }

    /** The folder of Kafka's log segments. */
    public static Path kafkaData() {
        return Path.of(System.getProperty(KAFKA_DATA));
    }

    private static synchronized void startOnce() {
        if (System.getProperty(POSTGRES) != null) {
            return;
        }
        try {
            var root = Path.of(System.getProperty("heard.root", System.getProperty("java.io.tmpdir")));
            var stack = ScratchStack.start(root.resolve(".heard").resolve("parts"));
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(stack::close));
            System.setProperty(POSTGRES, Integer.toString(stack.postgresPort()));
            System.setProperty(KAFKA, Integer.toString(stack.kafkaPort()));
            System.setProperty(KAFKA_DATA, stack.kafkaData().toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

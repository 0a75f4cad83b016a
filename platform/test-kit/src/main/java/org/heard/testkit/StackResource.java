package org.heard.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.heard.localstack.config.KeyFiles;
import org.heard.localstack.config.Port;
import org.heard.localstack.config.Service;
import org.heard.localstack.config.ServiceEnvironment;
import org.heard.localstack.config.Topology;
import org.heard.localstack.config.Topology.Address;
import org.heard.localstack.part.FreePorts;
import org.heard.localstack.scratch.ScratchStack;

/**
 * PostgreSQL, Kafka and an issuer for a module's tests: {@code @WithTestResource(StackResource.class)}. They start once
 * per JVM, are shared by all its tests (so every test uses complaints of its own) and end with it. What a service finds
 * in its environment in production comes as configuration of the same names; the addresses of the other services and
 * of Notify refuse every connection until a test names its own.
 */
public class StackResource implements QuarkusTestResourceLifecycleManager {

    private static final String POSTGRES = "teststack.postgres.port";
    private static final String KAFKA = "teststack.kafka.port";
    private static final String KAFKA_DATA = "teststack.kafka.data";

    private static final String KEYS = "teststack.keys";
    private static final String CLAMD = "teststack.clamd.port";
    private static final String PROCEDURE = "teststack.procedure.port";
    private static final String NOTIFICATION = "teststack.notification.neighbour.port";
    private static final String OMBUDSMAN = "teststack.ombudsman.neighbour.port";
    private static final Address NOBODY = new Address("127.0.0.1", 1);

    @Override
    public Map<String, String> start() {
        startOnce();
        var configuration = new HashMap<String, String>(environment());
        configuration.put("kafka.bootstrap.servers", kafka());
        configuration.put("quarkus.oidc.auth-server-url", TestIssuer.address());
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

    /** The port where services look for a virus scanner; a test that needs one starts it there. */
    public static int clamdPort() {
        return Integer.getInteger(CLAMD);
    }

    /** The port where services look for procedure-service; a test that needs an answer gives it there. */
    public static int procedurePort() {
        return Integer.getInteger(PROCEDURE);
    }

    /** The same for notification-service. */
    public static int notificationPort() {
        return Integer.getInteger(NOTIFICATION);
    }

    /** The same for ombudsman-service. */
    public static int ombudsmanPort() {
        return Integer.getInteger(OMBUDSMAN);
    }

    /** The folder of Kafka's log segments. */
    public static Path kafkaData() {
        return Path.of(System.getProperty(KAFKA_DATA));
    }

    /** The environment of the service whose module is tested; elsewhere, what all services have in common. */
    private static Map<String, String> environment() {
        var module = Path.of("").toAbsolutePath().getFileName().toString();
        var topology = Topology.with("127.0.0.1", StackResource::address);
        var keys = KeyFiles.in(Path.of(System.getProperty(KEYS)));
        var environment = Arrays.stream(Service.values())
                .filter(service -> service.id().equals(module))
                .findFirst()
                .map(service -> ServiceEnvironment.of(service, topology, keys))
                .orElseGet(() -> ServiceEnvironment.common(topology, keys));
        environment.put("HEARD_OIDC_URL", TestIssuer.address());
        environment.remove("QUARKUS_PROFILE");
        environment.remove("HEARD_HTTP_PORT");
        return environment;
    }

    private static Address address(Port port) {
        return switch (port) {
            case POSTGRES -> new Address("127.0.0.1", postgresPort());
            case KAFKA -> new Address("127.0.0.1", Integer.getInteger(KAFKA));
            case CLAMD -> new Address("127.0.0.1", Integer.getInteger(CLAMD));
            case PROCEDURE -> new Address("127.0.0.1", Integer.getInteger(PROCEDURE));
            case NOTIFICATION -> new Address("127.0.0.1", Integer.getInteger(NOTIFICATION));
            case OMBUDSMAN -> new Address("127.0.0.1", Integer.getInteger(OMBUDSMAN));
            case INTAKE, NOTIFY, SMTP, KEYCLOAK, KAFKA_CONTROLLER -> NOBODY;
        };
    }

    private static synchronized void startOnce() {
        if (System.getProperty(POSTGRES) != null) {
            return;
        }
        try {
            var root = Path.of(System.getProperty("checkout.root", System.getProperty("java.io.tmpdir")));
            var stack = ScratchStack.start(root.resolve(".heard").resolve("parts"));
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(stack::close));
            System.setProperty(POSTGRES, Integer.toString(stack.postgresPort()));
            System.setProperty(KAFKA, Integer.toString(stack.kafkaPort()));
            var free = FreePorts.find(4);
            System.setProperty(CLAMD, free.getFirst().toString());
            System.setProperty(PROCEDURE, free.get(1).toString());
            System.setProperty(NOTIFICATION, free.get(2).toString());
            System.setProperty(OMBUDSMAN, free.getLast().toString());
            System.setProperty(KEYS, stack.keys().toString());
            System.setProperty(KAFKA_DATA, stack.kafkaData().toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

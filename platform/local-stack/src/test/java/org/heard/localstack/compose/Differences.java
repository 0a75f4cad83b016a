package org.heard.localstack.compose;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.heard.localstack.config.Database;
import org.heard.localstack.config.KeyFiles;
import org.heard.localstack.config.Port;
import org.heard.localstack.config.SandboxRealm;
import org.heard.localstack.config.Service;
import org.heard.localstack.config.ServiceEnvironment;
import org.heard.localstack.config.Topics;
import org.heard.localstack.config.Topology;
import org.heard.localstack.config.Topology.Address;
import org.heard.localstack.config.Versions;
import org.heard.localstack.kafka.KafkaSettings;
import org.heard.localstack.postgres.Databases;
import org.heard.localstack.stack.PartName;

/** What docker-compose.yml says otherwise than the launcher does. */
final class Differences {

    private static final String BASE_IMAGE = "eclipse-temurin:25-jre";
    private static final String DATABASES = "platform/local-stack/docker/databases.sql";
    private static final String REALM = "platform/local-stack/src/main/resources" + SandboxRealm.FILE;
    private static final int POSTGRES_INSIDE = 5432;
    private static final int KAFKA_INSIDE = 9092;

    /** Settings that name places: containers have their own. */
    private static final Set<String> OF_PLACE = Set.of(
            "controller.quorum.voters",
            "listeners",
            "advertised.listeners",
            "listener.security.protocol.map",
            "log.dirs");

    private final ComposeFile compose;
    private final List<String> found = new ArrayList<>();

    private Differences(ComposeFile compose) {
        this.compose = compose;
    }

    static List<String> of(ComposeFile compose) throws IOException {
        var differences = new Differences(compose);
        differences.images();
        differences.topics();
        differences.databases();
        differences.realm();
        differences.ports();
        differences.environments();
        return differences.found;
    }

    private void images() throws IOException {
        var versions = Versions.ofThisBuild();
        same("image of postgres", "postgres:" + versions.postgres().split("\\.")[0], compose.image("postgres"));
        for (var service : List.of("kafka", "topics")) {
            same("image of " + service, "apache/kafka:" + versions.kafka(), compose.image(service));
        }
        same("image of keycloak", "keycloak/keycloak:" + versions.keycloak(), compose.image("keycloak"));
        for (var part : PartName.values()) {
            same("part " + part.id(), true, compose.has(part.id()));
        }
        for (var part : List.of(
                PartName.NOTIFY, PartName.INTAKE, PartName.PROCEDURE, PartName.NOTIFICATION, PartName.OMBUDSMAN)) {
            var dockerfile = compose.dockerfile(part.id());
            same("base image of " + part.id(), true, dockerfile.contains("FROM " + BASE_IMAGE + "\n"));
            same("heap of " + part.id(), true, dockerfile.contains("\"-Xmx" + part.heapMegabytes() + "m\""));
        }
    }

    private void topics() {
        var topics = compose.environment("topics");
        same(
                "topics",
                new TreeSet<>(Topics.names()),
                new TreeSet<>(List.of(topics.getOrDefault("TOPICS", "").split(" "))));
        same("partitions", Integer.toString(Topics.PARTITIONS), topics.getOrDefault("PARTITIONS", ""));
        var settings = new TreeMap<String, String>();
        KafkaSettings.of(Path.of("data"), 1, 2).forEach((name, value) -> {
            if (!OF_PLACE.contains(name)) {
                settings.put("KAFKA_" + name.toString().toUpperCase(Locale.ROOT).replace('.', '_'), value.toString());
            }
        });
        var composed = compose.environment("kafka");
        OF_PLACE.forEach(
                name -> composed.remove("KAFKA_" + name.toUpperCase(Locale.ROOT).replace('.', '_')));
        sameEntries("settings of kafka", settings, composed);
    }

    private void databases() throws IOException {
        var mounted = "./" + DATABASES + ":/docker-entrypoint-initdb.d/databases.sql:ro";
        same("databases are set up", true, compose.list("postgres", "volumes").contains(mounted));
        var statements = Arrays.stream(
                        compose.read(DATABASES).replaceAll("--.*", "").split(";"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
        same("databases and roles", Databases.statements(), statements);
        for (var role : Database.allRoleNames()) {
            same("role " + role, true, statements.stream().anyMatch(it -> it.startsWith("create role " + role + " ")));
        }
    }

    private void realm() throws IOException {
        var mounted = "./" + REALM + ":/opt/keycloak/data/import/heard-realm.json:ro";
        same("realm file", true, compose.list("keycloak", "volumes").contains(mounted));
        try (var realm = SandboxRealm.class.getResourceAsStream(SandboxRealm.FILE)) {
            var launched = new String(realm.readAllBytes(), StandardCharsets.UTF_8);
            same("realm", true, launched.equals(compose.read(REALM)));
        }
        var command = compose.list("keycloak", "command");
        for (var option : List.of(
                "start", "--import-realm", "--hostname=" + inside(Port.KEYCLOAK).url())) {
            same("keycloak " + option, true, command.contains(option));
        }
    }

    private void ports() {
        for (var part : PartName.values()) {
            var expected = part.ports().stream()
                    .filter(port -> port != Port.KAFKA_CONTROLLER)
                    .map(port -> "127.0.0.1:" + port.usualNumber() + ":" + containerPort(port))
                    .toList();
            same("ports of " + part.id(), expected, compose.list(part.id(), "ports"));
        }
    }

    private void environments() {
        var topology = Topology.with("0.0.0.0", Differences::inside);
        var keys = KeyFiles.in(Path.of("/var/heard/keys"));
        for (var service : Service.values()) {
            sameEntries(
                    "environment of " + service.id(),
                    ServiceEnvironment.of(service, topology, keys),
                    compose.environment(service.id()));
        }
        var standIn = new TreeMap<>(compose.environment("notify"));
        var listensOn = standIn.remove("HEARD_NOTIFY_BIND_ADDRESS");
        same("stand-in listens", "0.0.0.0", String.valueOf(listensOn));
        sameEntries("environment of notify", ServiceEnvironment.ofStandIn(topology), standIn);
    }

    private static Address inside(Port port) {
        return switch (port) {
            case INTAKE -> new Address("intake-service", port.usualNumber());
            case PROCEDURE -> new Address("procedure-service", port.usualNumber());
            case NOTIFICATION -> new Address("notification-service", port.usualNumber());
            case OMBUDSMAN -> new Address("ombudsman-service", port.usualNumber());
            case NOTIFY, SMTP -> new Address("notify", port.usualNumber());
            case KEYCLOAK -> new Address("keycloak", port.usualNumber());
            case POSTGRES -> new Address("postgres", POSTGRES_INSIDE);
            case KAFKA, KAFKA_CONTROLLER -> new Address("kafka", KAFKA_INSIDE);
            case CLAMD -> new Address("clamd", port.usualNumber());
        };
    }

    /** Kafka tells clients where it is, so those on this machine have a listener of their own. */
    private static int containerPort(Port port) {
        return port == Port.KAFKA ? port.usualNumber() : inside(port).port();
    }

    private void sameEntries(String what, Map<String, String> launcher, Map<String, String> composed) {
        var names = new TreeSet<>(launcher.keySet());
        names.addAll(composed.keySet());
        names.forEach(name -> same(
                what + ": " + name, launcher.getOrDefault(name, "nothing"), composed.getOrDefault(name, "nothing")));
    }

    private void same(String what, Object launcher, Object composed) {
        if (!launcher.equals(composed)) {
            found.add(what + ": the launcher has " + launcher + ", docker-compose.yml has " + composed);
        }
    }
}

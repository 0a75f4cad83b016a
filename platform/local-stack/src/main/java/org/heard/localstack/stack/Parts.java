package org.heard.localstack.stack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heard.localstack.clamd.Clamd;
import org.heard.localstack.config.Port;
import org.heard.localstack.config.Service;
import org.heard.localstack.config.ServiceEnvironment;
import org.heard.localstack.kafka.KafkaMain;
import org.heard.localstack.keycloak.Keycloak;
import org.heard.localstack.notify.NotifyMain;
import org.heard.localstack.part.HolderArguments;
import org.heard.localstack.part.JavaCommand;
import org.heard.localstack.part.Part;
import org.heard.localstack.part.PartFailed;
import org.heard.localstack.part.Readiness;
import org.heard.localstack.postgres.PostgresMain;

/**
 * How each part of a stack is started.
 *
 * @param instead variables of single services that replace what the configuration says
 */
record Parts(StackConfig config, Map<PartName, Map<String, String>> instead) {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Makes the part ready to start; the first time, that may take a minute. */
    Part prepare(PartName name) throws InterruptedException {
        return switch (name) {
            case POSTGRES -> holder(name, PostgresMain.class);
            case KAFKA -> holder(name, KafkaMain.class);
            case KEYCLOAK -> Keycloak.prepare(name.id(), keycloakSettings(), config.folders());
            case NOTIFY -> standIn(name);
            case CLAMD ->
                Clamd.prepare(
                        name.id(),
                        config.data(name),
                        config.topology().of(Port.CLAMD).port());
            case INTAKE, PROCEDURE, NOTIFICATION, OMBUDSMAN ->
                service(name, name.service().orElseThrow());
        };
    }

    /** How one sees from outside that a part serves. */
    Readiness readiness(PartName name) {
        var url = config.topology().of(name.ports().getFirst()).url();
        return switch (name) {
            case POSTGRES, KAFKA -> new Readiness.FileAppears(config.folders().ready(name.id()));
            case KEYCLOAK ->
                new Readiness.HttpAnswers(URI.create(config.topology().realmUrl()));
            case NOTIFY -> new Readiness.HttpAnswers(URI.create(url + "/stand-in/counts"));
            case CLAMD ->
                new Readiness.ClamdAnswers(config.topology().of(Port.CLAMD).port());
            case INTAKE, PROCEDURE, NOTIFICATION, OMBUDSMAN ->
                new Readiness.HttpAnswers(URI.create(url + "/q/health/ready"));
        };
    }

    private Keycloak.Settings keycloakSettings() {
        return new Keycloak.Settings(
                config.programs(),
                config.checkout().resolve("platform/local-stack/target/parts/keycloak.zip"),
                config.data(PartName.KEYCLOAK),
                config.topology().of(Port.KEYCLOAK));
    }

    private Part holder(PartName name, Class<?> main) {
        var ports = name.ports().stream()
                .map(port -> config.topology().of(port).port())
                .toList();
        var ready = config.folders().ready(name.id());
        var arguments = new HolderArguments(config.data(name), config.programs(), ready, ports, true, false);
        return java(name, main, arguments.toList(), Map.of());
    }

    private Part standIn(PartName name) {
        var environment = ServiceEnvironment.ofStandIn(config.topology());
        environment.put(
                "HEARD_NOTIFY_STATE",
                config.data(name).resolve("messages.jsonl").toString());
        createFolder(config.data(name));
        return java(name, NotifyMain.class, List.of(), environment);
    }

    private Part java(PartName name, Class<?> main, List<String> arguments, Map<String, String> environment) {
        var complete = new HashMap<>(environment);
        complete.put("CLASSPATH", JavaCommand.classPath());
        var jvm = new JavaCommand(name.heapMegabytes());
        var command = (name == PartName.KAFKA ? jvm : jvm.quick()).mainClass(main, arguments);
        return part(name, command, complete);
    }

    private Part service(PartName name, Service service) {
        var jar = jarOf(service);
        if (!Files.exists(jar)) {
            throw new PartFailed(service.id() + " is not built: run mvn package (expected " + jar + ")");
        }
        var environment = ServiceEnvironment.of(service, config.topology(), config.keys());
        environment.putAll(instead.getOrDefault(name, Map.of()));
        return part(name, new JavaCommand(name.heapMegabytes()).jar(jar), environment);
    }

    private Path jarOf(Service service) {
        return config.checkout().resolve(service.id()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    private Part part(PartName name, List<String> command, Map<String, String> environment) {
        return new Part(name.id(), command, environment, config.home(), readiness(name), PATIENCE, false);
    }

    private static void createFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new PartFailed("Cannot write to " + folder + ": make it writable or free some disk space", e);
        }
    }
}

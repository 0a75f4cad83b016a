package org.heard.journeys.drill;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.heard.localstack.config.Service;
import org.heard.localstack.config.ServiceEnvironment;
import org.heard.localstack.part.FreePorts;
import org.heard.localstack.part.JavaCommand;
import org.heard.localstack.part.Readiness;
import org.heard.localstack.postgres.Postmaster;
import org.heard.localstack.stack.LocalStack;
import org.heard.localstack.stack.PartName;
import org.heard.localstack.stack.StackConfig;

/** The processes of a Heard for accidents: each is a part of its own, ends by SIGKILL, and is started again. */
final class Processes {

    /** What drills kill most; each takes its own way to its database. */
    static final List<PartName> SERVICES =
            List.of(PartName.INTAKE, PartName.PROCEDURE, PartName.NOTIFICATION, PartName.OMBUDSMAN);

    private static final String BROKERS = "KAFKA_BOOTSTRAP_SERVERS";
    private static final String NO_BROKER = "127.0.0.1:1";
    private static final Duration TABLES_WITHIN = Duration.ofMinutes(3);
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final Duration GONE_WITHIN = Duration.ofSeconds(20);
    private static final int MEGABYTES = 256;

    private final StackConfig config;
    private final Map<PartName, Map<String, String>> instead = new EnumMap<>(PartName.class);
    private final LocalStack parts;
    private final Set<Process> others = ConcurrentHashMap.newKeySet();

    Processes(StackConfig config, Lines lines) {
        this.config = config;
        for (var service : SERVICES) {
            var variables = new HashMap<>(Hurry.variables());
            variables.putAll(lines.variables(service));
            instead.put(service, variables);
        }
        parts = new LocalStack(config, _ -> {}, instead);
    }

    /** Starts everything, which is ours from now on. */
    void startAll() {
        parts.own();
        parts.start();
    }

    /** Starts what does not run, and waits until it serves. */
    void start(PartName... names) {
        for (var name : names) {
            parts.start(name);
        }
    }

    /** Starts all four services at once. */
    void startServices() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var starts = SERVICES.stream()
                    .map(service -> CompletableFuture.runAsync(() -> parts.start(service), threads))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(starts).join();
        }
    }

    /** Ends a process at once and without warning. */
    void kill(PartName part) {
        parts.process(part).flatMap(running -> running.id().running()).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    /** Ends all four services at once. */
    void killServices() {
        SERVICES.parallelStream().forEach(this::kill);
    }

    boolean runs(PartName part) {
        return parts.process(part).isPresent();
    }

    /** Forgets a part that has ended, and ends what it left behind. */
    void stop(PartName part) throws IOException {
        parts.process(part).ifPresent(running -> running.stop(GONE_WITHIN));
        if (part == PartName.POSTGRES) {
            Postmaster.endOrphan(config.data(part));
        }
    }

    /**
     * Has the services set up the tables of an empty server, and end. They do not reach Kafka meanwhile: what one of them has to tell
     * when it finds nothing there must not be told to anybody.
     *
     * @param setUp whether all tables are there
     */
    void makeTables(Wait.Condition setUp) throws InterruptedException {
        SERVICES.forEach(service -> instead.get(service).put(BROKERS, NO_BROKER));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            SERVICES.forEach(service -> threads.submit(() -> parts.start(service)));
            Wait.until(TABLES_WITHIN, "the tables of an empty server", setUp);
            killServices();
        } finally {
            SERVICES.forEach(service -> instead.get(service).remove(BROKERS));
        }
    }

    /** Another process of procedure-service on the same databases, until it is closed. */
    Another anotherProcedure() throws IOException, InterruptedException {
        var port = FreePorts.find(1).getFirst();
        var jar = config.checkout().resolve("procedure-service/target/quarkus-app/quarkus-run.jar");
        var command = new ProcessBuilder(new JavaCommand(MEGABYTES).jar(jar));
        command.environment().putAll(ServiceEnvironment.of(Service.PROCEDURE, config.topology(), config.keys()));
        command.environment().putAll(Hurry.variables());
        command.environment().put("HEARD_HTTP_PORT", port.toString());
        var log = config.folders().log("another-procedure-service").toFile();
        var process = command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        others.add(process);
        var ready = new Readiness.HttpAnswers(URI.create("http://127.0.0.1:" + port + "/q/health/ready"));
        Wait.until(READY_WITHIN, "another procedure-service", ready::isReady);
        return new Another(process);
    }

    /** A process that ends by SIGKILL. */
    record Another(Process process) implements AutoCloseable {

        void kill() {
            process.destroyForcibly();
            process.onExit().join();
        }

        @Override
        public void close() {
            kill();
        }
    }

    /**
     * Ends everything.
     *
     * @param atOnce nobody will look at what they still had to write; PostgreSQL, which has children, is asked to end all the same
     */
    void end(boolean atOnce) {
        others.forEach(Process::destroyForcibly);
        if (atOnce) {
            config.parts().stream().filter(part -> part != PartName.POSTGRES).forEach(this::kill);
        }
        parts.stop();
    }
}

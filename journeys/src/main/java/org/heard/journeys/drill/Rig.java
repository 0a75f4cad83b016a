package org.heard.journeys.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.heard.journeys.drill.Phases.Phase;
import org.heard.journeys.stack.Addresses;
import org.heard.journeys.stack.Stack;
import org.heard.journeys.verify.Acknowledged;
import org.heard.journeys.verify.Broker;
import org.heard.journeys.verify.Findings;
import org.heard.journeys.verify.Place;
import org.heard.journeys.verify.Stores;
import org.heard.journeys.verify.Verification;
import org.heard.journeys.verify.Verification.Known;
import org.heard.localstack.config.Database;
import org.heard.localstack.config.Port;
import org.heard.localstack.config.Service;
import org.heard.localstack.config.ServiceEnvironment;
import org.heard.localstack.part.Folders;
import org.heard.localstack.part.FreePorts;
import org.heard.localstack.part.JavaCommand;
import org.heard.localstack.part.Readiness;
import org.heard.localstack.postgres.Postmaster;
import org.heard.localstack.stack.LocalStack;
import org.heard.localstack.stack.PartName;
import org.heard.localstack.stack.StackConfig;

/**
 * A whole Heard for accidents: real processes with empty data on free ports, and a proxy of ours between each service and PostgreSQL,
 * and between notification-service and GOV.UK Notify.
 */
public final class Rig implements AutoCloseable {

    private static final List<PartName> SERVICES =
            List.of(PartName.INTAKE, PartName.PROCEDURE, PartName.NOTIFICATION, PartName.OMBUDSMAN);
    private static final String OWN_PARTS = Arrays.stream(PartName.values())
            .filter(part -> part != PartName.KEYCLOAK)
            .map(PartName::id)
            .collect(Collectors.joining(","));
    private static final String BROKERS = "KAFKA_BOOTSTRAP_SERVERS";
    private static final String NO_BROKER = "127.0.0.1:1";
    private static final Duration TABLES_WITHIN = Duration.ofMinutes(3);
    private static final Duration REQUEST = Duration.ofSeconds(60);

    /** A message that is in doubt takes its time, and on a busy machine everything does. */
    private static final Duration NOTHING_MOVES_FOR = Duration.ofSeconds(60);

    private final StackConfig config;
    private final LocalStack parts;
    private final Map<PartName, Proxy> databases = new EnumMap<>(PartName.class);
    private final Map<PartName, Map<String, String>> instead = new EnumMap<>(PartName.class);
    private final Proxy provider;
    private final Stack stack;
    private final Stores stores;
    private final SignIn signIn;
    private final Phases phases = new Phases();
    private final Set<Process> others = ConcurrentHashMap.newKeySet();
    private final Set<Acknowledged> acknowledged = new HashSet<>();
    private final Set<String> explained = new HashSet<>();
    private Instant recoveredAt = Instant.EPOCH;
    private boolean closed;
    private boolean kept;

    private Rig(StackConfig config, SignIn signIn) {
        this.config = config;
        this.signIn = signIn;
        var topology = config.topology();
        provider = Proxy.to(topology.of(Port.NOTIFY));
        for (var service : SERVICES) {
            var database = Proxy.to(topology.of(Port.POSTGRES));
            databases.put(service, database);
            instead.put(service, new HashMap<>(Hurry.variables()));
            instead.get(service).put("HEARD_DB_PORT", Integer.toString(database.port()));
        }
        instead.get(PartName.NOTIFICATION).put("HEARD_NOTIFY_URL", "http://127.0.0.1:" + provider.port());
        parts = new LocalStack(config, _ -> {}, instead);
        stack = new Stack(Addresses.from(environment()), REQUEST);
        stores = new Stores(topology.of(Port.POSTGRES).toString());
    }

    /**
     * Starts it and waits until everything serves.
     *
     * @param checkout the repository, built
     * @param home an empty folder; deleted at the end
     * @param signIn who issues tokens to it, and is none of its parts
     */
    public static Rig start(Path checkout, Path home, SignIn signIn) {
        var environment = new HashMap<String, String>();
        environment.put(StackConfig.HOME, home.toString());
        environment.put(StackConfig.PARTS, OWN_PARTS);
        var ports = FreePorts.find(Port.values().length).iterator();
        for (var port : Port.values()) {
            environment.put(port.variable(), ports.next().toString());
        }
        environment.put(Port.KEYCLOAK.variable(), Integer.toString(signIn.port()));
        var rig = new Rig(StackConfig.of(checkout, environment), signIn);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(rig::close));
        rig.phases.enter(Phase.READY);
        rig.parts.own();
        rig.parts.start();
        rig.phases.end();
        return rig;
    }

    /** Heard as the outside sees it. */
    Stack stack() {
        return stack;
    }

    /** Its databases. */
    Stores stores() {
        return stores;
    }

    /** Where it runs and keeps what it keeps. */
    public StackConfig config() {
        return config;
    }

    Broker broker() {
        return new Broker(config.topology().of(Port.KAFKA).toString());
    }

    /** What stands between a service and its database. */
    Proxy databaseOf(PartName service) {
        return databases.get(service);
    }

    /** What stands between notification-service and GOV.UK Notify. */
    Proxy provider() {
        return provider;
    }

    /** What a player, or anything else outside, is told of this stack. */
    public Map<String, String> environment() {
        var environment = new HashMap<>(ServiceEnvironment.common(config.topology(), config.keys()));
        environment.put(StackConfig.HOME, config.home().toString());
        return environment;
    }

    /** From now on something is amiss. */
    void harm() {
        phases.enter(Phase.HARM);
    }

    /** What was amiss needed no recovery. */
    void harmIsOver() {
        phases.enter(Phase.LOAD);
    }

    /** Ends a process at once and without warning (SIGKILL). */
    void kill(PartName part) {
        harm();
        end(part);
    }

    private void end(PartName part) {
        parts.process(part).flatMap(running -> running.id().running()).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    /** Starts what does not run, and waits until it serves; from here on all is well again. */
    void start(PartName... names) {
        phases.enter(Phase.RECOVERY);
        for (var name : names) {
            parts.start(name);
        }
        recovered();
    }

    /** Ends all four services at once. */
    void killServices() {
        SERVICES.parallelStream().forEach(this::kill);
    }

    /** Starts all four services. */
    void startServices() {
        phases.enter(Phase.RECOVERY);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var starts = SERVICES.stream()
                    .map(service -> CompletableFuture.runAsync(() -> parts.start(service), threads))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(starts).join();
        }
        recovered();
    }

    /**
     * Has the services set up the tables of an empty server, and end. They do not reach Kafka meanwhile: what one of them has to tell
     * when it finds nothing there must not be told to anybody.
     *
     * @param setUp whether all tables are there
     */
    void makeTables(Condition setUp) throws InterruptedException {
        SERVICES.forEach(service -> instead.get(service).put(BROKERS, NO_BROKER));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            SERVICES.forEach(service -> threads.submit(() -> parts.start(service)));
            await(TABLES_WITHIN, "the tables of an empty server", setUp);
            killServices();
        } finally {
            SERVICES.forEach(service -> instead.get(service).remove(BROKERS));
        }
    }

    /** Forgets a part that has ended, and ends what it left behind. */
    void stop(PartName part) throws IOException {
        parts.process(part).ifPresent(running -> running.stop(Duration.ofSeconds(20)));
        if (part == PartName.POSTGRES) {
            Postmaster.endOrphan(config.data(part));
        }
    }

    boolean runs(PartName part) {
        return parts.process(part).isPresent();
    }

    /** From now on all is well again. */
    void recovered() {
        recoveredAt = Instant.now();
        harmIsOver();
    }

    /** Another process of procedure-service on the same databases, until it is closed: by SIGKILL. */
    AnotherProcess anotherProcedure() throws IOException, InterruptedException {
        var port = FreePorts.find(1).getFirst();
        var jar = config.checkout().resolve("procedure-service/target/quarkus-app/quarkus-run.jar");
        var command = new ProcessBuilder(new JavaCommand(256).jar(jar));
        command.environment().putAll(ServiceEnvironment.of(Service.PROCEDURE, config.topology(), config.keys()));
        command.environment().putAll(Hurry.variables());
        command.environment().put("HEARD_HTTP_PORT", port.toString());
        var log = config.folders().log("another-procedure-service").toFile();
        var process = command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        others.add(process);
        var other = new AnotherProcess(process);
        var ready = new Readiness.HttpAnswers(URI.create("http://127.0.0.1:" + port + "/q/health/ready"));
        await(Duration.ofMinutes(3), "another procedure-service", () -> ready.isReady());
        return other;
    }

    /** A process that ends by SIGKILL. */
    record AnotherProcess(Process process) implements AutoCloseable {

        void kill() {
            process.destroyForcibly();
            process.onExit().join();
        }

        @Override
        public void close() {
            kill();
        }
    }

    /** Whether no complaint waits for a sweep. */
    boolean nothingIsDue() {
        var today = Date.valueOf(stack.businessDate());
        return stores.number(
                        Database.PROCEDURE,
                        "select count(*) from worklist_row where build = (select live from projection_build)"
                                + " and next_on <= ? and swept_on is distinct from ?",
                        today,
                        today)
                == 0;
    }

    /** Something that comes true by and by. */
    @FunctionalInterface
    interface Condition {
        boolean holds() throws Exception;
    }

    /** Waits for something; what cannot be asked just now does not hold. */
    void await(Duration patience, String what, Condition condition) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() > end) {
                throw new DrillFailed("waited " + patience.toSeconds() + " s for " + what);
            }
            Thread.sleep(50);
        }
    }

    private static boolean holds(Condition condition) {
        try {
            return condition.holds();
        } catch (Exception notNow) {
            return false;
        }
    }

    /** A superuser's connection. */
    Connection superuser(Database database) throws SQLException {
        var address = "jdbc:postgresql://" + config.topology().of(Port.POSTGRES) + "/" + database.databaseName();
        return DriverManager.getConnection(address, "postgres", "postgres");
    }

    /** Runs statements as the superuser. */
    void asSuperuser(Database database, String sql) throws SQLException {
        try (var connection = superuser(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The one number a query of the superuser's gives. */
    long numberAsSuperuser(Database database, String sql) throws SQLException {
        try (var connection = superuser(database);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** A commands' callers were told that it is done. */
    synchronized void acknowledged(Acknowledged command) {
        acknowledged.add(command);
    }

    /** What a drill spoilt on purpose. */
    synchronized void explain(String id) {
        explained.add(id);
    }

    synchronized int acknowledgedSoFar() {
        return acknowledged.size();
    }

    /** Leaves data and logs where they are when it ends, for somebody to look into. */
    public Path keep() {
        kept = true;
        return config.home();
    }

    /** Where the time goes. */
    public Phases phases() {
        return phases;
    }

    /** Where to look. */
    Place place() {
        return Place.of(config).andIn(signIn.log());
    }

    /** Looks into everything, when all that was under way has settled. */
    public Findings verify() {
        phases.enter(Phase.VERIFY);
        var known = new Known(List.copyOf(acknowledged), explained, recoveredAt);
        try {
            return new Verification(place(), stack, NOTHING_MOVES_FOR).look(known);
        } finally {
            phases.end();
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        others.forEach(Process::destroyForcibly);
        if (!kept) {
            // nobody will look at what they still had to write
            config.parts().stream().filter(part -> part != PartName.POSTGRES).forEach(this::end);
        }
        parts.stop();
        databases.values().forEach(Proxy::close);
        provider.close();
        stores.close();
        if (kept) {
            return;
        }
        try {
            Folders.delete(config.home());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

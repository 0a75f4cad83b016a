package org.heard.journeys.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.heard.localstack.config.Port;
import org.heard.localstack.config.ServiceEnvironment;
import org.heard.localstack.part.Folders;
import org.heard.localstack.part.FreePorts;
import org.heard.localstack.stack.PartName;
import org.heard.localstack.stack.StackConfig;

/**
 * A whole Heard for accidents: real processes with empty data on free ports, and a proxy of ours between each service and PostgreSQL,
 * and between notification-service and GOV.UK Notify.
 */
public final class Rig implements AutoCloseable {

    private static final String OWN_PARTS = Arrays.stream(PartName.values())
            .filter(part -> part != PartName.KEYCLOAK)
            .map(PartName::id)
            .collect(Collectors.joining(","));
    private static final Duration REQUEST = Duration.ofSeconds(60);

    /** A message that is in doubt takes its time, and on a busy machine everything does. */
    private static final Duration NOTHING_MOVES_FOR = Duration.ofSeconds(60);

    private final StackConfig config;
    private final SignIn signIn;
    private final Lines lines;
    private final Processes processes;
    private final Stack stack;
    private final Stores stores;
    private final Phases phases = new Phases();
    private final Set<Acknowledged> acknowledged = new HashSet<>();
    private final Set<String> explained = new HashSet<>();
    private Instant recoveredAt = Instant.EPOCH;
    private boolean closed;
    private boolean kept;

    private Rig(StackConfig config, SignIn signIn) {
        this.config = config;
        this.signIn = signIn;
        lines = new Lines(config.topology(), Processes.SERVICES);
        processes = new Processes(config, lines);
        stack = new Stack(Addresses.from(environment()), REQUEST);
        stores = new Stores(config.topology().of(Port.POSTGRES).toString());
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
        rig.processes.startAll();
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

    /** Who may do everything to them. */
    Superuser superuser() {
        return new Superuser(config.topology().of(Port.POSTGRES));
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
        return lines.databaseOf(service);
    }

    /** What stands between notification-service and GOV.UK Notify. */
    Proxy provider() {
        return lines.provider();
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

    /** From now on all is well again. */
    void recovered() {
        recoveredAt = Instant.now();
        harmIsOver();
    }

    /** Ends a process at once and without warning (SIGKILL). */
    void kill(PartName part) {
        harm();
        processes.kill(part);
    }

    /** Ends all four services at once. */
    void killServices() {
        harm();
        processes.killServices();
    }

    /** Starts what does not run, and waits until it serves; from here on all is well again. */
    void start(PartName... names) {
        phases.enter(Phase.RECOVERY);
        processes.start(names);
        recovered();
    }

    /** Starts all four services. */
    void startServices() {
        phases.enter(Phase.RECOVERY);
        processes.startServices();
        recovered();
    }

    /** Has the services set up the tables of an empty server, and end; it is not whole before its rows are there. */
    void makeTables(Wait.Condition setUp) throws InterruptedException {
        harm();
        processes.makeTables(setUp);
    }

    /** Forgets a part that has ended, and ends what it left behind. */
    void stop(PartName part) throws IOException {
        processes.stop(part);
    }

    boolean runs(PartName part) {
        return processes.runs(part);
    }

    /** Another process of procedure-service on the same databases, until it is closed: by SIGKILL. */
    Processes.Another anotherProcedure() throws IOException, InterruptedException {
        return processes.anotherProcedure();
    }

    /** A command's caller was told that it is done. */
    synchronized void acknowledged(Acknowledged command) {
        acknowledged.add(command);
    }

    /** What a drill spoilt on purpose. */
    synchronized void explain(String id) {
        explained.add(id);
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
        processes.end(!kept);
        lines.close();
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

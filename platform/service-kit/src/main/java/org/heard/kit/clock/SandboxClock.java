package org.heard.kit.clock;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.heard.kit.KitConfig;
import org.heard.kit.problem.Problem;
import org.jboss.logging.Logger;

/**
 * In the sandbox profile, keeps this instance's business clock equal to the one row all services share, and tells when
 * this instance has done what fell due. Outside that profile it does nothing.
 */
@ApplicationScoped
class SandboxClock {

    private static final Logger LOG = Logger.getLogger(SandboxClock.class);

    private final KitConfig.Sandbox config;
    private final BusinessClock clock;
    private final Event<ClockMoved> moved;
    private final String instance;
    private SandboxClockTable table;
    private volatile long followed = -1;
    private volatile boolean stopping;

    SandboxClock(
            KitConfig config,
            BusinessClock clock,
            Event<ClockMoved> moved,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.config = config.sandbox();
        this.clock = clock;
        this.moved = moved;
        this.instance = service + "/" + UUID.randomUUID();
    }

    static boolean isSandbox() {
        return ConfigUtils.isProfileActive("sandbox");
    }

    void start(@Observes @Priority(1) StartupEvent event) throws SQLException {
        if (!isSandbox()) {
            return;
        }
        table = new SandboxClockTable(config.dbUrl()
                .filter(url -> !url.isBlank())
                .orElseThrow(() -> new IllegalStateException("heard.sandbox.db-url is needed in the sandbox profile")));
        var setting = table.read();
        clock.moveBy(setting.offset());
        Thread.ofVirtual().name("sandbox-clock").start(() -> repeat(this::follow, config.pollInterval()));
        Thread.ofVirtual()
                .name("sandbox-clock-alive")
                .start(() -> repeat(
                        () -> table.seen(instance, followed),
                        config.instanceGoneAfter().dividedBy(3)));
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    Setting setting() {
        try {
            return table.read();
        } catch (SQLException unreachable) {
            throw notNow("The sandbox database cannot be reached.");
        }
    }

    /**
     * Moves the clock of all services.
     *
     * @return when every live instance has the new time and has done what fell due
     * @throws Problem {@code try-again} (503) naming the instances that have not
     */
    Setting move(Duration offset) {
        try {
            var setting = table.move(offset, clock.instant(), instance);
            var giveUpAt = System.nanoTime() + config.moveTimeout().toNanos();
            var waitingFor = table.behind(setting.version(), config.instanceGoneAfter());
            while (!waitingFor.isEmpty()) {
                if (System.nanoTime() > giveUpAt) {
                    throw notNow("The clock has moved, but these have not done what fell due: "
                            + String.join(", ", waitingFor) + ".");
                }
                pause(Duration.ofMillis(20));
                waitingFor = table.behind(setting.version(), config.instanceGoneAfter());
            }
            return setting;
        } catch (SQLException unreachable) {
            throw notNow("The sandbox database cannot be reached.");
        }
    }

    private void follow() throws SQLException {
        var setting = table.read();
        if (setting.version() != followed) {
            clock.moveBy(setting.offset());
            moved.fire(new ClockMoved(setting.version(), clock.today()));
            followed = setting.version();
            table.seen(instance, followed);
        }
    }

    private interface Step {
        void run() throws SQLException;
    }

    private void repeat(Step step, Duration every) {
        while (!stopping) {
            try {
                step.run();
            } catch (SQLException | RuntimeException failure) {
                LOG.warnf(
                        "sandbox clock not followed now: %s", failure.getClass().getName());
            }
            pause(every);
        }
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Problem notNow(String why) {
        return new Problem(503, "try-again", why);
    }

    /** The row that all services share. */
    record Setting(long version, Duration offset) {

        Instant at(Instant real) {
            return real.plus(offset);
        }
    }
}

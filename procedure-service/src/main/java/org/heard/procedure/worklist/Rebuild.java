package org.heard.procedure.worklist;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Makes the whole list anew beside the live one, while steps go on being taken and the follower writes into both; then, in one
 * transaction, the new one becomes the live one.
 */
@ApplicationScoped
class Rebuild {

    private static final Logger LOG = Logger.getLogger(Rebuild.class);
    private static final int PAGE = 500;

    private final RebuildTable builds;
    private final WorklistTable table;
    private final WorklistEntries entries;
    private volatile boolean stopping;

    Rebuild(RebuildTable builds, WorklistTable table, WorklistEntries entries) {
        this.builds = builds;
        this.table = table;
        this.entries = entries;
    }

    /** Begins a rebuild in the background; empty when one runs already, on this instance or another. */
    Optional<Integer> start() {
        var build = QuarkusTransaction.requiringNew().call(builds::begin);
        build.ifPresent(number -> Thread.ofVirtual().name("rebuild").start(() -> make(number)));
        return build;
    }

    private void make(int build) {
        try {
            var done = 0L;
            for (var page = next(new UUID(0, 0)); !page.isEmpty(); page = next(page.getLast())) {
                done += page.size();
                write(build, page, done);
            }
            for (var page = older(); page.size() == PAGE; page = older()) {
                write(build, page, done);
            }
            QuarkusTransaction.requiringNew().run(() -> swap(build));
            QuarkusTransaction.requiringNew().run(builds::clean);
            LOG.infof("build %d of the list is live", build);
        } catch (RuntimeException failure) {
            LOG.errorf("build %d of the list was given up: %s", build, failure.getMessage());
            LOG.debug("rebuild failed", failure);
        }
    }

    private List<UUID> next(UUID after) {
        return QuarkusTransaction.requiringNew().call(() -> builds.complaintsAfter(after, PAGE));
    }

    private List<UUID> older() {
        return QuarkusTransaction.requiringNew().call(() -> builds.older(PAGE));
    }

    private void write(int build, List<UUID> page, long done) {
        if (stopping) {
            throw new IllegalStateException("stopping");
        }
        QuarkusTransaction.requiringNew().run(() -> {
            builds.beat(build, done);
            write(build, page);
        });
    }

    /** What the follower wrote into the live build only, before it knew of this one, is added up once more. */
    private void swap(int build) {
        builds.lock();
        for (var page = builds.older(PAGE); !page.isEmpty(); page = builds.older(PAGE)) {
            write(build, page);
        }
        builds.makeLive(build);
    }

    private void write(int build, List<UUID> page) {
        try {
            table.write(build, entries.of(page));
        } catch (SQLException failure) {
            throw new IllegalStateException("rows of the list cannot be written", failure);
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }
}

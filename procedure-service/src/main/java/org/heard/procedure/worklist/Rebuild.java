package org.heard.procedure.worklist;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Gatherers;
import org.jboss.logging.Logger;

/**
 * Makes the whole list anew beside the live one, while steps go on being taken and the follower writes into both; then, in one
 * transaction, the new one becomes the live one. Whoever writes a row knows which builds there are, and neither overwrites what is
 * newer, so nothing is left to be added up at the end.
 */
@ApplicationScoped
class Rebuild {

    private static final Logger LOG = Logger.getLogger(Rebuild.class);
    private static final int PAGE = 500;
    private static final int WRITERS = 4;
    private static final int CLEANED_AT_ONCE = 10_000;
    private static final UUID FIRST = new UUID(0, 0);

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
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            clean();
            var done = 0L;
            for (var lot = next(FIRST); !lot.isEmpty(); lot = next(lot.getLast())) {
                write(writers, build, lot);
                done += lot.size();
                beat(build, done);
            }
            QuarkusTransaction.requiringNew().run(() -> swap(build));
            clean();
            LOG.infof("build %d of the list is live", build);
        } catch (RuntimeException failure) {
            LOG.errorf("build %d of the list was given up: %s", build, failure.getMessage());
            LOG.debug("rebuild failed", failure);
            QuarkusTransaction.requiringNew().run(() -> builds.giveUp(build));
        }
    }

    private List<UUID> next(UUID after) {
        return QuarkusTransaction.requiringNew().call(() -> builds.complaintsAfter(after, WRITERS * PAGE));
    }

    /** A page each at a time; returns when all are written. */
    private void write(ExecutorService writers, int build, List<UUID> lot) {
        var pages = lot.stream()
                .gather(Gatherers.windowFixed(PAGE))
                .map(page -> CompletableFuture.runAsync(
                        () -> QuarkusTransaction.requiringNew().run(() -> write(build, page)), writers))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(pages).join();
    }

    private void beat(int build, long done) {
        if (stopping) {
            throw new IllegalStateException("stopping");
        }
        QuarkusTransaction.requiringNew().run(() -> builds.beat(build, done));
    }

    private void swap(int build) {
        builds.lock();
        builds.makeLive(build);
    }

    /** In lots, so that no transaction lasts. */
    private void clean() {
        for (var build : QuarkusTransaction.requiringNew().call(builds::leftOver)) {
            var last = Optional.of(FIRST);
            while (last.isPresent()) {
                var after = last.get();
                last = QuarkusTransaction.requiringNew().call(() -> builds.clean(build, after, CLEANED_AT_ONCE));
            }
        }
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

package org.heard.kit.idempotency;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.heard.kit.KitConfig;
import org.jboss.logging.Logger;

/** Forgets idempotency keys that are older than anybody repeats a request, a lot at a time. */
@ApplicationScoped
public class OldKeys {

    private static final Logger LOG = Logger.getLogger(OldKeys.class);

    private static final String FORGET = """
            delete from idempotency_key where ctid = any(array(
                select ctid from idempotency_key where used_at < now() - make_interval(secs => $1) limit $2))""";

    private final Pool system;
    private final KitConfig.Idempotency config;
    private final Vertx vertx;
    private long timer;

    OldKeys(@ReactiveDataSource("system") Pool system, KitConfig config, Vertx vertx) {
        this.system = system;
        this.config = config.idempotency();
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(config.lookForOldEvery().toMillis(), tick -> forget().subscribe()
                .with(
                        gone -> {},
                        failure -> LOG.warnf(
                                "old keys not forgotten now: %s",
                                failure.getClass().getName())));
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    /** Forgets every key that is old enough, and says how many there were. */
    public Uni<Integer> forget() {
        return system.preparedQuery(FORGET)
                .execute(Tuple.of((double) config.keptFor().toSeconds(), config.lotRows()))
                .map(rows -> rows.rowCount())
                .chain(gone ->
                        gone < config.lotRows() ? Uni.createFrom().item(gone) : forget().map(more -> gone + more));
    }
}

package org.heard.intake.telling;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.heard.intake.site.Secret;
import org.heard.intake.site.SiteConfig;

/** Keeps answers that were not sent yet, sealed with the person's own code: without it nobody reads them, we neither. */
@ApplicationScoped
class Drafts {

    private static final String PURPOSE = "draft";

    private final Pool system;
    private final SiteConfig config;
    private final ObjectMapper json;

    Drafts(@ReactiveDataSource("system") Pool system, SiteConfig config, ObjectMapper json) {
        this.system = system;
        this.config = config;
        this.json = json;
    }

    /** What is kept: for whom, and the answers. */
    record Kept(String council, Answers answers) {}

    Uni<Void> keep(Secret code, Kept kept) {
        return system.preparedQuery(
                        "insert into draft (id, sealed, answered_at) values ($1, $2, now())"
                                + " on conflict (id) do update set sealed = excluded.sealed, answered_at = excluded.answered_at")
                .execute(Tuple.of(
                        code.digest(),
                        Buffer.buffer(code.seal(write(kept), PURPOSE)).getDelegate()))
                .replaceWithVoid();
    }

    Uni<Optional<Kept>> find(Secret code) {
        return system.preparedQuery("select sealed from draft where id = $1")
                .execute(Tuple.of(code.digest()))
                .map(rows -> {
                    var row = rows.iterator();
                    return row.hasNext()
                            ? Optional.of(read(code.open(row.next().getBuffer(0).getBytes(), PURPOSE)))
                            : Optional.empty();
                });
    }

    Uni<Void> delete(Secret code) {
        return system.preparedQuery("delete from draft where id = $1")
                .execute(Tuple.of(code.digest()))
                .replaceWithVoid();
    }

    @Scheduled(every = "${heard.site.tidy-interval:10m}", identity = "old-drafts")
    Uni<Void> tidy() {
        return system.preparedQuery("delete from draft where answered_at < now() - make_interval(secs => $1)")
                .execute(Tuple.of((double) config.draftsKeptFor().toSeconds()))
                .replaceWithVoid();
    }

    private byte[] write(Kept kept) {
        try {
            return json.writeValueAsBytes(kept);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Kept read(byte[] kept) {
        try {
            return json.readValue(kept, Kept.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

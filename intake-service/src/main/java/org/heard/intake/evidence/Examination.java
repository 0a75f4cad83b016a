package org.heard.intake.evidence;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;
import org.heard.files.scan.Finding;
import org.heard.files.scan.Scanner;
import org.heard.files.type.FileType;
import org.heard.intake.evidence.sealed.SealedFiles;
import org.heard.kit.clock.RealTime;
import org.heard.kit.round.Rounds;
import org.jboss.logging.Logger;

/**
 * Looks into files that are held, one after the other, and destroys those that were refused or erased. Instances work side by side:
 * each takes a file that no other has. Whatever breaks off is done again.
 */
@ApplicationScoped
class Examination {

    private static final Logger LOG = Logger.getLogger(Examination.class);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(30);

    private static final String TAKE = """
        update evidence set look_again_at = $2 where id = (
            select id from evidence where state = 'held' and (look_again_at is null or look_again_at <= $1)
                and (bytes > $3) = $4
            order by position limit 1 for update skip locked)
        returning id, complaint_id, media_type, file\
        """;

    private static final String SETTLE = """
        update evidence set state = $2, because = $3, look_again_at = $4, examined_at = $5,
            version = version + case when state = $2 and because is not distinct from $3 then 0 else 1 end
        where id = $1 and state = 'held'\
        """;

    private static final String TO_DESTROY =
            "select id, complaint_id, file, state from evidence where file is not null and state in ('refused',"
                    + " 'erased') order by position limit 100";

    private static final String DESTROYED = "update evidence set file = null where id = $1";

    private static final String ERASED = "select id from complaint where erased_on is not null";

    private final Pool system;
    private final SealedFiles files;
    private final Scanner scanner;
    private final EvidenceConfig config;
    private final InstantSource realTime;
    private final Rounds small;
    private final Rounds large;

    Examination(
            @ReactiveDataSource("system") Pool system,
            SealedFiles files,
            Scanner scanner,
            EvidenceConfig config,
            @RealTime InstantSource realTime) {
        this.system = system;
        this.files = files;
        this.scanner = scanner;
        this.config = config;
        this.realTime = realTime;
        this.small = new Rounds("examination", config.examineInterval(), this::examineSmall);
        this.large = new Rounds("examination-large", config.examineInterval(), this::examineLarge);
    }

    /** A key that came back with a backup is destroyed again before anybody is served. */
    void start(@Observes StartupEvent event) {
        execute(ERASED, Tuple.tuple()).forEach(row -> files.destroyKey(row.getUUID(0)));
        small.begin();
        large.begin();
    }

    void stop(@Observes ShutdownEvent event) {
        small.end();
        large.end();
    }

    /** Files that take a moment. */
    private void examineSmall() {
        untilNothingIsLeft(() -> {
            destroy();
            return examineOne(false);
        });
    }

    /** Long films, which nobody else's photo waits for. */
    private void examineLarge() {
        untilNothingIsLeft(() -> examineOne(true));
    }

    private static void untilNothingIsLeft(BooleanSupplier work) {
        try {
            var more = true;
            while (more) {
                more = work.getAsBoolean();
            }
        } catch (RuntimeException failure) {
            LOG.warnf(
                    "examining evidence failed, and is tried again: %s",
                    failure.getClass().getName());
            LOG.debug("examination", failure);
        }
    }

    /** False when nothing is left to do just now. */
    private boolean examineOne(boolean large) {
        var taken = Tuple.of(now(), now().plus(config.examinationLease()), config.largeFileBytes(), large);
        var rows = execute(TAKE, taken).iterator();
        if (!rows.hasNext()) {
            return false;
        }
        var row = rows.next();
        var finding =
                look(row.getUUID("complaint_id"), row.getUUID("file"), FileType.named(row.getString("media_type")));
        settle(row.getUUID("id"), finding);
        return !(finding instanceof Finding.Unknown);
    }

    private Finding look(UUID complaint, UUID file, FileType type) {
        try (var open = files.read(complaint, file)) {
            return scanner.look(type, () -> open.from(0));
        } catch (IOException unreadable) {
            LOG.warnf(
                    "a file of evidence cannot be read: %s",
                    unreadable.getClass().getName());
            return new Finding.Unknown("file-unreadable");
        }
    }

    private void settle(UUID id, Finding finding) {
        var settled =
                switch (finding) {
                    case Finding.Clean _ -> Tuple.of(id, State.READY.toString(), null, null, now());
                    case Finding.Bad bad -> Tuple.of(id, State.REFUSED.toString(), bad.because(), null, now());
                    case Finding.Unknown unknown ->
                        Tuple.of(
                                id,
                                State.HELD.toString(),
                                unknown.because(),
                                now().plus(config.scannerRetryAfter()),
                                null);
                };
        execute(SETTLE, settled);
    }

    /** A refused file goes; with an erased complaint, the key goes first, and then no copy of the file can be read. */
    private void destroy() {
        StreamSupport.stream(execute(TO_DESTROY, Tuple.tuple()).spliterator(), false)
                .forEach(row -> {
                    if (State.named(row.getString("state")) == State.ERASED) {
                        files.destroyKey(row.getUUID("complaint_id"));
                    }
                    try {
                        files.delete(row.getUUID("file"));
                        execute(DESTROYED, Tuple.of(row.getUUID("id")));
                    } catch (IOException locked) {
                        LOG.warnf(
                                "a file of evidence cannot be destroyed yet: %s",
                                locked.getClass().getName());
                    }
                });
    }

    private OffsetDateTime now() {
        return realTime.instant().atOffset(ZoneOffset.UTC);
    }

    private RowSet<Row> execute(String statement, Tuple values) {
        return system.preparedQuery(statement).execute(values).await().atMost(ANSWERS_WITHIN);
    }
}

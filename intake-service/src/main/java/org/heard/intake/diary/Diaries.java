package org.heard.intake.diary;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.heard.intake.site.Secret;

/** Keeps diaries, each sealed with its person's own code. Deleted means gone. */
@ApplicationScoped
class Diaries {

    private static final String PURPOSE = "diary";

    private final Pool system;
    private final ObjectMapper json;

    Diaries(@ReactiveDataSource("system") Pool system, ObjectMapper json) {
        this.system = system;
        this.json = json;
    }

    /** A new, empty one. */
    Uni<Void> begin(Secret code) {
        return system.preparedQuery("insert into diary (id, sealed, written_at) values ($1, $2, now())")
                .execute(Tuple.of(code.digest(), sealed(code, Diary.empty())))
                .replaceWithVoid();
    }

    Uni<Optional<Diary>> find(Secret code) {
        return system.preparedQuery("select sealed from diary where id = $1")
                .execute(Tuple.of(code.digest()))
                .map(rows -> {
                    var row = rows.iterator();
                    return row.hasNext() ? Optional.of(opened(code, row.next().getBuffer(0))) : Optional.empty();
                });
    }

    /**
     * Changes it; what somebody else wrote meanwhile with the same code is not lost.
     *
     * @return as it is now; empty where there is none any more
     */
    Uni<Optional<Diary>> change(Secret code, UnaryOperator<Diary> change) {
        return system.withTransaction(connection -> connection
                .preparedQuery("select sealed from diary where id = $1 for update")
                .execute(Tuple.of(code.digest()))
                .chain(rows -> {
                    var row = rows.iterator();
                    if (!row.hasNext()) {
                        return Uni.createFrom().item(Optional.<Diary>empty());
                    }
                    var changed = change.apply(opened(code, row.next().getBuffer(0)));
                    return connection
                            .preparedQuery("update diary set sealed = $2, written_at = now() where id = $1")
                            .execute(Tuple.of(code.digest(), sealed(code, changed)))
                            .replaceWith(Optional.of(changed));
                }));
    }

    Uni<Void> delete(Secret code) {
        return system.preparedQuery("delete from diary where id = $1")
                .execute(Tuple.of(code.digest()))
                .replaceWithVoid();
    }

    private Diary opened(Secret code, Buffer sealed) {
        try {
            return json.readValue(code.open(sealed.getBytes(), PURPOSE), Diary.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private io.vertx.core.buffer.Buffer sealed(Secret code, Diary diary) {
        try {
            return Buffer.buffer(code.seal(json.writeValueAsBytes(diary), PURPOSE))
                    .getDelegate();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}

package org.heard.procedure.sealing;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.util.UUID;
import java.util.function.Function;
import org.heard.procedure.complaint.term.Sealed;

/** Opens words for a reader whose right was checked. */
@ApplicationScoped
public class Opener {

    private final Pool keys;
    private final MasterKey master;

    Opener(@ReactiveDataSource("keys") Pool keys, MasterKey master) {
        this.keys = keys;
        this.master = master;
    }

    /** What opens the words of a complaint; where its key was destroyed, all of them are erased. */
    public Uni<Function<Sealed, Opened>> of(UUID complaint) {
        return keys.preparedQuery("select wrapped_key from data_key where complaint_id = $1")
                .execute(Tuple.of(complaint))
                .map(rows -> {
                    var row = rows.iterator();
                    return row.hasNext() ? opening(row.next().getBuffer(0).getBytes(), complaint) : _ -> Opened.NOTHING;
                });
    }

    private Function<Sealed, Opened> opening(byte[] wrapped, UUID complaint) {
        try {
            var key = master.unwrap(wrapped, complaint);
            return box -> open(key, box);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a data key could not be unwrapped", failure);
        }
    }

    private static Opened open(DataKey key, Sealed sealed) {
        try {
            return key.open(sealed);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("words could not be opened", failure);
        }
    }
}

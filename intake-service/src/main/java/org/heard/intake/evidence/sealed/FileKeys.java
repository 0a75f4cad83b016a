package org.heard.intake.evidence.sealed;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.heard.intake.evidence.EvidenceConfig;
import org.heard.kit.sealing.MasterKeyFile;

/**
 * The key of each complaint's files: made when it is first needed, wrapped by the master key, kept in a database of its own. Once
 * destroyed, it is never made again. Blocks.
 */
@Singleton
class FileKeys {

    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(10);

    private static final String FIND = "select wrapped_key from data_key where complaint_id = $1";

    private static final String ADD = "insert into data_key (complaint_id, wrapped_key) select $1, $2"
            + " where not exists (select 1 from destroyed_key where complaint_id = $1) on conflict do nothing";

    private static final String DESTROY = "with noted as (insert into destroyed_key (complaint_id) values ($1)"
            + " on conflict do nothing) delete from data_key where complaint_id = $1";

    private final Pool keys;
    private final Aead wrapping;
    private final Configuration tink;

    FileKeys(@ReactiveDataSource("keys") Pool keys, EvidenceConfig config) throws GeneralSecurityException {
        StreamingAeadConfig.register();
        this.keys = keys;
        this.tink = RegistryConfiguration.get();
        this.wrapping = MasterKeyFile.wrapping(config.masterKeyFile());
    }

    /** The key of a complaint, if there is one. */
    Optional<StreamingAead> find(UUID complaint) throws GeneralSecurityException {
        var rows = execute(FIND, Tuple.of(complaint)).iterator();
        return rows.hasNext() ? Optional.of(unwrap(rows.next().getBuffer(0).getBytes(), complaint)) : Optional.empty();
    }

    /** The key of a complaint, made if there is none yet; empty where it was destroyed. */
    Optional<StreamingAead> findOrMake(UUID complaint) throws GeneralSecurityException {
        var known = find(complaint);
        if (known.isPresent()) {
            return known;
        }
        var key = KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB, tink);
        var wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(key, wrapping, bytes(complaint), tink);
        execute(ADD, Tuple.of(complaint, Buffer.buffer(wrapped)));
        return find(complaint);
    }

    /** Destroys the key of a complaint. Twice does no more than once. */
    void destroy(UUID complaint) {
        execute(DESTROY, Tuple.of(complaint));
    }

    private RowSet<Row> execute(String statement, Tuple values) {
        return keys.preparedQuery(statement).execute(values).await().atMost(ANSWERS_WITHIN);
    }

    private StreamingAead unwrap(byte[] wrapped, UUID complaint) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, wrapping, bytes(complaint), tink)
                .getPrimitive(tink, StreamingAead.class);
    }

    private static byte[] bytes(UUID complaint) {
        return complaint.toString().getBytes(StandardCharsets.UTF_8);
    }
}

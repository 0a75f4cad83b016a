package org.heard.ombudsman.evidence;

import com.google.crypto.tink.Aead;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.heard.kit.problem.Problem;
import org.heard.kit.sealing.MasterKeyFile;
import org.heard.ombudsman.OmbudsmanConfig;
import org.heard.ombudsman.cases.ReferralCase;

/**
 * Keeps documents sealed, within the transaction that puts them on record. Each is bound to its case and its content: put in
 * another's place, it cannot be opened.
 */
@ApplicationScoped
public class Documents {

    private static final String KEEP = "insert into evidence_file (case_id, council_id, sha256, sealed)"
            + " values (:id, :council, :sha256, :sealed) on conflict do nothing";

    private static final String FIND = "select sealed from evidence_file where case_id = :id and sha256 = :sha256";

    private final Aead sealing;

    Documents(OmbudsmanConfig config) throws GeneralSecurityException {
        this.sealing = MasterKeyFile.wrapping(config.masterKeyFile());
    }

    /** The same document of a case is kept once. */
    public Uni<Void> keep(ReferralCase of, Document document) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KEEP)
                        .setParameter("id", of.id)
                        .setParameter("council", of.councilId)
                        .setParameter("sha256", document.sha256())
                        .setParameter("sealed", sealed(of.id, document))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The content of a document. @return fails with {@code not-found} where none is kept */
    public Uni<byte[]> open(UUID caseId, String sha256) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FIND, byte[].class)
                        .setParameter("id", caseId)
                        .setParameter("sha256", sha256)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .map(kept -> opened(caseId, sha256, kept));
    }

    private byte[] sealed(UUID caseId, Document document) {
        try {
            return sealing.encrypt(document.content(), name(caseId, document.sha256()));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a document could not be sealed", failure);
        }
    }

    private byte[] opened(UUID caseId, String sha256, byte[] kept) {
        try {
            return sealing.decrypt(kept, name(caseId, sha256));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a document could not be opened", failure);
        }
    }

    private static byte[] name(UUID caseId, String sha256) {
        return ("ombudsman-evidence/" + caseId + "/" + sha256).getBytes(StandardCharsets.UTF_8);
    }
}

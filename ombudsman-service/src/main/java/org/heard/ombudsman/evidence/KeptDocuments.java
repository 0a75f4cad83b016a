package org.heard.ombudsman.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.heard.files.type.FileType;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.council.ReadAudit;
import org.heard.kit.problem.Problem;
import org.heard.ombudsman.casework.Casework;
import org.heard.ombudsman.casework.Investigating.EvidenceTaken;
import org.heard.ombudsman.ledger.Ledger;

/** Gives documents out again, to the Ombudsman's staff alone, and leaves a row of each read. */
@ApplicationScoped
public class KeptDocuments {

    private final CouncilScope scope;
    private final Caller caller;
    private final ReadAudit audit;
    private final Ledger ledger;
    private final Documents documents;

    KeptDocuments(CouncilScope scope, Caller caller, ReadAudit audit, Ledger ledger, Documents documents) {
        this.scope = scope;
        this.caller = caller;
        this.audit = audit;
        this.ledger = ledger;
        this.documents = documents;
    }

    /**
     * A document of a case: to be saved, and never shown within the page it comes from.
     *
     * @throws Problem {@code not-found} for a council, and where no such document is on record and kept;
     *     {@code not-allowed} without the role
     */
    public Uni<Response> read(UUID caseId, String sha256) {
        if (caller.speaksForCouncil()) {
            throw Problem.notFound();
        }
        if (!caller.hasRole("queue:read")) {
            throw new Problem(403, "not-allowed", "Your role does not allow this.");
        }
        return scope.forReading(caller, "referral_case", caseId)
                .chain(council ->
                        scope.within(council, () -> ledger.read(caseId).chain(opened -> documents
                                .open(caseId, sha256)
                                .map(content -> response(taken(opened.casework(), sha256), content))
                                .call(() -> audit.record(
                                        council, opened.referral().subject(), caller, "ombudsman-evidence")))));
    }

    private static EvidenceTaken taken(Casework casework, String sha256) {
        return casework.all(EvidenceTaken.class)
                .filter(it -> it.hasFile() && it.sha256().equals(sha256))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private static Response response(EvidenceTaken of, byte[] content) {
        return Response.ok(content, of.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        FileType.named(of.mediaType()).saved("evidence", of.title()))
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }
}

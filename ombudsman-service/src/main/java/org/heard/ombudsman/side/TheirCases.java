package org.heard.ombudsman.side;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilId;
import org.heard.kit.problem.Problem;
import org.heard.ombudsman.cases.ReferralCase;

/**
 * The cases of a complaint that its sides may know of: those that the council's side was announced of. What somebody said at the
 * Ombudsman's, and nothing has confirmed, may be about somebody else's complaint.
 */
@ApplicationScoped
class TheirCases {

    private static final String ANNOUNCED = "complaintId = ?1 and manifestDigest <> ''";

    private final Pool system;

    TheirCases(@ReactiveDataSource("system") Pool system) {
        this.system = system;
    }

    /**
     * The council in whose scope they are read: the token's, or that of our own row.
     *
     * @return fails with {@code not-found} when there is none
     */
    Uni<CouncilId> councilOf(UUID complaint, Caller caller) {
        if (caller.speaksForCouncil()) {
            return Uni.createFrom().item(caller::council);
        }
        return system.preparedQuery("select council_id from referral_case where complaint_id = $1"
                        + " and manifest_digest <> '' order by position limit 1")
                .execute(Tuple.of(complaint))
                .map(rows -> {
                    var row = rows.iterator();
                    if (!row.hasNext()) {
                        throw Problem.notFound();
                    }
                    return new CouncilId(row.next().getString(0));
                });
    }

    /** Within the running transaction; oldest first. */
    Uni<List<ReferralCase>> of(UUID complaint) {
        return ReferralCase.<ReferralCase>list(ANNOUNCED + " order by position", complaint)
                .invoke(found -> {
                    if (found.isEmpty()) {
                        throw Problem.notFound();
                    }
                });
    }

    /** One of them, within the running transaction. */
    Uni<ReferralCase> one(UUID complaint, UUID caseId) {
        return ReferralCase.<ReferralCase>find(ANNOUNCED + " and id = ?2", complaint, caseId)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(Problem::notFound);
    }
}

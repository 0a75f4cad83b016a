package org.heard.ombudsman.ledger;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.heard.kit.council.CouncilId;
import org.heard.kit.problem.Refused;
import org.heard.ombudsman.cases.ReferralCase;
import org.heard.ombudsman.casework.CaseFact.ComplaintNamed;
import org.heard.ombudsman.casework.Refusal;
import org.heard.ombudsman.opening.CaseOpening;

/**
 * Moves an approach to the complaint, and the council, that it is about. It is a referral of its own there: what was told of it
 * elsewhere confirms nothing any more.
 */
final class Moving {

    private static final List<String> WITH_THEIR_COUNCIL = List.of("case_fact", "case_state", "decision_text");

    private Moving() {}

    /**
     * Within the running transaction, after the fact of it.
     *
     * @return the case as it is now, which nobody was told of yet
     * @throws Refused {@code approach-confirmed} once the council's side is announced, {@code council-differs} when another
     *     council has the complaint here
     */
    static Uni<ReferralCase> to(ComplaintNamed named, ReferralCase of, CaseOpening opening) {
        if (of.wasAnnounced()) {
            throw Refusal.APPROACH_CONFIRMED.refused();
        }
        return opening.mustBeOf(new CouncilId(named.council()), named.complaintId(), of.referralId)
                .chain(() -> Panache.getSession())
                .invoke(session -> session.detach(of))
                .chain(() -> whereto(named.council()))
                .chain(() -> parts(of.id, named.council()))
                .chain(() -> facts(of.id, named.council()))
                .chain(() -> row(of.id, named))
                .invoke(referralId -> {
                    of.councilId = named.council();
                    of.complaintId = named.complaintId();
                    of.referralId = referralId;
                    of.told = false;
                })
                .replaceWith(of);
    }

    private static Uni<String> whereto(String council) {
        return Panache.getSession().chain(session -> session.createNativeQuery(
                        "select set_config('heard.to_council', :council, true)", String.class)
                .setParameter("council", council)
                .getSingleResult());
    }

    /** What was there is that of another complaint. */
    private static Uni<Integer> parts(UUID caseId, String council) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("update needed_part set council_id = :council,"
                                + " state = 'missing', content = null, problem = null, held_at = null, tries = 0,"
                                + " next_try_at = now() where case_id = :id")
                        .setParameter("council", council)
                        .setParameter("id", caseId)
                        .executeUpdate());
    }

    private static Uni<Void> facts(UUID caseId, String council) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var table : WITH_THEIR_COUNCIL) {
            all = all.chain(() -> Panache.getSession()
                    .chain(session -> session.createNativeQuery(
                                    "update " + table + " set council_id = :council where case_id = :id")
                            .setParameter("council", council)
                            .setParameter("id", caseId)
                            .executeUpdate())
                    .replaceWithVoid());
        }
        return all;
    }

    private static Uni<UUID> row(UUID caseId, ComplaintNamed named) {
        var referralId = UUID.randomUUID();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("update referral_case set council_id = :council,"
                                + " complaint_id = :complaint, referral_id = :referral, told = false where id = :id")
                        .setParameter("council", named.council())
                        .setParameter("complaint", named.complaintId())
                        .setParameter("referral", referralId)
                        .setParameter("id", caseId)
                        .executeUpdate())
                .replaceWith(referralId);
    }
}

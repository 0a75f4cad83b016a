package org.heard.ombudsman.ledger;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.heard.kit.council.CouncilId;
import org.heard.kit.http.Conditional;
import org.heard.kit.problem.Refused;
import org.heard.ombudsman.cases.ReferralCase;
import org.heard.ombudsman.casework.CaseFact.ComplaintNamed;
import org.heard.ombudsman.casework.Refusal;
import org.heard.ombudsman.ledger.Ledger.Opened;
import org.heard.ombudsman.opening.CaseOpening;

/**
 * Moves an approach to the complaint, and the council, that it is about. It is a referral of its own there: what was told of it
 * elsewhere confirms nothing any more.
 */
final class Moving {

    private static final List<String> WITH_THEIR_COUNCIL =
            List.of("case_fact", "case_state", "decision_text", "evidence_file");

    private Moving() {}

    /**
     * Within the running transaction, after the fact of it. What the council's side announced was that of the former complaint: the
     * day of first notice is known again once the right one is announced.
     *
     * @return the case as it is now, which nobody was told of yet
     * @throws Refused {@code approach-confirmed} when the council referred it or it is past intake,
     *     {@code complaint-named-already} when this is its complaint, {@code council-differs} when another council has the
     *     complaint here
     */
    static Uni<ReferralCase> to(ComplaintNamed named, Opened opened, CaseOpening opening) {
        var of = opened.referral();
        if (of.wasAnnounced() && !opened.casework().isApproachAtIntake()) {
            throw Refusal.APPROACH_CONFIRMED.refused();
        }
        if (named.complaintId().equals(of.complaintId) && named.council().equals(of.councilId)) {
            throw Refusal.COMPLAINT_NAMED_ALREADY.refused();
        }
        var referralId = UUID.randomUUID();
        return opening.mustBeOf(new CouncilId(named.council()), named.complaintId(), referralId)
                .chain(() -> Panache.getSession())
                .invoke(session -> session.detach(of))
                .chain(() -> whereto(named.council()))
                .chain(() -> former(of))
                .chain(() -> parts(of.id, named.council()))
                .chain(() -> facts(of.id, named.council()))
                .chain(() -> row(of, named, referralId))
                .invoke(() -> {
                    if (of.wasAnnounced()) {
                        of.firstNoticeOn = null;
                    }
                    of.councilId = named.council();
                    of.complaintId = named.complaintId();
                    of.referralId = referralId;
                    of.manifestDigest = "";
                    of.stage = null;
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

    /** What it was there is kept, so that it opens nothing when it is announced late. */
    private static Uni<Integer> former(ReferralCase of) {
        return Panache.getSession().chain(session -> session.createNativeQuery(
                        "insert into former_referral (referral_id, case_id, council_id)"
                                + " values (:referral, :id, :council)")
                .setParameter("referral", of.referralId)
                .setParameter("id", of.id)
                .setParameter("council", of.councilId)
                .executeUpdate());
    }

    /** What was there is that of another complaint. A part has another id, so that what is fetched of that one just now finds none. */
    private static Uni<Integer> parts(UUID caseId, String council) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("update needed_part set id = gen_random_uuid(),"
                                + " council_id = :council, state = 'missing', content = null, problem = null, held_at = null, tries = 0,"
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

    private static Uni<Void> row(ReferralCase of, ComplaintNamed named, UUID referralId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("update referral_case set council_id = :council,"
                                + " complaint_id = :complaint, referral_id = :referral, told = false,"
                                + " manifest_digest = '', stage = null,"
                                + " first_notice_on = case when manifest_digest = '' then first_notice_on end"
                                + " where id = :id and manifest_digest = :seen")
                        .setParameter("council", named.council())
                        .setParameter("complaint", named.complaintId())
                        .setParameter("referral", referralId)
                        .setParameter("id", of.id)
                        .setParameter("seen", of.manifestDigest)
                        .executeUpdate())
                .invoke(rows -> {
                    if (rows == 0) {
                        throw Conditional.stale();
                    }
                })
                .replaceWithVoid();
    }
}

package org.heard.ombudsman.opening;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.UUID;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.CouncilId;
import org.heard.kit.problem.Refused;
import org.heard.ombudsman.cases.CaseReference;
import org.heard.ombudsman.cases.ReferralCase;
import org.heard.ombudsman.gathering.NeededPart;
import org.heard.ombudsman.outbound.ToOmbudsmanTopic;

/**
 * Opens one case per referral: the case, its reference, what it needs and the fact of it, all at once. A later referral of
 * the same complaint is a case of its own beside the earlier ones.
 */
@ApplicationScoped
public class CaseOpening {

    private final Pool system;
    private final BusinessClock clock;
    private final ToOmbudsmanTopic topic;

    CaseOpening(@ReactiveDataSource("system") Pool system, BusinessClock clock, ToOmbudsmanTopic topic) {
        this.system = system;
        this.clock = clock;
        this.topic = topic;
    }

    /**
     * Opens the case of a referral within the running transaction; does nothing when it is open already, or announces an approach
     * that has moved on to another complaint since.
     *
     * @param causeId id of the event that told of the referral
     * @throws Refused {@code council-differs} when another council has this complaint or referral here,
     *     {@code referral-differs} when the referral came before with other facts
     */
    public Uni<Void> open(CouncilId council, Referral referral, String causeId) {
        return hasMovedOn(referral)
                .chain(moved -> moved ? Uni.createFrom().voidItem() : openOrAnnounce(council, referral, causeId));
    }

    private Uni<Void> openOrAnnounce(CouncilId council, Referral referral, String causeId) {
        return mustBeOf(council, referral.complaintId(), referral.referralId())
                .chain(() ->
                        ReferralCase.find("referralId", referral.referralId()).<ReferralCase>firstResult())
                .chain(known -> {
                    if (known == null) {
                        return openUnlessMovedMeanwhile(council, referral, causeId);
                    }
                    if (referral.announces(known)) {
                        return announce(known, referral);
                    }
                    if (!referral.isThatOf(known)) {
                        throw new Refused("referral-differs", "This referral came before with other facts.");
                    }
                    return Uni.createFrom().voidItem();
                });
    }

    private Uni<Void> openUnlessMovedMeanwhile(CouncilId council, Referral referral, String causeId) {
        return hasMovedOn(referral)
                .chain(moved -> moved
                        ? Uni.createFrom().voidItem()
                        : openNew(council, referral.asCase(), causeId).replaceWithVoid());
    }

    /**
     * Whether this complaint may be a council's. What somebody said of an approach, and nothing has confirmed, speaks for no
     * council.
     *
     * @throws Refused {@code council-differs} when another council has this complaint or referral here
     */
    public Uni<Void> mustBeOf(CouncilId council, UUID complaintId, UUID referralId) {
        return system.preparedQuery(
                        "select exists (select 1 from referral_case"
                                + " where (complaint_id = $1 or referral_id = $2) and council_id <> $3 and manifest_digest <> '')")
                .execute(Tuple.of(complaintId, referralId, council.value()))
                .invoke(found -> {
                    if (found.iterator().next().getBoolean(0)) {
                        throw new Refused("council-differs", "Another council has this complaint or referral here.");
                    }
                })
                .replaceWithVoid();
    }

    /**
     * Opens the case of somebody who came to the Ombudsman themselves, or through a councillor, within the running transaction.
     * It is told once its facts allow that; the council's side of it is announced when procedure-service has it on record as
     * their own approach.
     */
    public Uni<ReferralCase> openDirect(CouncilId council, OwnApproach approach) {
        var opened = approach.asCase();
        return mustBeOf(council, opened.complaintId, opened.referralId).chain(() -> openNew(council, opened, null));
    }

    /** Whether it is the council's side of an approach that was moved from there before it came. */
    private static Uni<Boolean> hasMovedOn(Referral referral) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select exists (select from former_referral where referral_id = :referral)",
                                Boolean.class)
                        .setParameter("referral", referral.referralId())
                        .getSingleResult())
                .map(known -> known && referral.isOwnApproach());
    }

    private static Uni<Void> announce(ReferralCase known, Referral referral) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("update referral_case set manifest_digest = :digest,"
                                + " stage = :stage, first_notice_on = coalesce(first_notice_on,"
                                + " cast(cast(:noticed as text) as date))"
                                + " where id = :id and referral_id = :referral")
                        .setParameter("digest", referral.manifestDigest())
                        .setParameter("stage", referral.stage())
                        .setParameter(
                                "noticed",
                                referral.firstNoticeOn() == null
                                        ? null
                                        : referral.firstNoticeOn().toString())
                        .setParameter("id", known.id)
                        .setParameter("referral", referral.referralId())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<ReferralCase> openNew(CouncilId council, ReferralCase opened, String causeId) {
        return nextReference().chain(reference -> {
            opened.id = UUID.randomUUID();
            opened.councilId = council.value();
            opened.reference = reference.toString();
            opened.receivedOn = clock.today();
            var rows = new ArrayList<Object>();
            rows.add(opened);
            rows.addAll(NeededPart.allOf(opened));
            return Panache.getSession()
                    .chain(session -> session.persistAll(rows.toArray()).chain(session::flush))
                    .chain(() -> opened.told
                            ? topic.received(council, opened, causeId)
                            : Uni.createFrom().voidItem())
                    .replaceWith(opened);
        });
    }

    private Uni<CaseReference> nextReference() {
        var year = CaseReference.yearOf(clock.today());
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into reference_number as given (year, last) values (:year, 1)"
                                        + " on conflict (year) do update set last = given.last + 1 returning last",
                                Integer.class)
                        .setParameter("year", year)
                        .getSingleResult())
                .map(number -> new CaseReference(year, number));
    }
}

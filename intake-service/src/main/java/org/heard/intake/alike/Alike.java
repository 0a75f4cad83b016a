package org.heard.intake.alike;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.intake.outbound.ToIntakeTopic;
import org.heard.kit.council.CouncilId;

/**
 * Finds complaints that may belong together: the same child by name, or, where none is named, the same person about the same; and no
 * date of birth speaks against it. A person decides;
 * procedure-service links ({@code …/links}); nothing is ever merged. All within the running transaction and scope of the council.
 */
@ApplicationScoped
public class Alike {

    /** The task that asks a person to look. */
    public static final String TO_LOOK_AT = "alike-to-look-at";

    static final String LINKED = "linked";

    /**
     * The child of a complaint is who is named as such, or the complainant where a child or care leaver complains. Their name is made
     * out first: under row-level security an index is asked for what is a plain value by then, and for nothing that is still to be
     * computed.
     */
    static final String FIND = """
            with mine as materialized (
                select coalesce(child.name_key, me.name_key) as child_key,
                    coalesce(child.date_of_birth, me.date_of_birth) as child_born,
                    me.name_key as my_key, me.date_of_birth as my_born
                from complaint c
                join person me on me.complaint_id = c.id and me.role = 'complainant'
                left join person child on child.complaint_id = c.id and child.role = 'child'
                where c.id = :id and (child.id is not null or c.complainant_kind in ('child', 'care-leaver')))
            insert into alike_complaint (id, council_id, complaint_id, other_id, kind)
            select gen_random_uuid(), :council, :id, other.id,
                case when not exists (select 1 from point a join point b on a.about = b.about
                                      where a.complaint_id = :id and b.complaint_id = other.id) then 'same-child'
                     when theirs.name_key is not distinct from mine.my_key
                          and coalesce(theirs.date_of_birth = mine.my_born, true) then 'duplicate'
                     else 'joint' end
            from mine
            join lateral (
                select p.complaint_id, p.role from person p
                where p.name_key = mine.child_key and p.complaint_id <> :id
                    and coalesce(p.date_of_birth = mine.child_born, true)
                order by p.position desc limit :looked) who on true
            join complaint other on other.id = who.complaint_id
            join person theirs on theirs.complaint_id = other.id and theirs.role = 'complainant'
            where who.role = 'child'
                or (who.role = 'complainant' and other.complainant_kind in ('child', 'care-leaver')
                    and not exists (select 1 from person named where named.complaint_id = other.id and named.role = 'child'))
            order by other.position desc limit :most
            on conflict do nothing""";

    /** Somebody who complains of what happened to themselves, and has done so before. */
    static final String FIND_AGAIN = """
            insert into alike_complaint (id, council_id, complaint_id, other_id, kind)
            select gen_random_uuid(), :council, :id, other.id, 'duplicate'
            from complaint c
            join person me on me.complaint_id = c.id and me.role = 'complainant'
            join lateral (
                select p.complaint_id from person p
                where p.name_key = me.name_key and p.role = 'complainant' and p.complaint_id <> :id
                    and coalesce(p.date_of_birth = me.date_of_birth, true)
                order by p.position desc limit :looked) before on true
            join complaint other on other.id = before.complaint_id
            where c.id = :id
                and c.complainant_kind not in ('child', 'care-leaver')
                and other.complainant_kind not in ('child', 'care-leaver')
                and not exists (select 1 from person child where child.complaint_id in (:id, other.id)
                                and child.role = 'child')
                and exists (select 1 from point a join point b on a.about = b.about
                            where a.complaint_id = :id and b.complaint_id = other.id)
            order by other.position desc limit :most
            on conflict do nothing""";

    /** Of one child's complaints a person looks at the latest. */
    private static final int MOST = 20;

    /** So many of the latest people of a name are compared, however many there are: a complaint has two at most. */
    private static final int LOOKED_AT = 3 * MOST;

    private final ToIntakeTopic topic;

    Alike(ToIntakeTopic topic) {
        this.topic = topic;
    }

    /** Notes those that were lodged before this one; a person is asked to look where there are any. */
    public Uni<Void> lookFor(CouncilId council, UUID complaint) {
        return found(FIND, council, complaint)
                .chain(ofTheChild -> found(FIND_AGAIN, council, complaint).map(again -> ofTheChild + again))
                .chain(found -> found == 0
                        ? Uni.createFrom().voidItem()
                        : topic.promptRaised(council, complaint, complaint, TO_LOOK_AT));
    }

    private static Uni<Integer> found(String sql, CouncilId council, UUID complaint) {
        return Panache.getSession().chain(session -> session.createNativeQuery(sql)
                .setParameter("id", complaint)
                .setParameter("council", council.value())
                .setParameter("most", MOST)
                .setParameter("looked", LOOKED_AT)
                .executeUpdate());
    }

    /** procedure-service linked the two: that decides it, on both sides. */
    public Uni<Void> linked(CouncilId council, LodgedComplaint complaint, UUID other, LocalDate on) {
        return of(complaint.id, other)
                .invoke(pairs -> pairs.forEach(pair -> {
                    pair.decision = LINKED;
                    pair.decidedOn = on;
                }))
                .chain(() -> settleIfAllIsDecided(council, complaint.id));
    }

    /** The pair, whichever was lodged first. */
    static Uni<List<AlikeComplaint>> of(UUID one, UUID other) {
        return AlikeComplaint.list(
                "complaintId = ?1 and otherId = ?2 or complaintId = ?2 and otherId = ?1", one, other);
    }

    Uni<Void> settleIfAllIsDecided(CouncilId council, UUID complaint) {
        return AlikeComplaint.count("complaintId = ?1 and decision is null", complaint)
                .chain(open -> open == 0
                        ? topic.promptSettled(council, complaint, TO_LOOK_AT)
                        : Uni.createFrom().voidItem());
    }
}

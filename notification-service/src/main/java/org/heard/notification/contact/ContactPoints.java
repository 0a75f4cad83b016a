package org.heard.notification.contact;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.heard.notification.contact.Ladder.Candidate;

/** Keeps which digests a complaint knows, as its pact says each time it is fetched. */
@ApplicationScoped
public class ContactPoints {

    private static final String MEET = "insert into contact_point"
            + " (id, council_id, complaint_id, kind, address_digest, state, confirmed_on, ended_at)"
            + " select :id, c.council_id, c.id, :kind, :digest, :state, cast(:confirmedOn as date),"
            + " case when c.closed_on is null then null else now() end from complaint c where c.id = :complaint"
            + " on conflict (complaint_id, kind, address_digest) do update set"
            + " state = case when contact_point.state in ('stopped', 'suspended') then contact_point.state"
            + " else excluded.state end,"
            + " confirmed_on = greatest(contact_point.confirmed_on, excluded.confirmed_on),"
            + " ended_at = excluded.ended_at";

    private final LookupKey key;

    ContactPoints(LookupKey key) {
        this.key = key;
    }

    /**
     * Takes over what the pact says today, within the running transaction; what people told us by text since stays.
     *
     * @return the pact's channels in its order
     */
    public Uni<List<Candidate>> meet(UUID complaint, Pact pact) {
        var digests = new HashSet<String>();
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var channel : pact.channels()) {
            var digest = key.digest(channel.where());
            if (digests.add(digest)) {
                all = all.chain(() -> meet(complaint, channel, digest));
            }
        }
        return all.chain(() -> giveUpOthers(complaint, digests)).chain(() -> candidates(complaint, pact));
    }

    /** Every address of a closed complaint is given up. */
    public Uni<Void> giveUp(UUID complaint) {
        return giveUpOthers(complaint, Set.of());
    }

    private static Uni<Void> meet(UUID complaint, Pact.Channel channel, String digest) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MEET)
                        .setParameter("id", UUID.randomUUID())
                        .setParameter("kind", channel.kind().toString())
                        .setParameter("digest", digest)
                        .setParameter("state", channel.safe() ? "active" : "unsafe")
                        .setParameter("confirmedOn", channel.confirmedOn())
                        .setParameter("complaint", complaint)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<Void> giveUpOthers(UUID complaint, Set<String> kept) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("update contact_point set ended_at = now()"
                                + " where complaint_id = :complaint and ended_at is null"
                                + " and address_digest <> all(string_to_array(:kept, ','))")
                        .setParameter("complaint", complaint)
                        .setParameter("kept", String.join(",", kept))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<List<Candidate>> candidates(UUID complaint, Pact pact) {
        return ContactPoint.<ContactPoint>list("complaintId", complaint).map(points -> {
            var candidates = new ArrayList<Candidate>();
            for (var channel : pact.channels()) {
                var digest = key.digest(channel.where());
                points.stream()
                        .filter(point -> point.kind == channel.kind() && point.addressDigest.equals(digest))
                        .findFirst()
                        .ifPresent(point -> candidates.add(
                                new Candidate(point.kind, digest, point.state, channel.hours(), point.confirmedOn)));
            }
            return List.copyOf(candidates);
        });
    }
}

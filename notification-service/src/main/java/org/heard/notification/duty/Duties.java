package org.heard.notification.duty;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.http.Correlation;
import org.heard.notification.complaint.KnownComplaint;
import org.heard.notification.notice.Letters;
import org.heard.notification.notice.Notice;

/** Writes down what is owed, each with its letter. */
@ApplicationScoped
public class Duties {

    private static final String COMPLAINANT = "complainant";
    private static final String OWE = "insert into duty (id, council_id, complaint_id, source_event_id, source_type,"
            + " what, law, person, due_by, owed_on, companion_of, state, work_at, correlation_id, owed_at)"
            + " values (:id, :council, :complaint, :event, :type, :what, :law, :person, :dueBy,"
            + " :owedOn, cast(:leader as uuid), 'planned',"
            + " case when cast(:leader as uuid) is null then now() end, :correlation, now())"
            + " on conflict (source_event_id, what, person) do nothing";

    private final Letters letters;
    private final BusinessClock clock;

    Duties(Letters letters, BusinessClock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    /** The event that a duty comes from. */
    public record Source(String eventId, String type) {}

    /**
     * Owes these to the complainant, within the running transaction; what the event already made us owe is not owed twice.
     *
     * @param owed the first is announced by a nudge, the others with it
     */
    public Uni<Void> owe(KnownComplaint complaint, Source source, List<Owed> owed) {
        var leader = UUID.randomUUID();
        Uni<Boolean> all = Uni.createFrom().item(true);
        for (var index = 0; index < owed.size(); index++) {
            var one = owed.get(index);
            var first = index == 0;
            all = all.chain(going -> going
                    ? owe(complaint, source, one, first ? leader : UUID.randomUUID(), first ? null : leader)
                    : Uni.createFrom().item(false));
        }
        return all.replaceWithVoid();
    }

    private Uni<Boolean> owe(KnownComplaint complaint, Source source, Owed owed, UUID id, UUID leader) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OWE)
                        .setParameter("id", id)
                        .setParameter("council", complaint.councilId)
                        .setParameter("complaint", complaint.id)
                        .setParameter("event", source.eventId())
                        .setParameter("type", source.type())
                        .setParameter("what", owed.what().toString())
                        .setParameter("law", owed.what().law())
                        .setParameter("person", COMPLAINANT)
                        .setParameter("dueBy", owed.dueBy())
                        .setParameter("owedOn", clock.today())
                        .setParameter("leader", leader)
                        .setParameter("correlation", Correlation.current())
                        .executeUpdate())
                .chain(rows -> rows == 0
                        ? Uni.createFrom().item(false)
                        : write(complaint, owed, id).persist().replaceWith(true));
    }

    private Notice write(KnownComplaint complaint, Owed owed, UUID duty) {
        var letter =
                letters.write(owed.letter(), owed.values(), Boolean.TRUE.equals(complaint.youngPerson), clock.today());
        var notice = new Notice();
        notice.id = UUID.randomUUID();
        notice.councilId = complaint.councilId;
        notice.complaintId = complaint.id;
        notice.dutyId = duty;
        notice.datedOn = clock.today();
        notice.title = letter.title();
        notice.letter = letter.text();
        return notice;
    }
}

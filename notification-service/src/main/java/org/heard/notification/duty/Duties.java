package org.heard.notification.duty;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.CouncilId;
import org.heard.kit.http.Correlation;
import org.heard.notification.complaint.KnownComplaint;
import org.heard.notification.notice.Letters;
import org.heard.notification.notice.Letters.Wording;
import org.heard.notification.notice.Notice;
import org.heard.notification.task.Tasks;

/** Writes down what is owed, each with its letter. */
@ApplicationScoped
public class Duties {

    private static final String OWE = "insert into duty (id, council_id, complaint_id, source_event_id, source_type,"
            + " what, law, person, due_by, owed_on, companion_of, state, work_at, correlation_id, owed_at)"
            + " values (:id, :council, :complaint, :event, :type, :what, :law, :person, :dueBy,"
            + " :owedOn, cast(:leader as uuid), :state,"
            + " case when :state = 'planned' and cast(:leader as uuid) is null then now() end, :correlation, now())"
            + " on conflict (source_event_id, what, person) do nothing";

    private final Letters letters;
    private final Wordings wordings;
    private final Tasks tasks;
    private final BusinessClock clock;

    Duties(Letters letters, Wordings wordings, Tasks tasks, BusinessClock clock) {
        this.letters = letters;
        this.wordings = wordings;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * The event that a duty comes from.
     *
     * @param cause what the event followed from; null for nothing
     */
    public record Source(String eventId, String type, String cause) {

        private static final String BROUGHT_IN = "import/";

        public Source(String eventId, String type) {
            this(eventId, type, null);
        }

        /** Whether this is ours to tell: what was due before a complaint was brought in was for the council's former system. */
        public boolean isOurs(LocalDate due) {
            return cause == null
                    || !cause.startsWith(BROUGHT_IN)
                    || !due.isBefore(LocalDate.parse(cause.substring(BROUGHT_IN.length())));
        }
    }

    /** A duty to be written: its id, and the one whose nudge announces it, or null. */
    private record Place(UUID id, UUID leader, Duty.State state) {

        static Place first() {
            return new Place(UUID.randomUUID(), null, Duty.State.PLANNED);
        }

        Place beside() {
            return new Place(UUID.randomUUID(), leader == null ? id : leader, state);
        }
    }

    /**
     * Owes these, within the running transaction; what the event already made us owe is not owed twice.
     *
     * @param owed the first to the complainant is announced by a nudge, the others with it; for anybody else a task is opened
     */
    public Uni<Void> owe(KnownComplaint complaint, Source source, List<Owed> owed) {
        var ours = owed.stream().filter(one -> source.isOurs(one.dueBy())).toList();
        var toComplainant = ours.stream().filter(Owed::isToComplainant).toList();
        var toOthers = ours.stream().filter(one -> !one.isToComplainant()).toList();
        return oweComplainant(complaint, source, toComplainant).chain(() -> oweOthers(complaint, source, toOthers));
    }

    private Uni<Void> oweComplainant(KnownComplaint complaint, Source source, List<Owed> owed) {
        if (owed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return place(complaint, owed.getFirst()).chain(place -> {
            Uni<Boolean> all = Uni.createFrom().item(true);
            for (var index = 0; index < owed.size(); index++) {
                var one = owed.get(index);
                var at = index == 0 ? place : place.beside();
                all = all.chain(going -> going
                        ? owe(complaint, source, one, at)
                        : Uni.createFrom().item(false));
            }
            return all.replaceWithVoid();
        });
    }

    /** By itself, or beside the same duty that was owed first on this day, unless they have that letter already. */
    private Uni<Place> place(KnownComplaint complaint, Owed owed) {
        return switch (owed.nudge()) {
            case BY_ITSELF -> Uni.createFrom().item(Place.first());
            case WITH_THE_SAME_OF_THE_DAY ->
                Duty.<Duty>find(
                                "complaintId = ?1 and what = ?2 and person = ?3 and owedOn = ?4 and companionOf is null"
                                        + " and receivedOn is null"
                                        + " order by position desc",
                                complaint.id,
                                owed.what().toString(),
                                owed.to(),
                                clock.today())
                        .firstResult()
                        .map(first ->
                                first == null ? Place.first() : new Place(UUID.randomUUID(), first.id, first.state));
        };
    }

    private Uni<Void> oweOthers(KnownComplaint complaint, Source source, List<Owed> owed) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var one : owed) {
            var place = new Place(UUID.randomUUID(), null, Duty.State.FAILED);
            all = all.chain(() -> owe(complaint, source, one, place))
                    .chain(isNew -> isNew
                            ? tasks.tellInPerson(
                                    new CouncilId(complaint.councilId),
                                    complaint.id,
                                    place.id(),
                                    "others-to-tell",
                                    source.eventId())
                            : Uni.createFrom().voidItem());
        }
        return all;
    }

    private Uni<Boolean> owe(KnownComplaint complaint, Source source, Owed owed, Place place) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OWE)
                        .setParameter("id", place.id())
                        .setParameter("council", complaint.councilId)
                        .setParameter("complaint", complaint.id)
                        .setParameter("event", source.eventId())
                        .setParameter("type", source.type())
                        .setParameter("what", owed.what().toString())
                        .setParameter("law", owed.what().law())
                        .setParameter("person", owed.to())
                        .setParameter("dueBy", owed.dueBy())
                        .setParameter("owedOn", clock.today())
                        .setParameter("leader", place.leader())
                        .setParameter("state", place.state().toString())
                        .setParameter("correlation", Correlation.current())
                        .executeUpdate())
                .chain(rows -> rows == 0
                        ? Uni.createFrom().item(false)
                        : wordings.current()
                                .chain(wording -> write(complaint, owed, place.id(), wording)
                                        .persist())
                                .replaceWith(true));
    }

    private Notice write(KnownComplaint complaint, Owed owed, UUID duty, Optional<Wording> wording) {
        var isYoungPerson = owed.isToComplainant() && Boolean.TRUE.equals(complaint.youngPerson);
        var letter = letters.write(owed.letter(), owed.values(), isYoungPerson, clock.today(), wording);
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

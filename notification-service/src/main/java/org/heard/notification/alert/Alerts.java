package org.heard.notification.alert;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.heard.kit.council.CouncilId;
import org.heard.kit.problem.Problem;
import org.heard.kit.problem.Refused;
import org.heard.notification.complaint.Complaints;
import org.heard.notification.outbound.ToNotificationTopic;
import org.heard.notification.task.Tasks;

/** Raises and takes alerts, within the running transaction and scope of the council. */
@ApplicationScoped
public class Alerts {

    private final Complaints complaints;
    private final Tasks tasks;
    private final ToNotificationTopic topic;

    Alerts(Complaints complaints, Tasks tasks, ToNotificationTopic topic) {
        this.complaints = complaints;
        this.tasks = tasks;
        this.topic = topic;
    }

    /**
     * Opens an urgent task, and asks the first of the council's contacts as soon as this is committed.
     *
     * @param because codes of what was told
     */
    public Uni<Void> raise(
            CouncilId council, UUID complaint, UUID alertId, List<String> because, Instant raisedAt, String causeId) {
        return complaints
                .meet(complaint, council)
                .chain(() -> complaints.lock(complaint))
                .chain(now -> tasks.answerAlert(council, complaint, alertId, causeId)
                        .chain(task -> {
                            var alert = new Alert();
                            alert.id = alertId;
                            alert.councilId = council.value();
                            alert.complaintId = complaint;
                            alert.because = String.join(",", because);
                            alert.raisedAt = raisedAt;
                            alert.taskId = task;
                            alert.workAt = now;
                            return alert.persist();
                        }))
                .replaceWithVoid();
    }

    /**
     * Somebody takes an alert: nobody else is asked any more.
     *
     * @param by the name they sign in with
     * @throws Problem {@code not-found}
     * @throws Refused {@code alert-already-taken}
     */
    Uni<Alert> take(CouncilId council, UUID id, String by) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select complaint_id from safeguarding_alert where id = :id", UUID.class)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .chain(complaints::lock)
                .chain(now -> Alert.<Alert>findById(id).chain(alert -> take(council, alert, by, now)));
    }

    private Uni<Alert> take(CouncilId council, Alert alert, String by, Instant now) {
        if (alert.isTaken()) {
            throw new Refused("alert-already-taken", "Somebody took this alert already.");
        }
        alert.takenAt = now;
        alert.takenBy = by;
        alert.workAt = null;
        return tasks.complete(alert.taskId)
                .chain(() -> topic.alertTaken(council, alert.complaintId, alert.id, now))
                .replaceWith(alert);
    }
}

package org.heard.notification.task;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.CouncilId;
import org.heard.notification.NotificationConfig;
import org.heard.notification.calendar.DueDays;
import org.heard.notification.outbound.ToNotificationTopic;

/** Opens tasks for people, and tells of them. */
@ApplicationScoped
public class Tasks {

    private static final String ALERT = "safeguarding-alert";

    private final ToNotificationTopic topic;
    private final BusinessClock clock;
    private final int workingDays;

    Tasks(ToNotificationTopic topic, BusinessClock clock, NotificationConfig config) {
        this.topic = topic;
        this.clock = clock;
        this.workingDays = config.rules().personActsWithinWorkingDays();
    }

    /** A duty that no message can fulfil. */
    public Uni<Void> tellInPerson(CouncilId council, UUID complaint, UUID duty, String because, String causeId) {
        return open(task(council, complaint, duty, "duty/" + duty, because, false), causeId);
    }

    /** Something to be done because of a text that came in, or of an answer that could not be given. */
    public Uni<Void> answerInPerson(CouncilId council, UUID complaint, UUID reply, String because, boolean urgent) {
        return open(task(council, complaint, null, because + "/" + reply, because, urgent), reply.toString());
    }

    /** The same, unless somebody is asked to do just that already. */
    public Uni<Void> answerInPersonUnlessOpen(
            CouncilId council, UUID complaint, UUID reply, String because, boolean urgent) {
        return unlessOpen(complaint, because, () -> answerInPerson(council, complaint, reply, because, urgent));
    }

    /** Something to be looked at because of how a complaint was lodged; once per complaint and prompt. */
    public Uni<Void> lookAt(CouncilId council, UUID complaint, String prompt, boolean urgent, String causeId) {
        return open(task(council, complaint, null, prompt + "/" + complaint, prompt, urgent), causeId);
    }

    /** Something to be looked at that came up later; once per complaint and thing. */
    public Uni<Void> lookAt(CouncilId council, UUID complaint, UUID what, String prompt, String causeId) {
        return open(task(council, complaint, null, prompt + "/" + what, prompt, false), causeId);
    }

    /** Something of a whole council that shows at one of its complaints, to be looked at today; once a day. */
    public Uni<Void> lookAtOnceADay(CouncilId council, UUID complaint, String prompt) {
        var cause = prompt + "/" + council + "/" + clock.today();
        return Task.count("cause", cause)
                .chain(known -> known > 0
                        ? Uni.createFrom().voidItem()
                        : open(task(council, complaint, null, cause, prompt, true), null));
    }

    /** What had to be looked at is done, today: every open task of this kind of the complaint. */
    public Uni<Void> settle(UUID complaint, String prompt) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("update task set completed_on = :today"
                                + " where complaint_id = :complaint and because = :prompt and completed_on is null")
                        .setParameter("today", clock.today())
                        .setParameter("complaint", complaint)
                        .setParameter("prompt", prompt)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The person has the letter that was to be brought: nobody need do it any more. */
    public Uni<Void> settleLetter(UUID duty) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "update task set completed_on = :today where duty_id = :duty and completed_on is null")
                        .setParameter("today", clock.today())
                        .setParameter("duty", duty)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Something to be looked at that is asked for again and again: one task while the last one is open. */
    public Uni<Void> lookAtUnlessOpen(CouncilId council, UUID complaint, String prompt) {
        return unlessOpen(complaint, prompt, () -> lookAt(council, complaint, UUID.randomUUID(), prompt, null));
    }

    private static Uni<Void> unlessOpen(UUID complaint, String because, Supplier<Uni<Void>> ask) {
        return Task.count("complaintId = ?1 and because = ?2 and completedOn is null", complaint, because)
                .chain(open -> open > 0 ? Uni.createFrom().voidItem() : ask.get());
    }

    /** An alert that somebody must take, at once; done when somebody did. */
    public Uni<UUID> answerAlert(CouncilId council, UUID complaint, UUID alert, String causeId) {
        var task = task(council, complaint, null, ALERT + "/" + alert, ALERT, true);
        return open(task, causeId).replaceWith(task.id);
    }

    /** A task is done, today. */
    public Uni<Void> complete(UUID task) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "update task set completed_on = :today where id = :task and completed_on is null")
                        .setParameter("today", clock.today())
                        .setParameter("task", task)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Task task(CouncilId council, UUID complaint, UUID duty, String cause, String because, boolean urgent) {
        var today = clock.today();
        var task = new Task();
        task.id = UUID.randomUUID();
        task.councilId = council.value();
        task.complaintId = complaint;
        task.dutyId = duty;
        task.cause = cause;
        task.because = because;
        task.urgent = urgent;
        task.dueOn = urgent ? today : DueDays.from(today, workingDays);
        task.openedOn = today;
        return task;
    }

    private Uni<Void> open(Task task, String causeId) {
        return task.persist()
                .chain(() -> topic.humanContactNeeded(
                        new CouncilId(task.councilId), task.complaintId, task.id, task.because, task.dueOn, causeId));
    }
}

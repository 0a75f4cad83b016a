package org.heard.notification.inperson;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.problem.Problem;
import org.heard.kit.problem.Refused;
import org.heard.notification.complaint.Complaints;
import org.heard.notification.duty.LettersReceived;
import org.heard.notification.task.Task;

/** Takes tasks and has them done, within the running transaction and scope of the council. */
@ApplicationScoped
class TasksDone {

    private final Complaints complaints;
    private final LettersReceived letters;
    private final BusinessClock clock;

    TasksDone(Complaints complaints, LettersReceived letters, BusinessClock clock) {
        this.complaints = complaints;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * Somebody sees to it. Taken again by somebody else it is theirs; nobody's absence keeps a young person waiting.
     *
     * @param by the name they sign in with
     * @throws Problem {@code not-found}
     * @throws Refused {@code task-already-done}
     */
    Uni<Task> take(UUID id, String by) {
        return open(id).invoke(task -> {
            task.takenBy = by;
            task.takenOn = clock.today();
        });
    }

    /**
     * It was done. A letter that was brought is received from that day.
     *
     * @throws Problem {@code not-found}; {@code date-in-the-future} and {@code invalid-value} at {@code /doneOn}
     * @throws Refused {@code task-already-done}, {@code task-has-a-letter}, {@code task-has-no-letter}
     */
    Uni<Task> complete(UUID id, LocalDate doneOn, Outcome outcome, String by) {
        if (doneOn.isAfter(clock.today())) {
            throw Problem.ofField("/doneOn", "date-in-the-future", "This day has not come yet.");
        }
        return open(id).chain(task -> {
            if (doneOn.isBefore(task.openedOn)) {
                throw Problem.ofField("/doneOn", "invalid-value", "The task was opened after this day.");
            }
            if (task.dutyId != null && outcome.brought().isEmpty()) {
                throw new Refused("task-has-a-letter", "Say how the letter reached them: handed-over or read-out.");
            }
            if (task.dutyId == null && outcome.brought().isPresent()) {
                throw new Refused("task-has-no-letter", "This task has no letter; it is done.");
            }
            task.completedOn = doneOn;
            task.completedBy = by;
            task.outcome = outcome.toString();
            return outcome.brought()
                    .map(how -> letters.brought(task.dutyId, how, doneOn))
                    .orElseGet(() -> Uni.createFrom().voidItem())
                    .replaceWith(task);
        });
    }

    private Uni<Task> open(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select complaint_id from task where id = :id", UUID.class)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .chain(complaints::lock)
                .chain(() -> Task.<Task>findById(id))
                .invoke(task -> {
                    if (!task.isOpen()) {
                        throw new Refused("task-already-done", "This task is done.");
                    }
                });
    }
}

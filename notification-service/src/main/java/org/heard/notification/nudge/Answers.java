package org.heard.notification.nudge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.heard.notification.contact.ContactPoint;

/** Intends messages within the running transaction of somebody else's effect. */
@ApplicationScoped
public class Answers {

    /** An answer to a text, to be sent once whatever happens. */
    public Uni<Void> intend(ContactPoint to, UUID reply, Purpose purpose, Instant now) {
        var answer = new Nudge();
        answer.id = UUID.randomUUID();
        answer.councilId = to.councilId;
        answer.complaintId = to.complaintId;
        answer.replyId = reply;
        answer.purpose = purpose;
        answer.kind = to.kind;
        answer.addressDigest = to.addressDigest;
        answer.state = Nudge.State.PLANNED;
        answer.workAt = now;
        answer.plannedAt = now;
        return answer.persist().replaceWithVoid();
    }

    /** News that waits for this address need not wait any longer: it goes another way now. */
    public Uni<Void> release(ContactPoint given, Instant now) {
        return Nudge.update(
                        "holdUntil = null, workAt = ?1, takenUntil = null"
                                + " where complaintId = ?2 and addressDigest = ?3 and state = ?4",
                        now,
                        given.complaintId,
                        given.addressDigest,
                        Nudge.State.PLANNED)
                .replaceWithVoid();
    }
}

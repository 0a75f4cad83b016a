package org.heard.notification.nudge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.heard.notification.contact.ContactPoint;

/** Intends messages within the running transaction of somebody else's effect. */
@ApplicationScoped
public class Answers {

    /** An answer to a text, to be sent once whatever happens. */
    public Uni<Void> intend(ContactPoint to, UUID reply, Purpose purpose, Instant now) {
        return answer(to, reply, purpose, now).persist().replaceWithVoid();
    }

    /**
     * That a complaint that came by text is lodged.
     *
     * @param answerBy by when they get the first answer; null where nobody can say
     */
    public Uni<Void> intendReceipt(ContactPoint to, UUID reply, String reference, LocalDate answerBy, Instant now) {
        var receipt = answer(to, reply, answerBy == null ? Purpose.RECEIVED : Purpose.RECEIVED_BY, now);
        receipt.reference = reference;
        receipt.answerBy = answerBy;
        return receipt.persist().replaceWithVoid();
    }

    private static Nudge answer(ContactPoint to, UUID reply, Purpose purpose, Instant now) {
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
        return answer;
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

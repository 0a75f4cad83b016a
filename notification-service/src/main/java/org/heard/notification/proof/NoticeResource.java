package org.heard.notification.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.council.ReadAudit;
import org.heard.kit.problem.Problem;
import org.heard.notification.NotificationConfig;
import org.heard.notification.calendar.DueDays;
import org.heard.notification.complaint.KnownComplaint;
import org.heard.notification.duty.Duty;
import org.heard.notification.notice.Notice;
import org.heard.notification.nudge.Nudge;

/** The proof of what was told: every duty with its letter and its nudges. No address stands in it. */
@Path("/v1/complaints/{id}/notices")
class NoticeResource {

    private final CouncilScope scope;
    private final Caller caller;
    private final ReadAudit audit;
    private final int letterWorkingDays;

    NoticeResource(CouncilScope scope, Caller caller, ReadAudit audit, NotificationConfig config) {
        this.scope = scope;
        this.caller = caller;
        this.audit = audit;
        this.letterWorkingDays = config.rules().letterExpectedWithinWorkingDays();
    }

    /** The frozen letter. */
    record Letter(UUID id, LocalDate datedOn, String title, String letter) {}

    /**
     * A harmless message, or a letter by post.
     *
     * @param wording notice: the letter brings what is to be read; else that there is something to read
     * @param postedOn of a letter: the day on which it was handed to the post
     * @param expectedOn the day on which the post brings it, as a rule; never a receipt
     * @param attempts calls to the provider; more than one only where the others were surely not taken
     * @param heldUntil when the quiet hours that hold it end
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Message(
            UUID id,
            String channel,
            String via,
            String wording,
            String state,
            String because,
            int attempts,
            Instant heldUntil,
            LocalDate postedOn,
            LocalDate expectedOn,
            Instant plannedAt,
            Instant sentAt,
            Instant deliveredAt,
            Instant failedAt) {}

    /**
     * A duty.
     *
     * @param state planned, nudged, delivered, failed; opened or handed-over once the letter itself reached them
     * @param receivedOn the day it did
     * @param lateToldOn when it was told that this was not done by dueBy
     * @param toldWith the duty whose nudges announce this one too
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            UUID dutyId,
            String duty,
            String law,
            String to,
            String source,
            String sourceEventId,
            LocalDate owedOn,
            LocalDate dueBy,
            String state,
            LocalDate receivedOn,
            LocalDate lateToldOn,
            UUID toldWith,
            Letter notice,
            List<Message> nudges) {}

    record Body(UUID complaintId, List<View> items) {}

    @GET
    @RolesAllowed("duty:read")
    @Operation(summary = "What had to be told, by when, and the proof that it was")
    public Uni<Body> read(UUID id) {
        var council = caller.council();
        return scope.within(council, () -> KnownComplaint.findById(id)
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .call(() -> audit.record(council, id, caller, "notices"))
                .chain(() -> Duty.<Duty>list("complaintId = ?1 order by position", id))
                .chain(duties -> Notice.<Notice>list("complaintId", id)
                        .chain(notices -> Nudge.<Nudge>list("complaintId = ?1 order by position", id)
                                .map(nudges -> new Body(
                                        id,
                                        duties.stream()
                                                .map(duty -> view(duty, notices, nudges))
                                                .toList())))));
    }

    private View view(Duty duty, List<Notice> notices, List<Nudge> nudges) {
        var announcedBy = duty.companionOf == null ? duty.id : duty.companionOf;
        return new View(
                duty.id,
                duty.what,
                duty.law,
                duty.person,
                duty.sourceType,
                duty.sourceEventId,
                duty.owedOn,
                duty.dueBy,
                duty.state.toString(),
                duty.receivedOn,
                duty.lateToldOn,
                duty.companionOf,
                notices.stream()
                        .filter(notice -> notice.dutyId.equals(duty.id))
                        .map(notice -> new Letter(notice.id, notice.datedOn, notice.title, notice.letter))
                        .findFirst()
                        .orElseThrow(),
                nudges.stream()
                        .filter(nudge -> announcedBy.equals(nudge.dutyId))
                        .map(this::message)
                        .toList());
    }

    private Message message(Nudge nudge) {
        return new Message(
                nudge.id,
                nudge.kind.toString(),
                nudge.via,
                nudge.wording,
                nudge.state.toString(),
                nudge.because,
                nudge.attempt,
                nudge.holdUntil,
                nudge.postedOn,
                nudge.postedOn == null ? null : DueDays.from(nudge.postedOn, letterWorkingDays),
                nudge.plannedAt,
                nudge.sentAt,
                nudge.deliveredAt,
                nudge.failedAt);
    }
}

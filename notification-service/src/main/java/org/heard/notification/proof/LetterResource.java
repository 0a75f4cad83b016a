package org.heard.notification.proof;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.council.ReadAudit;
import org.heard.kit.problem.Problem;
import org.heard.notification.complaint.KnownComplaint;
import org.heard.notification.duty.Duty;
import org.heard.notification.duty.Owed;
import org.heard.notification.notice.Notice;

/** A complaint's letters to its own person, by reference, for the page on which they open them. */
@Path("/v1/complaints/{id}/letters")
class LetterResource {

    private final CouncilScope scope;
    private final Caller caller;
    private final ReadAudit audit;

    LetterResource(CouncilScope scope, Caller caller, ReadAudit audit) {
        this.scope = scope;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * A letter, dated and frozen.
     *
     * @param dutyId the duty to tell whose letter it is
     * @param received whether it was opened, handed over or read out
     */
    record Letter(UUID dutyId, LocalDate datedOn, String title, String letter, boolean received) {}

    record Letters(UUID complaintId, List<Letter> items) {}

    @GET
    @RolesAllowed("status:read")
    @Operation(summary = "The letters to a complaint's own person, newest first")
    public Uni<Letters> read(UUID id) {
        return scope.forReading(caller, "complaint", id)
                .chain(council -> scope.within(council, () -> KnownComplaint.findById(id)
                        .onItem()
                        .ifNull()
                        .failWith(Problem::notFound)
                        .call(() -> audit.record(council, id, caller, "letters"))
                        .chain(() -> Duty.<Duty>list(
                                "complaintId = ?1 and person = ?2 order by position desc", id, Owed.COMPLAINANT))
                        .chain(duties -> Notice.<Notice>list("complaintId", id)
                                .map(notices -> new Letters(id, letters(duties, notices))))));
    }

    private static List<Letter> letters(List<Duty> duties, List<Notice> notices) {
        var byDuty = notices.stream().collect(Collectors.toMap(notice -> notice.dutyId, notice -> notice));
        return duties.stream()
                .map(duty -> {
                    var notice = byDuty.get(duty.id);
                    return new Letter(duty.id, notice.datedOn, notice.title, notice.letter, duty.receivedOn != null);
                })
                .toList();
    }
}

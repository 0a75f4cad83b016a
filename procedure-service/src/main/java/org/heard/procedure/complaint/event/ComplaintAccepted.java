package org.heard.procedure.complaint.event;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.procedure.complaint.term.Stage;

/**
 * The procedure took the complaint on; its first event.
 *
 * @param council GSS code of the responsible council
 * @param reference human-friendly, not secret
 * @param stage absent outside the statutory procedure
 * @param ruleSet the dated rule set it keeps to its end; absent outside the statutory procedure
 * @param channel how it came
 * @param complainantKind child, care-leaver, parent, carer or other
 * @param youngPerson whether the complainant is the child or a care leaver
 * @param reasons codes of the router's reasons
 * @param firstNoticeOn the day on which the person first had notice of the matter, where it was told (LGA 1974 s26B)
 * @param actsFor {@code child} where an adult speaks for a child; absent where it was not told
 * @param happenedOn the day the council received it: day 0 of DL-10
 */
@Stored("complaint.ComplaintAccepted")
public record ComplaintAccepted(
        ComplaintId id,
        String council,
        String reference,
        ProcedureKind procedure,
        Stage stage,
        String ruleSet,
        String channel,
        String complainantKind,
        boolean youngPerson,
        List<String> reasons,
        List<Point> points,
        boolean advocateWanted,
        LocalDate firstNoticeOn,
        String actsFor,
        LocalDate happenedOn,
        LocalDate recordedOn)
        implements ComplaintEvent {

    /** One of which it is not told for whom the complainant speaks. */
    public ComplaintAccepted(
            ComplaintId id,
            String council,
            String reference,
            ProcedureKind procedure,
            Stage stage,
            String ruleSet,
            String channel,
            String complainantKind,
            boolean youngPerson,
            List<String> reasons,
            List<Point> points,
            boolean advocateWanted,
            LocalDate firstNoticeOn,
            LocalDate happenedOn,
            LocalDate recordedOn) {
        this(
                id,
                council,
                reference,
                procedure,
                stage,
                ruleSet,
                channel,
                complainantKind,
                youngPerson,
                reasons,
                points,
                advocateWanted,
                firstNoticeOn,
                null,
                happenedOn,
                recordedOn);
    }

    /** Whether an adult complains who speaks for a child (R-WHO-2, R-WHO-3). */
    public boolean speaksForChild() {
        return "child".equals(actsFor) && !youngPerson;
    }

    /** The day from which the Ombudsman's twelve months count: the notice, or the receipt until another day is told. */
    public LocalDate noticedOn() {
        return firstNoticeOn == null ? happenedOn : firstNoticeOn;
    }

    /** A point of complaint; its words stay with intake. */
    public record Point(UUID pointId, String about) {}
}

package org.heard.procedure.complaint.command;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.event.ComplaintAccepted.Point;
import org.heard.procedure.complaint.term.ProcedureKind;

/**
 * Take on a complaint that intake lodged.
 *
 * @param firstNoticeOn null where it was not told
 * @param actsFor null where it was not told
 */
public record AcceptComplaint(
        @TargetAggregateIdentifier ComplaintId id,
        String council,
        String reference,
        ProcedureKind procedure,
        String channel,
        String complainantKind,
        boolean youngPerson,
        List<String> reasons,
        List<Point> points,
        boolean advocateWanted,
        LocalDate firstNoticeOn,
        String actsFor,
        LocalDate receivedOn,
        LocalDate recordedOn) {}

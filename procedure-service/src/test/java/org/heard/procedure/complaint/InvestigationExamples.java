package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;

import java.util.List;
import java.util.stream.Stream;
import org.heard.procedure.complaint.event.ActionEvent.ActionAgreed;
import org.heard.procedure.complaint.event.ActionEvent.ActionEvidenced;
import org.heard.procedure.complaint.event.ActionEvent.ActionSeen;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.InquiryEvent.IndependentPersonReported;
import org.heard.procedure.complaint.event.InquiryEvent.InvestigationReported;
import org.heard.procedure.complaint.event.InquiryEvent.StageTwoAcknowledged;
import org.heard.procedure.complaint.event.InquiryEvent.StageTwoObjected;
import org.heard.procedure.complaint.event.StatementEvent.StatementCommented;
import org.heard.procedure.complaint.event.StatementEvent.StatementDrafted;
import org.heard.procedure.complaint.event.StatementEvent.StatementSent;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.Finding;
import org.heard.procedure.complaint.term.Judgement;
import org.heard.procedure.complaint.term.PlannedAction;
import org.heard.procedure.complaint.term.PointFinding;
import org.heard.procedure.complaint.term.Recommendation;

/** One of each fact of an investigation, and of what is done about it. */
final class InvestigationExamples {

    private InvestigationExamples() {}

    static Stream<ComplaintEvent> all() {
        return Stream.of(
                new StageTwoAcknowledged(ID, day(2, 10), day(2, 10)),
                new StageTwoObjected(ID, "SI 2006/1738 reg 8", WORDS, day(2, 10), day(2, 11)),
                new StatementDrafted(ID, 2, WORDS, "hmac-sha-256:00", day(2, 16), day(2, 16)),
                new StatementSent(ID, 2, day(2, 17), day(2, 17)),
                new StatementCommented(ID, 2, AskedBy.ADVOCATE, WORDS, day(2, 19), day(2, 20)),
                new InvestigationReported(
                        ID,
                        WORDS,
                        List.of(new PointFinding(1, Finding.PARTLY_UPHELD, WORDS, WORDS)),
                        List.of(new Recommendation(1, WORDS)),
                        day(4, 27),
                        day(4, 27)),
                new IndependentPersonReported(
                        ID, Judgement.YES, Judgement.PARTLY, Judgement.NO, WORDS, day(4, 30), day(4, 30)),
                new ActionAgreed(
                        ID, 1, new PlannedAction(1, "head-of-placements", day(6, 30), WORDS), ADJUDICATED, ADJUDICATED),
                new ActionEvidenced(ID, 1, WORDS, day(6, 26), day(6, 29)),
                new ActionSeen(ID, 1, AskedBy.COMPLAINANT, day(7, 1), day(7, 1)));
    }
}

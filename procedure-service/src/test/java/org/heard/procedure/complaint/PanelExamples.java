package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;

import java.util.List;
import java.util.stream.Stream;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.PanelEvent.CompanionNamed;
import org.heard.procedure.complaint.event.PanelEvent.IndependentPersonConsulted;
import org.heard.procedure.complaint.event.PanelEvent.LatePanelDecided;
import org.heard.procedure.complaint.event.PanelEvent.LatePanelRequested;
import org.heard.procedure.complaint.event.PanelEvent.PanelDateTold;
import org.heard.procedure.complaint.event.PanelEvent.PanelPapersSent;
import org.heard.procedure.complaint.event.PanelEvent.PanelPostponed;
import org.heard.procedure.complaint.event.PanelEvent.PanelPrepared;
import org.heard.procedure.complaint.event.PanelEvent.PanelRecommended;
import org.heard.procedure.complaint.event.PanelEvent.PanelRequestAcknowledged;
import org.heard.procedure.complaint.event.PanelEvent.SubmissionHeard;
import org.heard.procedure.complaint.term.Answer;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.CompanionKind;
import org.heard.procedure.complaint.term.Convenience;
import org.heard.procedure.complaint.term.Means;
import org.heard.procedure.complaint.term.PanelDecision;
import org.heard.procedure.complaint.term.PostponementReason;
import org.heard.procedure.complaint.term.Recommendation;
import org.heard.procedure.complaint.term.SubmissionBy;
import org.heard.procedure.complaint.term.SubmissionForm;

/** One of each fact around a panel. */
final class PanelExamples {

    private PanelExamples() {}

    static Stream<ComplaintEvent> all() {
        return Stream.of(
                new LatePanelRequested(ID, AskedBy.ADVOCATE, Means.PHONE, null, day(6, 12), day(6, 12)),
                new LatePanelDecided(ID, PanelDecision.REFUSED, day(6, 12), WORDS, day(6, 15), day(6, 15)),
                new PanelRequestAcknowledged(ID, day(6, 9), day(6, 9)),
                new PanelPrepared(ID, day(6, 15), day(6, 15)),
                new PanelDateTold(ID, PANEL_DUE, null, Convenience.AGREED, day(6, 15), day(6, 15)),
                new PanelPapersSent(ID, day(6, 15), day(6, 15)),
                new PanelPostponed(ID, PostponementReason.COMPLAINANT_ASKED, PANEL_DUE, day(6, 15), day(6, 15)),
                new SubmissionHeard(
                        ID, SubmissionBy.SUFFICIENT_INTEREST, SubmissionForm.WRITTEN, WORDS, PANEL_DUE, PANEL_DUE),
                new CompanionNamed(ID, CompanionKind.OTHER, Answer.YES, Answer.NO, day(6, 15), day(6, 15)),
                new PanelRecommended(ID, List.of(new Recommendation(1, WORDS)), REPORT_DUE, REPORT_DUE),
                new IndependentPersonConsulted(ID, WORDS, REPORT_DUE, REPORT_DUE));
    }
}

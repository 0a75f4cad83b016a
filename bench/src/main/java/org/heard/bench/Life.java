package org.heard.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.command.AppointmentStep.Appoint;
import org.heard.procedure.complaint.command.GoingOn.RequestNextStage;
import org.heard.procedure.complaint.command.InquiryStep.AcknowledgeStageTwo;
import org.heard.procedure.complaint.command.InquiryStep.ReportIndependently;
import org.heard.procedure.complaint.command.InquiryStep.ReportInvestigation;
import org.heard.procedure.complaint.command.PanelStep.AcknowledgePanelRequest;
import org.heard.procedure.complaint.command.PanelStep.ConsultIndependentPerson;
import org.heard.procedure.complaint.command.PanelStep.PreparePanel;
import org.heard.procedure.complaint.command.PanelStep.RecordRecommendations;
import org.heard.procedure.complaint.command.PanelStep.SendPanelPapers;
import org.heard.procedure.complaint.command.PanelStep.TellPanelDate;
import org.heard.procedure.complaint.command.StageThreeStep.ArrangePanel;
import org.heard.procedure.complaint.command.StageThreeStep.HoldPanel;
import org.heard.procedure.complaint.command.StageThreeStep.IssueFinalResponse;
import org.heard.procedure.complaint.command.StageThreeStep.SendPanelReport;
import org.heard.procedure.complaint.command.StageTwoStep.IssueAdjudication;
import org.heard.procedure.complaint.command.StageTwoStep.RecordAdjudicationReceipt;
import org.heard.procedure.complaint.command.StageTwoStep.TellDelay;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.Candidate;
import org.heard.procedure.complaint.term.Convenience;
import org.heard.procedure.complaint.term.DelayReason;
import org.heard.procedure.complaint.term.Finding;
import org.heard.procedure.complaint.term.Judgement;
import org.heard.procedure.complaint.term.Means;
import org.heard.procedure.complaint.term.PointFinding;
import org.heard.procedure.complaint.term.ReceiptHow;
import org.heard.procedure.complaint.term.Role;
import org.heard.procedure.complaint.term.Stage;

/** A whole life through the three stages, without sealed words. */
final class Life {

    private static final List<PointFinding> FINDINGS = List.of(new PointFinding(1, Finding.UPHELD, null, null));

    private Life() {}

    /** The steps after its acceptance, in order. */
    static List<Function<ComplaintId, Object>> steps() {
        return List.of(
                id -> ask(id, Stage.STAGE_2, day(2, 9)),
                id -> new AcknowledgeStageTwo(id, day(2, 9), day(2, 9)),
                id -> appoint(id, Role.INVESTIGATOR, "IO-0001", day(2, 12)),
                id -> appoint(id, Role.INDEPENDENT_PERSON, "IP-0001", day(2, 12)),
                id -> new TellDelay(id, DelayReason.COMPLEXITY, day(5, 13), day(3, 16), day(3, 16)),
                id -> new ReportInvestigation(id, null, FINDINGS, List.of(), day(5, 12), day(5, 12)),
                id -> new ReportIndependently(
                        id, Judgement.YES, Judgement.YES, Judgement.YES, null, day(5, 12), day(5, 12)),
                id -> appoint(id, Role.ADJUDICATING_OFFICER, "AO-0001", day(5, 12)),
                id -> new IssueAdjudication(id, null, FINDINGS, List.of(), List.of(), day(5, 12), day(5, 12)),
                id -> new RecordAdjudicationReceipt(
                        id, ReceiptHow.HANDED_OVER, "advocate", null, day(5, 13), day(5, 13)),
                id -> ask(id, Stage.STAGE_3, day(6, 8)),
                id -> new AcknowledgePanelRequest(id, day(6, 8), day(6, 8)),
                id -> appoint(id, Role.PANEL_CHAIR, "PC-0001", day(6, 15)),
                id -> appoint(id, Role.PANEL_MEMBER, "PM-0001", day(6, 15)),
                id -> appoint(id, Role.PANEL_MEMBER, "PM-0002", day(6, 15)),
                id -> new ArrangePanel(id, day(7, 20), day(6, 15), day(6, 15)),
                id -> new PreparePanel(id, day(6, 15), day(6, 15)),
                id -> new TellPanelDate(id, day(7, 20), null, Convenience.AGREED, day(6, 15), day(6, 15)),
                id -> new SendPanelPapers(id, day(6, 15), day(6, 15)),
                id -> new HoldPanel(
                        id,
                        List.of(
                                candidate(Role.PANEL_CHAIR, "PC-0001"),
                                candidate(Role.PANEL_MEMBER, "PM-0001"),
                                candidate(Role.PANEL_MEMBER, "PM-0002")),
                        day(7, 20),
                        day(7, 20)),
                id -> new SendPanelReport(id, day(7, 27), null, day(7, 27), day(7, 27)),
                id -> new RecordRecommendations(id, List.of(), day(7, 27), day(7, 27)),
                id -> new ConsultIndependentPerson(id, null, day(7, 27), day(7, 27)),
                id -> new IssueFinalResponse(id, null, FINDINGS, List.of(), day(8, 17), day(8, 17)));
    }

    private static RequestNextStage ask(ComplaintId id, Stage to, LocalDate day) {
        return new RequestNextStage(id, to, AskedBy.COMPLAINANT, Means.LETTER, day, day);
    }

    private static Appoint appoint(ComplaintId id, Role role, String person, LocalDate day) {
        return new Appoint(id, role, candidate(role, person), day, day);
    }

    private static Candidate candidate(Role role, String person) {
        return new Candidate(person, null, Set.of(role), LocalDate.of(2030, 1, 1), List.of());
    }

    private static LocalDate day(int month, int dayOfMonth) {
        return LocalDate.of(2026, month, dayOfMonth);
    }
}

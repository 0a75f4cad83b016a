package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.term.Stage.STAGE_1;
import static org.heard.procedure.complaint.term.Stage.STAGE_2;
import static org.heard.procedure.complaint.term.Stage.STAGE_3;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.heard.kit.problem.Refused;
import org.heard.procedure.complaint.command.ComplaintCommand;
import org.heard.procedure.complaint.event.AppointmentEvent.AppointmentAccepted;
import org.heard.procedure.complaint.event.ComplaintAccepted;
import org.heard.procedure.complaint.event.DeadlineEvent.DeadlineMissed;
import org.heard.procedure.complaint.event.EndingEvent.ComplaintWithdrawn;
import org.heard.procedure.complaint.event.GoingOnEvent.NextStepOffered;
import org.heard.procedure.complaint.event.GoingOnEvent.StageEscalated;
import org.heard.procedure.complaint.event.InquiryEvent.IndependentPersonReported;
import org.heard.procedure.complaint.event.InquiryEvent.InvestigationReported;
import org.heard.procedure.complaint.event.PanelEvent.IndependentPersonConsulted;
import org.heard.procedure.complaint.event.PanelEvent.PanelDateTold;
import org.heard.procedure.complaint.event.PanelEvent.PanelPapersSent;
import org.heard.procedure.complaint.event.PanelEvent.PanelPrepared;
import org.heard.procedure.complaint.event.PanelEvent.PanelRecommended;
import org.heard.procedure.complaint.event.PanelEvent.PanelRequestAcknowledged;
import org.heard.procedure.complaint.event.StageOneEvent.StageOneAnswered;
import org.heard.procedure.complaint.event.StageThreeEvent.FinalResponseIssued;
import org.heard.procedure.complaint.event.StageThreeEvent.PanelArranged;
import org.heard.procedure.complaint.event.StageThreeEvent.PanelHeld;
import org.heard.procedure.complaint.event.StageThreeEvent.PanelReportSent;
import org.heard.procedure.complaint.event.StageTwoEvent.AdjudicationIssued;
import org.heard.procedure.complaint.event.StageTwoEvent.AdjudicationReceived;
import org.heard.procedure.complaint.event.StageTwoEvent.IndependentPersonAppointed;
import org.heard.procedure.complaint.event.StageTwoEvent.InvestigatorAppointed;
import org.heard.procedure.complaint.event.StageTwoEvent.StatementAgreed;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.Candidate;
import org.heard.procedure.complaint.term.Convenience;
import org.heard.procedure.complaint.term.Decision;
import org.heard.procedure.complaint.term.Finding;
import org.heard.procedure.complaint.term.Judgement;
import org.heard.procedure.complaint.term.Means;
import org.heard.procedure.complaint.term.NextStep;
import org.heard.procedure.complaint.term.OfferReason;
import org.heard.procedure.complaint.term.PointFinding;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.procedure.complaint.term.ReceiptHow;
import org.heard.procedure.complaint.term.Recommendation;
import org.heard.procedure.complaint.term.RecommendationDecision;
import org.heard.procedure.complaint.term.Role;
import org.heard.procedure.complaint.term.Sealed;
import org.heard.procedure.conference.Conference;
import org.heard.procedure.corporate.Corporate;
import org.heard.procedure.ruleset.RuleSetFiles;
import org.heard.procedure.signposted.WithoutStages;
import org.heard.procedure.statutory.Statutory;
import org.heard.workingdays.WorkingDays;

/** The synthetic life of 2026 (domain rules 7.3), to be told up to any point. */
final class Told {

    static final ComplaintId ID = new ComplaintId("0190b6a0-0000-7000-8000-000000000001");
    static final Procedures PROCEDURES = new Procedures(
            RuleSetFiles.load(),
            List.of(
                    new Statutory(WorkingDays::englandAndWales),
                    new Corporate(WorkingDays::englandAndWales),
                    new Conference(WorkingDays::englandAndWales),
                    new WithoutStages()));
    static final Sealed WORDS = new Sealed("c2VhbGVk", "sha-256:00");
    static final List<PointFinding> FINDINGS = List.of(new PointFinding(1, Finding.UPHELD, null, WORDS));

    static final LocalDate RECEIVED = day(1, 5);
    static final LocalDate STAGE_1_DUE = day(1, 19);
    static final LocalDate STAGE_1_LAPSED = day(1, 20);
    static final LocalDate STAGE_1_EXTENDED = day(2, 2);
    static final LocalDate STAGE_2_ASKED = day(2, 9);
    static final LocalDate DELAY_DUE = day(3, 16);
    static final LocalDate STAGE_2_DUE = day(5, 14);
    static final LocalDate ADJUDICATED = day(5, 12);
    static final LocalDate ADJUDICATION_RECEIVED = day(5, 13);
    static final LocalDate PANEL_WINDOW_ENDS = day(6, 11);
    static final LocalDate STAGE_3_ASKED = day(6, 8);
    static final LocalDate PANEL_DUE = day(7, 20);
    static final LocalDate REPORT_DUE = day(7, 27);
    static final LocalDate RESPONSE_DUE = day(8, 17);

    private Told() {}

    static LocalDate day(int month, int dayOfMonth) {
        return LocalDate.of(2026, month, dayOfMonth);
    }

    static FixtureConfiguration<Complaint> complaint() {
        return new AggregateTestFixture<>(Complaint.class)
                .registerInjectableResource(PROCEDURES)
                .registerCommandDispatchInterceptor(_ -> (_, message) -> ofItsFamily(message));
    }

    /** As the event store sends it. */
    private static CommandMessage<?> ofItsFamily(CommandMessage<?> message) {
        return message.getPayload() instanceof ComplaintCommand
                ? new GenericCommandMessage<>(message, ComplaintCommand.class.getName())
                : message;
    }

    /** A complaint to which this happened. */
    static TestExecutor<Complaint> given(Object... events) {
        return complaint().given(events);
    }

    static void refused(ResultValidator<Complaint> result, Refusal refusal) {
        result.expectNoEvents()
                .expectException(Refused.class)
                .expectException(new org.hamcrest.CustomTypeSafeMatcher<Refused>(refusal.code()) {
                    @Override
                    protected boolean matchesSafely(Refused refused) {
                        return refused.code().equals(refusal.code());
                    }

                    @Override
                    protected void describeMismatchSafely(Refused refused, org.hamcrest.Description to) {
                        to.appendText(refused.code());
                    }
                });
    }

    static ComplaintAccepted accepted() {
        return accepted(ProcedureKind.STATUTORY);
    }

    static ComplaintAccepted accepted(ProcedureKind procedure) {
        return new ComplaintAccepted(
                ID,
                "E09000099",
                "HRD-0001",
                procedure,
                procedure == ProcedureKind.STATUTORY ? STAGE_1 : null,
                procedure == ProcedureKind.STATUTORY ? "EN-CA1989-SI2006-1738" : null,
                "phone",
                "child",
                true,
                List.of("ROUTE-6"),
                List.of(new ComplaintAccepted.Point(new UUID(0, 1), "looked-after-care")),
                true,
                null,
                RECEIVED,
                RECEIVED);
    }

    /** The same, received and recorded on another day. */
    static ComplaintAccepted acceptedOn(LocalDate received) {
        var it = accepted();
        return new ComplaintAccepted(
                it.id(),
                it.council(),
                it.reference(),
                it.procedure(),
                it.stage(),
                it.ruleSet(),
                it.channel(),
                it.complainantKind(),
                it.youngPerson(),
                it.reasons(),
                it.points(),
                it.advocateWanted(),
                it.firstNoticeOn(),
                received,
                received);
    }

    /** Who complains is one of child, care-leaver, parent, carer, other. */
    static ComplaintAccepted acceptedOf(String kind) {
        return acceptedOf(kind, ProcedureKind.STATUTORY);
    }

    static ComplaintAccepted acceptedOf(String kind, ProcedureKind procedure) {
        var it = accepted(procedure);
        return new ComplaintAccepted(
                it.id(),
                it.council(),
                it.reference(),
                it.procedure(),
                it.stage(),
                it.ruleSet(),
                it.channel(),
                kind,
                kind.equals("child") || kind.equals("care-leaver"),
                it.reasons(),
                it.points(),
                it.advocateWanted(),
                it.firstNoticeOn(),
                it.happenedOn(),
                it.recordedOn());
    }

    static StageOneAnswered answered(LocalDate day) {
        return new StageOneAnswered(ID, WORDS, FINDINGS, day, day);
    }

    static NextStepOffered offered(NextStep next, OfferReason because, LocalDate from) {
        return new NextStepOffered(ID, next, because, from, from);
    }

    static DeadlineMissed missed(String clock, LocalDate dueOn, LocalDate recordedOn) {
        var rule = clock.split("/")[0];
        var stage = rule.startsWith("DL-1") ? "stage-1" : rule.startsWith("DL-2") ? "stage-2" : "stage-3";
        return new DeadlineMissed(ID, clock, rule, stage, dueOn, dueOn.plusDays(1), recordedOn);
    }

    static DeadlineMissed missed(String clock, LocalDate dueOn) {
        return missed(clock, dueOn, dueOn.plusDays(1));
    }

    static StageEscalated toStageTwo(LocalDate day) {
        return new StageEscalated(ID, STAGE_1, STAGE_2, AskedBy.COMPLAINANT, Means.LETTER, false, null, day, day);
    }

    static StageEscalated toStageThree(LocalDate day, boolean late) {
        return new StageEscalated(ID, STAGE_2, STAGE_3, AskedBy.COMPLAINANT, Means.LETTER, late, null, day, day);
    }

    static StatementAgreed statementAgreed(LocalDate day) {
        return new StatementAgreed(ID, 1, WORDS, day, day);
    }

    static AdjudicationIssued adjudicated(LocalDate day) {
        return new AdjudicationIssued(ID, WORDS, FINDINGS, DECISIONS, day, day);
    }

    static AdjudicationReceived adjudicationReceived(LocalDate day) {
        return new AdjudicationReceived(ID, ReceiptHow.HANDED_OVER, "manager.e09", null, day, day);
    }

    /** Those who may sit, as the register knows them. */
    static final List<Candidate> PANEL = Stream.of("PC-1", "PM-1", "PM-2", "PM-3")
            .map(person ->
                    new Candidate(person, null, Set.of(Role.PANEL_CHAIR, Role.PANEL_MEMBER), day(12, 31), List.of()))
            .toList();

    /** A chair and two members. */
    static Object[] panelOfThree(LocalDate day) {
        return new Object[] {
            new AppointmentAccepted(ID, Role.PANEL_CHAIR, "PC-1", day, day),
            new AppointmentAccepted(ID, Role.PANEL_MEMBER, "PM-1", day, day),
            new AppointmentAccepted(ID, Role.PANEL_MEMBER, "PM-2", day, day)
        };
    }

    static PanelArranged panelArranged(LocalDate day, LocalDate meetsOn) {
        return new PanelArranged(ID, meetsOn, day, day);
    }

    static PanelDateTold panelDateTold() {
        return new PanelDateTold(ID, PANEL_DUE, WORDS, Convenience.AGREED, day(6, 15), day(6, 15));
    }

    static PanelPapersSent panelPapers() {
        return new PanelPapersSent(ID, day(6, 15), day(6, 15));
    }

    static PanelRecommended nothingRecommended(LocalDate day) {
        return new PanelRecommended(ID, List.of(), day, day);
    }

    static IndependentPersonConsulted consulted(LocalDate day) {
        return new IndependentPersonConsulted(ID, WORDS, day, day);
    }

    static PanelHeld panelHeld(LocalDate day) {
        return new PanelHeld(ID, day, day);
    }

    static PanelReportSent panelReported(LocalDate day) {
        return new PanelReportSent(ID, day, WORDS, day, day);
    }

    static FinalResponseIssued finallyAnswered(LocalDate day) {
        return new FinalResponseIssued(ID, WORDS, FINDINGS, List.of(), day, day);
    }

    static ComplaintWithdrawn withdrawn(LocalDate day) {
        return new ComplaintWithdrawn(ID, AskedBy.COMPLAINANT, null, day, day);
    }

    /** Stage 1 lapsed, and they went on. */
    static Object[] inStageTwo() {
        return new Object[] {
            accepted(),
            missed("DL-10", STAGE_1_DUE),
            offered(NextStep.STAGE_2, OfferReason.LAPSED, STAGE_1_LAPSED),
            toStageTwo(STAGE_2_ASKED)
        };
    }

    /** Stage 2 with everybody appointed whom it takes. */
    static Object[] staffed() {
        return and(
                inStageTwo(),
                new InvestigatorAppointed(ID, "IO-1", STAGE_2_ASKED, STAGE_2_ASKED),
                new IndependentPersonAppointed(ID, "IP-1", STAGE_2_ASKED, STAGE_2_ASKED),
                new AppointmentAccepted(ID, Role.ADJUDICATING_OFFICER, "AO-1", STAGE_2_ASKED, STAGE_2_ASKED));
    }

    /** Stage 2 with both reports in hand; one recommendation is theirs. */
    static Object[] investigated() {
        return and(
                staffed(),
                new InvestigationReported(
                        ID, WORDS, FINDINGS, List.of(new Recommendation(1, WORDS)), STAGE_2_ASKED, STAGE_2_ASKED),
                new IndependentPersonReported(
                        ID, Judgement.YES, Judgement.YES, Judgement.PARTLY, WORDS, STAGE_2_ASKED, STAGE_2_ASKED));
    }

    /** Told before day 25, adjudicated in time, received. */
    static Object[] afterStageTwo() {
        return and(
                inStageTwo(),
                new org.heard.procedure.complaint.event.StageTwoEvent.DelayTold(
                        ID,
                        org.heard.procedure.complaint.term.DelayReason.COMPLEXITY,
                        ADJUDICATED,
                        DELAY_DUE,
                        DELAY_DUE),
                adjudicated(ADJUDICATED),
                adjudicationReceived(ADJUDICATION_RECEIVED),
                offered(NextStep.STAGE_3, OfferReason.ADJUDICATED, ADJUDICATION_RECEIVED));
    }

    static Object[] inStageThree() {
        return and(
                afterStageTwo(),
                toStageThree(STAGE_3_ASKED, false),
                new PanelRequestAcknowledged(ID, STAGE_3_ASKED, STAGE_3_ASKED),
                new PanelPrepared(ID, STAGE_3_ASKED, STAGE_3_ASKED));
    }

    static Object[] complete() {
        return and(
                inStageThree(),
                panelArranged(day(6, 15), PANEL_DUE),
                panelDateTold(),
                panelPapers(),
                panelHeld(PANEL_DUE),
                panelReported(REPORT_DUE),
                nothingRecommended(REPORT_DUE),
                consulted(REPORT_DUE),
                finallyAnswered(RESPONSE_DUE),
                offered(NextStep.OMBUDSMAN, OfferReason.FINAL_RESPONSE, RESPONSE_DUE));
    }

    static final List<RecommendationDecision> DECISIONS =
            List.of(new RecommendationDecision(1, Decision.ACCEPTED, WORDS));

    static Object[] and(Object[] before, Object... more) {
        var all = new java.util.ArrayList<>(List.of(before));
        all.addAll(List.of(more));
        return all.toArray();
    }
}

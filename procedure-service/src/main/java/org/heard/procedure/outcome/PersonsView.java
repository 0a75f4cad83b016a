package org.heard.procedure.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.heard.procedure.clock.Explanation;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.event.ActionEvent.ActionAgreed;
import org.heard.procedure.complaint.event.ActionEvent.ActionEvidenced;
import org.heard.procedure.complaint.event.AppointmentEvent.AppointmentAccepted;
import org.heard.procedure.complaint.event.ChangeEvent.OmbudsmanOrderTaken;
import org.heard.procedure.complaint.event.ChangeEvent.OmbudsmanStepNoted;
import org.heard.procedure.complaint.event.ChangeEvent.ProcedureCorrected;
import org.heard.procedure.complaint.event.ComplaintAccepted;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.ConferenceEvent.ConferenceAnswered;
import org.heard.procedure.complaint.event.ConferenceEvent.ConferencePanelAnswered;
import org.heard.procedure.complaint.event.CorporateEvent.ActionPromised;
import org.heard.procedure.complaint.event.CorporateEvent.AnswerTimeExtended;
import org.heard.procedure.complaint.event.CorporateEvent.ConsiderationRefused;
import org.heard.procedure.complaint.event.CorporateEvent.LatenessExplained;
import org.heard.procedure.complaint.event.CorporateEvent.StageAcknowledged;
import org.heard.procedure.complaint.event.CorporateEvent.StageTwoAnswered;
import org.heard.procedure.complaint.event.DeadlineEvent.DeadlineMissed;
import org.heard.procedure.complaint.event.EndingEvent.ComplaintWithdrawn;
import org.heard.procedure.complaint.event.EndingEvent.ReferredToOmbudsman;
import org.heard.procedure.complaint.event.GoingOnEvent.AskRefused;
import org.heard.procedure.complaint.event.GoingOnEvent.NextStepOffered;
import org.heard.procedure.complaint.event.GoingOnEvent.StageEscalated;
import org.heard.procedure.complaint.event.HoldEvent.AdvocateFound;
import org.heard.procedure.complaint.event.HoldEvent.AdvocateSought;
import org.heard.procedure.complaint.event.LifeEvent.ComplaintClosed;
import org.heard.procedure.complaint.event.LifeEvent.ComplaintReinstated;
import org.heard.procedure.complaint.event.LocalResolutionEvent.StageOneResolved;
import org.heard.procedure.complaint.event.PanelEvent.PanelDateTold;
import org.heard.procedure.complaint.event.PanelEvent.PanelPostponed;
import org.heard.procedure.complaint.event.PointEvent.PointAdded;
import org.heard.procedure.complaint.event.ReceptionEvent.ComplaintAcknowledged;
import org.heard.procedure.complaint.event.ReceptionEvent.ComplaintRejected;
import org.heard.procedure.complaint.event.StageOneEvent.ResponseTimeExtended;
import org.heard.procedure.complaint.event.StageOneEvent.StageOneAnswered;
import org.heard.procedure.complaint.event.StageThreeEvent.FinalResponseIssued;
import org.heard.procedure.complaint.event.StageThreeEvent.PanelArranged;
import org.heard.procedure.complaint.event.StageThreeEvent.PanelHeld;
import org.heard.procedure.complaint.event.StageThreeEvent.PanelReportSent;
import org.heard.procedure.complaint.event.StageTwoEvent.AdjudicationIssued;
import org.heard.procedure.complaint.event.StageTwoEvent.DelayTold;
import org.heard.procedure.complaint.event.StageTwoEvent.IndependentPersonAppointed;
import org.heard.procedure.complaint.event.StageTwoEvent.InvestigatorAppointed;
import org.heard.procedure.complaint.event.StageTwoEvent.StatementAgreed;
import org.heard.procedure.complaint.event.StatementEvent.StatementDrafted;
import org.heard.procedure.complaint.event.StatementEvent.StatementSent;
import org.heard.procedure.complaint.term.NextStep;
import org.heard.procedure.complaint.term.Stage;
import org.heard.procedure.complaint.term.Status;
import org.heard.workingdays.WorkingDays;

/**
 * What a complaint's own person sees of it: what concerns them and what was said to them, and nobody else's words.
 *
 * @param statement the statement of complaint that they were sent last; absent while there is none
 * @param mayGoOnTo where they may go now: stage-2, stage-3 or ombudsman; absent while they wait for an answer in time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonsView(
        LocalDate today,
        String procedure,
        Stage stage,
        Status status,
        LocalDate receivedOn,
        NextStep mayGoOnTo,
        StatementToRead statement,
        List<Limit> limits,
        List<Happened> happened,
        List<Actions.Action> actions) {

    /**
     * What they were sent last of what they told us, written down (R-S2-3).
     *
     * @param mark stands for these exact words; whoever agrees names it
     */
    record StatementToRead(int version, LocalDate sentOn, String words, String mark, boolean agreed) {}

    /**
     * A limit that runs or was missed.
     *
     * @param owner council or person
     * @param state running, held or missed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Limit(String clock, String rule, String owner, LocalDate dueOn, String state, String inPlainWords) {}

    /**
     * A fact.
     *
     * @param detail a code or a day that belongs to it, such as the stage begun, the day a panel meets, why a wish was refused,
     *     which point was added
     * @param words what the council said to the person in it, or they said themselves in a point they added later
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Happened(String fact, LocalDate on, String detail, String words) {}

    /** @param words what was said in each fact, by its index */
    static PersonsView of(
            Progress progress, Map<Integer, String> words, SpokenTexts texts, LocalDate today, WorkingDays days) {
        return new PersonsView(
                today,
                progress.procedure().code(),
                progress.stage(),
                progress.status(),
                progress.accepted().happenedOn(),
                mayGoOnTo(progress),
                statement(progress, words),
                Explanation.of(progress.clocks(), today, days).stream()
                        .filter(it -> List.of("running", "held", "missed")
                                .contains(it.state().word()))
                        .map(it -> new Limit(
                                it.clock().value(),
                                it.clock().rule(),
                                it.owner(),
                                it.limit().orElse(null),
                                it.state().word(),
                                it.inPlainWords()))
                        .toList(),
                IntStream.range(0, progress.facts().size())
                        .mapToObj(index -> happened(progress.facts().get(index), words.get(index)))
                        .filter(it -> it != null)
                        .toList(),
                Actions.of(progress, texts, today).items());
    }

    private static StatementToRead statement(Progress progress, Map<Integer, String> words) {
        var facts = progress.facts();
        return progress.last(StatementSent.class)
                .flatMap(sent -> IntStream.range(0, facts.size())
                        .filter(index ->
                                facts.get(index) instanceof StatementDrafted draft && draft.version() == sent.version())
                        .boxed()
                        .findFirst()
                        .map(index -> new StatementToRead(
                                sent.version(),
                                sent.happenedOn(),
                                words.get(index),
                                ((StatementDrafted) facts.get(index)).mark(),
                                progress.last(StatementAgreed.class)
                                        .filter(agreed -> agreed.version() >= sent.version())
                                        .isPresent())))
                .orElse(null);
    }

    /** The last step that was offered, unless the person has taken it or the complaint has ended. */
    private static NextStep mayGoOnTo(Progress progress) {
        if (progress.status() == Status.WITHDRAWN || progress.status() == Status.REJECTED) {
            return null;
        }
        return progress.inThisProcedure()
                .filter(fact -> fact instanceof NextStepOffered || fact instanceof StageEscalated)
                .findFirst()
                .map(fact -> fact instanceof NextStepOffered offered ? offered.next() : null)
                .orElse(null);
    }

    /** What the Ombudsman asks of the council is between the two; a last day that comes near is no news yet. */
    private static boolean concernsThem(OmbudsmanStepNoted fact) {
        return switch (fact.step()) {
            case ENQUIRY_MADE -> "complainant".equals(fact.detail());
            case ENQUIRY_REMINDED, ORDER_REFUSED, RECOMMENDATION_DUE -> false;
            case REFERRAL_RECEIVED,
                    REFERRAL_RETURNED,
                    JOINT_WORKING_BEGAN,
                    JOINT_WORKING_ENDED,
                    DRAFT_ISSUED,
                    DECISION_MADE,
                    RECOMMENDATION_AGREED,
                    RECOMMENDATION_MISSED,
                    RECOMMENDATION_COMPLIED,
                    RECOMMENDATION_NOT_COMPLIED,
                    STATEMENT_PUBLISHED,
                    PUBLIC_REPORT_ISSUED,
                    REVIEW_DECIDED -> true;
        };
    }

    private static Happened happened(ComplaintEvent fact, String words) {
        return switch (fact) {
            case ComplaintAccepted _,
                    ComplaintAcknowledged _,
                    StageAcknowledged _,
                    ResponseTimeExtended _,
                    AnswerTimeExtended _,
                    InvestigatorAppointed _,
                    IndependentPersonAppointed _,
                    AdvocateSought _,
                    AdvocateFound _,
                    PanelPostponed _,
                    PanelHeld _,
                    OmbudsmanOrderTaken _,
                    ProcedureCorrected _,
                    ComplaintWithdrawn _,
                    ComplaintClosed _,
                    ComplaintReinstated _,
                    ReferredToOmbudsman _,
                    ActionAgreed _,
                    ActionPromised _,
                    ActionEvidenced _ -> told(fact, null, null);
            case AppointmentAccepted it -> told(fact, it.role().code(), null);
            case StageEscalated it -> told(fact, it.to().code(), null);
            case DeadlineMissed it -> told(fact, it.rule(), null);
            case OmbudsmanStepNoted it ->
                concernsThem(it) ? told(fact, it.step().code(), null) : null;
            case AskRefused it -> told(fact, it.code(), null);
            case PanelArranged it -> told(fact, it.meetsOn().toString(), null);
            case PointAdded it -> told(fact, it.pointId().toString(), words);
            case StageOneAnswered _,
                    StageOneResolved _,
                    StageTwoAnswered _,
                    ConferenceAnswered _,
                    ConferencePanelAnswered _,
                    AdjudicationIssued _,
                    FinalResponseIssued _,
                    PanelReportSent _,
                    DelayTold _,
                    LatenessExplained _,
                    StatementSent _,
                    StatementAgreed _,
                    PanelDateTold _,
                    ComplaintRejected _,
                    ConsiderationRefused _ -> told(fact, null, words);
            case ComplaintEvent _ -> null;
        };
    }

    private static Happened told(ComplaintEvent fact, String detail, String words) {
        return new Happened(fact.getClass().getSimpleName(), fact.happenedOn(), detail, words);
    }
}

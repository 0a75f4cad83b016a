package org.heard.notification.inbound;

import static org.heard.notification.inbound.Payload.needed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.heard.contracts.ProcedureEvent;
import org.heard.contracts.ProcedureEvent.AdjudicationReceived;
import org.heard.contracts.ProcedureEvent.AppointmentMade;
import org.heard.contracts.ProcedureEvent.AskRefused;
import org.heard.contracts.ProcedureEvent.ComplaintAccepted;
import org.heard.contracts.ProcedureEvent.ComplaintClosed;
import org.heard.contracts.ProcedureEvent.ComplaintErased;
import org.heard.contracts.ProcedureEvent.ComplaintHeld;
import org.heard.contracts.ProcedureEvent.ComplaintLinked;
import org.heard.contracts.ProcedureEvent.ComplaintReinstated;
import org.heard.contracts.ProcedureEvent.ComplaintRejected;
import org.heard.contracts.ProcedureEvent.ComplaintReleased;
import org.heard.contracts.ProcedureEvent.DeadlineApproaching;
import org.heard.contracts.ProcedureEvent.DeadlineMissed;
import org.heard.contracts.ProcedureEvent.DeadlineMoved;
import org.heard.contracts.ProcedureEvent.DelayTold;
import org.heard.contracts.ProcedureEvent.HolidayProclaimed;
import org.heard.contracts.ProcedureEvent.LatePanelDecided;
import org.heard.contracts.ProcedureEvent.NextStepOffered;
import org.heard.contracts.ProcedureEvent.OmbudsmanOrderRefused;
import org.heard.contracts.ProcedureEvent.PanelArranged;
import org.heard.contracts.ProcedureEvent.PanelReportSent;
import org.heard.contracts.ProcedureEvent.PointAdded;
import org.heard.contracts.ProcedureEvent.ProcedureChanged;
import org.heard.contracts.ProcedureEvent.ReferredToOmbudsman;
import org.heard.contracts.ProcedureEvent.ResponseIssued;
import org.heard.contracts.ProcedureEvent.StaffBarred;
import org.heard.contracts.ProcedureEvent.StaffNamed;
import org.heard.contracts.ProcedureEvent.StaffReleased;
import org.heard.contracts.ProcedureEvent.StageEscalated;
import org.heard.contracts.ProcedureEvent.StageOrdered;
import org.heard.contracts.ProcedureEvent.StatementAgreed;
import org.heard.contracts.ProcedureEvent.StatementSent;
import org.heard.contracts.ProcedureEvent.SufficientInterestRefused;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.kafka.EventRecord.Unreadable;
import org.heard.notification.complaint.KnownComplaint;
import org.heard.notification.duty.Owed;
import org.heard.notification.duty.PeopleTellings;
import org.heard.notification.duty.Tellings;
import org.heard.notification.duty.TurnTellings;

/** Which fact of procedure-service makes us owe what; the table stands in docs/language.md. */
@ApplicationScoped
class Consequences {

    private final Tellings tellings;
    private final TurnTellings turns;
    private final PeopleTellings people;
    private final BusinessClock clock;

    Consequences(Tellings tellings, TurnTellings turns, PeopleTellings people, BusinessClock clock) {
        this.tellings = tellings;
        this.turns = turns;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What is owed because of a fact. That a next step is offered stands in the letter of the answer, or of the missed limit,
     * that opened it.
     */
    List<Owed> of(ProcedureEvent fact, KnownComplaint complaint) throws Unreadable {
        return switch (fact) {
            case StageEscalated to ->
                tellings.escalated(complaint.procedure, needed(to.to()), needed(to.requestedOn()));
            case DeadlineApproaching near ->
                tellings.deadlineApproaching(needed(near.clock()), needed(near.rule()), needed(near.dueOn()));
            case DeadlineMissed missed ->
                tellings.deadlineMissed(
                        needed(missed.clock()),
                        needed(missed.rule()),
                        needed(missed.dueOn()),
                        needed(missed.missedOn()));
            case DeadlineMoved moved ->
                tellings.deadlineMoved(
                        needed(moved.clock()),
                        needed(moved.rule()),
                        needed(moved.oldDueOn()),
                        needed(moved.newDueOn()),
                        needed(moved.because()));
            case ResponseIssued answer -> answered(answer, complaint);
            case DelayTold delay ->
                tellings.delayTold(
                        complaint.procedure, needed(delay.reason()), needed(delay.answerBy()), needed(delay.toldOn()));
            case PanelArranged panel -> tellings.panelArranged(needed(panel.meetsOn()));
            case ReferredToOmbudsman referred ->
                tellings.referred(needed(referred.ground()), needed(referred.referredOn()));
            case ComplaintClosed closed ->
                both(
                        tellings.closed(needed(closed.because()), needed(closed.closedOn())),
                        people.outcome(complaint.others(), closed.closedOn()));
            case AskRefused refused -> tellings.askRefused(needed(refused.code()), clock.today());
            case StatementSent sent -> turns.statementSent(needed(sent.sentOn()));
            case SufficientInterestRefused refused -> turns.interestRefused(needed(refused.decidedOn()));
            case ComplaintRejected rejected ->
                both(
                        turns.rejected(needed(rejected.rule()), needed(rejected.rejectedOn())),
                        people.outcome(complaint.others(), rejected.rejectedOn()));
            case ComplaintHeld held ->
                turns.held(needed(held.scope()), needed(held.because()), needed(held.heldOn()), held.reviewOn());
            case ComplaintReleased released -> turns.released(needed(released.releasedOn()), released.resubmitBy());
            case LatePanelDecided late ->
                turns.latePanelDecided(needed(late.decision()), needed(late.requestedOn()), needed(late.decidedOn()));
            case PanelReportSent report -> turns.panelReportSent(needed(report.sentOn()), copies(complaint));
            case ComplaintReinstated again -> turns.reinstated(needed(again.reinstatedOn()));
            case ProcedureChanged changed ->
                turns.procedureChanged(needed(changed.to()), needed(changed.dayZero()), needed(changed.changedOn()));
            case StageOrdered ordered -> turns.stageOrdered(needed(ordered.orderedOn()), ordered.completeBy());
            case AppointmentMade made -> people.appointed(needed(made.role()), needed(made.appointedOn()));
            case StaffNamed named -> people.staffNamed(needed(named.namingId()).toString(), needed(named.namedOn()));
            case HolidayProclaimed _,
                    OmbudsmanOrderRefused _,
                    ComplaintErased _,
                    StaffBarred _,
                    StaffReleased _,
                    ComplaintAccepted _,
                    AdjudicationReceived _,
                    NextStepOffered _,
                    StatementAgreed _,
                    ComplaintLinked _,
                    PointAdded _ -> List.of();
        };
    }

    private List<Owed> answered(ResponseIssued answer, KnownComplaint complaint) throws Unreadable {
        return both(
                tellings.answered(
                        complaint.procedure, needed(answer.kind()), needed(answer.issuedOn()), copies(complaint)),
                people.outcome(complaint.others(), answer.issuedOn()));
    }

    /** Who has a right to copies: not the staff. */
    private static List<String> copies(KnownComplaint complaint) {
        return complaint.others().stream()
                .filter(person -> !person.startsWith(PeopleTellings.staff("")))
                .toList();
    }

    private static List<Owed> both(List<Owed> first, List<Owed> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}

package org.heard.procedure.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.heard.procedure.complaint.command.GoingOn.RequestNextStage;
import org.heard.procedure.complaint.command.StageOneStep.AnswerStageOne;
import org.heard.procedure.complaint.event.ChangeEvent.PointsTaken;
import org.heard.procedure.complaint.event.ComplaintAccepted;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.ConferenceEvent.ChairMadeContact;
import org.heard.procedure.complaint.event.ConferenceEvent.ConferenceAnswered;
import org.heard.procedure.complaint.event.ConferenceEvent.ConferencePanelAnswered;
import org.heard.procedure.complaint.event.ConferenceEvent.ConferencePanelHeld;
import org.heard.procedure.complaint.event.ConferenceEvent.StandingDecided;
import org.heard.procedure.complaint.event.CorporateEvent.AnswerTimeExtended;
import org.heard.procedure.complaint.event.CorporateEvent.AnswererNamed;
import org.heard.procedure.complaint.event.CorporateEvent.ConsiderationRefused;
import org.heard.procedure.complaint.event.CorporateEvent.StageAcknowledged;
import org.heard.procedure.complaint.event.CorporateEvent.StageTwoAnswered;
import org.heard.procedure.complaint.event.DeadlineEvent.DeadlineMissed;
import org.heard.procedure.complaint.event.EndingEvent.ComplaintWithdrawn;
import org.heard.procedure.complaint.event.GoingOnEvent.StageEscalated;
import org.heard.procedure.complaint.event.PanelEvent.LatePanelDecided;
import org.heard.procedure.complaint.event.PanelEvent.LatePanelRequested;
import org.heard.procedure.complaint.event.PanelEvent.PanelPrepared;
import org.heard.procedure.complaint.event.PanelEvent.PanelRequestAcknowledged;
import org.heard.procedure.complaint.event.PointEvent.PointAdded;
import org.heard.procedure.complaint.event.StageOneEvent.ResponseTimeExtended;
import org.heard.procedure.complaint.event.StageOneEvent.StageOneAnswered;
import org.heard.procedure.complaint.event.StageThreeEvent.PanelHeld;
import org.heard.procedure.complaint.event.StageTwoEvent.AdjudicationIssued;
import org.heard.procedure.complaint.event.StageTwoEvent.DelayTold;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.procedure.complaint.term.Stage;
import org.heard.procedure.complaint.term.Standing;

/**
 * The three procedures once more, as somebody would carry them out on paper: a list of limits with their last days, and a few facts
 * in the margin. Written without a look at the clocks and decisions that it checks. It knows the main limits and what opens the next
 * stage; of facts that may move a limit in ways it does not know it says so, and tells nothing more of that complaint's limits.
 */
final class Reference {

    /** A line of the list. */
    private static final class Limit {
        private LocalDate day0;
        private LocalDate due;
        private LocalDate ended;
        private boolean extended;
        private boolean missed;
    }

    /** Facts that move no limit of the list. */
    private static final List<String> NEUTRAL = List.of(
            "NextStepOffered",
            "AskRefused",
            "DeadlineApproached",
            "ReferredToOmbudsman",
            "StatementDrafted",
            "StatementSent",
            "StatementCommented",
            "StatementAgreed",
            "AdjudicationReceived",
            "InvestigatorAppointed",
            "IndependentPersonAppointed",
            "StageTwoAcknowledged",
            "StageTwoObjected",
            "InvestigationReported",
            "IndependentPersonReported",
            "ActionAgreed",
            "ActionEvidenced",
            "ActionSeen",
            "PanelArranged",
            "PanelDateTold",
            "PanelPapersSent",
            "PanelPostponed",
            "SubmissionHeard",
            "CompanionNamed",
            "PanelRecommended",
            "IndependentPersonConsulted",
            "PanelReportSent",
            "FinalResponseIssued",
            "NewComplaintNamed",
            "LatenessExplained",
            "AdjustmentAgreed",
            "ActionPromised",
            "ActionCarriedOut",
            "PointsPassedToAgency",
            "ComplaintAcknowledged",
            "InformationGiven",
            "ChildsWishNoted",
            "RepresentativeConsidered",
            "BreachExplained",
            "StaffInvolved");

    private final Map<String, Limit> limits = new LinkedHashMap<>();
    private final ComplaintAccepted accepted;
    private final boolean byTheCode;
    private final boolean ownLimits;
    private Stage stage = Stage.STAGE_1;
    private LocalDate stageBegan;
    private LocalDate opened;
    private boolean answered;
    private boolean over;
    private boolean askedTooLate;
    private boolean answererNamed;
    private boolean unknown;
    private int points;

    Reference(ComplaintAccepted accepted) {
        this.accepted = accepted;
        this.stageBegan = accepted.happenedOn();
        this.points = accepted.points().size();
        this.byTheCode = accepted.ruleSet().equals("EN-LGSCO-COMPLAINT-HANDLING-CODE");
        this.ownLimits = accepted.council().equals(Life.ADOPTED_EARLY);
        var received = accepted.happenedOn();
        switch (accepted.procedure()) {
            case STATUTORY -> open("DL-10", received, 10);
            case CORPORATE -> {
                if (byTheCode) {
                    open("CODE-6", received, 5);
                } else if (ownLimits) {
                    open("CODE-6", received, 3);
                    open("CODE-7/receipt", received, 15);
                }
            }
            case CONFERENCE -> openWhereSet("CONF-6/receipt", received, 5);
            case SIGNPOSTED -> {}
        }
    }

    /** Whether something happened that it does not know. */
    boolean isLost() {
        return unknown;
    }

    /** The limits that go on record as missed on a day, with their last days. */
    Map<String, LocalDate> missedOn(LocalDate today) {
        var missed = new LinkedHashMap<String, LocalDate>();
        limits.forEach((code, limit) -> {
            var keptInTime = limit.ended != null && !limit.ended.isAfter(limit.due);
            if (!limit.missed && !keptInTime && today.isAfter(limit.due)) {
                missed.put(code, limit.due);
            }
        });
        return missed;
    }

    boolean knows(String clock) {
        return limits.containsKey(clock);
    }

    /** Whether somebody may go on to a stage. */
    boolean allows(RequestNextStage step) {
        var day = step.happenedOn();
        if (over || day.isAfter(step.recordedOn()) || day.isBefore(stageBegan)) {
            return false;
        }
        var last = accepted.procedure() == ProcedureKind.CORPORATE ? Stage.STAGE_2 : Stage.STAGE_3;
        if (stage == last || step.to().ordinal() != stage.ordinal() + 1) {
            return false;
        }
        var done = opened != null && !opened.isAfter(day);
        return (done || isLapsed(day)) && !askedTooLate;
    }

    private boolean isLapsed(LocalDate day) {
        return switch (accepted.procedure()) {
            case STATUTORY -> stage == Stage.STAGE_1 && isPast("DL-10", day);
            case CORPORATE -> isPast("CODE-7", day) || isPast("CODE-7/receipt", day);
            case CONFERENCE -> isPast(stage == Stage.STAGE_1 ? "CONF-6/receipt" : "CONF-6/stage-two", day);
            case SIGNPOSTED -> false;
        };
    }

    private boolean isPast(String code, LocalDate day) {
        return limits.containsKey(code) && day.isAfter(limits.get(code).due);
    }

    int points() {
        return points;
    }

    /** Whether stage 1 may be answered so. */
    boolean allows(AnswerStageOne step) {
        return !over
                && !answered
                && stage == Stage.STAGE_1
                && !step.happenedOn().isAfter(step.recordedOn())
                && !step.happenedOn().isBefore(accepted.happenedOn())
                && step.findings().size() == points
                && (accepted.procedure() == ProcedureKind.STATUTORY
                        || accepted.procedure() == ProcedureKind.CORPORATE && answererNamed);
    }

    /** Writes a fact down. */
    void see(ComplaintEvent fact) {
        var day = fact.happenedOn();
        switch (fact) {
            case DeadlineMissed it -> missed(it);
            case ResponseTimeExtended it -> extend("DL-10", it.respondBy());
            case AnswerTimeExtended it -> extend(it.clock(), it.respondBy());
            case StageOneAnswered _ -> {
                answered = true;
                opened = day;
                end(day, "DL-10", "CODE-6", "CODE-7", "CODE-7/receipt");
            }
            case StageEscalated it -> escalate(it);
            case DelayTold _ -> end(day, "DL-22/request");
            case AdjudicationIssued _ -> {
                opened = day;
                end(day, "DL-21/request", "DL-22/request");
            }
            case PanelHeld _ -> end(day, "DL-31", "DL-32", "DL-33");
            case LatePanelRequested _ -> {
                askedTooLate = true;
                open("DL-31", day, 2);
            }
            case LatePanelDecided _ -> {
                askedTooLate = false;
                end(day, "DL-31");
            }
            case PanelRequestAcknowledged _ -> end(day, "DL-31");
            case PanelPrepared _ -> end(day, "DL-32");
            case PointAdded _ -> points++;
            case PointsTaken it -> points += it.points().size();
            case StageAcknowledged it -> acknowledge(it);
            case AnswererNamed _ -> answererNamed = true;
            case StageTwoAnswered _ -> {
                over = true;
                end(day, "CODE-11/request", "CODE-11/acknowledgement", "CODE-11/request-to-answer");
            }
            case ChairMadeContact _ -> {
                opened = earlier(opened, day);
                end(day, "CONF-6/receipt");
            }
            case ConferenceAnswered it -> {
                opened = earlier(opened, day);
                if (it.stage() == Stage.STAGE_2) {
                    end(day, "CONF-6/stage-two");
                }
            }
            case ConferencePanelHeld _ -> end(day, "CONF-6/stage-three");
            case ConferencePanelAnswered _ -> over = true;
            case StandingDecided it -> over = finish(it.standing() == Standing.NONE, day);
            case ConsiderationRefused _, ComplaintWithdrawn _ -> over = finish(true, day);
            case ComplaintEvent it -> unknown |= !NEUTRAL.contains(it.getClass().getSimpleName());
        }
    }

    private void missed(DeadlineMissed fact) {
        var limit = limits.get(fact.clock());
        if (limit == null) {
            return;
        }
        limit.missed = true;
        if (byTheCode && fact.clock().equals("CODE-6")) {
            count("CODE-7", fact.dueOn(), 10);
        } else if (byTheCode && fact.clock().equals("CODE-11/request")) {
            count("CODE-11/acknowledgement", fact.dueOn(), 20);
        }
    }

    private void acknowledge(StageAcknowledged fact) {
        if (fact.stage() == Stage.STAGE_1) {
            end(fact.happenedOn(), "CODE-6");
            count("CODE-7", fact.happenedOn(), 10);
        } else {
            end(fact.happenedOn(), "CODE-11/request");
            count("CODE-11/acknowledgement", fact.happenedOn(), 20);
        }
    }

    /** The earlier of two days counts, as long as no other date was told. */
    private void count(String code, LocalDate day0, int days) {
        var limit = limits.get(code);
        if (byTheCode && (limit == null || !limit.extended && day0.isBefore(limit.day0))) {
            open(code, day0, days);
        }
    }

    private void escalate(StageEscalated fact) {
        var day = fact.happenedOn();
        stage = fact.to();
        stageBegan = day;
        opened = null;
        end(day, "DL-10", "CODE-6", "CODE-7", "CODE-7/receipt", "CONF-6/receipt", "CONF-6/stage-two");
        switch (accepted.procedure()) {
            case STATUTORY -> {
                if (stage == Stage.STAGE_2) {
                    open("DL-21/request", day, 65);
                    open("DL-22/request", day, 25);
                } else {
                    open("DL-33", day, 30);
                    open("DL-32", day, 10);
                    if (!fact.late()) {
                        open("DL-31", day, 2);
                    }
                }
            }
            case CORPORATE -> {
                if (byTheCode) {
                    open("CODE-11/request", day, 5);
                } else {
                    openWhereSet("CODE-11/request-to-answer", day, 25);
                }
            }
            case CONFERENCE ->
                openWhereSet(
                        stage == Stage.STAGE_2 ? "CONF-6/stage-two" : "CONF-6/stage-three",
                        day,
                        stage == Stage.STAGE_2 ? 20 : 30);
            case SIGNPOSTED -> {}
        }
    }

    private boolean finish(boolean really, LocalDate day) {
        if (really) {
            end(day, limits.keySet().toArray(String[]::new));
        }
        return over || really;
    }

    private void openWhereSet(String code, LocalDate day0, int days) {
        if (ownLimits) {
            open(code, day0, days);
        }
    }

    private void open(String code, LocalDate day0, int days) {
        var limit = new Limit();
        limit.missed = limits.containsKey(code) && limits.get(code).missed;
        limit.day0 = day0;
        limit.due = onFrom(day0, days);
        limits.put(code, limit);
    }

    private void extend(String code, LocalDate to) {
        var limit = limits.get(code);
        limit.due = to;
        limit.extended = true;
    }

    private void end(LocalDate day, String... codes) {
        for (var code : codes) {
            var limit = limits.get(code);
            if (limit != null && limit.ended == null) {
                limit.ended = day;
            }
        }
    }

    /** Day by day over the wall calendar. */
    private static LocalDate onFrom(LocalDate day0, int days) {
        var day = day0;
        for (var left = days; left > 0; ) {
            day = day.plusDays(1);
            if (Life.DAYS.isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one == null || Objects.requireNonNull(other).isBefore(one) ? other : one;
    }

    @Override
    public String toString() {
        var lines = new ArrayList<String>();
        limits.forEach((code, limit) -> lines.add(
                "%s by %s%s".formatted(code, limit.due, limit.ended == null ? "" : ", ended " + limit.ended)));
        return stage + " since " + stageBegan + ": " + lines;
    }
}

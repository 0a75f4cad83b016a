package org.heard.procedure.conference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.EveryProcedure;
import org.heard.procedure.complaint.PointsLedger;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.command.ConferenceStep;
import org.heard.procedure.complaint.command.ConferenceStep.AnswerConference;
import org.heard.procedure.complaint.command.ConferenceStep.DecideStanding;
import org.heard.procedure.complaint.command.ConferenceStep.HoldConferencePanel;
import org.heard.procedure.complaint.command.ConferenceStep.MakeContact;
import org.heard.procedure.complaint.command.ConferenceStep.PassToAgency;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.ConferenceEvent.ChairMadeContact;
import org.heard.procedure.complaint.event.ConferenceEvent.ConferenceAnswered;
import org.heard.procedure.complaint.event.ConferenceEvent.ConferencePanelAnswered;
import org.heard.procedure.complaint.event.ConferenceEvent.ConferencePanelHeld;
import org.heard.procedure.complaint.event.ConferenceEvent.PointsPassedToAgency;
import org.heard.procedure.complaint.event.ConferenceEvent.StandingDecided;
import org.heard.procedure.complaint.event.GoingOnEvent.NextStepOffered;
import org.heard.procedure.complaint.term.NextStep;
import org.heard.procedure.complaint.term.OfferReason;
import org.heard.procedure.complaint.term.PointFinding;
import org.heard.procedure.complaint.term.Stage;
import org.heard.procedure.complaint.term.Standing;

/** The steps that only the conference route has. */
final class OwnSteps {

    /** Who may use the route whatever else is known of them (CONF-1); of others it is decided. */
    private static final Set<String> MAY_USE_IT = Set.of("parent", "carer", "special-guardian", "child");

    private OwnSteps() {}

    static List<ComplaintEvent> decide(ConferenceStep step, Progress progress) {
        return switch (step) {
            case DecideStanding decision -> decide(decision, progress);
            case MakeContact contact -> List.of(contact(contact, progress));
            case PassToAgency passing -> List.of(pass(passing, progress));
            case HoldConferencePanel panel -> List.of(hold(panel, progress));
            case AnswerConference answer -> answer(answer, progress);
        };
    }

    private static List<ComplaintEvent> decide(DecideStanding step, Progress progress) {
        Refusal.STANDING_ALREADY_DECIDED.when(progress.has(StandingDecided.class));
        Refusal.STANDING_NOT_IN_DOUBT.when(
                step.standing() == Standing.NONE && MAY_USE_IT.contains(progress.complainantKind()));
        var facts = new ArrayList<ComplaintEvent>();
        facts.add(
                new StandingDecided(step.id(), step.standing(), step.reasons(), step.happenedOn(), step.recordedOn()));
        if (step.standing() == Standing.NONE) {
            facts.add(offer(step.id(), NextStep.OMBUDSMAN, OfferReason.NOT_CONSIDERED, step));
        }
        return facts;
    }

    /** Nothing is done for whom the route is not open; and of whom that is not clear it is decided first. */
    private static void mustHaveStanding(Progress progress) {
        Refusal.NO_STANDING.when(isBarred(progress));
        Refusal.STANDING_NOT_DECIDED.when(
                !progress.has(StandingDecided.class) && !MAY_USE_IT.contains(progress.complainantKind()));
    }

    static boolean isBarred(Progress progress) {
        return progress.last(StandingDecided.class)
                .filter(it -> it.standing() == Standing.NONE)
                .isPresent();
    }

    private static ChairMadeContact contact(MakeContact step, Progress progress) {
        mustHaveStanding(progress);
        Refusal.STAGE_1_OVER.when(progress.stage() != Stage.STAGE_1);
        Refusal.CONTACT_ALREADY_MADE.when(progress.has(ChairMadeContact.class));
        EveryProcedure.mustNotPrecede(progress.accepted().happenedOn(), step.conferenceOn());
        return new ChairMadeContact(
                step.id(),
                step.conferenceOn(),
                step.companions().stream().sorted().toList(),
                step.happenedOn(),
                step.recordedOn());
    }

    private static PointsPassedToAgency pass(PassToAgency step, Progress progress) {
        mustHaveStanding(progress);
        var passed = passed(progress);
        var known = PointsLedger.of(progress);
        Refusal.POINT_UNKNOWN.when(step.points().stream().anyMatch(point -> !known.has(point)));
        Refusal.POINT_ALREADY_PASSED_ON.when(step.points().stream().anyMatch(passed::contains)
                || Set.copyOf(step.points()).size() < step.points().size());
        return new PointsPassedToAgency(step.id(), step.points(), step.agency(), step.happenedOn(), step.recordedOn());
    }

    private static Set<Integer> passed(Progress progress) {
        return progress.inThisProcedure()
                .filter(PointsPassedToAgency.class::isInstance)
                .flatMap(fact -> ((PointsPassedToAgency) fact).points().stream())
                .collect(Collectors.toSet());
    }

    private static ConferencePanelHeld hold(HoldConferencePanel step, Progress progress) {
        Refusal.STAGE_3_NOT_BEGUN.when(progress.stage() != Stage.STAGE_3);
        Refusal.PANEL_ALREADY_HELD.when(progress.has(ConferencePanelHeld.class));
        return new ConferencePanelHeld(
                step.id(), step.companions().stream().sorted().toList(), step.happenedOn(), step.recordedOn());
    }

    /** Every point is answered but those that an agency answers itself (CONF-4). */
    private static List<ComplaintEvent> answer(AnswerConference step, Progress progress) {
        mustHaveStanding(progress);
        var stage = progress.stage();
        Refusal.STAGE_ALREADY_ANSWERED.when(progress.inThisProcedure()
                .anyMatch(fact -> fact instanceof ConferenceAnswered it && it.stage() == stage));
        Refusal.CHAIR_COMES_FIRST.when(stage == Stage.STAGE_1 && !progress.has(ChairMadeContact.class));
        Refusal.PANEL_NOT_HELD.when(stage == Stage.STAGE_3 && !progress.has(ConferencePanelHeld.class));
        mustAnswerWhatWasNotPassedOn(step, progress);
        var facts = new ArrayList<ComplaintEvent>();
        facts.add(answered(step, stage));
        ChairFirst.after(stage)
                .filter(next -> progress.inThisProcedure()
                        .noneMatch(fact -> fact instanceof NextStepOffered offered && offered.next() == next))
                .ifPresent(next -> facts.add(offer(
                        step.id(),
                        next,
                        stage == Stage.STAGE_3 ? OfferReason.FINAL_RESPONSE : OfferReason.ANSWERED,
                        step)));
        return facts;
    }

    private static void mustAnswerWhatWasNotPassedOn(AnswerConference step, Progress progress) {
        var passed = passed(progress);
        var own = PointsLedger.of(progress).points().stream()
                .map(PointsLedger.Entry::number)
                .filter(point -> !passed.contains(point))
                .toList();
        var answered = step.findings().stream().map(PointFinding::point).toList();
        Refusal.POINT_UNKNOWN.when(!own.containsAll(answered));
        Refusal.POINT_ANSWERED_TWICE.when(Set.copyOf(answered).size() < answered.size());
        Refusal.POINT_UNANSWERED.when(!answered.containsAll(own));
    }

    private static ComplaintEvent answered(AnswerConference step, Stage stage) {
        return stage == Stage.STAGE_3
                ? new ConferencePanelAnswered(
                        step.id(), step.outcome(), step.words(), step.findings(), step.happenedOn(), step.recordedOn())
                : new ConferenceAnswered(
                        step.id(),
                        stage,
                        step.outcome(),
                        step.words(),
                        step.findings(),
                        step.happenedOn(),
                        step.recordedOn());
    }

    private static NextStepOffered offer(ComplaintId id, NextStep next, OfferReason because, ConferenceStep step) {
        return new NextStepOffered(id, next, because, step.happenedOn(), step.recordedOn());
    }
}

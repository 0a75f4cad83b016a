package org.heard.procedure.statutory;

import static org.heard.procedure.clock.ClockCode.STAGE_1_ANSWER;

import java.util.ArrayList;
import java.util.List;
import org.heard.procedure.appointment.Involvements;
import org.heard.procedure.complaint.EveryProcedure;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.command.LocalResolutionStep;
import org.heard.procedure.complaint.command.LocalResolutionStep.AgreeLongerWait;
import org.heard.procedure.complaint.command.LocalResolutionStep.DeclineAlternativeResolution;
import org.heard.procedure.complaint.command.LocalResolutionStep.EndAlternativeResolution;
import org.heard.procedure.complaint.command.LocalResolutionStep.OfferAlternativeResolution;
import org.heard.procedure.complaint.command.LocalResolutionStep.ResolveStageOne;
import org.heard.procedure.complaint.command.LocalResolutionStep.SkipStageOne;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.GoingOnEvent.NextStepOffered;
import org.heard.procedure.complaint.event.GoingOnEvent.StageEscalated;
import org.heard.procedure.complaint.event.LocalResolutionEvent.AlternativeResolutionDeclined;
import org.heard.procedure.complaint.event.LocalResolutionEvent.AlternativeResolutionEnded;
import org.heard.procedure.complaint.event.LocalResolutionEvent.AlternativeResolutionOffered;
import org.heard.procedure.complaint.event.LocalResolutionEvent.LongerWaitAgreed;
import org.heard.procedure.complaint.event.LocalResolutionEvent.StageOneResolved;
import org.heard.procedure.complaint.event.LocalResolutionEvent.StageOneSkipped;
import org.heard.procedure.complaint.event.StageOneEvent.StageOneAnswered;
import org.heard.procedure.complaint.term.NextStep;
import org.heard.procedure.complaint.term.OfferReason;
import org.heard.procedure.complaint.term.Stage;

/** Settling without an investigation: agreed terms, waiting, skipping stage 1, and what is offered beside the procedure. */
final class LocalResolution {

    private LocalResolution() {}

    static List<ComplaintEvent> decide(LocalResolutionStep step, Progress progress) {
        return switch (step) {
            case ResolveStageOne it -> resolve(it, progress);
            case AgreeLongerWait it -> List.of(agree(it, progress));
            case SkipStageOne it -> skip(it, progress);
            case OfferAlternativeResolution it -> {
                Refusal.ALTERNATIVE_RESOLUTION_OPEN.when(isOffered(progress));
                yield List.of(new AlternativeResolutionOffered(it.id(), it.kind(), it.happenedOn(), it.recordedOn()));
            }
            case DeclineAlternativeResolution it -> {
                mustBeOffered(it, progress);
                yield List.of(
                        new AlternativeResolutionDeclined(it.id(), it.declinedBy(), it.happenedOn(), it.recordedOn()));
            }
            case EndAlternativeResolution it -> {
                mustBeOffered(it, progress);
                yield List.of(new AlternativeResolutionEnded(it.id(), it.result(), it.happenedOn(), it.recordedOn()));
            }
        };
    }

    /** The agreed terms are written out, and the person confirmed them; stage 2 stays open to them (R-S1-3). */
    private static List<ComplaintEvent> resolve(ResolveStageOne step, Progress progress) {
        mustBeInStageOne(progress);
        Refusal.STAGE_1_ALREADY_ANSWERED.when(isAnswered(progress));
        var facts = new ArrayList<ComplaintEvent>();
        facts.add(new StageOneResolved(
                step.id(), step.confirmedBy(), step.terms(), step.happenedOn(), step.recordedOn()));
        facts.addAll(Involvements.answeredStageOne(step, step.answeredBy(), progress));
        if (!progress.has(NextStepOffered.class)) {
            facts.add(new NextStepOffered(
                    step.id(), NextStep.STAGE_2, OfferReason.ANSWERED, step.happenedOn(), step.recordedOn()));
        }
        return facts;
    }

    private static LongerWaitAgreed agree(AgreeLongerWait step, Progress progress) {
        mustBeInStageOne(progress);
        Refusal.STAGE_1_ALREADY_ANSWERED.when(isAnswered(progress));
        var lapse = progress.clocks().clock(STAGE_1_ANSWER).flatMap(clock -> clock.missed());
        Refusal.WAIT_FOLLOWS_A_LAPSE.when(
                lapse.filter(missed -> !step.happenedOn().isBefore(missed.missedOn()))
                        .isEmpty());
        Refusal.WAIT_ENDS_IN_THE_PAST.when(!step.until().isAfter(step.happenedOn()));
        return new LongerWaitAgreed(step.id(), step.agreedBy(), step.until(), step.happenedOn(), step.recordedOn());
    }

    /** It takes both; once stage 1 is over the person needs nobody's agreement (R-TRI-7). */
    private static List<ComplaintEvent> skip(SkipStageOne step, Progress progress) {
        mustBeInStageOne(progress);
        Refusal.NOTHING_TO_SKIP.when(progress.has(NextStepOffered.class));
        Refusal.BOTH_MUST_AGREE.when(step.personAgreedOn() == null
                || step.councilAgreedOn() == null
                || step.personAgreedOn().isAfter(step.happenedOn())
                || step.councilAgreedOn().isAfter(step.happenedOn()));
        return List.of(
                new StageOneSkipped(
                        step.id(),
                        step.agreedBy(),
                        step.personAgreedOn(),
                        step.councilAgreedOn(),
                        step.reasons(),
                        step.happenedOn(),
                        step.recordedOn()),
                new StageEscalated(
                        step.id(),
                        Stage.STAGE_1,
                        Stage.STAGE_2,
                        step.agreedBy(),
                        step.means(),
                        false,
                        null,
                        step.happenedOn(),
                        step.recordedOn()));
    }

    private static void mustBeInStageOne(Progress progress) {
        Refusal.STAGE_1_OVER.when(progress.stage() != Stage.STAGE_1);
    }

    private static boolean isAnswered(Progress progress) {
        return progress.has(StageOneAnswered.class) || progress.has(StageOneResolved.class);
    }

    private static void mustBeOffered(LocalResolutionStep step, Progress progress) {
        Refusal.NO_ALTERNATIVE_RESOLUTION.when(!isOffered(progress));
        EveryProcedure.mustNotPrecede(
                step.happenedOn(),
                progress.last(AlternativeResolutionOffered.class).orElseThrow().happenedOn());
    }

    private static boolean isOffered(Progress progress) {
        for (var fact : progress.facts().reversed()) {
            if (fact instanceof AlternativeResolutionOffered) {
                return true;
            }
            if (fact instanceof AlternativeResolutionDeclined || fact instanceof AlternativeResolutionEnded) {
                return false;
            }
        }
        return false;
    }
}

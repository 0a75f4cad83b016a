package org.heard.procedure.complaint;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.heard.procedure.complaint.command.ActionStep;
import org.heard.procedure.complaint.command.ActionStep.AgreeAction;
import org.heard.procedure.complaint.command.ActionStep.GiveEvidence;
import org.heard.procedure.complaint.command.ActionStep.SeeEvidence;
import org.heard.procedure.complaint.command.Step;
import org.heard.procedure.complaint.event.ActionEvent;
import org.heard.procedure.complaint.event.ActionEvent.ActionAgreed;
import org.heard.procedure.complaint.event.ActionEvent.ActionEvidenced;
import org.heard.procedure.complaint.event.ActionEvent.ActionSeen;
import org.heard.procedure.complaint.term.PlannedAction;

/** What the council agreed to do: it goes on after the complaint has ended, or was withdrawn, until the person has seen it. */
public final class ActionRegister {

    private ActionRegister() {}

    /** What a step makes of the register, in whichever procedure. */
    public static ActionEvent decide(ActionStep step, Progress progress) {
        return switch (step) {
            case AgreeAction it -> agreed(List.of(it.plan()), it, progress).getFirst();
            case GiveEvidence it -> evidence(it, progress);
            case SeeEvidence it -> seen(it, progress);
        };
    }

    /** Actions that an answer promises, each with the number that comes next. */
    public static List<ActionAgreed> agreed(List<PlannedAction> plans, Step step, Progress progress) {
        var known = Recommendations.of(progress).all().size();
        var facts = new ArrayList<ActionAgreed>();
        for (var plan : plans) {
            Refusal.ACTION_DUE_IN_THE_PAST.when(plan.dueOn().isBefore(step.happenedOn()));
            Refusal.RECOMMENDATION_UNKNOWN.when(
                    plan.recommendation() != null && (plan.recommendation() < 1 || plan.recommendation() > known));
            var number = count(progress) + facts.size() + 1;
            facts.add(new ActionAgreed(step.id(), number, plan, step.happenedOn(), step.recordedOn()));
        }
        return facts;
    }

    private static ActionEvidenced evidence(GiveEvidence step, Progress progress) {
        EveryProcedure.mustNotPrecede(
                step.happenedOn(), known(step.number(), progress).happenedOn());
        return new ActionEvidenced(step.id(), step.number(), step.words(), step.happenedOn(), step.recordedOn());
    }

    private static ActionSeen seen(SeeEvidence step, Progress progress) {
        known(step.number(), progress);
        var evidence = progress.facts().stream()
                .filter(fact -> fact instanceof ActionEvidenced it && it.number() == step.number())
                .findFirst()
                .orElseThrow(Refusal.ACTION_WITHOUT_EVIDENCE::refused);
        EveryProcedure.mustNotPrecede(step.happenedOn(), evidence.happenedOn());
        return new ActionSeen(step.id(), step.number(), step.by(), step.happenedOn(), step.recordedOn());
    }

    private static ActionAgreed known(int number, Progress progress) {
        return progress.facts().stream()
                .map(fact -> fact instanceof ActionAgreed it && it.number() == number ? it : null)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(Refusal.ACTION_UNKNOWN::refused);
    }

    private static int count(Progress progress) {
        return (int)
                progress.facts().stream().filter(ActionAgreed.class::isInstance).count();
    }
}

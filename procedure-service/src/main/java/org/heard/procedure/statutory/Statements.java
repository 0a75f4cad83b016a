package org.heard.procedure.statutory;

import org.heard.procedure.complaint.EveryProcedure;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.command.StageTwoStep.AgreeStatement;
import org.heard.procedure.complaint.command.StatementStep;
import org.heard.procedure.complaint.command.StatementStep.CommentOnStatement;
import org.heard.procedure.complaint.command.StatementStep.DraftStatement;
import org.heard.procedure.complaint.command.StatementStep.SendStatement;
import org.heard.procedure.complaint.event.StageTwoEvent.AdjudicationIssued;
import org.heard.procedure.complaint.event.StageTwoEvent.StatementAgreed;
import org.heard.procedure.complaint.event.StatementEvent;
import org.heard.procedure.complaint.event.StatementEvent.StatementCommented;
import org.heard.procedure.complaint.event.StatementEvent.StatementDrafted;
import org.heard.procedure.complaint.event.StatementEvent.StatementSent;
import org.heard.procedure.complaint.term.Stage;

/**
 * The statement of complaint (SI 2006/1738 reg 16, R-S2-3): drafted, sent, commented on, agreed, and amended and agreed anew. What
 * the person agrees to is what they were sent, to the letter. A complaint that came in writing may be agreed as it was brought.
 */
final class Statements {

    private Statements() {}

    static StatementEvent decide(StatementStep step, Progress progress) {
        Refusal.STAGE_2_NOT_BEGUN.when(progress.stage() == Stage.STAGE_1);
        Refusal.STAGE_2_OVER.when(progress.stage() == Stage.STAGE_3);
        Refusal.STAGE_2_ALREADY_ANSWERED.when(progress.has(AdjudicationIssued.class));
        EveryProcedure.mustNotPrecede(step.happenedOn(), progress.stageBeganOn());
        return switch (step) {
            case DraftStatement it ->
                new StatementDrafted(
                        it.id(), latest(progress) + 1, it.words(), it.mark(), it.happenedOn(), it.recordedOn());
            case SendStatement it -> send(it, progress);
            case CommentOnStatement it -> comment(it, progress);
        };
    }

    /** @throws org.heard.kit.problem.Refused under the code of what is wrong with the words */
    static StatementAgreed agree(AgreeStatement step, Progress progress) {
        var drafted = progress.last(StatementDrafted.class);
        if (drafted.isEmpty()) {
            Refusal.STATEMENT_ALREADY_AGREED.when(progress.has(StatementAgreed.class));
            Refusal.STATEMENT_WORDS_UNKNOWN.when(step.words() == null);
            return new StatementAgreed(step.id(), 1, step.words(), step.happenedOn(), step.recordedOn());
        }
        var sent = progress.last(StatementSent.class).orElseThrow(Refusal.STATEMENT_NOT_SENT::refused);
        Refusal.STATEMENT_ALREADY_AGREED.when(agreedVersion(progress) >= sent.version());
        EveryProcedure.mustNotPrecede(step.happenedOn(), sent.happenedOn());
        var words = version(sent.version(), progress);
        Refusal.STATEMENT_IS_ANOTHER_VERSION.when(!words.mark().equals(step.mark()));
        return new StatementAgreed(step.id(), sent.version(), words.words(), step.happenedOn(), step.recordedOn());
    }

    private static StatementSent send(SendStatement step, Progress progress) {
        var drafted = progress.last(StatementDrafted.class).orElseThrow(Refusal.STATEMENT_NOT_DRAFTED::refused);
        var sent =
                progress.last(StatementSent.class).map(StatementSent::version).orElse(0);
        Refusal.STATEMENT_NOT_DRAFTED.when(sent >= drafted.version());
        EveryProcedure.mustNotPrecede(step.happenedOn(), drafted.happenedOn());
        return new StatementSent(step.id(), drafted.version(), step.happenedOn(), step.recordedOn());
    }

    private static StatementCommented comment(CommentOnStatement step, Progress progress) {
        var sent = progress.last(StatementSent.class).orElseThrow(Refusal.STATEMENT_NOT_SENT::refused);
        EveryProcedure.mustNotPrecede(step.happenedOn(), sent.happenedOn());
        return new StatementCommented(
                step.id(), sent.version(), step.by(), step.words(), step.happenedOn(), step.recordedOn());
    }

    private static StatementDrafted version(int version, Progress progress) {
        return progress.facts().stream()
                .filter(StatementDrafted.class::isInstance)
                .map(StatementDrafted.class::cast)
                .filter(it -> it.version() == version)
                .findFirst()
                .orElseThrow();
    }

    /** Versions are numbered through, the one that was agreed without a draft included. */
    private static int latest(Progress progress) {
        var drafted = progress.last(StatementDrafted.class)
                .map(StatementDrafted::version)
                .orElse(0);
        return Math.max(drafted, agreedVersion(progress));
    }

    private static int agreedVersion(Progress progress) {
        return progress.last(StatementAgreed.class)
                .map(StatementAgreed::version)
                .orElse(0);
    }
}

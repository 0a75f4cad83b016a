package org.heard.procedure.complaint;

import java.time.LocalDate;
import java.util.List;
import org.heard.kit.problem.Refused;
import org.heard.procedure.complaint.command.GoingOn;
import org.heard.procedure.complaint.command.GoingOn.AskForNextStage;
import org.heard.procedure.complaint.command.GoingOn.RequestNextStage;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.GoingOnEvent.AskRefused;
import org.heard.procedure.complaint.event.GoingOnEvent.StageEscalated;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.Stage;

/** Going on from each stage to the next because the person asks: in any form, with no reasons, when the stage before is over. */
public final class StageByStage {

    private StageByStage() {}

    /** What one procedure says of its stages. */
    public interface Course {

        Stage last();

        /** Throws why the person cannot leave a stage yet. */
        void mustBeOver(Stage stage, LocalDate on, Progress progress);

        /** Whether the time that the council gives for asking has passed. */
        boolean isLate(Stage to, LocalDate on, Progress progress);
    }

    /** What comes of a wish to go on. */
    public static List<ComplaintEvent> decide(GoingOn step, Progress progress, Course course) {
        return List.of(
                switch (step) {
                    case RequestNextStage request -> request(request, progress, course);
                    case AskForNextStage ask -> ask(ask, progress, course);
                });
    }

    private static StageEscalated request(RequestNextStage step, Progress progress, Course course) {
        Refusal.NO_SUCH_STAGE_TO_ASK_FOR.when(step.to() == Stage.STAGE_1);
        Refusal.NO_FURTHER_STAGE.when(step.to().compareTo(course.last()) > 0);
        Refusal.STAGE_ALREADY_REACHED.when(step.to().compareTo(progress.stage()) <= 0);
        Refusal.STAGE_3_FOLLOWS_STAGE_2.when(
                step.to() != progress.stage().next().orElseThrow());
        mustBeOpen(step, progress, course);
        return new StageEscalated(
                step.id(),
                progress.stage(),
                step.to(),
                step.askedBy(),
                step.means(),
                course.isLate(step.to(), step.happenedOn(), progress),
                null,
                step.happenedOn(),
                step.recordedOn());
    }

    private static ComplaintEvent ask(AskForNextStage step, Progress progress, Course course) {
        try {
            Refusal.NO_FURTHER_STAGE.when(progress.stage() == course.last());
            var to = progress.stage().next().orElseThrow();
            mustBeOpen(step, progress, course);
            return new StageEscalated(
                    step.id(),
                    progress.stage(),
                    to,
                    AskedBy.COMPLAINANT,
                    step.means(),
                    course.isLate(to, step.happenedOn(), progress),
                    step.causeId(),
                    step.happenedOn(),
                    step.recordedOn());
        } catch (Refused refused) {
            return new AskRefused(
                    step.id(), "next-stage", refused.code(), step.causeId(), step.happenedOn(), step.recordedOn());
        }
    }

    private static void mustBeOpen(GoingOn step, Progress progress, Course course) {
        EveryProcedure.mustStand(progress);
        Refusal.PROCEDURE_ALREADY_COMPLETE.when(progress.isComplete());
        EveryProcedure.mustNotPrecede(step.happenedOn(), progress.stageBeganOn());
        course.mustBeOver(progress.stage(), step.happenedOn(), progress);
    }
}

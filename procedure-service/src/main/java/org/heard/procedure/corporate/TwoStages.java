package org.heard.procedure.corporate;

import static org.heard.procedure.clock.ClockCode.CORPORATE_STAGE_2_REQUEST;

import java.time.LocalDate;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.StageByStage.Course;
import org.heard.procedure.complaint.event.StageOneEvent.StageOneAnswered;
import org.heard.procedure.complaint.term.Stage;
import org.heard.workingdays.WorkingDays;

/** Stage 1 and stage 2. To go on needs an answer, or a limit that passed without one; never reasons (CODE-5, CODE-13). */
record TwoStages(WorkingDays days) implements Course {

    @Override
    public Stage last() {
        return Stage.STAGE_2;
    }

    @Override
    public void mustBeOver(Stage stage, LocalDate on, Progress progress) {
        var answered = progress.last(StageOneAnswered.class)
                .filter(answer -> !answer.happenedOn().isAfter(on))
                .isPresent();
        var lapsed = ClockChanges.ANSWERS_OF_STAGE_1.stream()
                .flatMap(clock -> progress.clocks().clock(clock).stream())
                .flatMap(clock -> clock.limit(days).stream())
                .anyMatch(on::isAfter);
        Refusal.STAGE_1_STILL_OPEN.when(!answered && !lapsed);
    }

    @Override
    public boolean isLate(Stage to, LocalDate on, Progress progress) {
        return progress.clocks()
                .clock(CORPORATE_STAGE_2_REQUEST)
                .flatMap(window -> window.limit(days))
                .filter(on::isAfter)
                .isPresent();
    }
}

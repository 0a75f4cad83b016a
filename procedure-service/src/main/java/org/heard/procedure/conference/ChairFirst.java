package org.heard.procedure.conference;

import static org.heard.procedure.clock.ClockCode.CONFERENCE_CHAIR;
import static org.heard.procedure.clock.ClockCode.CONFERENCE_STAGE_2;

import java.time.LocalDate;
import java.util.Optional;
import org.heard.procedure.clock.ClockCode;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.StageByStage.Course;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.ConferenceEvent.ChairMadeContact;
import org.heard.procedure.complaint.event.ConferenceEvent.ConferenceAnswered;
import org.heard.procedure.complaint.term.NextStep;
import org.heard.procedure.complaint.term.Stage;
import org.heard.workingdays.WorkingDays;

/** The chair, then an investigation, then a panel (CONF-5, CONF-6). Whoever has spoken with the chair may go on. */
record ChairFirst(WorkingDays days) implements Course {

    @Override
    public Stage last() {
        return Stage.STAGE_3;
    }

    @Override
    public void mustBeOver(Stage stage, LocalDate on, Progress progress) {
        Refusal.NO_STANDING.when(OwnSteps.isBarred(progress));
        var done = progress.inThisProcedure()
                .filter(fact -> !fact.happenedOn().isAfter(on))
                .anyMatch(fact -> opens(stage, fact));
        var over = done || lapsed(stage, on, progress);
        Refusal.CHAIR_COMES_FIRST.when(stage == Stage.STAGE_1 && !over);
        Refusal.INVESTIGATION_STILL_OPEN.when(!over);
    }

    private static boolean opens(Stage stage, ComplaintEvent fact) {
        return switch (fact) {
            case ChairMadeContact _ -> stage == Stage.STAGE_1;
            case ConferenceAnswered it -> it.stage() == stage;
            case ComplaintEvent _ -> false;
        };
    }

    private boolean lapsed(Stage stage, LocalDate on, Progress progress) {
        return progress.clocks()
                .clock(stage == Stage.STAGE_1 ? CONFERENCE_CHAIR : CONFERENCE_STAGE_2)
                .flatMap(clock -> clock.limit(days))
                .filter(on::isAfter)
                .isPresent();
    }

    /** The partnerships give no time for going on. */
    @Override
    public boolean isLate(Stage to, LocalDate on, Progress progress) {
        return false;
    }

    /** The stage whose own limit a clock is. */
    static Optional<Stage> stageOf(ClockCode clock) {
        return clock.equals(CONFERENCE_CHAIR)
                ? Optional.of(Stage.STAGE_1)
                : clock.equals(CONFERENCE_STAGE_2) ? Optional.of(Stage.STAGE_2) : Optional.empty();
    }

    /** Where a person may go after a stage. */
    static Optional<NextStep> after(Stage stage) {
        return Optional.of(
                switch (stage) {
                    case STAGE_1 -> NextStep.STAGE_2;
                    case STAGE_2 -> NextStep.STAGE_3;
                    case STAGE_3 -> NextStep.OMBUDSMAN;
                });
    }
}
